import { type Compilable, type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tx } from './scope.ts'
import type { DB } from './tables.ts'

/** A transaction (`Tx`), or one that is filled in when a standing query is asked. */
export type AnyTx = {
  readonly db: Kysely<DB>
  readonly scope: {
    readonly partnershipId: string | RawBuilder<string>
    readonly personId: string | null | RawBuilder<string | null>
  }
}

/** Stands in a query for a value that is known only when the query is asked. */
export type Given<Values extends Record<string, unknown>> = <Name extends keyof Values & string>(
  name: Name,
) => RawBuilder<Values[Name]>

class Placeholder {
  constructor(readonly name: string) {}
}

const placeholder = <Value>(name: string): RawBuilder<Value> => sql<Value>`${new Placeholder(name)}`

/**
 * A query that is written once and asked with other values each time. For what every request asks: writing a query out
 * as SQL takes the program longer than asking it.
 * @param build writes the query; it must be the same one always, but for the scope and what `given` stands for
 * @returns asks the query in a transaction, and gives its rows
 */
export function standingQuery<Values extends Record<string, unknown>, Row>(
  build: (tx: AnyTx, given: Given<Values>) => Compilable<Row>,
): (tx: Tx, values: Values) => Promise<Row[]> {
  let written: CompiledQuery<Row> | undefined
  const write = (db: Kysely<DB>) =>
    build({ db, scope: { partnershipId: placeholder('partnershipId'), personId: placeholder('personId') } }, (name) =>
      placeholder(name),
    ).compile()
  return async (tx, values) => {
    written ??= write(tx.db)
    const known: Record<string, unknown> = { ...values, ...tx.scope }
    const parameters = written.parameters.map((one) => (one instanceof Placeholder ? known[one.name] : one))
    const { rows } = await tx.db.executeQuery<Row>({ ...written, parameters })
    return rows
  }
}
