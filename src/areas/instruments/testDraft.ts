import type { DraftCriterion, ThemeDraft } from './draft.ts'
import { emptyTheme } from './draft.ts'
import type { DraftContent } from './rules.ts'

/** A draft of two criteria for tests: each cell says where it stands, the last of all is empty. */
export function testDraft(overrides: Partial<ThemeDraft> = {}, doubts: DraftContent['doubts'] = []): DraftContent {
  return {
    theme: {
      ...emptyTheme,
      title: 'De werkplek',
      criteria: [testCriterion('a'), testCriterion('b', { descriptors: ['b1.', 'b2.', 'b3.', null] })],
      ...overrides,
    },
    doubts,
  }
}

export function testCriterion(id: string, overrides: Partial<DraftCriterion> = {}): DraftCriterion {
  return { id, name: `Naam ${id}`, descriptors: [`${id}1.`, `${id}2.`, `${id}3.`, `${id}4.`], ...overrides }
}

/** The texts of a draft, row by row, the names first. */
export function rowsOf({ theme }: DraftContent): (string | null)[][] {
  return theme.criteria.map(({ name, descriptors }) => [name, ...descriptors])
}
