import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { type Log, loggable } from '../log.ts'

export type Heard = {
  /** @param payload what was said on the channel */
  heard: (payload: string) => void
  /** From now on nothing is missed, until the connection breaks; then it is called again. */
  began: () => void
}

/** A connection that listens to one channel, and is made again when it breaks. */
export type Hearing = { readonly hears: boolean; stop: () => Promise<void> }

/** In ms: how often it is asked whether the other side is still there, and how long an answer may take. */
const times = { check: 15_000, answer: 5_000, firstRetry: 100, longestRetry: 5_000 }

/** Listens to what is said with NOTIFY, for as long as the program runs. */
export function listen(connection: pg.ClientConfig, channel: string, log: Log, { heard, began }: Heard): Hearing {
  let client: pg.Client | undefined
  let stopped = false
  let hears = false
  let retry = times.firstRetry

  async function connect(): Promise<void> {
    const one = new pg.Client({ ...connection, keepAlive: true, query_timeout: times.answer })
    client = one
    const lost = () => {
      clearInterval(checking)
      if (client !== one) return
      client = undefined
      hears = false
      one.end().catch(() => {})
      void again()
    }
    // A connection through which nothing comes may be broken without either side knowing.
    const checking = setInterval(() => one.query('select 1').catch(lost), times.check).unref()
    one.on('error', lost)
    one.on('end', lost)
    one.on('notification', ({ payload = '' }) => heard(payload))
    try {
      await one.connect()
      await one.query(`listen ${pg.escapeIdentifier(channel)}`)
      if (client !== one) return
      hears = true
      retry = times.firstRetry
      began()
    } catch (error) {
      if (!stopped) log.warn({ error: loggable(error) }, 'cannot listen')
      lost()
    }
  }

  async function again(): Promise<void> {
    if (stopped) return
    await delay(retry, undefined, { ref: false })
    retry = Math.min(retry * 2, times.longestRetry)
    if (!stopped) await connect()
  }

  void connect()
  return {
    get hears() {
      return hears
    },
    async stop() {
      stopped = true
      hears = false
      const last = client
      client = undefined
      await last?.end().catch(() => {})
    },
  }
}
