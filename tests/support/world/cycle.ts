import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

/**
 * The yearly evaluation talk at De Waterlelie, open; beside it a row for cohorts, of which the school has its turn, skipped
 * with a reason.
 */
export async function cycleWorld({ partnership, school }: Stage): Promise<WorldPart> {
  const row = idOf('cycle row', 'evaluatiegesprek')
  const cohortRow = idOf('cycle row', 'vierjaarlijkse-scan')
  const occurrence = idOf('occurrence', 'evaluatiegesprek')
  const skipped = idOf('occurrence', 'vierjaarlijkse-scan')
  const partnershipId = partnership.id
  await partnership.inScope(async ({ db }) => {
    const shared = { partnershipId, moment: 'during', subject: 'school', position: 1 }
    await db
      .insertInto('cycleRow')
      .values([
        {
          ...shared,
          id: row,
          kind: 'evaluatiegesprek',
          goal: 'Samen terugkijken op het jaar.',
          activity: 'evaluation-talk',
          title: 'Evaluatiegesprek',
          everyYears: 1,
          anchorYear: 2020,
          fromMonth: 9,
          untilMonth: 6,
        },
        {
          ...shared,
          id: cohortRow,
          kind: 'vierjaarlijkse-scan',
          moment: 'four-yearly',
          goal: 'Zien waar de school staat.',
          activity: 'scan',
          title: 'Vierjaarlijkse scan',
          everyYears: 4,
          byCohort: true,
          fromMonth: 9,
          untilMonth: 12,
        },
      ])
      .execute()
    await db
      .insertInto('cycleRowRole')
      .values([
        { partnershipId, rowId: row, roleKey: 'partnership-coordinator', leads: true },
        { partnershipId, rowId: row, roleKey: 'school-leader' },
        { partnershipId, rowId: cohortRow, roleKey: 'school-trainer', leads: true },
      ])
      .execute()
    await db
      .insertInto('cohort')
      .values([1, 2, 3, 4].map((number) => ({ partnershipId, number, firstYear: 2025 + number })))
      .execute()
    await db
      .insertInto('cohortSchool')
      .values({ partnershipId, schoolId: school.id, cohortNumber: 1, because: 'proposed', placedOn: '2026-08-24' })
      .execute()
    const here = { partnershipId, schoolYear: 2026, schoolId: school.id, opensOn: '2026-09-01' }
    await db
      .insertInto('occurrence')
      .values([
        { ...here, id: occurrence, rowId: row, dueOn: '2027-06-30' },
        { ...here, id: skipped, rowId: cohortRow, dueOn: '2026-12-31', state: 'skipped', skippedBecause: 'Nieuwbouw.' },
      ])
      .execute()
  })
  return { ids: { row, occurrence, skippedOccurrence: skipped } }
}
