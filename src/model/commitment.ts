import type { Document } from '../document/document.ts';
import type { PartialDate } from './date.ts';
import { fieldsOf, type Fields } from './fields.ts';
import { itemBase, targetOf, type ItemBase, type ItemName, type Target } from './shared.ts';
import { ROLES, VISIBILITIES, type Role, type Visibility } from './words.ts';

/** What is promised for the plan's year. */
export interface Commitment extends ItemBase {
  readonly kind: 'commitment';
  /** The parties who make it true. */
  readonly actors: readonly string[];
  readonly owner: string | undefined;
  readonly roles: readonly Role[];
  readonly partners: readonly string[];
  /** As written; where it is missing the plan's period says when. */
  readonly due: PartialDate | undefined;
  readonly target: Target | undefined;
  readonly deliverables: readonly Deliverable[];
  /** Tracks, or parts of tracks. */
  readonly tracks: readonly string[];
  readonly sdgs: readonly number[];
  /** Commitments or conditions. */
  readonly dependsOn: readonly string[];
  readonly continues: readonly string[];
  readonly replaces: readonly string[];
  readonly related: readonly string[];
  readonly tags: readonly string[];
  readonly source: { readonly document: string | undefined; readonly section: string | undefined } | undefined;
  readonly visibility: Visibility;
}

/** One countable piece of a commitment that promises several. */
export interface Deliverable {
  readonly id: string;
  readonly title: string;
  readonly due: PartialDate | undefined;
  readonly target: Target | undefined;
}

export function commitmentOf(path: string, document: Document | undefined, name: ItemName): Commitment {
  const fields = fieldsOf(document?.data ?? {});
  const source = fields.group('source');
  return {
    kind: 'commitment',
    ...itemBase(path, document, name),
    actors: fields.texts('actors'),
    owner: fields.text('owner'),
    roles: fields.texts('roles').filter((role): role is Role => (ROLES as readonly string[]).includes(role)),
    partners: fields.texts('partners'),
    due: fields.date('due'),
    target: targetOf(fields.group('target')),
    deliverables: fields.groups('deliverables').map(deliverableOf),
    tracks: fields.texts('tracks'),
    sdgs: fields.numbers('sdgs'),
    dependsOn: fields.texts('depends-on'),
    continues: fields.texts('continues'),
    replaces: fields.texts('replaces'),
    related: fields.texts('related'),
    tags: fields.texts('tags'),
    source: source && { document: source.text('document'), section: source.text('section') },
    visibility: fields.word('visibility', VISIBILITIES) ?? 'public',
  };
}

const deliverableOf = (fields: Fields): Deliverable => ({
  id: fields.text('id') ?? '',
  title: fields.text('title') ?? fields.text('id') ?? '',
  due: fields.date('due'),
  target: targetOf(fields.group('target')),
});
