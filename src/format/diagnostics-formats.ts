import type { DrawDiagnostics } from './diagnostics.ts';

/** Every format of `agenda validate`, by the name that people type. A format is one file and one line here; only the one asked for is loaded. */
export const DIAGNOSTICS_FORMATS: Readonly<Record<string, () => Promise<DrawDiagnostics>>> = {
  human: async () => (await import('./diagnostics-human.ts')).humanDiagnostics,
  compact: async () => (await import('./diagnostics-compact.ts')).compactDiagnostics,
  json: async () => (await import('./diagnostics-json.ts')).jsonDiagnostics,
  sarif: async () => (await import('./diagnostics-sarif.ts')).sarifDiagnostics,
  github: async () => (await import('./diagnostics-github.ts')).githubDiagnostics,
  gitlab: async () => (await import('./diagnostics-gitlab.ts')).gitlabDiagnostics,
  junit: async () => (await import('./diagnostics-junit.ts')).junitDiagnostics,
  markdown: async () => (await import('./diagnostics-markdown.ts')).markdownDiagnostics,
};
