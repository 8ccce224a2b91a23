import type { Ajv2020, Options } from 'ajv/dist/2020.js';

/** All schemas of schemas/, by name without `.schema.json`, in order of name. */
export function readSchemas(): Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** An ajv that knows every schema. */
export function compiler(options?: Options, schemas?: Readonly<Record<string, object>>): Ajv2020;

/** A plugin for rolldown and vitest alike. */
export function agendaModules(): {
  readonly name: string;
  readonly resolveId: (id: string) => string | undefined;
  readonly load: (id: string) => string | undefined;
};
