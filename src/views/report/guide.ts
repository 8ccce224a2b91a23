import { writtenDate } from '../../i18n/date.ts';
import type { Text } from '../../i18n/text.ts';
import { MARKS_BY_SERIOUSNESS, type Mark, signed } from '../marks.ts';
import { linked, type Page, type PageFact, type PageLine } from '../page.ts';
import type { ReportContext } from './context.ts';
import { dayPiece, noticesOf } from './pieces.ts';

/** What each word means, in the sense in which it is used here. */
const MEANINGS: Readonly<Record<Mark, Text>> = {
  unreadable: {
    nl: 'De laatste melding is niet te lezen. Hoe het ervoor staat, is dus niet bekend.',
    en: 'The latest report cannot be read, so it is not known how things stand.',
  },
  'not-done': {
    nl: 'De periode is voorbij en de belofte is niet nagekomen.',
    en: 'The period is over and the promise was not met.',
  },
  'off-track': {
    nl: 'De belofte wordt zonder nieuw besluit niet op tijd of niet helemaal nagekomen.',
    en: 'The promise will not be met on time or in full without a new decision.',
  },
  delayed: {
    nl: 'De streefdatum is voorbij; aan de belofte wordt nog gewerkt.',
    en: 'The day it was due is past; the work goes on.',
  },
  'at-risk': {
    nl: 'Zonder bijsturing wordt de belofte misschien niet nagekomen.',
    en: 'Without steering the promise may not be met.',
  },
  paused: {
    nl: 'Er wordt nu niet aan gewerkt; de belofte blijft staan.',
    en: 'Nobody works on it now; the promise stands.',
  },
  'partly-done': {
    nl: 'De periode is voorbij en een deel is nagekomen.',
    en: 'The period is over and a part was met.',
  },
  stopped: { nl: 'De belofte is bij besluit beëindigd.', en: 'The promise was ended by decision.' },
  unknown: {
    nl: 'Er is gemeld, maar niemand kan nu zeggen hoe het ervoor staat.',
    en: 'There was a report, but nobody can say now how things stand.',
  },
  unreported: {
    nl: 'Er is nog geen melding. Dat zegt niet of het goed of slecht gaat.',
    en: 'There is no report yet. That does not say whether things go well.',
  },
  planned: { nl: 'Gemeld is dat het werk nog moet beginnen.', en: 'It was reported that the work has yet to begin.' },
  'on-track': {
    nl: 'De belofte wordt naar verwachting op tijd nagekomen.',
    en: 'The promise is expected to be met on time.',
  },
  done: { nl: 'De belofte is helemaal nagekomen.', en: 'The promise was met in full.' },
};

/** How to read the report: its words, how things are counted, which files and day it was made from. */
export function guidePage(context: ReportContext): Page {
  return [
    { kind: 'heading', text: context.t({ nl: 'Leeswijzer', en: 'Reading guide' }), level: 1 },
    ...noticesOf(context),
    ...wordBlocks(context),
    ...countingBlocks(context),
    ...editionBlocks(context),
    ...accessibilityBlocks(context),
  ];
}

export function wordBlocks({ t }: ReportContext): Page {
  const title = t({ nl: 'Wat de woorden betekenen', en: 'What the words mean' });
  const rows = MARKS_BY_SERIOUSNESS.map((mark): readonly PageLine[] => [[signed(mark, t)], t(MEANINGS[mark])]);
  return [
    { kind: 'heading', text: title, id: 'woorden' },
    {
      kind: 'table',
      caption: title,
      columns: [
        { title: t({ nl: 'Status', en: 'Status' }) },
        { title: t({ nl: 'Betekenis', en: 'Meaning' }), flexible: true },
      ],
      rows,
    },
  ];
}

export function countingBlocks({ agenda, asOf, profile, t }: ReportContext): Page {
  const on = writtenDate(asOf);
  const months = agenda.settings.staleAfterMonths;
  const lines: PageLine[] = [
    t({
      nl: `Alles is zoals het op ${on.nl} bekend was. Meldingen van later tellen niet mee.`,
      en: `Everything is as it was known on ${on.en}. Later reports do not count.`,
    }),
    t({
      nl: 'De status is die van de laatste melding. Een melding die later is gecorrigeerd, telt niet meer mee en blijft wel te zien.',
      en: 'The status is that of the latest report. A report that was corrected later no longer counts, and can still be seen.',
    }),
    t({
      nl: 'Is alleen over onderdelen gemeld, dan geldt de slechtste status daarvan. Er staat dan “afgeleid” bij.',
      en: 'Where only deliverables were reported on, the most serious of their statuses holds. It is then marked “derived”.',
    }),
    t({
      nl: 'Te laat is wat na de streefdatum nog niet klaar is. Alleen een besluit verschuift die datum. Een maand, kwartaal of jaar loopt tot de laatste dag ervan.',
      en: 'Overdue is what is not ready after the day it was due. Only a decision moves that day. A month, quarter or year lasts until its last day.',
    }),
    t({
      nl: `Een melding is verouderd als er ${months} maanden geen nieuwe is gekomen terwijl het inzetpunt nog loopt.`,
      en: `A report is out of date when no new one came for ${months} months while the commitment is still open.`,
    }),
    ...(profile === 'public'
      ? [
          t({
            nl: 'Interne inzetpunten staan niet in dit verslag en tellen niet mee.',
            en: 'Internal commitments are not in this report and do not count.',
          }),
        ]
      : [
          t({
            nl: 'Dit is een intern verslag: ook interne inzetpunten tellen mee.',
            en: 'This is an internal report: internal commitments count too.',
          }),
        ]),
  ];
  return [
    { kind: 'heading', text: t({ nl: 'Zo is geteld', en: 'How things are counted' }), id: 'telling' },
    { kind: 'list', items: lines },
  ];
}

export function editionBlocks({ agenda, asOf, revision, t }: ReportContext): Page {
  const rows: PageFact[] = [
    { label: t({ nl: 'Organisatie', en: 'Organisation' }), values: [agenda.organisation.name] },
    { label: t({ nl: 'Peildatum', en: 'As of' }), values: [[dayPiece(asOf, t)]] },
    ...(revision
      ? [
          {
            label: t({ nl: 'Versie van de bestanden', en: 'Version of the files' }),
            values: [revision.changed ? `${revision.commit} ${t(CHANGED)}` : revision.commit],
          },
        ]
      : []),
  ];
  return [
    { kind: 'heading', text: t({ nl: 'Deze uitgave', en: 'This edition' }), id: 'uitgave' },
    { kind: 'facts', rows },
  ];
}

export const CHANGED: Text = {
  nl: '(met wijzigingen die nog niet zijn vastgelegd)',
  en: '(with changes that are not committed yet)',
};

function accessibilityBlocks({ statement, t }: ReportContext): Page {
  return [
    { kind: 'heading', text: t({ nl: 'Toegankelijkheid', en: 'Accessibility' }), id: 'toegankelijkheid' },
    {
      kind: 'paragraph',
      text: t({
        nl: 'Deze bladzijden werken met toetsenbord en voorleessoftware, ook zonder JavaScript. Wat een kleur betekent, staat er ook in woorden bij. Bij elke grafiek staan dezelfde cijfers in een tabel.',
        en: 'These pages work with a keyboard and a screen reader, also without JavaScript. What a colour means is said in words as well. Every chart stands beside a table with the same numbers.',
      }),
    },
    ...(statement === undefined
      ? []
      : [
          {
            kind: 'paragraph',
            text: [linked(t({ nl: 'Toegankelijkheidsverklaring', en: 'Accessibility statement' }), { web: statement })],
          } as const,
        ]),
  ];
}
