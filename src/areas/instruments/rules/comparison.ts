import type { DraftCriterion, ThemeDraft } from '../draft.ts'

/** A text in two versions; null where there is none. */
export type Change = { from: string | null; to: string | null }

/** What became of a criterion from one version to another. Criteria are the same when their ids are. */
export type CriterionChange =
  | { kind: 'added'; criterion: DraftCriterion }
  | { kind: 'removed'; criterion: DraftCriterion }
  | {
      kind: 'kept'
      criterion: DraftCriterion
      /** Null when it is still called the same; likewise the question. */
      name: Change | null
      question: Change | null
      /** The phases, from 1, whose descriptor says something else. */
      descriptors: (Change & { phase: number })[]
    }

export type Comparison = {
  title: Change | null
  guarantee: Change | null
  phases: (Change & { phase: number })[]
  criteria: CriterionChange[]
  /** The criteria that both versions have, in another order. */
  reordered: boolean
  notes: Change | null
  reflectionCards: Change | null
}

/** What differs between two versions of a theme: in the order of the later one, what was removed at the end. */
export function compareThemes(from: ThemeDraft, to: ThemeDraft): Comparison {
  const before = new Map(from.criteria.map((criterion) => [criterion.id, criterion]))
  const after = new Set(to.criteria.map(({ id }) => id))
  const present = to.criteria.map((criterion): CriterionChange => {
    const former = before.get(criterion.id)
    return former ? keptCriterion(former, criterion) : { kind: 'added', criterion }
  })
  const removed = from.criteria.filter(({ id }) => !after.has(id))
  const order = (criteria: readonly DraftCriterion[]) =>
    criteria.filter(({ id }) => before.has(id) && after.has(id)).map(({ id }) => id)
  return {
    title: changed(from.title, to.title),
    guarantee: changed(from.guarantee && String(from.guarantee), to.guarantee && String(to.guarantee)),
    phases: changedPhases(from.phases, to.phases),
    criteria: [...present, ...removed.map((criterion): CriterionChange => ({ kind: 'removed', criterion }))],
    reordered: order(from.criteria).join() !== order(to.criteria).join(),
    notes: changed(from.notes.join('\n\n'), to.notes.join('\n\n')),
    reflectionCards: changed(from.reflectionCards.join('\n'), to.reflectionCards.join('\n')),
  }
}

/** Whether a criterion says the same in both versions. */
export function isUnchanged(change: CriterionChange): boolean {
  return change.kind === 'kept' && !change.name && !change.question && change.descriptors.length === 0
}

function keptCriterion(from: DraftCriterion, to: DraftCriterion): CriterionChange {
  return {
    kind: 'kept',
    criterion: to,
    name: changed(from.name, to.name),
    question: changed(from.question ?? null, to.question ?? null),
    descriptors: changedPhases(spannedDescriptors(from), spannedDescriptors(to)),
  }
}

/** The descriptor that counts for each phase: a cell that spans counts for all the phases it covers. */
function spannedDescriptors({ descriptors, spans }: DraftCriterion): (string | null)[] {
  let current: string | null = null
  return descriptors.map((descriptor, column) => {
    if (spans?.[column] !== 0) current = descriptor
    return current
  })
}

function changedPhases(
  from: readonly (string | null)[],
  to: readonly (string | null)[],
): (Change & { phase: number })[] {
  return to.flatMap((text, column) => {
    const change = changed(from[column] ?? null, text)
    return change ? [{ phase: column + 1, ...change }] : []
  })
}

/** Null when both say the same. */
export function changed(from: string | null, to: string | null): Change | null {
  return (from ?? '') === (to ?? '') ? null : { from, to }
}
