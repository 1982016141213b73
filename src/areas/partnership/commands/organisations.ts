import type { Day } from '../../../platform/clock.ts'
import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { OrganisationKind } from '../catalogue.ts'
import { factsOfKind, type OrganisationFacts } from '../rules.ts'
import { sameRow } from './sameRow.ts'

/** Why an organisation could not be saved: somebody changed it meanwhile, or another one has this already. */
export type OrganisationRefusal = 'stale' | 'location-taken' | 'authority-number-taken' | 'name-taken'

export type OrganisationSaved = { ok: true; id: string } | { ok: false; reason: OrganisationRefusal }

const refusals: Readonly<Record<string, OrganisationRefusal>> = {
  organisation_location: 'location-taken',
  organisation_authority: 'authority-number-taken',
}

export async function addOrganisation(
  tx: Tx,
  kind: OrganisationKind,
  facts: OrganisationFacts,
): Promise<OrganisationSaved> {
  const { partnershipId } = tx.scope
  const added = await attempt(tx, () =>
    tx.db
      .insertInto('organisation')
      .values({ partnershipId, kind, ...factsOfKind(kind, facts) })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  if (!added.ok) return { ok: false, reason: refusals[added.constraint] ?? 'name-taken' }
  const { id } = added.result
  await recordEvent(tx, { verb: 'organisation.add', subjectKind: 'organisation', subjectId: id, detail: { kind } })
  return { ok: true, id }
}

/** @param seen the state of the row that the page showed */
export async function changeOrganisation(
  tx: Tx,
  { id, kind }: { id: string; kind: OrganisationKind },
  facts: OrganisationFacts,
  seen: string,
): Promise<OrganisationSaved> {
  const changed = await attempt(tx, () =>
    tx.db
      .updateTable('organisation')
      .set(factsOfKind(kind, facts))
      .where('partnershipId', '=', tx.scope.partnershipId)
      .where('id', '=', id)
      .where(sameRow(seen))
      .returning('id')
      .executeTakeFirst(),
  )
  if (!changed.ok) return { ok: false, reason: refusals[changed.constraint] ?? 'name-taken' }
  if (!changed.result) return { ok: false, reason: 'stale' }
  await recordEvent(tx, { verb: 'organisation.change', subjectKind: 'organisation', subjectId: id })
  return { ok: true, id }
}

/**
 * Lets an organisation take part until a day. Who is appointed there is so until that day at the latest; what would begin
 * later does not begin. Nothing else goes: its scans and its past stay.
 */
export async function endOrganisation(tx: Tx, id: string, lastDay: Day): Promise<void> {
  const { partnershipId } = tx.scope
  await tx.db
    .updateTable('organisation')
    .set({ endedOn: lastDay })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
  await tx.db
    .deleteFrom('appointment')
    .where('partnershipId', '=', partnershipId)
    .where('organisationId', '=', id)
    .where('startsOn', '>', lastDay)
    .execute()
  await tx.db
    .updateTable('appointment')
    .set({ endsOn: lastDay })
    .where('partnershipId', '=', partnershipId)
    .where('organisationId', '=', id)
    .where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>', lastDay)]))
    .execute()
  await recordEvent(tx, {
    verb: 'organisation.end',
    subjectKind: 'organisation',
    subjectId: id,
    detail: { lastDay },
  })
}

/** Lets an organisation take part again. Appointments that ended with it stay ended: they are given anew. */
export async function resumeOrganisation(tx: Tx, id: string): Promise<void> {
  await tx.db
    .updateTable('organisation')
    .set({ endedOn: null })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, { verb: 'organisation.resume', subjectKind: 'organisation', subjectId: id })
}

/** Marks a school as a candidate: it is on its way to become an opleidingsschool. One that is so already stays so since then. */
export async function makeCandidate(tx: Tx, schoolId: string, today: Day): Promise<void> {
  const changed = await tx.db
    .updateTable('organisation')
    .set({ candidateSince: today })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', schoolId)
    .where('candidateSince', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (changed) await recordEvent(tx, { verb: 'school.candidate', subjectKind: 'organisation', subjectId: schoolId })
}

/**
 * Lets a candidate take part as an opleidingsschool.
 * @param on its first day, not before it became a candidate
 */
export async function startSchool(tx: Tx, schoolId: string, on: Day): Promise<void> {
  await tx.db
    .updateTable('organisation')
    .set({ startedOn: on })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', schoolId)
    .execute()
  await recordEvent(tx, { verb: 'school.start', subjectKind: 'organisation', subjectId: schoolId, detail: { on } })
}
