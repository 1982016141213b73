import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'

export type Change = { at: Date; verb: string; scanId: string; schoolName: string }

/** What happened lately to scans that this person takes part in or leads, the newest first. */
export async function findRecentChanges(tx: Tx): Promise<Change[]> {
  return tx.db
    .selectFrom('event')
    .innerJoin('scan', (join) =>
      join.onRef('scan.partnershipId', '=', 'event.partnershipId').onRef('scan.id', '=', 'event.subjectId'),
    )
    .innerJoin('organisation as school', (join) =>
      join.onRef('school.partnershipId', '=', 'scan.partnershipId').onRef('school.id', '=', 'scan.schoolId'),
    )
    .where('event.partnershipId', '=', tx.scope.partnershipId)
    .where('event.subjectKind', '=', 'scan')
    .where('event.verb', 'in', ['scan.plan', 'scan.open', 'scan.close', 'scan.settle', 'scan.reopen'])
    .where('event.at', '>', sql<Date>`now() - interval '30 days'`)
    .where((at) =>
      at.or([
        at('scan.facilitatorId', '=', tx.scope.personId),
        at.exists(
          at
            .selectFrom('participant')
            .whereRef('participant.partnershipId', '=', 'scan.partnershipId')
            .whereRef('participant.scanId', '=', 'scan.id')
            .where('participant.personId', '=', tx.scope.personId)
            .select('participant.personId'),
        ),
      ]),
    )
    .orderBy('event.at', 'desc')
    .limit(6)
    .select(['event.at', 'event.verb', 'scan.id as scanId', 'school.name as schoolName'])
    .execute()
}

/** How many scans of a school year are in each state, in the whole partnership. */
export async function countScans(tx: Tx, schoolYear: number): Promise<{ state: string; number: number }[]> {
  return tx.db
    .selectFrom('scan')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('schoolYear', '=', schoolYear)
    .groupBy('state')
    .select((eb) => ['state', eb.fn.countAll<number>().as('number')])
    .execute()
}

export type Unfinished = {
  scanId: string
  schoolName: string
  closesOn: Day
  personId: string
  name: string
  email: string
}

/** Who still has to choose in a scan that closes within three days, and was not reminded yet. */
export async function findUnfinished(tx: Tx, today: Day): Promise<Unfinished[]> {
  return tx.db
    .selectFrom('participant')
    .innerJoin('scan', (join) =>
      join.onRef('scan.partnershipId', '=', 'participant.partnershipId').onRef('scan.id', '=', 'participant.scanId'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.partnershipId', '=', 'participant.partnershipId')
        .onRef('person.id', '=', 'participant.personId'),
    )
    .innerJoin('organisation as school', (join) =>
      join.onRef('school.partnershipId', '=', 'scan.partnershipId').onRef('school.id', '=', 'scan.schoolId'),
    )
    .where('participant.partnershipId', '=', tx.scope.partnershipId)
    .where('scan.state', '=', 'open')
    .where('scan.closesOn', '>=', today)
    .where('scan.closesOn', '<=', sql<Day>`${today}::date + 3`)
    .where('participant.finishedAt', 'is', null)
    .where('participant.remindedAt', 'is', null)
    .select([
      'scan.id as scanId',
      'school.name as schoolName',
      'scan.closesOn',
      'person.id as personId',
      'person.name',
      'person.email',
    ])
    .execute()
}
