import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'

export type Ambition = { instrumentId: string; sectionId: string; schoolId: string | null }

/** Says what a section should reach from now on; null takes the ambition away. */
export async function setAmbition(tx: Tx, ambition: Ambition, mean: number | null): Promise<void> {
  const { partnershipId } = tx.scope
  if (mean === null) {
    await tx.db
      .deleteFrom('surveyAmbition')
      .where('partnershipId', '=', partnershipId)
      .where('instrumentId', '=', ambition.instrumentId)
      .where('sectionId', '=', ambition.sectionId)
      .where('schoolId', 'is not distinct from', ambition.schoolId)
      .execute()
  } else {
    await tx.db
      .insertInto('surveyAmbition')
      .values({ partnershipId, ...ambition, mean })
      .onConflict((conflict) =>
        conflict.columns(['partnershipId', 'instrumentId', 'sectionId', 'schoolId']).doUpdateSet({ mean }),
      )
      .execute()
  }
  await recordEvent(tx, {
    verb: 'survey-ambition.set',
    subjectKind: 'instrument',
    subjectId: ambition.instrumentId,
    detail: { sectionId: ambition.sectionId, schoolId: ambition.schoolId, mean },
  })
}
