import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from './scope.ts'

/** What came of a write: its result, or the name of the constraint that refused it. */
export type Attempt<Result> = { ok: true; result: Result } | { ok: false; constraint: string }

/** SQLSTATE class 23: integrity constraint violation. */
const integrityViolation = /^23/

/**
 * Does a write that a constraint of the database may refuse, such as an address that is taken. A refusal undoes that write
 * only: the transaction goes on, so that a page can be made that says what is wrong.
 */
export async function attempt<Result>({ db }: Tx, write: () => Promise<Result>): Promise<Attempt<Result>> {
  await sql`savepoint attempt`.execute(db)
  try {
    const result = await write()
    await sql`release savepoint attempt`.execute(db)
    return { ok: true, result }
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || !integrityViolation.test(error.code ?? '')) throw error
    await sql`rollback to savepoint attempt`.execute(db)
    return { ok: false, constraint: error.constraint ?? '' }
  }
}
