import { diagnosticsJson } from '../../views/answers/diagnostics.ts';
import { jsonText } from '../json-text.ts';
import type { DrawDiagnostics } from './diagnostics.ts';

/** Everything there is to know, for programs; see schemas/diagnostics.schema.json. */
export const jsonDiagnostics: DrawDiagnostics = (report, { t, program }) =>
  jsonText(diagnosticsJson(report, t, program.homepage));
