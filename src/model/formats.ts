// The formats that our schemas name, for the validators that are made when the program is built.
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { isPlainAddress } from './fast-address.ts';

const whole = fullFormats.uri as (text: string) => boolean;

/** An address after RFC 3986. The whole rule is so long that its first use costs more than reading a year's files. */
export const uri = (text: string): boolean => isPlainAddress(text) || whole(text);

/** A day that exists. */
export const { date } = fullFormats;
