import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { type Body, findBody } from '../../bodies/index.ts'

/** A series of meetings with a rhythm. */
export type MeetingSeries = {
  id: string
  body: Body
  title: string
  /** Of RFC 5545, as `ruleOf` writes it. */
  rule: string
  firstDay: Day
  /** `HH:MM` in the Netherlands. */
  startsAt: string
  minutes: number
  untilDay: Day
  place: string
  onlineAddress: string
  revision: number
}

export async function findSeries(tx: Tx, id: string, today: Day): Promise<MeetingSeries | undefined> {
  const row = await tx.db
    .selectFrom('meetingSeries')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .select([
      'id',
      'bodyId',
      'title',
      'rule',
      'firstDay',
      sql<string>`to_char(starts_at, 'HH24:MI')`.as('startsAt'),
      'minutes',
      'untilDay',
      'place',
      'onlineAddress',
      'revision',
    ])
    .executeTakeFirst()
  const body = row && (await findBody(tx, row.bodyId, today))
  if (!row || !body) return undefined
  const { bodyId: _, ...series } = row
  return { ...series, body }
}

/** The series of a body that are not over yet, by title. */
export async function findSeriesOfBody(
  tx: Tx,
  bodyId: string,
  today: Day,
): Promise<Pick<MeetingSeries, 'id' | 'title' | 'rule' | 'startsAt' | 'untilDay'>[]> {
  return tx.db
    .selectFrom('meetingSeries')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('bodyId', '=', bodyId)
    .where('untilDay', '>=', today)
    .select(['id', 'title', 'rule', sql<string>`to_char(starts_at, 'HH24:MI')`.as('startsAt'), 'untilDay'])
    .orderBy('title')
    .orderBy('id')
    .execute()
}
