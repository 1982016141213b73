import type { Clock, Day } from './clock.ts'
import type { Config } from './config.ts'
import type { Database } from './database/scope.ts'
import type { Jobs } from './jobs.ts'
import type { Live } from './live.ts'
import type { Log } from './log.ts'
import type { Mailer, Outbox } from './mail.ts'
import type { SignIn } from './signIn.ts'
import type { Guesses } from './web/guesses.ts'

/** What the program is made of while it runs. Made once, in main.ts or by a test; nothing is global. */
export type Services = {
  config: Config
  clock: Clock
  /** The day it is in the Netherlands. */
  today: () => Day
  log: Log
  database: Database
  jobs: Jobs
  live: Live
  /** Of codes that people type to come in. */
  guesses: Guesses
  signIn: SignIn
  mailer: Mailer
  outbox: Outbox
}
