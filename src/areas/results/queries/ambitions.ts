import type { Tx } from '../../../platform/database/scope.ts'

/** What the sections of a questionnaire should reach, on their scale: for the partnership, or for a school. */
export async function findAmbitions(
  { db, scope }: Tx,
  instrumentId: string,
  schoolId: string | null,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('surveyAmbition')
    .where('partnershipId', '=', scope.partnershipId)
    .where('instrumentId', '=', instrumentId)
    .where('schoolId', 'is not distinct from', schoolId)
    .select(['sectionId', 'mean'])
    .execute()
  return new Map(rows.map(({ sectionId, mean }) => [sectionId, mean]))
}
