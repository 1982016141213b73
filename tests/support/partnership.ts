// A partnership in a database of its own, for tests: made from the blueprint, without people; and factories.
import { randomUUID } from 'node:crypto'
import type { OrganisationKind, RoleKey } from '../../src/areas/partnership/catalogue.ts'
import { addOrganisation, addPerson, createPartnership, giveAppointment } from '../../src/areas/partnership/commands.ts'
import type { OrganisationFacts, Period } from '../../src/areas/partnership/rules.ts'
import { noFacts } from '../../src/areas/partnership/testWho.ts'
import { type Database, openDatabase, type Tx, withScope } from '../../src/platform/database/scope.ts'
import type { Jobs } from '../../src/platform/jobs.ts'
import { createTestDatabase } from './database.ts'

/** Jobs that are only asked for: a test sees what would be done. */
export function rememberedJobs(): Jobs & { asked: { job: string; payload: object }[] } {
  const asked: { job: string; payload: object }[] = []
  return {
    asked,
    enqueue: async (job, payload) => {
      asked.push({ job: job.name, payload })
    },
    work: async () => {},
    stop: async () => {},
  }
}

export async function organisation(
  tx: Tx,
  kind: OrganisationKind,
  facts: Partial<OrganisationFacts> & { name: string },
): Promise<string> {
  const added = await addOrganisation(tx, kind, { ...noFacts, ...facts })
  if (!added.ok) throw new Error(added.reason)
  return added.id
}

export async function person(tx: Tx, name: string): Promise<string> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@voorbeeld.nl`
  const added = await addPerson(tx, { name, email })
  if (!added.ok) throw new Error(added.reason)
  return added.id
}

export async function appoint(
  tx: Tx,
  personId: string,
  roleKey: RoleKey,
  organisationId: string,
  period: Partial<Period> = {},
): Promise<string> {
  const given = await giveAppointment(
    tx,
    { personId, roleKey, organisationId },
    { startsOn: '2025-08-01', endsOn: null, ...period },
  )
  if (!given.ok) throw new Error(given.reason)
  return given.id
}

export type TestPartnership = {
  database: Database
  partnershipId: string
  /** Does work in the partnership; what it does stays. */
  within: <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>
  close: () => Promise<void>
}

export async function createTestPartnership(): Promise<TestPartnership> {
  const server = await createTestDatabase()
  const database = openDatabase(server.web)
  const partnershipId = randomUUID()
  const within: TestPartnership['within'] = (work) => withScope(database, { partnershipId, personId: null }, work)
  await within((tx) => createPartnership(tx, { name: 'Samen Leren', blueprint: 'samen' }))
  return {
    database,
    partnershipId,
    within,
    async close() {
      await database.close()
      await server.drop()
    },
  }
}
