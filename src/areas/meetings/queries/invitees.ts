import type { Tx } from '../../../platform/database/scope.ts'
import type { Attendance, Reply } from '../rules.ts'

/** Somebody who was invited to a meeting. */
export type Invitee = {
  personId: string
  name: string
  email: string
  /** For this once, and not because of a seat. */
  guest: boolean
  reply: Reply | null
  attendance: Attendance | null
  /** The sequence of the meeting that their calendar has; null when nothing was sent yet. */
  sentSequence: number | null
}

/** Who was invited: those with a seat first, then guests; by name. */
export async function findInvitees(tx: Tx, meetingId: string): Promise<Invitee[]> {
  return tx.db
    .selectFrom('invitee')
    .innerJoin('person', (join) =>
      join.onRef('person.partnershipId', '=', 'invitee.partnershipId').onRef('person.id', '=', 'invitee.personId'),
    )
    .where('invitee.partnershipId', '=', tx.scope.partnershipId)
    .where('invitee.meetingId', '=', meetingId)
    .select([
      'invitee.personId',
      'person.name',
      'person.email',
      'invitee.guest',
      'invitee.reply',
      'invitee.attendance',
      'invitee.sentSequence',
    ])
    .$narrowType<{ reply: Reply | null; attendance: Attendance | null }>()
    .orderBy('invitee.guest')
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
}

/** Somebody of the partnership, to choose from. */
export type Person = { personId: string; name: string }

/** Everybody of the partnership, by name: whom one can invite as a guest, or make an owner. */
export async function findPeople(tx: Tx): Promise<Person[]> {
  return tx.db
    .selectFrom('person')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .select(['id as personId', 'name'])
    .orderBy('name')
    .orderBy('id')
    .execute()
}
