// Made from schemas/ by src/build/answer-types.mjs; `npm run docs` writes it again.
// What `--json` prints, as types.

export type Owners = string[];
export type Target = {
  measure: string;
  unit: string | null;
  atLeast: number | null;
  atMost: number | null;
  baseline: number | null;
} | null;
export type LastUpdate = {
  /**
   * The update's file name without .md.
   */
  name: string;
  date: string;
  /**
   * A file name relative to the repository, with forward slashes.
   */
  file: string;
} | null;
/**
 * Files that are missing from the answer, in full or in part: they cannot be read, or have a name or place that the format does not know.
 *
 * Items: A file name relative to the repository, with forward slashes.
 */
export type Incomplete = string[];
/**
 * Whole euros; null where nothing is known.
 */
export type Money = {
  budget: number | null;
  spent: number | null;
  expected: number | null;
} | null;
export type Source = {
  document: string;
  section: string | null;
} | null;
/**
 * One theme, objective or commitment, in full. `kind` says which.
 */
export type Show =
  | Theme
  | Objective
  | (Commitment & {
      schemaVersion: 1;
      kind: 'commitment';
      plan: Plan;
      asOf: string;
      amendments: Amendments;
      updates: Update[];
      otherYears: OtherYear[];
      incomplete: Incomplete;
    });
export type Decision = {
  body: string;
  date: string | null;
  reference: string | null;
} | null;
/**
 * What changed by decision after the plan was adopted.
 */
export type Amendments = {
  what: string;
  why: string;
  decision: Decision;
  editorial: boolean;
  was: {
    title: string | null;
    target: Target;
    /**
     * As written, as text (a bare year too); null if absent.
     */
    due: string | null;
  } | null;
}[];
/**
 * What says that the promise goes less far than before, or further.
 */
export type Strength = {
  says: 'weakened' | 'strengthened';
  /**
   * What tells: text, target, due, actors, owner or deliverables.
   */
  field: string;
  /**
   * As it was written; null if there was nothing.
   */
  old: string | null;
  /**
   * As it is written; null if there is nothing.
   */
  new: string | null;
}[];

/**
 * Every answer, by the name of its schema.
 */
export interface Answers {
  diagnostics: Diagnostics;
  status: Status;
  list: List;
  show: Show;
  history: History;
  diff: Diff;
  error: Failure;
}
/**
 * Every finding in the files, in the order of file, line, column and rule.
 */
export interface Diagnostics {
  schemaVersion: 1;
  kind: 'diagnostics';
  asOf: string;
  summary: {
    errors: number;
    warnings: number;
    infos: number;
    /**
     * The number of checked files.
     */
    files: number;
  };
  diagnostics: {
    rule: string;
    severity: 'error' | 'warning' | 'info';
    message: string;
    /**
     * What to do.
     */
    hint: string | null;
    /**
     * A file name relative to the repository, with forward slashes.
     */
    file: string;
    range: Range;
    /**
     * JSON pointer into the front matter; null where the finding is not about a field.
     */
    pointer: string | null;
    /**
     * The record concerned, as YEAR/id.
     */
    item: string | null;
    /**
     * Other places that are involved.
     */
    related: {
      /**
       * A file name relative to the repository, with forward slashes.
       */
      file: string;
      range: Range;
      message: string;
    }[];
    /**
     * What mends it, where that can be said without knowing what its writer meant; else empty. Never applied unasked.
     */
    fix: Edit[];
    /**
     * Ways to fix it; never applied without being asked.
     */
    suggestions: {
      text: string;
      edits: Edit[];
    }[];
    /**
     * A page about the rule.
     */
    url: string | null;
    /**
     * Stays the same when lines move.
     */
    fingerprint: string;
  }[];
}
export interface Range {
  start: Position;
  end: Position;
}
/**
 * From 1; columns in UTF-16 units.
 */
export interface Position {
  line: number;
  column: number;
}
/**
 * A place in a file, and the text that takes its place.
 */
export interface Edit {
  /**
   * A file name relative to the repository, with forward slashes.
   */
  file: string;
  range: Range;
  text: string;
}
/**
 * The status of the commitments of a plan, by theme and objective.
 */
export interface Status {
  schemaVersion: 1;
  kind: 'status';
  plan: Plan;
  asOf: string;
  totals: Totals;
  /**
   * The totals on the last day of the period; null while that day is not past.
   */
  atPeriodEnd: Totals | null;
  themes: {
    /**
     * The number in the file name, as text: 1.10 is not 1.1.
     */
    number: string;
    id: string | null;
    /**
     * The first level-1 heading; without one the id, else the number, else the year.
     */
    title: string;
    totals: Totals;
    /**
     * The commitments without an objective; empty where the plan has objectives.
     */
    commitments: CommitmentStatus[];
    objectives: {
      /**
       * The number in the file name, as text: 1.10 is not 1.1.
       */
      number: string;
      id: string | null;
      /**
       * The first level-1 heading; without one the id, else the number, else the year.
       */
      title: string;
      totals: Totals;
      commitments: CommitmentStatus[];
    }[];
  }[];
  /**
   * The day or revision that `moved` starts from; null where none was asked.
   */
  since: string | null;
  /**
   * The commitments on which something was reported since then, or whose status changed.
   */
  moved: {
    /**
     * The number in the file name, as text: 1.10 is not 1.1.
     */
    number: string;
    id: string;
    /**
     * The first level-1 heading; without one the id, else the number, else the year.
     */
    title: string;
    before:
      | 'planned'
      | 'on-track'
      | 'at-risk'
      | 'off-track'
      | 'delayed'
      | 'paused'
      | 'unknown'
      | 'done'
      | 'partly-done'
      | 'not-done'
      | 'stopped'
      | null;
    status:
      | 'planned'
      | 'on-track'
      | 'at-risk'
      | 'off-track'
      | 'delayed'
      | 'paused'
      | 'unknown'
      | 'done'
      | 'partly-done'
      | 'not-done'
      | 'stopped';
    /**
     * The latest measured value.
     */
    value: number | null;
    expected: string | null;
    cause: string | null;
    lastUpdate: LastUpdate;
  }[];
  incomplete: Incomplete;
}
/**
 * The plan the answer is about.
 */
export interface Plan {
  year: number;
  /**
   * The first level-1 heading; without one the id, else the number, else the year.
   */
  title: string;
  /**
   * null only where the plan's file cannot be read.
   */
  stage: 'draft' | 'adopted' | 'closed' | null;
  /**
   * Show it wherever the plan is shown.
   */
  notice: string | null;
  period: {
    from: string;
    to: string;
  };
}
export interface Totals {
  commitments: number;
  /**
   * Sums to `commitments`.
   */
  byStatus: {
    planned: number;
    'on-track': number;
    'at-risk': number;
    'off-track': number;
    delayed: number;
    paused: number;
    unknown: number;
    done: number;
    'partly-done': number;
    'not-done': number;
    stopped: number;
  };
  /**
   * Commitments without a progress report; they are counted under planned too. 0 in a draft, which is not a promise yet.
   */
  unreported: number;
  /**
   * Commitments with a progress report that cannot be read; they are counted under unknown too.
   */
  unreadable: number;
  overdue: number;
  stale: number;
}
export interface CommitmentStatus {
  /**
   * The number in the file name, as text: 1.10 is not 1.1.
   */
  number: string;
  id: string;
  /**
   * The first level-1 heading; without one the id, else the number, else the year.
   */
  title: string;
  /**
   * The first of `owners`.
   */
  owner: string | null;
  owners: Owners;
  /**
   * As written, as text (a bare year too); null if absent.
   */
  due: string | null;
  /**
   * The last day of `due`, or of the plan's period; null if it has no end.
   */
  dueDate: string | null;
  /**
   * The last day of the latest new due date in an update; null if there is none.
   */
  expected: string | null;
  status:
    | 'planned'
    | 'on-track'
    | 'at-risk'
    | 'off-track'
    | 'delayed'
    | 'paused'
    | 'unknown'
    | 'done'
    | 'partly-done'
    | 'not-done'
    | 'stopped';
  /**
   * Whether any update counts. Without one, the status is planned.
   */
  reported: boolean;
  /**
   * Whether a progress report cannot be read, and no later one gives a status. The status is then unknown.
   */
  unreadable: boolean;
  /**
   * Whether the status is the most serious one of the deliverables, and not one reported for the whole commitment.
   */
  derived: boolean;
  /**
   * Whether the due date is past while the status is still open.
   */
  overdue: boolean;
  /**
   * Whether the last progress report is older than `stale-after-months` while the status is still open.
   */
  stale: boolean;
  /**
   * The latest measured value.
   */
  value: number | null;
  target: Target;
  deliverables: Deliverable[];
  lastUpdate: LastUpdate;
}
export interface Deliverable {
  id: string;
  title: string;
  text: string | null;
  owners: Owners;
  actors: string[];
  /**
   * As written, as text (a bare year too); null if absent.
   */
  due: string | null;
  /**
   * The last day of `due`, or of the plan's period; null if it has no end.
   */
  dueDate: string | null;
  target: Target;
  status:
    | 'planned'
    | 'on-track'
    | 'at-risk'
    | 'off-track'
    | 'delayed'
    | 'paused'
    | 'unknown'
    | 'done'
    | 'partly-done'
    | 'not-done'
    | 'stopped';
  /**
   * Whether any update counts. Without one, the status is planned.
   */
  reported: boolean;
  /**
   * Whether a progress report cannot be read, and no later one gives a status. The status is then unknown.
   */
  unreadable: boolean;
  /**
   * The latest measured value.
   */
  value: number | null;
}
/**
 * A list of commitments.
 */
export interface List {
  schemaVersion: 1;
  kind: 'list';
  asOf: string;
  commitments: Commitment[];
  /**
   * What `--by` asked for; empty without it.
   */
  groups: {
    /**
     * An id, or a quarter such as 2021-Q4; null for those that have none.
     */
    key: string | null;
    name: string | null;
    /**
     * Items: A reference as it was written: an id, or YEAR/id.
     */
    commitments: string[];
  }[];
  incomplete: Incomplete;
}
/**
 * The keys of every answer about a commitment; the schema that uses it closes it.
 */
export interface Commitment {
  year: number;
  /**
   * The number in the file name, as text: 1.10 is not 1.1.
   */
  number: string;
  id: string;
  /**
   * The first level-1 heading; without one the id, else the number, else the year.
   */
  title: string;
  /**
   * The text under the title, as Markdown.
   */
  text: string | null;
  theme: RecordRef;
  /**
   * null where the plan has no objectives.
   */
  objective: RecordRef | null;
  actors: string[];
  /**
   * The first of `owners`.
   */
  owner: string | null;
  owners: Owners;
  /**
   * Its own, else that of the objective, else that of the theme.
   */
  holder: string | null;
  roles: ('belangenbehartiging' | 'dienstverlening' | 'platformfunctie')[];
  partners: string[];
  /**
   * As written; null if not written.
   */
  start: string | null;
  /**
   * As written, as text (a bare year too); null if absent.
   */
  due: string | null;
  /**
   * The last day of `due`, or of the plan's period; null if it has no end.
   */
  dueDate: string | null;
  /**
   * The last day of the latest new due date in an update; null if there is none.
   */
  expected: string | null;
  money: Money;
  aspects: Aspects;
  target: Target;
  deliverables: Deliverable[];
  tracks: string[];
  /**
   * Goals as numbers, targets of a goal as text: 16 and "16.6".
   */
  sdgs: (number | string)[];
  /**
   * Items: A reference as it was written: an id, or YEAR/id.
   */
  dependsOn: string[];
  /**
   * Items: A reference as it was written: an id, or YEAR/id.
   */
  continues: string[];
  /**
   * Items: A reference as it was written: an id, or YEAR/id.
   */
  replaces: string[];
  /**
   * Items: A reference as it was written: an id, or YEAR/id.
   */
  related: string[];
  tags: string[];
  source: Source;
  visibility: 'public' | 'internal';
  status:
    | 'planned'
    | 'on-track'
    | 'at-risk'
    | 'off-track'
    | 'delayed'
    | 'paused'
    | 'unknown'
    | 'done'
    | 'partly-done'
    | 'not-done'
    | 'stopped';
  /**
   * Whether any update counts. Without one, the status is planned.
   */
  reported: boolean;
  /**
   * Whether a progress report cannot be read, and no later one gives a status. The status is then unknown.
   */
  unreadable: boolean;
  /**
   * Whether the status is the most serious one of the deliverables, and not one reported for the whole commitment.
   */
  derived: boolean;
  /**
   * Whether the due date is past while the status is still open.
   */
  overdue: boolean;
  /**
   * Whether the last progress report is older than `stale-after-months` while the status is still open.
   */
  stale: boolean;
  /**
   * The latest measured value.
   */
  value: number | null;
  lastUpdate: LastUpdate;
  /**
   * A file name relative to the repository, with forward slashes.
   */
  file: string;
}
/**
 * A theme or objective. `id` is null only where its file is missing.
 */
export interface RecordRef {
  /**
   * The number in the file name, as text: 1.10 is not 1.1.
   */
  number: string;
  id: string | null;
  /**
   * The first level-1 heading; without one the id, else the number, else the year.
   */
  title: string;
}
/**
 * The traffic lights that were given; empty if there are none.
 */
export interface Aspects {
  result?: 'on-track' | 'at-risk' | 'off-track';
  time?: 'on-track' | 'at-risk' | 'off-track';
  money?: 'on-track' | 'at-risk' | 'off-track';
}
export interface Theme {
  schemaVersion: 1;
  kind: 'theme';
  plan: Plan;
  asOf: string;
  year: number;
  /**
   * The number in the file name, as text: 1.10 is not 1.1.
   */
  number: string;
  id: string;
  /**
   * The first level-1 heading; without one the id, else the number, else the year.
   */
  title: string;
  /**
   * The text under the title, as Markdown.
   */
  text: string | null;
  lead: string | null;
  holder: string | null;
  indicators: Indicator[];
  priorities: {
    id: string;
    title: string;
  }[];
  /**
   * Items: A reference as it was written: an id, or YEAR/id.
   */
  continues: string[];
  totals: Totals;
  /**
   * The commitments without an objective.
   */
  commitments: Commitment[];
  objectives: {
    /**
     * The number in the file name, as text: 1.10 is not 1.1.
     */
    number: string;
    id: string | null;
    /**
     * The first level-1 heading; without one the id, else the number, else the year.
     */
    title: string;
    totals: Totals;
    commitments: Commitment[];
  }[];
  amendments: Amendments;
  /**
   * The progress reports on the record itself.
   */
  updates: Update[];
  /**
   * A file name relative to the repository, with forward slashes.
   */
  file: string;
  otherYears: OtherYear[];
  incomplete: Incomplete;
}
export interface Indicator {
  id: string;
  title: string;
  unit: string | null;
  better: 'higher' | 'lower' | null;
  baseline: {
    value: number;
    on: string | null;
  } | null;
  targets: {
    year: number;
    value: number;
  }[];
  source: {
    title: string;
    url: string | null;
  } | null;
  /**
   * The measurements up to the as-of day, in order of the moment they are about; nothing is interpolated.
   */
  measurements: {
    /**
     * The day or period that the value is about.
     */
    about: string;
    value: number;
    /**
     * The update's file name without .md.
     */
    name: string;
    /**
     * A file name relative to the repository, with forward slashes.
     */
    file: string;
  }[];
}
export interface Update {
  /**
   * The update's file name without .md.
   */
  name: string;
  date: string;
  /**
   * A file name relative to the repository, with forward slashes.
   */
  file: string;
  /**
   * false where a later update corrects this one, and for the judgement of an external party.
   */
  counts: boolean;
  status:
    | 'planned'
    | 'on-track'
    | 'at-risk'
    | 'off-track'
    | 'delayed'
    | 'paused'
    | 'unknown'
    | 'done'
    | 'partly-done'
    | 'not-done'
    | 'stopped'
    | null;
  /**
   * Status by id of the deliverable; empty where none is named.
   */
  deliverables: {
    [k: string]:
      | 'planned'
      | 'on-track'
      | 'at-risk'
      | 'off-track'
      | 'delayed'
      | 'paused'
      | 'unknown'
      | 'done'
      | 'partly-done'
      | 'not-done'
      | 'stopped'
      | undefined;
  };
  /**
   * Measured value, or values by id of the deliverable.
   */
  value:
    | number
    | {
        [k: string]: number | undefined;
      }
    | null;
  /**
   * The day or period that the value is about; null where that is the day of the report.
   */
  measured: string | null;
  aspects: Aspects;
  money: {
    spent: number | null;
    expected: number | null;
  } | null;
  /**
   * The external party whose judgement this is; it never counts.
   */
  assessedBy: string | null;
  explanation: {
    cause: string | null;
    consequence: string | null;
    remedy: string | null;
  } | null;
  /**
   * Exactly one of url, file and reference is not null; `date` is text at the precision of the source.
   */
  evidence: {
    title: string;
    url: string | null;
    file: string | null;
    reference: string | null;
    date: string | null;
  }[];
  /**
   * As written, as text (a bare year too); null if absent.
   */
  due: string | null;
  decision: Decision;
  by: string | null;
  round: string | null;
  /**
   * An update's file name without .md.
   */
  corrects: string | null;
  /**
   * An update's file name without .md.
   */
  correctedBy: string | null;
  /**
   * The text under the title, as Markdown.
   */
  note: string | null;
}
/**
 * The same record in another year, or one that it is linked to.
 */
export interface OtherYear {
  year: number;
  /**
   * The number in the file name, as text: 1.10 is not 1.1.
   */
  number: string;
  id: string;
  /**
   * The first level-1 heading; without one the id, else the number, else the year.
   */
  title: string;
  relation: 'same-id' | 'continues' | 'continued-by' | 'replaces' | 'replaced-by';
  /**
   * null for themes and objectives.
   */
  status:
    | 'planned'
    | 'on-track'
    | 'at-risk'
    | 'off-track'
    | 'delayed'
    | 'paused'
    | 'unknown'
    | 'done'
    | 'partly-done'
    | 'not-done'
    | 'stopped'
    | null;
  /**
   * A file name relative to the repository, with forward slashes.
   */
  file: string;
}
export interface Objective {
  schemaVersion: 1;
  kind: 'objective';
  plan: Plan;
  asOf: string;
  year: number;
  /**
   * The number in the file name, as text: 1.10 is not 1.1.
   */
  number: string;
  id: string;
  /**
   * The first level-1 heading; without one the id, else the number, else the year.
   */
  title: string;
  /**
   * The text under the title, as Markdown.
   */
  text: string | null;
  theme: RecordRef;
  holder: string | null;
  indicators: Indicator[];
  /**
   * Items: A reference as it was written: an id, or YEAR/id.
   */
  continues: string[];
  /**
   * Items: A reference as it was written: an id, or YEAR/id.
   */
  replaces: string[];
  /**
   * Items: A reference as it was written: an id, or YEAR/id.
   */
  related: string[];
  totals: Totals;
  commitments: Commitment[];
  amendments: Amendments;
  /**
   * The progress reports on the record itself.
   */
  updates: Update[];
  /**
   * A file name relative to the repository, with forward slashes.
   */
  file: string;
  otherYears: OtherYear[];
  incomplete: Incomplete;
}
/**
 * The history of one commitment over the years, oldest event first.
 */
export interface History {
  schemaVersion: 1;
  kind: 'history';
  asOf: string;
  year: number;
  /**
   * The number in the file name, as text: 1.10 is not 1.1.
   */
  number: string;
  id: string;
  /**
   * The first level-1 heading; without one the id, else the number, else the year.
   */
  title: string;
  events: {
    date: string;
    /**
     * The plan's year.
     */
    year: number;
    /**
     * The number in the file name, as text: 1.10 is not 1.1.
     */
    number: string;
    id: string;
    /**
     * The first level-1 heading; without one the id, else the number, else the year.
     */
    title: string;
    type:
      | 'promised'
      | 'reported'
      | 'corrected'
      | 'amended'
      | 're-dated'
      | 'carried-over'
      | 'replaced'
      | 'split'
      | 'merged'
      | 'ended';
    /**
     * An update's file name without .md.
     */
    name: string | null;
    status:
      | 'planned'
      | 'on-track'
      | 'at-risk'
      | 'off-track'
      | 'delayed'
      | 'paused'
      | 'unknown'
      | 'done'
      | 'partly-done'
      | 'not-done'
      | 'stopped'
      | null;
    /**
     * The value measured for the target of the commitment.
     */
    value: number | null;
    /**
     * As written, as text (a bare year too); null if absent.
     */
    due: string | null;
    text: string | null;
    /**
     * A file name relative to the repository, with forward slashes.
     */
    file: string | null;
    /**
     * Where a decision or source can be found.
     */
    reference: string | null;
  }[];
  incomplete: Incomplete;
}
/**
 * What changed from one plan to another, or between a revision and now.
 */
export interface Diff {
  schemaVersion: 1;
  kind: 'diff';
  /**
   * The day on which the outcomes were known.
   */
  asOf: string;
  old: Side;
  new: Side;
  /**
   * How many changes have each kind; a change with several kinds is counted under each.
   */
  summary: {
    unchanged: number;
    retitled: number;
    editorial: number;
    reworded: number;
    'number-changed': number;
    'target-lowered': number;
    'target-raised': number;
    'due-later': number;
    'due-earlier': number;
    weakened: number;
    strengthened: number;
    'owner-changed': number;
    'actor-changed': number;
    'partner-changed': number;
    moved: number;
    renumbered: number;
    reordered: number;
    'metadata-changed': number;
    'deliverable-added': number;
    'deliverable-dropped': number;
    'deliverable-changed': number;
    'status-changed': number;
    'update-added': number;
    added: number;
    dropped: number;
    split: number;
    merged: number;
    regrouped: number;
    'split-off': number;
    replaced: number;
    completed: number;
    ended: number;
    vanished: number;
    'carried-over': number;
    'continued-though-done': number;
    'id-reused': number;
  };
  changes: {
    /**
     * @minItems 1
     */
    kinds: [
      (
        | 'unchanged'
        | 'retitled'
        | 'editorial'
        | 'reworded'
        | 'number-changed'
        | 'target-lowered'
        | 'target-raised'
        | 'due-later'
        | 'due-earlier'
        | 'weakened'
        | 'strengthened'
        | 'owner-changed'
        | 'actor-changed'
        | 'partner-changed'
        | 'moved'
        | 'renumbered'
        | 'reordered'
        | 'metadata-changed'
        | 'deliverable-added'
        | 'deliverable-dropped'
        | 'deliverable-changed'
        | 'status-changed'
        | 'update-added'
        | 'added'
        | 'dropped'
        | 'split'
        | 'merged'
        | 'regrouped'
        | 'split-off'
        | 'replaced'
        | 'completed'
        | 'ended'
        | 'vanished'
        | 'carried-over'
        | 'continued-though-done'
        | 'id-reused'
      ),
      ...(
        | 'unchanged'
        | 'retitled'
        | 'editorial'
        | 'reworded'
        | 'number-changed'
        | 'target-lowered'
        | 'target-raised'
        | 'due-later'
        | 'due-earlier'
        | 'weakened'
        | 'strengthened'
        | 'owner-changed'
        | 'actor-changed'
        | 'partner-changed'
        | 'moved'
        | 'renumbered'
        | 'reordered'
        | 'metadata-changed'
        | 'deliverable-added'
        | 'deliverable-dropped'
        | 'deliverable-changed'
        | 'status-changed'
        | 'update-added'
        | 'added'
        | 'dropped'
        | 'split'
        | 'merged'
        | 'regrouped'
        | 'split-off'
        | 'replaced'
        | 'completed'
        | 'ended'
        | 'vanished'
        | 'carried-over'
        | 'continued-though-done'
        | 'id-reused'
      )[],
    ];
    level: 'major' | 'minor' | 'info';
    type: 'plan' | 'theme' | 'objective' | 'commitment' | 'deliverable' | 'update';
    /**
     * Empty for new records.
     */
    old: Entry[];
    /**
     * Empty for removed records.
     */
    new: Entry[];
    fields: {
      name: string;
      /**
       * Any value; null if there was none.
       */
      old: {
        [k: string]: unknown | undefined;
      };
      /**
       * Any value; null if there is none.
       */
      new: {
        [k: string]: unknown | undefined;
      };
    }[];
    strength: Strength;
    /**
     * Word by word; empty where the text is the same or completely different.
     */
    words: {
      op: 'equal' | 'delete' | 'insert';
      text: string;
    }[];
    /**
     * null where there is only one side.
     */
    matchedBy: 'id' | 'link' | 'exact' | 'similar' | null;
    score: number | null;
    /**
     * Why they were matched, in fixed words: `same id`, the links as declared, `same text`, `similar text`, `same place`.
     */
    reason: string | null;
    /**
     * How often the old commitment was continued before, up to the old plan; null where nothing is continued.
     */
    carriedBefore: number | null;
    fingerprint: string;
  }[];
  /**
   * Possible matches, for people to confirm; never applied. Several on one side for a possible split or merge.
   */
  possible: Possible[];
  incomplete: Incomplete;
}
export interface Side {
  /**
   * null where all plans are compared.
   */
  plan: Plan | null;
  /**
   * The commit; null for the working tree.
   */
  revision: string | null;
}
export interface Entry {
  year: number;
  /**
   * null for a plan.
   */
  id: string | null;
  /**
   * null for a plan, deliverable or update.
   */
  number: string | null;
  /**
   * The first level-1 heading; without one the id, else the number, else the year.
   */
  title: string;
  /**
   * A file name relative to the repository, with forward slashes.
   */
  file: string;
  /**
   * null where a whole file or folder is meant.
   */
  range: Range | null;
  /**
   * The status of a commitment or deliverable of the old plan; unreported where no update counts; null for other records.
   */
  outcome:
    | 'planned'
    | 'on-track'
    | 'at-risk'
    | 'off-track'
    | 'delayed'
    | 'paused'
    | 'unknown'
    | 'done'
    | 'partly-done'
    | 'not-done'
    | 'stopped'
    | 'unreported'
    | null;
}
export interface Possible {
  /**
   * @minItems 1
   */
  old: [Entry, ...Entry[]];
  /**
   * @minItems 1
   */
  new: [Entry, ...Entry[]];
  score: number;
}
/**
 * Why a command that was asked for JSON has no answer. The same words are on stderr, for people; they are in the language of the output, and may change. Programs look at reason and exitCode.
 */
export interface Failure {
  schemaVersion: 1;
  kind: 'error';
  /**
   * Something that was typed is wrong or not known; the machine could not do it; there is an error in the program.
   */
  reason: 'usage' | 'environment' | 'bug';
  /**
   * 2 for usage, else 3.
   */
  exitCode: 2 | 3;
  message: string;
  /**
   * What it is about, one by one.
   */
  details: string[];
  /**
   * What to do.
   */
  hint: string | null;
  /**
   * What to type, below the hint.
   */
  lines: string[];
}
