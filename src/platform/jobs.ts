import type { Transaction } from 'kysely'
import type pg from 'pg'
import { fromKysely, PgBoss } from 'pg-boss'
import type { z } from 'zod'
import type { DB } from './database/tables.ts'
import { type Log, loggable } from './log.ts'
import type { Services } from './services.ts'

/** Work outside a request. It may run twice (a crash after the work, before the record of it), so running it twice must do no harm. */
export type Job<Payload extends object> = {
  name: string
  payload: z.ZodType<Payload>
  run: (services: Services, payload: Payload) => Promise<void>
  /** How often it is tried again when it fails, with longer and longer waits. */
  retries?: number | undefined
  /** How many seconds a finished job is kept, for one whose payload should not stay; a week unless said otherwise. */
  keepSeconds?: number | undefined
  /** A cron expression (Europe/Amsterdam), for work that comes back by itself. */
  every?: string | undefined
}

/** A job whose payload's type no longer matters: the list of them all. */
export type AnyJob = {
  name: string
  retries?: number | undefined
  every?: string | undefined
  perform: (services: Services, payload: unknown) => Promise<void>
}

export function job<Payload extends object>(described: Job<Payload>): Job<Payload> & AnyJob {
  return {
    ...described,
    perform: (services, payload) => described.run(services, described.payload.parse(payload)),
  }
}

export type Jobs = {
  /** Asks for a job; with a transaction, the job exists exactly when that transaction is committed. */
  enqueue<Payload extends object>(job: Job<Payload>, payload: Payload, db?: Transaction<DB>): Promise<void>
  /** Lets jobs run in this process. */
  work(services: Services): Promise<void>
  stop(): Promise<void>
}

const schema = 'pgboss'

/** Makes the tables and queues, as the owner, and lets the web's roles use them. */
export async function installJobs(owner: pg.ClientConfig, jobs: readonly AnyJob[]): Promise<void> {
  const boss = new PgBoss({ ...plain(owner), schema, supervise: false, schedule: false, max: 1 })
  boss.on('error', () => {})
  await boss.start()
  try {
    for (const { name } of jobs) await boss.createQueue(name)
    await boss.getDb().executeSql(`
      grant usage on schema ${schema} to peilstok_web, peilstok_app;
      grant select, insert, update, delete on all tables in schema ${schema} to peilstok_web;
      grant select, insert on all tables in schema ${schema} to peilstok_app;
      grant usage on all sequences in schema ${schema} to peilstok_web, peilstok_app;
      grant execute on all functions in schema ${schema} to peilstok_web, peilstok_app;`)
  } finally {
    await boss.stop({ graceful: false })
  }
}

/** @param web the connection of the web's login */
export async function openJobs(web: pg.ClientConfig, jobs: readonly AnyJob[], log: Log): Promise<Jobs> {
  const boss = new PgBoss({ ...plain(web), schema, migrate: false, createSchema: false, max: 3 })
  boss.on('error', (error) => log.error({ error: loggable(error) }, 'jobs'))
  await boss.start()
  return {
    async enqueue(job, payload, db) {
      const retry = {
        retryLimit: job.retries ?? 5,
        retryDelay: 10,
        retryBackoff: true,
        ...(job.keepSeconds === undefined ? {} : { deleteAfterSeconds: job.keepSeconds }),
      }
      await boss.send(job.name, payload, db ? { ...retry, db: fromKysely(db) } : retry)
    },
    async work(services) {
      for (const job of jobs) {
        if (job.every) await boss.schedule(job.name, job.every, null, { tz: 'Europe/Amsterdam' })
        await boss.work(job.name, { pollingIntervalSeconds: 0.5 }, async (batch) => {
          for (const { id, data } of batch) {
            const started = performance.now()
            try {
              await job.perform(services, data ?? {})
              log.info({ job: job.name, id, ms: Math.round(performance.now() - started) }, 'job done')
            } catch (error) {
              log.error({ job: job.name, id, error: loggable(error) }, 'job failed')
              throw error
            }
          }
        })
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}

/** The part of a connection that pg-boss takes. */
function plain({ host, port, user, password, database, connectionString, ssl }: pg.ClientConfig) {
  return {
    ...(connectionString ? { connectionString } : {}),
    ...(host ? { host } : {}),
    ...(port ? { port } : {}),
    ...(user ? { user } : {}),
    ...(typeof password === 'string' ? { password } : {}),
    ...(database ? { database } : {}),
    ...(ssl ? { ssl } : {}),
  }
}
