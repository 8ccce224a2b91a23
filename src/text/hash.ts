import { hash } from 'node:crypto';

/** SHA-256 (FIPS 180-4) of a text in UTF-8, or of bytes, in hexadecimal. Node's own takes 2 ms to load: this module is loaded by whoever needs it, when that is known. */
export const sha256 = (text: string | Uint8Array): string => hash('sha256', text);
