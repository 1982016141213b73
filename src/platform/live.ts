/**
 * What many people look at at once, kept up to date in their browsers. A change is said in the transaction that makes it
 * (`notify`); PostgreSQL tells every process when it is committed (LISTEN); each process then makes every view once,
 * however many look at it, and sends what became different.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Clock } from './clock.ts'
import { type Hearing, listen } from './database/listen.ts'
import type { Tx } from './database/scope.ts'
import { type Log, loggable } from './log.ts'
import type { EventSink, Stream } from './web/answer.ts'

/** What a view is made of, by name and in order. A part named `board/3` stands in the part `board`, and is sent again with it. */
export type Parts = ReadonlyMap<string, string>

/** Something to look at. Whoever opens a view with the same key sees the same, so the key says all that it depends on. */
export type View = {
  key: string
  /** Of what it shows: when one of these changed, it is made again. */
  topics: readonly string[]
  /** Opens a transaction of its own, reads, and closes it. */
  render: () => Promise<Parts>
}

export type Live = {
  /** A stream of a view: the whole of it, and from then on whatever changes. */
  stream: (view: View) => Stream
  /** How many streams are open. */
  readonly open: number
  /** Ends every stream. */
  stop: () => Promise<void>
}

const channel = 'peilstok_live'

/**
 * Says in a transaction that what these topics are about changed; whoever looks at it hears so when it is committed.
 * @param topics of ids only: never of what changed, since everybody with a login to the database may listen
 */
export async function notify(tx: Tx, topics: readonly string[]): Promise<void> {
  await sql`select pg_notify(${channel}, topic) from unnest(${topics}::text[]) as topic`.execute(tx.db)
}

/** In ms. */
type Times = {
  /** The least between one rendering of a view and the next, so that many changes at once cost one. */
  pause: number
  /** Between signs of life, by which a browser knows that it is still connected. */
  beat: number
  /** How long a stream stays open: the browser then asks for it again, and whether it may is looked at anew. */
  life: number
}

const usualTimes: Times = { pause: 40, beat: 15_000, life: 10 * 60_000 }

/** More streams than that a process refuses. Each costs some 35 kB. */
const mostStreams = 5_000
/** How many views are made at once: the pages need connections to the database too. */
const mostRenderings = 3

/** @param connection as the web's login, to the database itself: a pool in between that shares connections cannot listen */
export function createLive(connection: pg.ClientConfig, clock: Clock, log: Log, times: Partial<Times> = {}): Live {
  const { pause, beat, life } = { ...usualTimes, ...times }
  const views = new Map<string, Watched>()
  const byTopic = new Map<string, Set<Watched>>()
  const turns = new Turns(mostRenderings)
  let hearing: Hearing | undefined
  let beating: NodeJS.Timeout | undefined
  let open = 0
  let stopped = false

  function begin(): Hearing {
    beating ??= setInterval(() => {
      const event = beatEvent(clock())
      for (const view of views.values()) view.beat(event)
    }, beat).unref()
    hearing ??= listen(connection, channel, log, {
      heard: (topic) => {
        for (const view of byTopic.get(topic) ?? []) view.changed()
      },
      // Whatever happened before, or while nobody listened, was not heard.
      began: () => {
        for (const view of views.values()) view.changed()
      },
    })
    return hearing
  }

  function watch(view: View): Watched {
    const known = views.get(view.key)
    if (known) return known
    const watched = new Watched(view, { pause, log, turns })
    views.set(view.key, watched)
    for (const topic of view.topics) byTopic.set(topic, (byTopic.get(topic) ?? new Set()).add(watched))
    return watched
  }

  function forget(watched: Watched): void {
    views.delete(watched.view.key)
    for (const topic of watched.view.topics) {
      const others = byTopic.get(topic)
      others?.delete(watched)
      if (others?.size === 0) byTopic.delete(topic)
    }
  }

  return {
    stream: (view) => (sink) => {
      if (stopped || open >= mostStreams) {
        sink.end()
        return () => {}
      }
      open++
      const watched = watch(view)
      const looking = watched.add(sink, beatEvent(clock()))
      if (begin().hears) watched.changed()
      // Not all at the same moment, since they all come back.
      const ending = setTimeout(() => sink.end(), life * (0.9 + Math.random() * 0.2)).unref()
      return () => {
        open--
        clearTimeout(ending)
        if (watched.remove(looking) === 0) forget(watched)
      }
    },
    get open() {
      return open
    },
    async stop() {
      stopped = true
      clearInterval(beating)
      for (const view of [...views.values()]) view.end()
      await hearing?.stop()
    },
  }
}

/** Lets so many do something at once; the others wait for their turn. */
class Turns {
  readonly #waiting: (() => void)[] = []
  #left: number

  constructor(most: number) {
    this.#left = most
  }

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#left > 0) this.#left--
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#left++
    }
  }
}

/**
 * Somebody's stream: whether something is under way to it, and whether it then has all that there is. What it could not
 * take in time it gets as a whole afterwards, so that nothing piles up.
 */
type Looking = { sink: EventSink; sending: boolean; current: boolean }

/** A view that somebody looks at. */
class Watched {
  readonly #looking = new Set<Looking>()
  #parts: Parts | undefined
  #whole: Uint8Array | undefined
  #changed = false
  #rendering = false

  constructor(
    readonly view: View,
    readonly means: { pause: number; log: Log; turns: Turns },
  ) {}

  add(sink: EventSink, greeting: Uint8Array): Looking {
    const looking = { sink, sending: false, current: false }
    this.#looking.add(looking)
    this.#send(looking, greeting)
    return looking
  }

  /** @returns how many still look */
  remove(looking: Looking): number {
    this.#looking.delete(looking)
    return this.#looking.size
  }

  end(): void {
    for (const { sink } of [...this.#looking]) sink.end()
  }

  beat(event: Uint8Array): void {
    for (const looking of this.#looking) {
      if (!looking.sending) this.#send(looking, event)
    }
  }

  changed(): void {
    this.#changed = true
    if (!this.#rendering) void this.#keepUp()
  }

  async #keepUp(): Promise<void> {
    this.#rendering = true
    while (this.#changed && this.#looking.size > 0) {
      try {
        await this.means.turns.take(async () => {
          // From here on a change may not be in what is read.
          this.#changed = false
          this.#show(await this.view.render())
        })
      } catch (error) {
        this.means.log.error({ view: this.view.key, error: loggable(error) }, 'view failed')
        // The browsers come back, and it is tried again.
        this.end()
      }
      await delay(this.means.pause)
    }
    this.#rendering = false
  }

  #show(parts: Parts): void {
    const changes = changedParts(this.#parts ?? new Map(), parts)
    this.#parts = parts
    this.#whole = undefined
    const different = changes.length > 0 ? eventOf(changes) : undefined
    for (const looking of this.#looking) {
      if (looking.sending) looking.current &&= different === undefined
      else if (!looking.current) this.#sendWhole(looking)
      else if (different) this.#send(looking, different)
    }
  }

  #sendWhole(looking: Looking): void {
    if (!this.#parts) return
    // Made once for all who need it.
    this.#whole ??= eventOf([...this.#parts.values()])
    looking.current = true
    this.#send(looking, this.#whole)
  }

  #send(looking: Looking, event: Uint8Array): void {
    looking.sending = true
    looking.sink.send(event).then(
      () => {
        looking.sending = false
        if (!looking.current && this.#looking.has(looking)) this.#sendWhole(looking)
      },
      () => this.#looking.delete(looking),
    )
  }
}

/** The parts that are new or different, and those that stand in one of these. */
function changedParts(before: Parts, now: Parts): string[] {
  const changed = new Set<string>()
  for (const [name, part] of now) {
    const holder = name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : undefined
    if (before.get(name) !== part || (holder !== undefined && changed.has(holder))) changed.add(name)
  }
  return [...changed].map((name) => now.get(name) ?? '')
}

const encoder = new TextEncoder()

/** As the browser's EventSource reads it. */
function eventOf(parts: readonly string[]): Uint8Array {
  return encoder.encode(`data: ${parts.join('').replace(/\r\n|\r|\n/g, '\ndata: ')}\n\n`)
}

/** A sign of life, with the time that it is here in ms: browsers have clocks that are wrong. */
const beatEvent = (now: Date) => encoder.encode(`event: beat\ndata: ${now.getTime()}\n\n`)
