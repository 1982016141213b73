import type { Day } from '../../../platform/clock.ts'
import { readContent } from '../../../platform/content.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Jobs } from '../../../platform/jobs.ts'
import { Blueprint } from '../blueprint.ts'
import { RoleCatalogue } from '../catalogue.ts'
import { giveAppointment } from './appointments.ts'
import { inviteNew } from './invitations.ts'

/** Makes the partnership of this transaction, with the roles of its blueprint. */
export async function createPartnership(
  tx: Tx,
  { name, blueprint }: { name: string; blueprint: string },
): Promise<void> {
  const { partnershipId } = tx.scope
  const { roles: used } = await readContent(`blueprints/${blueprint}`, Blueprint)
  const catalogue = await readContent('roles', RoleCatalogue)
  await tx.db.insertInto('partnership').values({ id: partnershipId, name, blueprint }).execute()
  const roles = catalogue
    .filter(({ key }) => used.includes(key))
    .map(({ responsibilities, ...role }, position) => ({
      partnershipId,
      ...role,
      responsibilities: JSON.stringify(responsibilities),
      position,
    }))
  await tx.db.insertInto('role').values(roles).execute()
  await recordEvent(tx, {
    verb: 'partnership.create',
    subjectKind: 'partnership',
    subjectId: partnershipId,
    detail: { blueprint },
  })
}

export type FirstCoordinator = { organisation: string; person: string; email: string }

/**
 * Gives a new partnership its first board, with somebody who coordinates the partnership and is invited: from there on
 * everything can be done on screen.
 */
export async function appointFirstCoordinator(
  tx: Tx,
  jobs: Jobs,
  { organisation, person, email }: FirstCoordinator,
  today: Day,
): Promise<void> {
  const { partnershipId } = tx.scope
  const { id: organisationId } = await tx.db
    .insertInto('organisation')
    .values({ partnershipId, kind: 'board', name: organisation })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: personId } = await tx.db
    .insertInto('person')
    .values({ partnershipId, name: person, email })
    .returning('id')
    .executeTakeFirstOrThrow()
  await giveAppointment(
    tx,
    { personId, roleKey: 'project-coordinator', organisationId },
    { startsOn: today, endsOn: null },
  )
  await inviteNew(tx, jobs, [personId])
}
