// How Kysely's statements travel to PostgreSQL: as few waits as possible, and each hot statement planned once.
import {
  AbortedTransactionError,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import pg from 'pg'
import { valueTypes } from './connection.ts'

/** How many statements a connection keeps the plan of: more than the program has, and a limit to the server's memory. */
const mostPrepared = 300
/** In characters. Longer statements are lists of values, that never come back the same. */
const longestPrepared = 8_000

/** The pool of the web's connections. Pipelined: a statement may be sent before the one ahead of it is answered. */
export function openPool(connection: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ max: 10, idleTimeoutMillis: 30_000, types: valueTypes, pipeline: true, ...connection })
  // A connection may break (a restart of the database): idle, then the pool makes a new one when it is needed; or at
  // work, then its next statement fails. Neither may end the program.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** PostgreSQL for Kysely, over a pool of `openPool`. */
export function postgresDialect(pool: pg.Pool): Dialect {
  return {
    createDriver: () => new PooledDriver(pool),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
  }
}

/**
 * The names under which connections keep statements parsed and planned. A statement gets its name when it is asked for
 * the second time.
 */
export class StatementNames {
  readonly #asked = new Set<string>()
  readonly #names = new Map<string, string>()

  /** @returns undefined for a statement that is not kept */
  nameOf({ sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>): string | undefined {
    const known = this.#names.get(sql)
    if (known !== undefined) return known
    // Without parameters it may be several statements in one, which cannot be prepared.
    if (parameters.length === 0 || sql.length > longestPrepared || this.#names.size >= mostPrepared) return undefined
    if (this.#asked.delete(sql)) {
      const name = `peilstok_${this.#names.size}`
      this.#names.set(sql, name)
      return name
    }
    if (this.#asked.size >= mostPrepared) this.#asked.clear()
    this.#asked.add(sql)
    return undefined
  }
}

class PooledDriver implements Driver {
  readonly #names = new StatementNames()
  readonly #reading = new WeakSet<DatabaseConnection>()

  constructor(readonly pool: pg.Pool) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PooledConnection> {
    return new PooledConnection(await this.pool.connect(), this.#names)
  }

  /** Is not waited for: the first statement is sent right behind it. When it fails, the connection is broken, and so that fails too. */
  async beginTransaction(connection: PooledConnection, { accessMode, isolationLevel }: TransactionSettings) {
    const isolation = isolationLevel ? ` isolation level ${isolationLevel}` : ''
    connection.send(`start transaction${isolation} ${accessMode ?? 'read write'}`)
    if (accessMode === 'read only') this.#reading.add(connection)
  }

  /** Is waited for when there is something to lose. The end of a transaction that only read is sent, and that is all. */
  async commitTransaction(connection: PooledConnection): Promise<void> {
    if (this.#reading.has(connection)) return connection.send('commit')
    const command = await connection.run('commit')
    if (command === 'ROLLBACK') throw new AbortedTransactionError()
  }

  async rollbackTransaction(connection: PooledConnection): Promise<void> {
    await connection.run('rollback').catch((error: unknown) => {
      connection.broken = true
      throw error
    })
  }

  async releaseConnection(connection: PooledConnection): Promise<void> {
    connection.release()
  }

  destroy(): Promise<void> {
    return this.pool.end()
  }
}

class PooledConnection implements DatabaseConnection {
  /** Whether nobody may use it any more, since nobody knows in which transaction it is. */
  broken = false
  readonly #client: pg.PoolClient
  readonly #names: StatementNames

  constructor(client: pg.PoolClient, names: StatementNames) {
    this.#client = client
    this.#names = names
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    this.#gather()
    const name = this.#names.nameOf(query)
    const statement = { text: query.sql, values: [...query.parameters], ...(name ? { name } : {}) }
    const { rows, rowCount, command } = await this.#client.query(statement)
    return command === 'SELECT' || rowCount === null ? { rows } : { rows, numAffectedRows: BigInt(rowCount) }
  }

  /** @throws Error always: nothing of ours streams, and a pipelined connection cannot. */
  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('A pipelined connection cannot stream')
  }

  /** Sends a statement without values, and goes on. */
  send(statement: string): void {
    this.#gather()
    this.#client.query(statement).catch(() => {
      this.broken = true
    })
  }

  /** @returns the tag of the command that was done */
  async run(statement: string): Promise<string> {
    const { command } = await this.#client.query(statement)
    return command
  }

  /** What is asked in one turn of the event loop travels in one parcel: `begin` with the statement behind it, two questions that do not wait for each other. */
  #gather(): void {
    const { stream } = this.#client.connection
    if (stream.writableCorked > 0) return
    stream.cork()
    process.nextTick(() => stream.uncork())
  }

  release(): void {
    this.#client.release(this.broken)
  }
}
