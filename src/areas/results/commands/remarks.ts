import type { Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { DB } from '../../../platform/database/tables.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Remark } from '../queries.ts'

export type Decision = {
  text: string
  guarantee: number | null
  item: { instrumentId: string; itemId: string } | null
  /** Why nobody reads it; null when it is shown. */
  withheldBecause: string | null
}

/** What came of it: done, or somebody (or another window) was there first. */
export type Moderated = 'done' | 'moved'

/**
 * Shows or withholds an open answer, with its words changed if they point to somebody. It can be undone until the moderator is
 * done with it.
 * @param revision as it was when the moderator read it
 */
export async function decideRemark(tx: Tx, remark: Remark, decision: Decision, revision: number): Promise<Moderated> {
  const { text, guarantee, item, withheldBecause } = decision
  const written = remark.original ?? remark.text
  const state = withheldBecause === null ? 'shown' : 'withheld'
  return change(tx, remark, revision, `remark.${state}`, {
    state,
    text,
    original: text === written ? null : written,
    guarantee,
    instrumentId: item?.instrumentId ?? null,
    instrumentItemId: item?.itemId ?? null,
    withheldBecause,
  })
}

/** Takes a decision back: the words are again as they were written. */
export async function reopenRemark(tx: Tx, remark: Remark, revision: number): Promise<Moderated> {
  return change(tx, remark, revision, 'remark.reopen', {
    state: 'waiting',
    text: remark.original ?? remark.text,
    original: null,
    withheldBecause: null,
  })
}

async function change(
  tx: Tx,
  { id }: Remark,
  revision: number,
  verb: string,
  values: Updateable<DB['surveyRemark']>,
): Promise<Moderated> {
  const { numUpdatedRows } = await tx.db
    .updateTable('surveyRemark')
    .set({ ...values, revision: revision + 1 })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('moderatedOn', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return 'moved'
  await recordEvent(tx, { verb, subjectKind: 'remark', subjectId: id })
  return 'done'
}

/** What stands in the place of words that nobody is to read. */
const wiped = 'Niet getoond'

/**
 * The moderator is done with what they decided: from now on others read it. What they changed or withheld is gone.
 * @returns how many there were
 */
export async function finishModeration(tx: Tx, surveyId: string, today: Day): Promise<number> {
  const { numUpdatedRows } = await tx.db
    .updateTable('surveyRemark')
    .set({
      moderatedOn: today,
      original: null,
      text: sql<string>`case when state = 'withheld' then ${wiped} else text end`,
      revision: sql<number>`revision + 1`,
    })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('surveyId', '=', surveyId)
    .where('state', '<>', 'waiting')
    .where('moderatedOn', 'is', null)
    .executeTakeFirst()
  const finished = Number(numUpdatedRows)
  if (finished > 0)
    await recordEvent(tx, { verb: 'remark.finish', subjectKind: 'survey', subjectId: surveyId, detail: { finished } })
  return finished
}

/**
 * Somebody else reads the open answers, since their moderator has left.
 * @returns whether it was so; false when the moderator is still there
 */
export async function takeOverModeration(tx: Tx, surveyId: string, today: Day): Promise<boolean> {
  const { rows } = await sql`
    update survey s set moderator_id = ${tx.scope.personId}, revision = revision + 1
    where s.partnership_id = ${tx.scope.partnershipId} and s.id = ${surveyId} and s.state = 'closed'
      and not exists (
        select from appointment a
        where a.partnership_id = s.partnership_id and a.person_id = s.moderator_id
          and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${today}::date))
    returning s.id`.execute(tx.db)
  if (rows.length === 0) return false
  await recordEvent(tx, { verb: 'survey.take-over-moderation', subjectKind: 'survey', subjectId: surveyId })
  return true
}
