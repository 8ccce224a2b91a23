import type { Text } from './text.ts';

const group = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator);

/** Whole euros as people write them: "€ 250.000" and "€250,000". */
export const euros = (amount: number): Text => ({
  nl: `€ ${group(String(amount), '.')}`,
  en: `€${group(String(amount), ',')}`,
});

/** A figure as people write it, with the decimal sign of the language: "2,5" and "2.5". */
export const figure = (value: number): Text => ({ nl: String(value).replace('.', ','), en: String(value) });
