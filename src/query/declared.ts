import { parseReference, type Item } from './index-agenda.ts';

/** What a record says it goes on from: `continues` and `replaces`. */
export const declaredLinks = (item: Item): readonly string[] => (item.kind === 'theme' ? item.continues : [...item.continues, ...item.replaces]);

/** Whether a record declares that it goes on from another one. A link without a year means the plan of the year before. */
export const linksTo = (item: Item, earlier: Item): boolean => pointsTo(declaredLinks(item), item.year, earlier);

export const pointsTo = (links: readonly string[], homeYear: number, target: Item): boolean =>
  links.some((link) => {
    const { year, id } = parseReference(link, homeYear - 1);
    return id === target.id && year === target.year;
  });
