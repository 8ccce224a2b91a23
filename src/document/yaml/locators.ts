import type { Document } from '../document.ts';
import type { Locator } from './placed.ts';

/**
 * Locators for documents with YAML. The reference reader reads these files again; they are few, since only files with
 * findings need places.
 */
export async function locatorsOf(documents: Iterable<Document>): Promise<ReadonlyMap<Document, Locator>> {
  const locators = new Map<Document, Locator>();
  for (const document of documents) {
    const { file, yaml } = document;
    if (yaml) locators.set(document, (await import('./places.ts')).locatorOf(file, yaml));
  }
  return locators;
}
