import { STATUS_LABELS } from '../../i18n/labels.ts';
import type { Text } from '../../i18n/text.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Status } from '../../model/words.ts';
import { atValue } from '../../source/place.ts';

/** What the note must say, by status. */
const ASKED: Readonly<Partial<Record<Status, Text>>> = {
  paused: { nl: 'waarom het werk stilligt', en: 'why the work has been put on hold' },
  unknown: { nl: 'waarom de status onbekend is', en: 'why the status is unknown' },
  'partly-done': { nl: 'wat wel en wat niet is behaald', en: 'what was done and what was not' },
  stopped: { nl: 'waarom ermee is gestopt', en: 'why it was stopped' },
};

/** Some statuses need a note. */
export const noteMissing: Rule = {
  name: 'update/note-missing',
  severity: 'error',
  summary: {
    nl: 'Bij een status die op zichzelf weinig zegt, moet een toelichting staan.',
    en: 'A status that says little by itself must have a note.',
  },
  *check({ reports }) {
    for (const { update } of reports) {
      const asked = update.status && ASKED[update.status];
      if (!asked || !update.status || update.note !== '') continue;
      const label = STATUS_LABELS[update.status];
      yield {
        message: {
          nl: `Bij "${label.nl}" moet een toelichting staan: ${asked.nl}.`,
          en: `"${label.en}" needs a note: ${asked.en}.`,
        },
        hint: {
          nl: 'Schrijf de toelichting onder de tweede regel met ---.',
          en: 'Write the note below the second line with ---.',
        },
        place: atValue(update.path, 'status'),
      };
    }
  },
};
