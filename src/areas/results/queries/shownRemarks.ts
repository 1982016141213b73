import type { Tx } from '../../../platform/database/scope.ts'

/** An open answer that its moderator lets others read. */
export type ShownRemark = { id: string; questionId: string; text: string; quotable: boolean; guarantee: number | null }

/**
 * The open answers of a survey that others may read, by question, in an order that tells nothing.
 * @param schoolId only what was said about that school, where its answers are shown; all when null
 */
export async function findShownRemarks(
  { db, scope }: Tx,
  surveyId: string,
  schoolId: string | null,
): Promise<ShownRemark[]> {
  return (
    db
      .selectFrom('surveyRemark')
      .where('partnershipId', '=', scope.partnershipId)
      .where('surveyId', '=', surveyId)
      .where('state', '=', 'shown')
      // Until its moderator is done, it is theirs alone.
      .where('moderatedOn', 'is not', null)
      .$if(schoolId !== null, (some) => some.where('schoolId', '=', schoolId))
      .select(['id', 'questionId', 'text', 'quotable', 'guarantee'])
      .orderBy('id')
      .execute()
  )
}
