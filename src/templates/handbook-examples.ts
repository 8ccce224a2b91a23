/** What the examples of the handbook are made of: the names and ids of this agenda itself. */
export interface HandbookExamples {
  readonly name: string;
  readonly year: number;
  /** The folder of the theme, the number and the id of the commitment in it. */
  readonly theme: string;
  readonly number: string;
  /** The next number, which is free. */
  readonly next: string;
  readonly id: string;
  readonly party: string;
  readonly owner: { readonly id: string; readonly name: string } | undefined;
  readonly hasObjectives: boolean;
  readonly hasTargets: boolean;
}
