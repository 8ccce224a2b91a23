import type { Text } from './text.ts';

const NO_BREAK = '\u00a0';

/** Whole euros as people write them: "€ 250.000", on one line, and "€250,000". */
export const euros = (amount: number): Text => ({
  nl: `€${NO_BREAK}${amount.toLocaleString('nl')}`,
  en: `€${amount.toLocaleString('en')}`,
});

/** A figure as people write it, with the decimal sign of the language: "2,5" and "2.5". */
export const figure = (value: number): Text => ({ nl: String(value).replace('.', ','), en: String(value) });
