import pg from 'pg'

/** Where a database is and as whom to enter it; what `pg` takes, for `new pg.Client(…)` and `new pg.Pool(…)` alike. */
export type PgConnection = {
  /** A host name, or the folder of a Unix socket. */
  host: string
  port?: number
  user: string
  database: string
  password?: string
  /** Off for a Unix socket, whatever PGSSLMODE says in the environment. */
  ssl?: false
}

/** PostgreSQL's own number for `date`, `bigint` and `numeric`: pg_type.oid. */
const dateType = 1082
const bigintType = 20
const numericType = 1700

/** @throws RangeError when the number has no exact JavaScript number */
function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError('A bigint outside the safe integers was read')
  return number
}

const readers = new Map<number, (text: string) => unknown>([
  // A date has no time and no zone: it stays 'YYYY-MM-DD'.
  [dateType, (text) => text],
  [bigintType, wholeNumber],
  [numericType, Number],
])

/**
 * How values of the database arrive: `date` as 'YYYY-MM-DD', `timestamptz` as Date, `bigint` and `numeric` as number.
 * For the setting `types` of a pg client or pool; tables.ts says the same to the compiler.
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (type, format) => {
    const reader = format === 'binary' ? undefined : readers.get(type)
    return reader ?? pg.types.getTypeParser(type, format)
  },
}
