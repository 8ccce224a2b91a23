import type { Document } from '../document.ts';
import type { Locator } from './placed.ts';

/** The one door to places in YAML, for each of the documents that has any: only a file with findings is read once more, by the reference reader. */
export async function locatorsOf(documents: Iterable<Document>): Promise<ReadonlyMap<Document, Locator>> {
  const locators = new Map<Document, Locator>();
  for (const document of documents) {
    const { file, yaml } = document;
    if (yaml) locators.set(document, (await import('./places.ts')).locatorOf(file, yaml));
  }
  return locators;
}
