import type { Rule } from '../lint/rule.ts';
import { noMeasure } from './advice/no-measure.ts';
import { severalPromises } from './advice/several-promises.ts';
import { targetWithoutUnit } from './advice/target-without-unit.ts';
import { vagueWords } from './advice/vague-words.ts';
import { formatVersion } from './agenda/format-version.ts';
import { labelCollision } from './agenda/label-collision.ts';
import { roundOrder } from './agenda/round-order.ts';
import { nearDuplicate } from './commitment/near-duplicate.ts';
import { noOwner } from './commitment/no-owner.ts';
import { overdue } from './commitment/overdue.ts';
import { stale } from './commitment/stale.ts';
import { targetBounds } from './commitment/target-bounds.ts';
import { ENGINE_RULES } from './engine-rules.ts';
import { missingObjective } from './layout/missing-objective.ts';
import { linkRules } from './link/rules.ts';
import { badSuppression } from './meta/bad-suppression.ts';
import { unusedSuppression } from './meta/unused-suppression.ts';
import { noCommitments } from './objective/no-commitments.ts';
import { amendmentDay } from './plan/amendment-day.ts';
import { amendmentWithoutDecision } from './plan/amendment-without-decision.ts';
import { changedAfterAdoption } from './plan/changed-after-adoption.ts';
import { dueBeforeStart } from './plan/due-before-start.ts';
import { fingerprint } from './plan/fingerprint.ts';
import { levels } from './plan/levels.ts';
import { notEditorial } from './plan/not-editorial.ts';
import { periodOrder } from './plan/period-order.ts';
import { yearMismatch } from './plan/year-mismatch.ts';
import { cycle } from './ref/cycle.ts';
import { duplicateId } from './ref/duplicate-id.ts';
import { duplicateNumber } from './ref/duplicate-number.ts';
import { holderEnded } from './ref/holder-ended.ts';
import { unknownId } from './ref/unknown-id.ts';
import { unknownRule } from './ref/unknown-rule.ts';
import { wrongKind } from './ref/wrong-kind.ts';
import { afterRound } from './update/after-round.ts';
import { beforePlan } from './update/before-plan.ts';
import { belowTarget } from './update/below-target.ts';
import { carriedOn } from './update/carried-on.ts';
import { causeMissing } from './update/cause-missing.ts';
import { contradiction } from './update/contradiction.ts';
import { copied } from './update/copied.ts';
import { correctsCycle } from './update/corrects-cycle.ts';
import { correctsItself } from './update/corrects-itself.ts';
import { correctsLaterDay } from './update/corrects-later-day.ts';
import { correctsOtherCommitment } from './update/corrects-other-commitment.ts';
import { emptyUpdate } from './update/empty.ts';
import { evidenceFileMissing } from './update/evidence-file-missing.ts';
import { evidenceMissing } from './update/evidence-missing.ts';
import { explanationIncomplete } from './update/explanation-incomplete.ts';
import { fieldsOfKind } from './update/fields-of-kind.ts';
import { future } from './update/future.ts';
import { lateOnTrack } from './update/late-on-track.ts';
import { lighterThanAspects } from './update/lighter-than-aspects.ts';
import { measuredLater } from './update/measured-later.ts';
import { movedWithoutDecision } from './update/moved-without-decision.ts';
import { noteMissing } from './update/note-missing.ts';
import { openDeliverable } from './update/open-deliverable.ts';
import { overBudget } from './update/over-budget.ts';
import { rewritten } from './update/rewritten.ts';
import { stoppedWithoutDecision } from './update/stopped-without-decision.ts';
import { untouchedTemplate } from './update/untouched-template.ts';
import { valueMissing } from './update/value-missing.ts';
import { valueWithoutTarget } from './update/value-without-target.ts';

/** Every rule, in the order people read about them: from bytes to meaning. */
export const RULES: readonly Rule[] = [
  ...ENGINE_RULES,
  missingObjective,
  labelCollision,
  formatVersion,
  duplicateId,
  duplicateNumber,
  unknownId,
  wrongKind,
  unknownRule,
  holderEnded,
  roundOrder,
  cycle,
  ...linkRules,
  periodOrder,
  yearMismatch,
  dueBeforeStart,
  levels,
  fingerprint,
  amendmentWithoutDecision,
  amendmentDay,
  changedAfterAdoption,
  notEditorial,
  causeMissing,
  explanationIncomplete,
  noteMissing,
  stoppedWithoutDecision,
  movedWithoutDecision,
  evidenceMissing,
  evidenceFileMissing,
  untouchedTemplate,
  belowTarget,
  valueMissing,
  openDeliverable,
  emptyUpdate,
  fieldsOfKind,
  measuredLater,
  lighterThanAspects,
  overBudget,
  valueWithoutTarget,
  lateOnTrack,
  contradiction,
  correctsItself,
  correctsLaterDay,
  correctsOtherCommitment,
  correctsCycle,
  rewritten,
  future,
  beforePlan,
  afterRound,
  carriedOn,
  copied,
  targetBounds,
  noCommitments,
  noOwner,
  nearDuplicate,
  overdue,
  stale,
  vagueWords,
  severalPromises,
  noMeasure,
  targetWithoutUnit,
  badSuppression,
  unusedSuppression,
];
