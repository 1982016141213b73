import { Kysely } from 'kysely'
import pg from 'pg'
import { demoRoutes } from '../../src/areas/demo/index.ts'
import { createServices, prepareDatabase, stopServices } from '../../src/main.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openPool, postgresDialect } from '../../src/platform/database/driver.ts'
import { type Database, openDatabase } from '../../src/platform/database/scope.ts'
import type { DB } from '../../src/platform/database/tables.ts'
import { createLog } from '../../src/platform/log.ts'
import type { Services } from '../../src/platform/services.ts'
import type { Route } from '../../src/platform/web/route.ts'
import { createSite, routes } from '../../src/web.tsx'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { type Factories, idOf, makePartnership } from './factories.ts'

/** The moment at which it is in every test, unless one says otherwise: a Sunday morning in November. */
export const now = new Date('2026-11-22T10:00:00+01:00')
export const today = '2026-11-22'
const origin = 'http://localhost:3000'

/** What a form holds: a value, several, or a file. */
export type FormFields = Readonly<Record<string, string | readonly string[] | File>>

export type Ask = {
  headers?: Readonly<Record<string, string>>
  /** Sent as it is, instead of fields. */
  body?: BodyInit
}

/** Somebody with a browser: keeps cookies, sends forms as a browser does. Redirects are not followed. */
export type Visitor = {
  get(path: string, ask?: Ask): Promise<Response>
  post(path: string, fields?: FormFields, ask?: Ask): Promise<Response>
}

export type Site = {
  services: Services
  database: TestDatabase
  /** Every route there is, those of the demo included. */
  routes: readonly Route[]
  /** What was logged so far, a JSON object per line. */
  log: readonly string[]
  /** A new partnership with its factories. */
  partnership(name: string): Promise<Factories>
  /** The cookies of somebody who just signed in, as the browser is told to set them. */
  session(person: { email: string }, inPartnership?: { id: string }): Promise<readonly string[]>
  /** Somebody who is not signed in. */
  visitor(): Visitor
  /** Signs somebody in; `inPartnership` is for whoever belongs to several. */
  as(person: { email: string }, inPartnership?: { id: string }): Promise<Visitor>
  /** Somebody who bears a pass in a cookie. */
  bearer(cookies: readonly string[]): Visitor
  fetch(request: Request): Promise<Response>
  close(): Promise<void>
}

export type SiteOptions = {
  /** Requests change nothing: each transaction of the web is undone at its end, so that tests do not touch each other. */
  forgetful?: boolean
  env?: Readonly<Record<string, string>>
  /** What time it is; without it always `now`. */
  clock?: () => Date
}

/**
 * The whole web on a database of its own, without a port: requests are handed over directly. Close it afterwards.
 * The demo's routes are there too, for the partnership called `Noord`.
 */
export async function openSite({ forgetful = false, env = {}, clock = () => now }: SiteOptions = {}): Promise<Site> {
  const database = await createTestDatabase()
  await prepareDatabase(database.owner)
  const config = readConfig({
    PEILSTOK_SECRET: 'a secret that only tests have, of 32 characters',
    LOG_LEVEL: 'debug',
    ...env,
  })
  const log: string[] = []
  const lasting = openDatabase(database.web)
  const services = await createServices(config, database.web, {
    clock,
    log: createLog(config.logLevel, { write: (line: string) => log.push(line) }),
    database: forgetful ? forgetting(lasting, database.web) : lasting,
  })
  const demo = demoRoutes(emptyStory(idOf('partnership', 'Noord')))
  const web = createSite(services, demo)
  const fetch = async (request: Request) => web.fetch(request)
  async function signIn(email: string, inPartnership?: { id: string }): Promise<readonly string[]> {
    const result = await services.signIn.asAnybody(email)
    if (!result.ok) throw new Error(`nobody is called ${email}`)
    await withClient(database.superuser, async (client) => {
      // The time in tests stands still, and that of the session's maker does not.
      await client.query(`update auth.session set "expiresAt" = '2099-01-01'`)
      if (inPartnership)
        await client.query(
          `update auth.session set "partnershipId" = $1 where "userId" = (select id from auth."user" where email = $2)`,
          [inPartnership.id, email],
        )
    })
    return result.cookies
  }
  let before: Promise<unknown> = Promise.resolve()
  /** One after the other: tests that run beside each other would both make the account of who was never there. */
  function session({ email }: { email: string }, inPartnership?: { id: string }): Promise<readonly string[]> {
    const signedIn = before.then(() => signIn(email, inPartnership))
    before = signedIn.catch(() => {})
    return signedIn
  }
  return {
    services,
    database,
    routes: [...routes, ...demo],
    log,
    partnership: (name) => makePartnership(lasting, name),
    visitor: () => browser(fetch),
    bearer: (cookies) => browser(fetch, cookies),
    session,
    as: async (person, inPartnership) => browser(fetch, await session(person, inPartnership)),
    fetch,
    async close() {
      await stopServices(services)
      if (forgetful) await lasting.close()
      await database.drop()
    },
  }
}

/** Does work with a connection of its own. */
export async function withClient<Result>(
  as: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(as)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The same database, where every commit is a rollback: over connections of its own, which keep plans as the program's do. */
function forgetting(database: Database, connection: pg.PoolConfig): Database {
  const dialect = postgresDialect(openPool(connection))
  const kysely = new Kysely<DB>({
    dialect: {
      ...dialect,
      createDriver() {
        const driver = dialect.createDriver()
        driver.commitTransaction = (connection) => driver.rollbackTransaction(connection)
        return driver
      },
    },
    plugins: [...database.kysely.getExecutor().plugins],
  })
  return { kysely, pool: database.pool, close: () => kysely.destroy() }
}

function browser(fetch: Site['fetch'], setCookies: readonly string[] = []): Visitor {
  const cookies = new Map<string, string>()
  const keep = (lines: readonly string[]) => {
    for (const line of lines) {
      const [pair = ''] = line.split(';')
      const name = pair.slice(0, pair.indexOf('='))
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, pair.slice(name.length + 1))
    }
  }
  keep(setCookies)
  const send = async (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(new Request(new URL(path, origin), { ...init, headers }))
    keep(response.headers.getSetCookie())
    return response
  }
  return {
    get: (path, { headers = {} } = {}) => send(path, { headers }),
    post: (path, fields = {}, { headers = {}, body = formBody(fields) } = {}) =>
      send(path, { method: 'POST', headers: { origin, ...headers }, body }),
  }
}

/** A form as a browser sends it: in parts when a file comes along. */
function formBody(fields: FormFields): FormData | URLSearchParams {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (typeof value === 'string' || value instanceof File ? [value] : value).map((one): [string, string | File] => [
      name,
      one,
    ]),
  )
  const body = pairs.some(([, value]) => value instanceof File) ? new FormData() : new URLSearchParams()
  for (const [name, value] of pairs) {
    if (body instanceof FormData) body.append(name, value)
    else if (typeof value === 'string') body.append(name, value)
  }
  return body
}

const emptyStory = (id: string) => ({
  partnership: { id, name: 'Noord', blueprint: 'samen' },
  organisations: [],
  people: [],
  appointments: [],
  scans: [],
  conversations: { chairs: [], items: [], meetings: [], dialogues: [], agreements: [], commitments: [], signals: [] },
  reviews: { reviews: [], visits: [] },
  candidacies: [],
  talks: [],
  plans: [],
  panels: [],
  budgets: [],
  personas: [],
})
