import { type ServerType, serve } from '@hono/node-server'
import type pg from 'pg'
import { signInLetter } from './areas/accounts/index.ts'
import { cycleGrowth } from './areas/cycle/index.ts'
import { demoPartnership, demoRoutes, loadDemoBank, tellDemo } from './areas/demo/index.ts'
import { dialogueReportTask } from './areas/dialogues/index.ts'
import { budgetDocumentTask, readWorkbookTask } from './areas/finance/index.ts'
import { actionReminders } from './areas/followup/index.ts'
import { beginFirstRun, mixtureProblem } from './areas/founding/index.ts'
import { readFrameworkTask, readLimeSurveyTask, readThemeTask } from './areas/instruments/index.ts'
import { minutesTask } from './areas/meetings/index.ts'
import { invitationTask, readListTask } from './areas/partnership/index.ts'
import { annualPlanTask, yearReportTask } from './areas/plans/index.ts'
import { countSurvey, forgetEarlierAnswers, resultsReportTask } from './areas/results/index.ts'
import { dossierLetter, planRoundTask, reviewReportTask, tryWishTask } from './areas/reviews/index.ts'
import { scanReminders, scanReportTask } from './areas/scans/index.ts'
import { countingJob, surveyDays } from './areas/surveys/index.ts'
import { UsageError } from './cli/command.ts'
import { type Clock, dayOf, systemClock } from './platform/clock.ts'
import { type Config, WrongSetting } from './platform/config.ts'
import { type EmbeddedDatabase, startEmbedded } from './platform/database/embedded.ts'
import { migrate } from './platform/database/migrate.ts'
import { type Database, openDatabase, partnershipIds } from './platform/database/scope.ts'
import { forgetOldWork } from './platform/forget.ts'
import { type AnyJob, installJobs, openJobs } from './platform/jobs.ts'
import { sendLetter } from './platform/letters.ts'
import { createLive } from './platform/live.ts'
import { createLog, type Log } from './platform/log.ts'
import { createMailer, Outbox } from './platform/mail.ts'
import { stopPresses } from './platform/reports/press.ts'
import { resumeLostWork } from './platform/resume.ts'
import type { Services } from './platform/services.ts'
import { createSignIn } from './platform/signIn.ts'
import { type TaskKind, taskJob } from './platform/tasks.ts'
import type { WebApp } from './platform/web/app.ts'
import { countGuesses } from './platform/web/guesses.ts'
import { createSite, meetingSources } from './web.tsx'

/** Work that takes longer than a request, of each area. */
const taskKinds: readonly TaskKind[] = [
  invitationTask,
  readListTask,
  readThemeTask,
  readFrameworkTask,
  readLimeSurveyTask,
  minutesTask(meetingSources),
  scanReportTask,
  dialogueReportTask,
  budgetDocumentTask,
  readWorkbookTask,
  annualPlanTask,
  yearReportTask,
  planRoundTask,
  tryWishTask,
  reviewReportTask,
  resultsReportTask,
]

/** All work that happens outside a request. */
const jobs: readonly AnyJob[] = [
  signInLetter,
  sendLetter,
  taskJob(taskKinds),
  scanReminders,
  actionReminders,
  dossierLetter,
  cycleGrowth,
  surveyDays,
  countingJob(countSurvey),
  forgetEarlierAnswers,
  forgetOldWork,
]

export type Running = {
  address: string
  services: Services
  /** What whoever founds the first partnership has to type; undefined when there is one. */
  firstRunCode: string | undefined
  stop: () => Promise<void>
}

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

/** Brings a database up to date, as its owner: its tables, and those of the jobs. */
export async function prepareDatabase(owner: pg.ClientConfig): Promise<void> {
  await migrate(owner)
  await installJobs(owner, jobs)
}

/**
 * What the program is made of, on a database that is up to date. Jobs are asked for, and run only after `jobs.work`.
 * @param web the connection of the web's login
 */
export async function createServices(
  config: Config,
  web: pg.PoolConfig,
  { clock = systemClock, log = createLog(config.logLevel), database = openDatabase(web) }: ServiceParts = {},
): Promise<Services> {
  const queue = await openJobs(web, jobs, log)
  const outbox = new Outbox()
  return {
    config,
    clock,
    today: () => dayOf(clock()),
    log,
    database,
    jobs: queue,
    live: createLive(web, clock, log),
    guesses: countGuesses(clock),
    signIn: createSignIn(config, web, (letter) => queue.enqueue(signInLetter, letter)),
    mailer: createMailer(config, outbox),
    outbox,
  }
}

/** What a test may bring of its own. */
type ServiceParts = { clock?: Clock; log?: Log; database?: Database }

/** Stops what `createServices` started. */
export async function stopServices({ jobs: queue, live, signIn, database }: Services): Promise<void> {
  await live.stop()
  await queue.stop()
  stopPresses()
  await signIn.stop()
  await database.close()
}

/**
 * Starts the program: database, migrations, jobs, web; in this order, and stops them in the other.
 * @throws UsageError with a sentence for the operator
 */
export async function start(config: Config, clock: Clock = systemClock): Promise<Running> {
  const log = createLog(config.logLevel)
  const place = await findDatabase(config, log)
  await prepareDatabase(place.owner)
  const database = openDatabase(place.web)
  const partnerships = await partnershipIds(database)
  const mixture = mixtureProblem(config.mode, partnerships, demoPartnership(await loadDemoBank()).id)
  if (mixture) {
    await database.close()
    await place.stop()
    throw new WrongSetting(mixture)
  }
  const services = await createServices(config, place.web, { clock, log, database })
  await services.jobs.work(services)
  await resumeLostWork(services)
  const demo = config.mode === 'demo' ? demoRoutes(await tellDemo(database, services.today())) : []
  const firstRun = config.mode === 'production' && partnerships.length === 0 ? beginFirstRun(services) : undefined
  const server = await listen(createSite(services, demo, firstRun).fetch, config).catch(async (error: unknown) => {
    await stopServices(services)
    await place.stop()
    throw error
  })
  return {
    address: config.origin,
    services,
    firstRunCode: firstRun?.code,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve))
      // The server waits for whoever is being answered, and a stream is answered for as long as it is open.
      await services.live.stop()
      const closing = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 20)
      await closed
      clearInterval(closing)
      await stopServices(services)
      await place.stop()
    },
  }
}

/** @throws UsageError when the port belongs to another program */
function listen(fetch: WebApp['fetch'], { host, port }: Config): Promise<ServerType> {
  const server = serve({ fetch, hostname: host, port })
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve(server))
    server.once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE'
      const told = `Op poort ${port} draait al een programma. Stop dat, of kies een andere poort: PORT=${port + 1}.`
      reject(taken ? new UsageError(told, { cause: error }) : error)
    })
  })
}
