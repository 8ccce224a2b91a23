import { STATUS_LABELS } from '../i18n/labels.ts';
import { PLACEHOLDER_URL, PLACEHOLDERS } from '../i18n/placeholders.ts';
import type { Language } from '../i18n/text.ts';
import type { Commitment } from '../model/commitment.ts';
import type { IsoDate } from '../model/date.ts';
import { STATUSES } from '../model/words.ts';
import type { Rendered } from './rendered.ts';
import { safeLine } from './safe.ts';
import { terminalText } from './terminal-text.ts';

/** A file to fill in, and the path to save it under, relative to the agenda's root. */
export interface Template {
  readonly path: string;
  readonly text: Rendered;
}

/**
 * An update on a commitment with every field that it may need. Optional fields are comments; the status is for its
 * writer to choose.
 */
export function updateTemplate(commitment: Commitment, date: IsoDate, language: Language): Template {
  const t = (nl: string, en: string): string => (language === 'nl' ? nl : en);
  const { deliverables, target } = commitment;
  const measured = deliverables.filter((each) => each.target !== undefined);
  const lines = [
    '---',
    `# ${t('Kies een status', 'Choose a status')}:`,
    ...STATUSES.map((status) => `#   ${status.padEnd(12)} ${STATUS_LABELS[status][language]}`),
    'status:',
    ...(deliverables.length > 0
      ? [
          `# ${t('De status per onderdeel, voor zover bekend', 'The status of each deliverable, as far as known')}:`,
          '# deliverables:',
          ...deliverables.map(({ id, title }) => `#   ${oneLine(id)}: on-track   # ${oneLine(title)}`),
        ]
      : []),
    ...(target ? [`# ${t('Gemeten', 'Measured')}: ${oneLine(target.measure)}`, '# value: 0'] : []),
    ...(measured.length > 0
      ? [
          `# ${t('Gemeten, per onderdeel', 'Measured, by deliverable')}:`,
          '# value:',
          ...measured.map(({ id, target: own }) => `#   ${oneLine(id)}: 0   # ${oneLine(own?.measure ?? '')}`),
        ]
      : []),
    `# ${t('Verplicht bij at-risk, off-track, delayed en not-done', 'Required for at-risk, off-track, delayed and not-done')}:`,
    '# explanation:',
    '#   cause: >-',
    `#     ${PLACEHOLDERS.cause[language]}`,
    '#   consequence: >-',
    `#     ${PLACEHOLDERS.consequence[language]}`,
    '#   remedy: >-',
    `#     ${PLACEHOLDERS.remedy[language]}`,
    `# ${t('Waar is het na te lezen? Verplicht bij done', 'Where can it be verified? Required for done')}:`,
    '# evidence:',
    `#   - title: ${PLACEHOLDERS.source[language]}`,
    `#     url: ${PLACEHOLDER_URL}`,
    `#     date: ${date}`,
    `# ${t('Schuift de streefdatum op? Noem dan ook het besluit', 'Does the due date move? Then name the decision too')}:`,
    `# due: ${date}`,
    '# decision:',
    `#   body: ${t('Bestuur', 'Board')}`,
    `#   date: ${date}`,
    '---',
    PLACEHOLDERS.note[language],
    '',
  ];
  return { path: `${commitment.year}/progress/${date}-${commitment.id}.md`, text: terminalText(lines.join('\n')) };
}

/** For text after a `#`, where a second line would be read as a field. */
const oneLine = (text: string): string => safeLine(text.replace(/\s+/g, ' ').trim());
