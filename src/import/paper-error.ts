/** Why a paper cannot be read at all. */
export const PAPER_FAULTS = [
  'damaged',
  'password',
  'no-text',
  'empty',
  'too-large',
  'too-many-pages',
  'too-many-cells',
  'unpacks-too-large',
  'unsafe',
  'too-slow',
  'too-much-memory',
  'unknown-format',
  'no-review',
] as const;
export type PaperFault = (typeof PAPER_FAULTS)[number];

/** A paper of which nothing can be made. What is said about it is decided where people are spoken to. */
export class PaperError extends Error {
  readonly fault: PaperFault;
  /** A number or name that belongs to it, such as how many pages there are. */
  readonly detail: string | undefined;

  constructor(fault: PaperFault, detail?: string) {
    super(fault);
    this.name = 'PaperError';
    this.fault = fault;
    this.detail = detail;
  }
}
