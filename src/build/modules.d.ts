// The modules that src/build/schema-plugin.mjs makes when the package is built.
declare module 'agenda:fast-checks' {
  import type { Check } from '../model/fast-checks.ts';
  export const agenda: Check;
  export const plan: Check;
  export const theme: Check;
  export const objective: Check;
  export const commitment: Check;
  export const update: Check;
}
declare module 'agenda:validators' {
  import type { ValidateFunction } from 'ajv';
  export const agenda: ValidateFunction;
  export const plan: ValidateFunction;
  export const theme: ValidateFunction;
  export const objective: ValidateFunction;
  export const commitment: ValidateFunction;
  export const update: ValidateFunction;
}
declare module 'agenda:schemas' {
  const schemas: Readonly<Record<string, import('../model/schema.ts').Schema>>;
  export default schemas;
}
declare module 'agenda:rule-pages' {
  const pages: Readonly<Record<string, string>>;
  export default pages;
}

declare module 'agenda:package' {
  export const VERSION: string;
  /** A hash of the source. */
  export const BUILD: string;
  export const NAME: string;
  /** A page about the program, where there is one. */
  export const HOMEPAGE: string | null;
  /** The address of the page of `{rule}`, where there is one. */
  export const RULE_PAGES: string | null;
  /** From what npm installs this version; empty where it is not known. */
  export const TOOL: string;
}

declare module 'agenda:site' {
  /** The style of HTML pages, without what only serves whoever reads its source. */
  export const STYLE: string;
  /** The script of the site: search. */
  export const SCRIPT: string;
}

/** The half of pdf.js that reads; it comes without types, and is only handed on. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object;
}
