import { sql } from 'kysely'
import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import {
  isReady,
  markOf,
  type PeoplePlan,
  planPeople,
  planSchools,
  type SchoolPlan,
  type SchoolSelection,
} from '../importing/index.ts'
import { findExistingPeople, findExistingSchools, type SentList } from '../queries/importing.ts'
import { writePeople } from './importedPeople.ts'
import { writeSchools } from './importedSchools.ts'

/**
 * Whether a list was taken over: all of it, with the plan by which that was done; or nothing of it, since it holds errors or
 * would now do something else than was seen, with the plan as it is now.
 */
export type Imported<Plan> = { ok: boolean; plan: Plan }

/** The mark of a plan as a page shows it; the command compares it with that of its own plan. */
export const schoolMark = ({ newBoards, rows }: SchoolPlan) => markOf({ newBoards, rows })
export const peopleMark = ({ newPeople, renamedPeople, rows }: PeoplePlan) => markOf({ newPeople, renamedPeople, rows })

/**
 * Takes over a list of schools, with the boards that they need.
 * @param seen the mark of the plan that somebody agreed to
 */
export async function importSchools(
  tx: Tx,
  list: SentList,
  selection: SchoolSelection,
  seen: string,
): Promise<Imported<SchoolPlan>> {
  const plan = async () => planSchools(list.sheet, await findExistingSchools(tx, 'held'), selection)
  return takeOver(tx, { plan, mark: schoolMark, seen, write: (agreed) => writeSchools(tx, agreed, list.id) })
}

/**
 * Takes over a list of people with their appointments.
 * @param startsOn the first day, `YYYY-MM-DD`, of appointments for which the list states none
 * @param seen the mark of the plan that somebody agreed to
 */
export async function importPeople(
  tx: Tx,
  list: SentList,
  startsOn: string,
  seen: string,
): Promise<Imported<PeoplePlan>> {
  const plan = async () => planPeople(list.sheet, await findExistingPeople(tx, 'held'), { startsOn })
  return takeOver(tx, { plan, mark: peopleMark, seen, write: (agreed) => writePeople(tx, agreed, list.id) })
}

type TakeOver<Plan> = {
  plan: () => Promise<Plan>
  mark: (plan: Plan) => string
  seen: string
  write: (plan: Plan) => Promise<void>
}

/** Plans on what is known at this moment, and writes only what was seen and agreed to: all of it, or nothing. */
async function takeOver<Plan extends SchoolPlan | PeoplePlan>(
  tx: Tx,
  { plan, mark, seen, write }: TakeOver<Plan>,
): Promise<Imported<Plan>> {
  await waitForOtherImports(tx)
  await expectManyRows(tx)
  const now = await plan()
  if (!isReady(now) || mark(now) !== seen) return { ok: false, plan: now }
  const written = await attempt(tx, () => write(now))
  // Refused by a constraint: somebody added the same by hand, after we looked.
  return written.ok ? { ok: true, plan: now } : { ok: false, plan: await plan() }
}

/** Lets one import at a time change a partnership: another one waits, and then plans on what this one wrote. */
export async function waitForOtherImports({ db, scope }: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${scope.partnershipId}`}, 0))`.execute(db)
}

/**
 * A connection keeps its plan for checking a foreign key. One that was made while the table was small reads the whole table
 * for each row: 7,000 schools took 20 s instead of 1.7 s. So until the end of this transaction plans are made anew.
 */
async function expectManyRows({ db }: Tx): Promise<void> {
  await sql`set local plan_cache_mode = force_custom_plan`.execute(db)
}
