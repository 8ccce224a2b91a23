const PLAIN_ADDRESS =
  /^https?:\/\/[a-z0-9.-]+(?:\/[\w.~/-]*(?:%[\da-f]{2}[\w.~/-]*)*)?(?:\?[\w.~/=&-]*(?:%[\da-f]{2}[\w.~/=&-]*)*)?(?:#[\w.~/-]*)?$/i;

/** Whether a text is a web address with the common parts of RFC 3986 only. False does not mean that it is wrong. */
export const isPlainAddress = (text: string): boolean => PLAIN_ADDRESS.test(text);
