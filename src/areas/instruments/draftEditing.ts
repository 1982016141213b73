/**
 * Splitting and joining cells of a draft. Where text shifts from cell to cell, the rules are those of the reading
 * (`reading/editing.ts`), which knows a theme as it comes out of a document; here the criteria keep their ids and questions.
 */
import type { DraftCriterion } from './draft.ts'
import { type Direction, joinWithNext, splitCell } from './reading/editing.ts'
import type { ThemeProposal } from './reading/index.ts'
import { type DraftContent, type FormerCriterion, newCriterionId, type Place, pieceTexts, textAt } from './rules.ts'

export type Shift = Direction

/**
 * Splits a cell before one of its pieces; the rest goes to the next cell, and what stood there gives way. Splitting a name
 * (phase 0) makes two criteria.
 * @param piece the first piece that goes, from 1
 */
export function splitDraftCell(
  content: DraftContent,
  place: Place,
  piece: number,
  shift: Shift,
  former: readonly FormerCriterion[],
): DraftContent {
  const row = rowOf(content, place)
  if (row < 0) return content
  const stays = pieceTexts(textAt(content.theme, place)).slice(0, piece).join(' ')
  const proposal = splitCell(asProposal(content), { criterion: row + 1, phase: place.phase }, stays.length, shift)
  const { criteria } = content.theme
  return withProposal(
    content,
    proposal,
    proposal.criteria.length > criteria.length ? criteria.toSpliced(row + 1, 0, blank) : criteria,
    former,
  )
}

/** Joins a cell with the next one; what follows moves up. Joining a name (phase 0) makes one criterion of two. */
export function joinDraftCells(content: DraftContent, place: Place, shift: Shift): DraftContent {
  const row = rowOf(content, place)
  if (row < 0) return content
  const proposal = joinWithNext(asProposal(content), { criterion: row + 1, phase: place.phase }, shift)
  const { criteria } = content.theme
  return withProposal(
    content,
    proposal,
    proposal.criteria.length < criteria.length ? criteria.toSpliced(row + 1, 1) : criteria,
    [],
  )
}

/** Stands for a row that the draft did not have. */
const blank: DraftCriterion = { id: '', name: '', descriptors: [null, null, null, null] }

function rowOf({ theme }: DraftContent, { criterionId }: Place): number {
  return theme.criteria.findIndex(({ id }) => id === criterionId)
}

function asProposal({ theme, doubts }: DraftContent): ThemeProposal {
  const { title, phases, criteria, notes } = theme
  return {
    title: title || null,
    phases,
    criteria: criteria.map(({ name, descriptors, spans }) => ({ name, descriptors, ...(spans ? { spans } : {}) })),
    notes,
    uncertain: doubts.map(({ criterionId, phase, reason }) => ({
      criterion: criteria.findIndex(({ id }) => id === criterionId) + 1,
      phase,
      reason,
    })),
  }
}

/** @param rows for each row of the proposal the criterion that it was, or `blank` */
function withProposal(
  content: DraftContent,
  { criteria, notes, uncertain }: ThemeProposal,
  rows: readonly DraftCriterion[],
  former: readonly FormerCriterion[],
): DraftContent {
  const named = criteria.map((row, index): DraftCriterion => {
    const { id = '', question } = rows[index] ?? blank
    return {
      id: id || newCriterionId(row.name, content.theme.criteria, former),
      ...(question ? { question } : {}),
      ...row,
    }
  })
  return {
    theme: { ...content.theme, criteria: named, notes },
    doubts: uncertain.map(({ criterion, phase, reason }) => ({
      criterionId: named[criterion - 1]?.id ?? '',
      phase,
      reason,
    })),
  }
}
