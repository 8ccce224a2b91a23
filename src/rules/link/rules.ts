// Links between years: `continues` and `replaces`. Comparisons of two plans depend on them.
import { KIND_LABELS } from '../../i18n/labels.ts';
import type { Text } from '../../i18n/text.ts';
import type { Rule, Violation } from '../../lint/rule.ts';
import type { Catalogue, RecordName } from '../../query/catalogue.ts';
import { type Denial, denialsIn, isToItself, type Link } from '../../query/links.ts';
import { inFile } from '../../source/place.ts';
import { type Suggest, suggestFrom } from '../../text/suggest.ts';
import { didYouMean } from '../did-you-mean.ts';

const targetOf = (catalogue: Catalogue, { year, id }: Pick<Link, 'year' | 'id'>): RecordName | undefined =>
  catalogue.records(year)?.get(id);
const nameOf = ({ year, id }: Pick<Link, 'year' | 'id'>): string => `${year}/${id}`;

const unknownTarget: Rule = {
  name: 'link/unknown-target',
  severity: 'error',
  summary: {
    nl: 'Een verwijzing naar een eerder jaar moet kloppen.',
    en: 'A link to an earlier year must lead to something that exists.',
  },
  *check({ links, plan, catalogue }) {
    // Many links lead to the same year, so its ids are collected once.
    const asked = new Map<string, Suggest>();
    for (const link of [...links, ...denialsIn(plan)]) {
      const inYear = catalogue.records(link.year);
      if (!inYear) {
        yield {
          message: {
            nl: `Deze agenda heeft geen jaarplan ${link.year}.`,
            en: `There is no plan for ${link.year} in this agenda.`,
          },
          hint: {
            nl: 'Verbeter het jaar, of verwijder de verwijzing.',
            en: 'Correct the year, or remove the reference.',
          },
          place: link.place,
        };
      } else if (!inYear.has(link.id) && catalogue.isWhole(link.year)) {
        const place = `${link.year} ${link.from.kind}`;
        const suggest =
          asked.get(place) ??
          suggestFrom([...inYear.values()].filter(({ kind }) => kind === link.from.kind).map(({ id }) => id));
        asked.set(place, suggest);
        yield notThere(link, suggest);
      }
    }
  },
};

function notThere(link: Denial, suggest: Suggest): Violation {
  const suggestions = suggest(link.id);
  const ask = didYouMean(suggestions);
  return {
    message: {
      nl: `"${link.id}" komt in ${link.year} niet voor.${ask.nl}`,
      en: `"${link.id}" does not occur in ${link.year}.${ask.en}`,
    },
    hint: {
      nl: 'Neem het id over uit de naam van het bestand in dat jaar.',
      en: 'Take the id from the name of the file in that year.',
    },
    place: link.place,
    suggestions: suggestions.map((id) => (link.written.includes('/') ? `${link.year}/${id}` : id)),
  };
}

const wrongKind: Rule = {
  name: 'link/wrong-kind',
  severity: 'error',
  summary: {
    nl: 'Een verwijzing naar een eerder jaar moet naar dezelfde soort wijzen.',
    en: 'A link to an earlier year must lead to the same kind of record.',
  },
  *check({ links, catalogue }) {
    for (const link of links) {
      const target = targetOf(catalogue, link);
      if (!target || target.kind === link.from.kind) continue;
      const [is, wants] = [KIND_LABELS[target.kind], KIND_LABELS[link.from.kind]];
      yield {
        message: {
          nl: `${nameOf(link)} is ${is.nl}; hier hoort ${wants.nl}.`,
          en: `${nameOf(link)} is ${is.en}; this must be ${wants.en}.`,
        },
        hint: {
          nl: `Noem het id van ${wants.nl}. Hangen ze alleen samen? Gebruik dan "related".`,
          en: `Give the id of ${wants.en}. Are they only related? Then use "related".`,
        },
        place: link.place,
      };
    }
  },
};

const sameItem: Rule = {
  name: 'link/same-item',
  severity: 'error',
  summary: { nl: 'Een verwijzing mag niet naar zichzelf wijzen.', en: 'A link must not lead to itself.' },
  *check({ links }) {
    for (const link of links) {
      if (!isToItself(link)) continue;
      yield {
        message: { nl: `${nameOf(link)} verwijst naar zichzelf.`, en: `${nameOf(link)} refers to itself.` },
        hint: {
          nl: 'Noem iets uit een eerder jaar. Houdt het zijn id? Haal de verwijzing dan weg: bij hetzelfde id hoef je niets te vermelden.',
          en: 'Name something from an earlier year. Does it keep its id? Then remove the link: with the same id none is needed.',
        },
        place: link.place,
      };
    }
  },
};

const stillActive: Rule = {
  name: 'link/still-active',
  severity: 'error',
  summary: {
    nl: 'Wat vervangen is, mag niet meer in het nieuwe jaarplan staan.',
    en: 'What was replaced must not be in the new plan.',
  },
  *check({ links, index, catalogue }) {
    for (const link of links) {
      const alive = index.items.get(link.from.year)?.get(link.id);
      if (link.relation !== 'replaces' || link.year === link.from.year || !targetOf(catalogue, link) || !alive)
        continue;
      yield {
        message: {
          nl: `"${link.id}" is volgens deze verwijzing vervangen, maar staat nog in ${link.from.year}.`,
          en: `According to this link, "${link.id}" was replaced, but it is still in ${link.from.year}.`,
        },
        hint: {
          nl: 'Blijft het bestaan? Gebruik dan "continues". Is het echt vervangen? Haal het dan uit dit jaarplan.',
          en: 'Does it stay? Then use "continues". Was it really replaced? Then take it out of this plan.',
        },
        place: link.place,
        related: [{ place: inFile(alive.path), message: { nl: 'hier staat het nog', en: 'it is still here' } }],
      };
    }
  },
};

const ambiguous: Rule = {
  name: 'link/ambiguous',
  severity: 'error',
  summary: {
    nl: 'Iets mag niet tegelijk voortgezet en vervangen zijn.',
    en: 'Nothing must be both continued and replaced.',
  },
  // Checked for each plan by itself: what was continued in one year may be replaced in the next.
  *check({ links, catalogue }) {
    const first = new Map<string, Link>();
    for (const link of links) {
      if (!targetOf(catalogue, link)) continue;
      const before = first.get(nameOf(link));
      if (!before) first.set(nameOf(link), link);
      else if (before.relation !== link.relation) yield disagreement(link, before);
    }
  },
};

function disagreement(link: Link, before: Link): Violation {
  const said: Readonly<Record<Link['relation'], Text>> = {
    continues: { nl: 'voortgezet', en: 'continued' },
    replaces: { nl: 'vervangen', en: 'replaced' },
  };
  const [now, then] = [said[link.relation], said[before.relation]];
  return {
    message: {
      nl: `${nameOf(link)} is hier ${now.nl}, en elders ${then.nl}.`,
      en: `${nameOf(link)} is ${now.en} here, and ${then.en} elsewhere.`,
    },
    hint: {
      nl: 'Kies "continues" als het inzetpunt wordt voortgezet, of "replaces" als er iets anders voor in de plaats kwam.',
      en: 'Choose "continues" if the commitment goes on, or "replaces" if something else took its place.',
    },
    place: link.place,
    related: [{ place: before.place, message: { nl: `hier: ${then.nl}`, en: `here: ${then.en}` } }],
  };
}

const notPreviousYear: Rule = {
  name: 'link/not-previous-year',
  severity: 'warning',
  summary: {
    nl: 'Een verwijzing moet naar het vorige jaarplan wijzen.',
    en: 'A link must lead to the previous plan.',
  },
  *check({ plan, links, catalogue }) {
    for (const link of links) {
      if (link.year === plan.continues || isToItself(link) || !targetOf(catalogue, link)) continue;
      yield {
        message: {
          nl: `Deze verwijzing wijst naar ${link.year}, terwijl ${plan.year} volgt op ${plan.continues}.`,
          en: `This link leads to ${link.year}, while ${plan.year} follows ${plan.continues}.`,
        },
        hint: {
          nl: `Verwijs naar ${plan.continues}. Verwijzingen naar eerdere jaren staan daar.`,
          en: `Refer to ${plan.continues}. Links to earlier years are there.`,
        },
        place: link.place,
      };
    }
  },
};

const cycle: Rule = {
  name: 'link/cycle',
  severity: 'error',
  summary: {
    nl: 'Verwijzingen naar eerdere jaren mogen geen kring vormen.',
    en: 'Links to earlier years must not form a circle.',
  },
  *checkAgenda({ links, catalogue }) {
    for (const ring of rings(links, catalogue)) {
      const [start] = ring as readonly [Link];
      const shown = [...ring.map(({ from }) => nameOf(from)), nameOf(start.from)].join(' → ');
      yield {
        message: { nl: `Deze verwijzingen vormen een kring: ${shown}.`, en: `These links form a circle: ${shown}.` },
        hint: {
          nl: 'Haal de verwijzing weg die naar een later jaar wijst.',
          en: 'Remove the link that leads to a later year.',
        },
        place: start.place,
      };
    }
  },
};

/**
 * Each circle of links once. Records are told apart by file, since another year may use the same id. Iterative, because
 * a circle may be long.
 */
function rings(links: readonly Link[], catalogue: Catalogue): readonly (readonly Link[])[] {
  const linksFrom = new Map<string, Link[]>();
  for (const link of links) {
    const siblings = linksFrom.get(link.from.path);
    if (siblings) siblings.push(link);
    else linksFrom.set(link.from.path, [link]);
  }
  const finished = new Set<string>();
  const found: Link[][] = [];
  for (const root of linksFrom.keys()) {
    const way: { record: string; next: number }[] = finished.has(root) ? [] : [{ record: root, next: 0 }];
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const link = linksFrom.get(step.record)?.[step.next++];
      const target = link && targetOf(catalogue, link)?.path;
      if (!link) finished.add((way.pop() as { record: string }).record);
      else if (target === undefined || finished.has(target)) continue;
      else if (way.some(({ record }) => record === target))
        found.push(
          way
            .slice(way.findIndex(({ record }) => record === target))
            .map(({ record, next }) => linksFrom.get(record)?.[next - 1] as Link),
        );
      else way.push({ record: target, next: 0 });
    }
  }
  return found;
}

export const linkRules: readonly Rule[] = [
  unknownTarget,
  wrongKind,
  sameItem,
  stillActive,
  ambiguous,
  notPreviousYear,
  cycle,
];
