import type { SourceFile, Span } from '../source/file.ts';
import type { Document } from './document.ts';
import { locatorIn, type Locator } from './placed.ts';
import { placesInPlainYaml } from './plain-places.ts';
import { DECLINED, readPlainYaml } from './plain-yaml.ts';

/**
 * The one door to places in YAML, for each of the documents that has any. In plain files, nearly all of them, they are found
 * without the reference reader, which is loaded only for the others. The two agree place for place (test/laws/plain-places.test.ts).
 */
export async function locatorsOf(documents: Iterable<Document>): Promise<ReadonlyMap<Document, Locator>> {
  const locators = new Map<Document, Locator>();
  for (const document of documents) {
    const { file, yaml } = document;
    if (yaml) locators.set(document, plainLocatorOf(file, yaml) ?? (await import('./reference-places.ts')).locatorOf(file, yaml));
  }
  return locators;
}

/** Undefined where the file's YAML is not plain. */
export function plainLocatorOf(file: SourceFile, yaml: Span): Locator | undefined {
  const isPlain = readPlainYaml(file.text, yaml.start, yaml.end) !== DECLINED;
  return isPlain ? locatorIn(file, yaml, placesInPlainYaml(file.text, yaml)) : undefined;
}
