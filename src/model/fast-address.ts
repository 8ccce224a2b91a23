const PLAIN_ADDRESS =
  /^https?:\/\/[a-z0-9.-]+(?:\/[\w.~/-]*(?:%[\da-f]{2}[\w.~/-]*)*)?(?:\?[\w.~/=&-]*(?:%[\da-f]{2}[\w.~/=&-]*)*)?(?:#[\w.~/-]*)?$/i;

/** Whether a text is a web address as nearly all are: RFC 3986 with nothing rare in it. */
export const isPlainAddress = (text: string): boolean => PLAIN_ADDRESS.test(text);
