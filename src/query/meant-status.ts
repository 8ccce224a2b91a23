import { STATUS_LABELS } from '../i18n/labels.ts';
import { STATUSES, type Status } from '../model/words.ts';

/** What people in the field also call a status. */
export const ALSO_CALLED: Readonly<Partial<Record<string, readonly string[]>>> = {
  'off-track': ['niet op schema'],
  unknown: ['geen beeld'],
  done: ['gereed', 'afgerond'],
  'partly-done': ['deels gehaald'],
  'not-done': ['niet gehaald'],
};

/**
 * The status that is meant by its key, its label in either language, or the organisation's own word; capitals do not
 * matter.
 */
export function meantStatus(written: string, own: ReadonlyMap<string, string>): Status | undefined {
  const word = plain(written);
  return STATUSES.find((status) =>
    [status, own.get(status), ...Object.values(STATUS_LABELS[status]), ...(ALSO_CALLED[status] ?? [])].some(
      (name) => name !== undefined && plain(name) === word,
    ),
  );
}

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, ' ');
