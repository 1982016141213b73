import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import { type Database, partnershipIds, type Tx, withScope } from '../../platform/database/scope.ts'
import type { Jobs } from '../../platform/jobs.ts'
import { addBlueprintBodies } from '../bodies/index.ts'
import { addBlueprintCycle, growAround } from '../cycle/index.ts'
import { addShippedInstruments } from '../instruments/index.ts'
import { appointFirstCoordinator, createPartnership, type FirstCoordinator } from '../partnership/index.ts'

/** What a partnership begins with. */
export type Founding = FirstCoordinator & {
  name: string
  /** The name of its blueprint in `content/blueprints/`. */
  blueprint: string
}

/**
 * Founds a partnership, in one transaction: roles, themes, a first board, a coordinator who is invited, the bodies, and
 * the cycle.
 */
export async function foundPartnership(database: Database, jobs: Jobs, founding: Founding, today: Day): Promise<void> {
  await withNewPartnership(database, (tx) => found(tx, jobs, founding, today))
}

/** Any number will do, as long as nothing else takes this lock. */
const firstPartnershipLock = 2_718_281_828

/**
 * The same, for a database in which there is none yet: of several who try at once, one succeeds.
 * @returns false when there is one already
 */
export async function foundFirstPartnership(
  database: Database,
  jobs: Jobs,
  founding: Founding,
  today: Day,
): Promise<boolean> {
  return withNewPartnership(database, async (tx) => {
    await sql`select pg_advisory_xact_lock(${firstPartnershipLock})`.execute(tx.db)
    if ((await partnershipIds(database)).length > 0) return false
    await found(tx, jobs, founding, today)
    return true
  })
}

const withNewPartnership = <Result>(database: Database, work: (tx: Tx) => Promise<Result>) =>
  withScope(database, { partnershipId: randomUUID(), personId: null }, work)

async function found(tx: Tx, jobs: Jobs, founding: Founding, today: Day): Promise<void> {
  await createPartnership(tx, founding)
  await addShippedInstruments(tx)
  await appointFirstCoordinator(tx, jobs, founding, today)
  await addBlueprintBodies(tx, today)
  await addBlueprintCycle(tx, today)
  await growAround(tx, today)
}
