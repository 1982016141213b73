import { serve } from '@hono/node-server'
import { signInLetter } from './areas/accounts/index.ts'
import { demoRoutes, tellDemo } from './areas/demo/index.ts'
import { scanReminders } from './areas/scans/index.ts'
import { type Clock, dayOf, systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { type EmbeddedDatabase, startEmbedded } from './platform/database/embedded.ts'
import { migrate } from './platform/database/migrate.ts'
import { openDatabase } from './platform/database/scope.ts'
import { type AnyJob, installJobs, openJobs } from './platform/jobs.ts'
import { sendLetter } from './platform/letters.ts'
import { createLog, type Log } from './platform/log.ts'
import { createMailer, Outbox } from './platform/mail.ts'
import type { Services } from './platform/services.ts'
import { createSignIn } from './platform/signIn.ts'
import { type TaskKind, taskJob } from './platform/tasks.ts'
import { createSite } from './web.tsx'

/** Work that takes longer than a request, of each area. */
const taskKinds: readonly TaskKind[] = []

/** All work that happens outside a request. */
const jobs: readonly AnyJob[] = [signInLetter, sendLetter, taskJob(taskKinds), scanReminders]

export type Running = { address: string; services: Services; stop: () => Promise<void> }

/** Where the database is: as its owner, and as the web. */
async function findDatabase(config: Config, log: Log) {
  if (config.databaseUrl) {
    return {
      owner: { connectionString: config.databaseOwnerUrl ?? config.databaseUrl },
      web: { connectionString: config.databaseUrl },
      stop: async () => {},
    }
  }
  const embedded: EmbeddedDatabase = await startEmbedded({ dataDir: config.dataDir, logger: log })
  return embedded
}

/**
 * Starts the program: database, migrations, jobs, web; in this order, and stops them in the other.
 * @throws UsageError or WrongSetting with a sentence for the operator
 */
export async function start(config: Config, clock: Clock = systemClock): Promise<Running> {
  const log = createLog(config.logLevel)
  const place = await findDatabase(config, log)
  await migrate(place.owner)
  await installJobs(place.owner, jobs)

  const database = openDatabase(place.web)
  const queue = await openJobs(place.web, jobs, log)
  const outbox = new Outbox()
  const services: Services = {
    config,
    clock,
    today: () => dayOf(clock()),
    log,
    database,
    jobs: queue,
    signIn: createSignIn(config, place.web, (letter) => queue.enqueue(signInLetter, letter)),
    mailer: createMailer(config, outbox),
    outbox,
  }
  await queue.work(services)
  const demo = config.mode === 'demo' ? demoRoutes(await tellDemo(database, services.today())) : []
  const server = serve({ fetch: createSite(services, demo).fetch, hostname: config.host, port: config.port })
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  })
  return {
    address: config.origin,
    services,
    async stop() {
      await new Promise((resolve) => {
        server.close(resolve)
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      })
      await queue.stop()
      await services.signIn.stop()
      await database.close()
      await place.stop()
    },
  }
}
