import { z } from 'zod'
import type { Tx } from '../../../platform/database/scope.ts'
import type { OrganisationKind } from '../catalogue.ts'
import type { ExistingPeople, ExistingSchools, Sheet } from '../importing/index.ts'
import { type ListSubject, ReadListInput, readListKind } from '../sentList.ts'

/** A list that somebody sent in and that was read, waiting to be looked at and taken over. */
export type SentList = { id: string; fileName: string; sheet: Sheet }

const ReadSheet = z.object({
  headers: z.array(z.string()),
  rows: z.array(z.object({ line: z.number(), cells: z.array(z.string()) })),
})

/** A list that this person sent in; of somebody else there is none. `id` is that of the task that read it. */
export async function findSentList(tx: Tx, subject: ListSubject, id: string): Promise<SentList | undefined> {
  const task = await tx.db
    .selectFrom('task')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .where('kind', '=', readListKind)
    .where('state', '=', 'done')
    .where('requestedBy', '=', tx.scope.personId)
    .select(['input', 'result'])
    .executeTakeFirst()
  if (!task) return undefined
  const input = ReadListInput.parse(task.input)
  return input.subject === subject ? { id, fileName: input.fileName, sheet: ReadSheet.parse(task.result) } : undefined
}

/** Whether what is read may be changed by others before this transaction ends. */
type Hold = 'free' | 'held'

/** What the partnership knows of boards, and of schools with a BRIN and code of the location. */
export async function findExistingSchools(tx: Tx, hold: Hold = 'free'): Promise<ExistingSchools> {
  const organisations = tx.db
    .selectFrom('organisation')
    .where('organisation.partnershipId', '=', tx.scope.partnershipId)
    .$if(hold === 'held', (query) => query.forUpdate('organisation'))
  const boards = await organisations
    .where('organisation.kind', '=', 'board')
    .select(['organisation.authorityNumber', 'organisation.name'])
    .execute()
  const schools = await organisations
    .leftJoin('organisation as board', (join) =>
      join
        .onRef('board.partnershipId', '=', 'organisation.partnershipId')
        .onRef('board.id', '=', 'organisation.boardId'),
    )
    .where('organisation.kind', '=', 'school')
    .where('organisation.brin', 'is not', null)
    .where('organisation.locationCode', 'is not', null)
    .select([
      'organisation.brin',
      'organisation.locationCode',
      'board.authorityNumber',
      'organisation.name',
      'organisation.street',
      'organisation.postalCode',
      'organisation.place',
      'organisation.municipality',
      'organisation.denomination',
      'organisation.website',
      'organisation.region',
      'organisation.education',
    ])
    .$narrowType<{ brin: string; locationCode: string }>()
    .execute()
  return { boards, schools }
}

/** Everything that a list of people may refer to, and everybody with their appointments of all times. */
export async function findExistingPeople(tx: Tx, hold: Hold = 'free'): Promise<ExistingPeople> {
  const { partnershipId } = tx.scope
  const organisations = await tx.db
    .selectFrom('organisation')
    .where('partnershipId', '=', partnershipId)
    .orderBy('name')
    .orderBy('id')
    .select(['id', 'kind', 'name', 'place', 'brin', 'locationCode', 'authorityNumber', 'endedOn'])
    .$narrowType<{ kind: OrganisationKind }>()
    .$if(hold === 'held', (query) => query.forShare())
    .execute()
  const roles = await tx.db
    .selectFrom('role')
    .where('partnershipId', '=', partnershipId)
    .orderBy('position')
    .select(['key', 'name', 'organisationKinds'])
    .$narrowType<{ organisationKinds: OrganisationKind[] }>()
    .execute()
  const people = await tx.db
    .selectFrom('person')
    .where('partnershipId', '=', partnershipId)
    .select(['email', 'name'])
    .$if(hold === 'held', (query) => query.forUpdate())
    .execute()
  const appointments = await tx.db
    .selectFrom('appointment')
    .innerJoin('person', (join) =>
      join
        .onRef('person.partnershipId', '=', 'appointment.partnershipId')
        .onRef('person.id', '=', 'appointment.personId'),
    )
    .where('appointment.partnershipId', '=', partnershipId)
    .select([
      'person.email',
      'appointment.roleKey',
      'appointment.organisationId',
      'appointment.startsOn',
      'appointment.endsOn',
    ])
    .$if(hold === 'held', (query) => query.forUpdate('appointment'))
    .execute()
  return { organisations, roles, people, appointments }
}
