import type { Text } from './text.ts';

const NO_BREAK = '\u00a0';

/** Whole euros: "€ 250.000" with a no-break space in Dutch, and "€250,000" in English. */
export const euros = (amount: number): Text => ({
  nl: `€${NO_BREAK}${amount.toLocaleString('nl')}`,
  en: `€${amount.toLocaleString('en')}`,
});

/** A number with the decimal sign of the language: "2,5" and "2.5". */
export const figure = (value: number): Text => ({ nl: String(value).replace('.', ','), en: String(value) });
