// The formats of the schemas, for the validators that the build makes.
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { isPlainAddress } from './fast-address.ts';

const whole = fullFormats.uri as (text: string) => boolean;

/**
 * An address as in RFC 3986. The full pattern is so long that compiling it takes longer than reading a year's files.
 */
export const uri = (text: string): boolean => isPlainAddress(text) || whole(text);

/** A day that exists. */
export const { date } = fullFormats;
