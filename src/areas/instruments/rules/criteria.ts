import type { DraftCriterion } from '../draft.ts'
import { changeCriterion, type DraftContent, type Place, settleCell } from './cells.ts'
import { newCriterionId } from './stableIds.ts'

/** A criterion of an earlier version, to which one of the draft may be the same. */
export type FormerCriterion = { id: string; name: string }

/** Adds a criterion at the end of the table, with nothing described yet. */
export function addCriterion(content: DraftContent, name: string, former: readonly FormerCriterion[]): DraftContent {
  const { criteria } = content.theme
  const added: DraftCriterion = {
    id: newCriterionId(name, criteria, former),
    name,
    descriptors: [null, null, null, null],
  }
  return { ...content, theme: { ...content.theme, criteria: [...criteria, added] } }
}

export function removeCriterion({ theme, doubts }: DraftContent, criterionId: string): DraftContent {
  return {
    theme: { ...theme, criteria: theme.criteria.filter(({ id }) => id !== criterionId) },
    doubts: doubts.filter((doubt) => doubt.criterionId !== criterionId),
  }
}

/** Moves a criterion one row up or down; at the edge of the table nothing happens. */
export function reorderCriterion(content: DraftContent, criterionId: string, direction: 'up' | 'down'): DraftContent {
  const { criteria } = content.theme
  const from = criteria.findIndex(({ id }) => id === criterionId)
  const moving = criteria[from]
  const to = from + (direction === 'up' ? -1 : 1)
  if (!moving || to < 0 || to >= criteria.length) return content
  return { ...content, theme: { ...content.theme, criteria: criteria.toSpliced(from, 1).toSpliced(to, 0, moving) } }
}

/** Changes the name and the opening question of a criterion. Its id stays: answers compare over versions. */
export function renameCriterion(content: DraftContent, place: Place, name: string, question: string): DraftContent {
  const theme = changeCriterion(content.theme, place.criterionId, ({ question: _former, ...criterion }) => ({
    ...criterion,
    name,
    ...(question === '' ? {} : { question }),
  }))
  return settleCell({ ...content, theme }, { ...place, phase: 0 })
}

/**
 * Says which criterion of an earlier version this one is, or that it is a new one.
 * @param formerId the id of the earlier criterion; null for a new one. One that another row has already is refused.
 */
export function identifyCriterion(
  { theme, doubts }: DraftContent,
  criterionId: string,
  formerId: string | null,
  former: readonly FormerCriterion[],
): DraftContent {
  const others = theme.criteria.filter(({ id }) => id !== criterionId)
  const name = theme.criteria.find(({ id }) => id === criterionId)?.name ?? ''
  if (others.some(({ id }) => id === formerId)) return { theme, doubts }
  const isNewAlready = formerId === null && !former.some(({ id }) => id === criterionId)
  const id = isNewAlready ? criterionId : (formerId ?? newCriterionId(name, others, former))
  return {
    theme: changeCriterion(theme, criterionId, (criterion) => ({ ...criterion, id })),
    doubts: doubts.map((doubt) => (doubt.criterionId === criterionId ? { ...doubt, criterionId: id } : doubt)),
  }
}

/** The criteria of earlier versions that a criterion of the draft can be: those that no other row is. */
export function possibleIdentities(
  { theme }: DraftContent,
  criterionId: string,
  former: readonly FormerCriterion[],
): FormerCriterion[] {
  const taken = new Set(theme.criteria.map(({ id }) => id).filter((id) => id !== criterionId))
  return former.filter(({ id }) => !taken.has(id))
}
