// What reports need of the machine: a folder of their own, a word processor, an address that only this machine has.

export interface Publishing {
  /**
   * Makes a whole folder, named as on the command line, in place of the one that the program made there before; a crash
   * leaves the old one or the new one.
   * @param onFile hears how many files were written
   * @throws UserError where something else stands there, or it cannot be written.
   */
  writeFolder(path: string, files: Iterable<FolderFile>, onFile: (count: number) => void): Promise<void>;
  /**
   * A report as a PDF, made by a program on this machine from whichever source that program reads.
   * @throws UserError that says what to install where there is none, or why it did not work.
   */
  pdf(sources: PdfSources): Promise<Uint8Array>;
  /** What an agenda's files are like, told without reading them: another word where anything changed. */
  treeVersion(folder: string): string;
  /**
   * Serves a site on this machine alone, until it is interrupted.
   * @param onListening hears the address
   * @throws UserError where the port cannot be had.
   */
  serve(site: ServedSite, onListening: (address: string) => void): Promise<void>;
  /** Opens an address in a browser, if there is one. */
  openInBrowser(address: string): void;
}

/** A file of a folder that is made as a whole. */
export interface FolderFile {
  /** Within the folder, with `/`. */
  readonly path: string;
  readonly content: () => string | Uint8Array | Promise<string | Uint8Array>;
}

/** What a PDF can be made from; only what is needed is asked for. */
export interface PdfSources {
  readonly docx: () => Promise<Uint8Array>;
  readonly html: () => string;
}

/** A site that is served; what to say to whom is not decided here. */
export interface ServedSite {
  /** 0 for one that is free. */
  readonly port: number;
  /** Another word whenever there is something new to see. */
  readonly version: () => string;
  /** `listen` where somebody wants to hear of changes. */
  readonly answer: (request: ServedRequest, port: number) => Promise<ServedResponse | 'listen'>;
  readonly onFailure: (error: unknown) => void;
}

export interface ServedRequest {
  readonly method: string;
  readonly url: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
}

export interface ServedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}
