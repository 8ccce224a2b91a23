// Reading XML as a row of events, without entities, documents types or anything outside the file.
import { SaxesParser } from 'saxes';
import { PaperError } from '../../paper-error.ts';

/** What happens while XML is read. Names are without their prefix: `w:p` is `p`. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Attributes, by name without prefix. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Deeper than this no document goes. */
const DEEPEST = 500;

/** @throws PaperError where it is no XML, or declares a document type: that is where entities come from. */
export function readXml(bytes: Uint8Array, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new PaperError('unsafe');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new PaperError('damaged');
    events.open(local(name), Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value])));
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    events.close(local(name));
  });
  parser.on('text', events.text);
  parser.on('cdata', events.text);
  parser.on('error', () => {
    throw new PaperError('damaged');
  });
  try {
    parser.write(new TextDecoder().decode(bytes)).close();
  } catch (error) {
    throw error instanceof PaperError ? error : new PaperError('damaged');
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
