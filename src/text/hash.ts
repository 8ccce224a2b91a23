import { hash } from 'node:crypto';

/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, or of bytes, in hexadecimal. `node:crypto` takes 2 ms to load, so this
 * module is imported only where it is needed.
 */
export const sha256 = (text: string | Uint8Array): string => hash('sha256', text);

/** The same in base64, as a Content Security Policy writes it. */
export const sha256Base64 = (text: string): string => hash('sha256', text, 'base64');
