/** What package.json may say of where the program is. */
export interface Package {
  readonly name: string;
  readonly version: string;
  readonly repository?: { readonly url: string };
  readonly homepage?: string;
  readonly publishConfig?: { readonly access?: string };
}

export interface Addresses {
  /** The page about the program. */
  readonly homepage: string | null;
  /** The address of a rule's page, with `{rule}` where its name comes. */
  readonly rulePages: string | null;
  /** What npm installs this very version from; empty where that is not known. */
  readonly tool: string;
}

export function addressesOf(source: Package): Addresses;
