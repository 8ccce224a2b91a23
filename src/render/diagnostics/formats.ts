import type { DrawDiagnostics } from './diagnostics.ts';

/**
 * Every format of `agenda validate`, by name. A format is one file and one line here; only the chosen one is loaded.
 */
export const DIAGNOSTICS_FORMATS: Readonly<Record<string, () => Promise<DrawDiagnostics>>> = {
  human: async () => (await import('./human.ts')).humanDiagnostics,
  compact: async () => (await import('./compact.ts')).compactDiagnostics,
  json: async () => (await import('./json.ts')).jsonDiagnostics,
  sarif: async () => (await import('./sarif.ts')).sarifDiagnostics,
  github: async () => (await import('./github.ts')).githubDiagnostics,
  gitlab: async () => (await import('./gitlab.ts')).gitlabDiagnostics,
  junit: async () => (await import('./junit.ts')).junitDiagnostics,
  markdown: async () => (await import('./markdown.ts')).markdownDiagnostics,
};
