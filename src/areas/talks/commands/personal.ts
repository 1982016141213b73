import type { Day } from '../../../platform/clock.ts'
import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { completeOccurrence, planOccurrence, releaseOccurrence } from '../../cycle/index.ts'
import type { PersonalTalk } from '../queries.ts'
import { onDay } from '../rules.ts'

/** What came of planning: planned; planned before, as this one; or the id is somebody else's. */
export type PersonalResult = { kind: 'planned' | 'planned-before'; id: string } | { kind: 'taken' }

/**
 * Plans the talk of the person of this transaction, a CoOP'er, with directors; on a day that is past it was held.
 * @param id made with the form, so that a form that is sent twice plans one talk
 */
export async function planDevelopment(
  tx: Tx,
  id: string,
  { partners, day, occurrenceId }: { partners: readonly string[]; day: Day; occurrenceId: string | null },
  today: Day,
): Promise<PersonalResult> {
  const { partnershipId, personId } = tx.scope
  if (personId === null) throw new Error('a talk is planned by a person')
  const added = await tx.db
    .insertInto('talk')
    .values({
      partnershipId,
      id,
      kind: 'development',
      schoolYear: schoolYearOf(day),
      personId,
      ledBy: personId,
      ...onDay(day, today),
    })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return (await isOwn(tx, id)) ? { kind: 'planned-before', id } : { kind: 'taken' }
  await tx.db
    .insertInto('talkPartner')
    .values(partners.map((partner) => ({ partnershipId, talkId: id, personId: partner })))
    .execute()
  await fulfil(tx, { id, activity: 'development-talk', personId, day, occurrenceId }, today)
  return { kind: 'planned', id }
}

export type NewHrm = {
  personId: string
  roleKey: string
  organisationId: string
  /** With whom the person talks; null when that is not known here. */
  ledBy: string | null
  day: Day
  occurrenceId: string | null
}

/** Plans the talk of somebody about their role; once in a school year for each role. On a day that is past it was held. */
export async function planHrm(tx: Tx, { day, occurrenceId, ...talk }: NewHrm, today: Day): Promise<PersonalResult> {
  const { partnershipId } = tx.scope
  const schoolYear = schoolYearOf(day)
  const added = await attempt(tx, () =>
    tx.db
      .insertInto('talk')
      .values({ partnershipId, kind: 'hrm', schoolYear, ...talk, ...onDay(day, today) })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  if (!added.ok) {
    const there = await tx.db
      .selectFrom('talk')
      .where('partnershipId', '=', partnershipId)
      .where('kind', '=', 'hrm')
      .where('personId', '=', talk.personId)
      .where('roleKey', '=', talk.roleKey)
      .where('schoolYear', '=', schoolYear)
      .select('id')
      .executeTakeFirst()
    return there ? { kind: 'planned-before', id: there.id } : { kind: 'taken' }
  }
  const { id } = added.result
  await fulfil(tx, { id, activity: 'hrm-talk', personId: talk.personId, day, occurrenceId }, today)
  return { kind: 'planned', id }
}

/**
 * Says on which day a talk was held; again, to correct the day.
 * @param revision the revision that the page showed; a newer one is never overwritten
 */
export async function holdTalk(
  tx: Tx,
  talk: PersonalTalk,
  heldOn: Day,
  revision: number,
): Promise<'held' | 'changed-meanwhile'> {
  const held = await tx.db
    .updateTable('talk')
    .set({ heldOn, revision: revision + 1 })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', talk.id)
    .where((eb) => eb.or([eb('revision', '=', revision), eb('heldOn', '=', heldOn)]))
    .returning('id')
    .executeTakeFirst()
  if (!held) return 'changed-meanwhile'
  await completeOccurrence(tx, { kind: 'talk', id: talk.id }, heldOn)
  await recordEvent(tx, { verb: 'talk.hold', subjectKind: 'talk', subjectId: talk.id, detail: { kind: talk.kind } })
  return 'held'
}

/**
 * Takes away a talk that does not take place, or was written down by mistake; not once somebody said what they share.
 * @returns whether it is gone
 */
export async function removeTalk(tx: Tx, talk: PersonalTalk): Promise<boolean> {
  const { partnershipId } = tx.scope
  const kept = await tx.db
    .selectFrom('talk')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', talk.id)
    .forUpdate()
    .select('sharedWith')
    .executeTakeFirst()
  if (!kept) return true
  if (kept.sharedWith !== null) return false
  await releaseOccurrence(tx, { kind: 'talk', id: talk.id })
  await tx.db.deleteFrom('talk').where('partnershipId', '=', partnershipId).where('id', '=', talk.id).execute()
  await recordEvent(tx, { verb: 'talk.remove', subjectKind: 'talk', subjectId: talk.id, detail: { kind: talk.kind } })
  return true
}

type Fulfilled = {
  id: string
  activity: 'development-talk' | 'hrm-talk'
  personId: string
  day: Day
  occurrenceId: string | null
}

/** Tells the cycle that a talk is planned, or was held already. */
async function fulfil(tx: Tx, { id, activity, personId, day, occurrenceId }: Fulfilled, today: Day): Promise<void> {
  const thing = { kind: 'talk', id } as const
  await planOccurrence(tx, { activity, subject: { kind: 'person', personId }, day, thing, occurrenceId })
  if (onDay(day, today).heldOn !== null) await completeOccurrence(tx, thing, day)
  await recordEvent(tx, { verb: 'talk.plan', subjectKind: 'talk', subjectId: id, detail: { activity } })
}

async function isOwn({ db, scope }: Tx, id: string): Promise<boolean> {
  const own = await db
    .selectFrom('talk')
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .where('personId', '=', scope.personId)
    .select('id')
    .executeTakeFirst()
  return own !== undefined
}
