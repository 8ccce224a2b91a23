import type { Output } from '../platform/world.ts';

/** Writes a JSON answer: indented, so that people can read it and a diff of two answers says something. */
export const writeJson = (out: Output, answer: object): void => out.write(`${JSON.stringify(answer, null, 2)}\n`);
