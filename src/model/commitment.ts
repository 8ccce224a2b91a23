import type { Data, Document } from '../document/document.ts';
import type { PartialDate } from './date.ts';
import {
  type Due,
  dateIn,
  dueIn,
  groupIn,
  groupsIn,
  numberIn,
  oneOrMoreIn,
  sdgsIn,
  textIn,
  textsIn,
  wordIn,
  wordsIn,
} from './fields.ts';
import { type ItemBase, type ItemName, type Target, targetOf, titleOf } from './shared.ts';
import { ROLES, type Role, VISIBILITIES, type Visibility } from './words.ts';

/** Something to achieve or do in the plan's year. */
export interface Commitment extends ItemBase {
  readonly kind: 'commitment';
  /** The ids of the parties that carry it out. */
  readonly actors: readonly string[];
  /** The owners: teams or posts, usually one. */
  readonly owners: readonly string[];
  /** The portfolio holder; where undefined, that of the objective or theme. */
  readonly holder: string | undefined;
  readonly roles: readonly Role[];
  readonly partners: readonly string[];
  /** As written; without it, the work starts at the beginning of the plan's period. */
  readonly start: PartialDate | undefined;
  /** As written; without it, the commitment is due at the end of the plan's period. */
  readonly due: Due | undefined;
  /** In whole euros. */
  readonly budget: number | undefined;
  readonly target: Target | undefined;
  readonly deliverables: readonly Deliverable[];
  /** The ids of tracks, or of parts of tracks. */
  readonly tracks: readonly string[];
  /** Goals as numbers, targets of a goal as text: 16 and "16.6". */
  readonly sdgs: readonly (number | string)[];
  /** References to commitments or conditions. */
  readonly dependsOn: readonly string[];
  readonly continues: readonly string[];
  /** Of earlier years what it is not, though the words are alike. */
  readonly notContinues: readonly string[];
  readonly replaces: readonly string[];
  readonly related: readonly string[];
  readonly tags: readonly string[];
  readonly source: { readonly document: string | undefined; readonly section: string | undefined } | undefined;
  readonly visibility: Visibility;
}

/** One part of a commitment, which can be counted or ticked off. */
export interface Deliverable {
  readonly id: string;
  readonly title: string;
  readonly text: string | undefined;
  /** Empty where those of the commitment apply. */
  readonly owners: readonly string[];
  readonly actors: readonly string[];
  readonly due: Due | undefined;
  readonly target: Target | undefined;
}

export function commitmentOf(path: string, document: Document | undefined, name: ItemName): Commitment {
  const data = document?.data ?? {};
  const source = groupIn(data, 'source');
  return {
    kind: 'commitment',
    path,
    document,
    year: name.year,
    number: name.number,
    id: name.id,
    title: titleOf(document, name),
    text: document?.body?.text ?? '',
    actors: textsIn(data, 'actors'),
    owners: oneOrMoreIn(data, 'owner'),
    holder: textIn(data, 'holder'),
    roles: wordsIn(data, 'roles', ROLES),
    partners: textsIn(data, 'partners'),
    start: dateIn(data, 'start'),
    due: dueIn(data, 'due'),
    budget: numberIn(groupIn(data, 'money') ?? {}, 'budget'),
    target: targetOf(groupIn(data, 'target')),
    deliverables: groupsIn(data, 'deliverables').map(deliverableOf),
    tracks: textsIn(data, 'tracks'),
    sdgs: sdgsIn(data, 'sdgs'),
    dependsOn: textsIn(data, 'depends-on'),
    continues: textsIn(data, 'continues'),
    notContinues: textsIn(data, 'not-continues'),
    replaces: textsIn(data, 'replaces'),
    related: textsIn(data, 'related'),
    tags: textsIn(data, 'tags'),
    source: source && { document: textIn(source, 'document'), section: textIn(source, 'section') },
    visibility: wordIn(data, 'visibility', VISIBILITIES) ?? 'public',
  };
}

const deliverableOf = (data: Data): Deliverable => ({
  id: textIn(data, 'id') ?? '',
  title: textIn(data, 'title') ?? textIn(data, 'id') ?? '',
  text: textIn(data, 'text'),
  owners: oneOrMoreIn(data, 'owner'),
  actors: textsIn(data, 'actors'),
  due: dueIn(data, 'due'),
  target: targetOf(groupIn(data, 'target')),
});
