import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import type { AnswerSheet } from '../importing/answerSheet.ts'
import type { FittedResponse } from '../importing/fit.ts'
import type { Readings } from '../importing/readings.ts'
import type { Target } from '../importing/targets.ts'
import type { EarlierSheet } from '../queries/earlierSheets.ts'
import type { Invited } from '../rules/publish.ts'
import { countSurvey } from './count.ts'

export type NewEarlierSheet = {
  /** Chosen with the page: sending it twice keeps it once. */
  id: string
  versionId: string
  title: string
  heldOn: Day
  sheet: AnswerSheet
  /** What each column probably is. */
  targets: readonly Target[]
  today: Day
}

/** Keeps the answers of an earlier survey until they are counted. Of columns about persons there is nothing in them. */
export async function keepEarlierSheet(tx: Tx, { sheet, targets, today, ...made }: NewEarlierSheet): Promise<void> {
  const { partnershipId, personId } = tx.scope
  if (personId === null) throw new Error('an earlier survey is brought by a person')
  await tx.db
    .insertInto('earlierSheet')
    .values({
      partnershipId,
      madeBy: personId,
      ...made,
      program: sheet.program,
      columns: JSON.stringify(sheet.columns),
      rows: JSON.stringify(sheet.rows),
      dropped: JSON.stringify(sheet.dropped),
      targets: JSON.stringify(targets),
      madeOn: today,
    })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'id']).doNothing())
    .execute()
}

/** Says what columns become, or what labels stand for. */
export async function matchEarlierSheet(
  tx: Tx,
  { id }: Pick<EarlierSheet, 'id'>,
  matched: { targets?: readonly Target[]; readings?: Readings },
): Promise<void> {
  await tx.db
    .updateTable('earlierSheet')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .set((eb) => ({
      ...(matched.targets ? { targets: JSON.stringify(matched.targets) } : {}),
      ...(matched.readings ? { readings: JSON.stringify(matched.readings) } : {}),
      revision: eb('revision', '+', 1),
    }))
    .execute()
}

/** Leaves it: what people answered is gone. */
export async function leaveEarlierSheet(tx: Tx, { id }: Pick<EarlierSheet, 'id'>): Promise<boolean> {
  const left = await tx.db
    .deleteFrom('earlierSheet')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()
  return left.numDeletedRows > 0n
}

/** What nobody knows of how an earlier survey was held: it is asked of nobody any more. */
const unknownMinutes = 1

/**
 * Counts the answers of an earlier survey: it becomes a closed survey of which only what may be shown is kept, and the answers
 * are destroyed. Doing it twice makes one survey.
 * @param responses what people answered, as far as it fits the questionnaire
 * @param invited how many were asked, by where they belong; 0 where that is not known
 */
export async function countEarlierSheet(
  tx: Tx,
  sheet: EarlierSheet,
  responses: readonly FittedResponse[],
  invited: readonly Invited[],
): Promise<void> {
  // Whoever destroys it, counts it: a second one finds nothing.
  if (!(await leaveEarlierSheet(tx, sheet))) return
  const { partnershipId, personId } = tx.scope
  const { id, versionId, title, heldOn } = sheet
  const survey = await tx.db
    .insertInto('survey')
    .values({
      partnershipId,
      id,
      kind: 'earlier',
      title,
      schoolYear: schoolYearOf(heldOn),
      versionId,
      opensOn: heldOn,
      closesOn: heldOn,
      closedOn: heldOn,
      minutes: unknownMinutes,
      moderatorId: personId,
      state: 'closed',
      createdBy: personId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'versionId', 'smallestGroup', 'blocksEach'])
    .executeTakeFirst()
  if (!survey) return
  await countSurvey(tx, survey, { responses, invited })
  await recordEvent(tx, {
    verb: 'survey.bring-earlier',
    subjectKind: 'survey',
    subjectId: id,
    detail: { program: sheet.program },
  })
}

/** Destroys what nobody counted. @param before the day before which it was brought */
export async function forgetEarlierSheets(tx: Tx, before: Day): Promise<void> {
  await tx.db
    .deleteFrom('earlierSheet')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('madeOn', '<', before)
    .execute()
}
