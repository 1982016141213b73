import type { Reading, ThemeDraft } from './draft.ts'
import { emptyTheme } from './draft.ts'
import type { ThemeProposal } from './reading/index.ts'
import { criterionIds, type FormerCriterion } from './rules.ts'

type DraftWithReading = { definition: ThemeDraft; reading: Reading }

/**
 * The draft that a proposal begins as.
 * @param sourceText what was read, in reading order
 * @param former the criteria of earlier versions: those of the same name keep their id
 * @param guarantee that of the earlier version, if there is one
 */
export function draftFromProposal(
  { title, phases, criteria, notes, uncertain }: ThemeProposal,
  sourceText: string,
  former: readonly FormerCriterion[] = [],
  guarantee: ThemeDraft['guarantee'] = null,
): DraftWithReading {
  const ids = criterionIds(criteria, former)
  return {
    definition: {
      ...emptyTheme,
      title: title ?? '',
      guarantee,
      phases,
      criteria: criteria.map((criterion, index) => ({ id: ids[index] ?? '', ...criterion })),
      notes,
    },
    reading: {
      text: sourceText,
      doubts: uncertain.map(({ criterion, phase, reason }) => ({
        criterionId: ids[criterion - 1] ?? '',
        phase,
        reason,
      })),
    },
  }
}
