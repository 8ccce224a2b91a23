import { diagnosticsJson } from '../../views/answers/diagnostics.ts';
import { jsonParts } from '../json-text.ts';
import { together } from '../rendered.ts';
import type { DrawDiagnostics } from './diagnostics.ts';

/** All findings, for programs; see schemas/diagnostics.schema.json. */
export const jsonDiagnostics: DrawDiagnostics = (report, { t, program }) =>
  together(jsonParts(diagnosticsJson(report, t, program.rulePages)));
