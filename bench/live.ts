/**
 * A conversation as large as they come: 300 phones that are connected, 30 groups that each write a finding every two
 * seconds. From the moment that a phone sends what was written until it stands in what the screen in the room is sent;
 * once with one process of the web, once with two on one database (phones on both, the screen on the second). Floor: a bare
 * NOTIFY to one listener, while nothing else is done.
 */
import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { type Conversation, makeConversation, type Phone } from './support/conversation.ts'
import { type Listening, listenTo } from './support/events.ts'
import { printFigures, quantile } from './support/figures.ts'
import { ask } from './support/load.ts'
import { signIn } from './support/people.ts'
import { type Program, startBeside, startProgram } from './support/program.ts'

const size = { groups: 30, perGroup: 10 }
/** In ms. */
const times = { between: 2_000, warmUp: 6_000, measured: 30_000, patience: 5_000 }
/** How often a group adds to a finding before it begins the next one. */
const perFinding = 5
const notifications = 400

/** Each group's writes at a moment of its own, so that they do not all come at once. */
const offset = (group: number) => (group * times.between) / size.groups

/** What is on its way to the screen: when it was sent, by a word that stands nowhere else. */
class Underway {
  readonly waits: number[] = []
  readonly #sent = new Map<string, number>()

  send(word: string): void {
    this.#sent.set(word, performance.now())
  }

  see(event: string): void {
    for (const [word] of event.matchAll(/\bwoord\d+x\d+\b/g)) {
      const sentAt = this.#sent.get(word)
      if (sentAt === undefined) continue
      this.#sent.delete(word)
      this.waits.push(performance.now() - sentAt)
    }
  }

  get missing(): number {
    return this.#sent.size
  }
}

/** One of a group writes for as long as the bench runs. */
async function writeOn(
  origin: string,
  { cookie, groupNumber }: Phone,
  itemId: string,
  underway: () => Underway | undefined,
  until: AbortSignal,
): Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  await delay(offset(groupNumber))
  let [finding, base, words] = [randomUUID(), '0', '']
  for (let turn = 0; !until.aborted; turn++) {
    if (turn % perFinding === 0)
      [finding, base, words] = [randomUUID(), '0', 'Wij zien dat er ruimte is om te proberen']
    const word = `woord${groupNumber}x${turn}${process.pid}`
    words = `${words} en ${word}`
    const began = performance.now()
    underway()?.send(word)
    const { status, bytes } = await ask(
      {
        method: 'POST',
        url: `${origin}/take-part/findings/${finding}`,
        headers: { cookie, origin, 'x-requested-by': 'peilstok', 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ item: itemId, base, text: words }).toString(),
      },
      agent,
    )
    if (status !== 200) throw new Error(`Writing gave status ${status}`)
    base = String(JSON.parse(bytes.toString()).revision)
    await delay(Math.max(0, times.between - (performance.now() - began)))
  }
  agent.destroy()
}

/** Everybody at work. @param origins of the processes; the screen looks at the last one */
async function hold(origins: readonly string[], screenCookie: string, conversation: Conversation): Promise<Underway> {
  const { dialogueId, itemId, phones } = conversation
  const originOf = (index: number) => origins[index % origins.length] ?? ''
  const measured = new Underway()
  let counting = false
  const streams: Listening[] = []
  for (const [index, { cookie }] of phones.entries())
    streams.push(await listenTo(`${originOf(index)}/take-part/stream`, { cookie }, () => {}))
  const screen = `${originOf(origins.length - 1)}/dialogues/${dialogueId}/board/stream`
  streams.push(await listenTo(screen, { cookie: screenCookie }, (event) => measured.see(event)))
  const end = new AbortController()
  const writers = phones
    .slice(0, size.groups)
    .map((phone, index) => writeOn(originOf(index), phone, itemId, () => (counting ? measured : undefined), end.signal))
  const writing = Promise.all(writers)
  await Promise.race([delay(times.warmUp), writing])
  counting = true
  await Promise.race([delay(times.measured), writing])
  counting = false
  end.abort()
  await writing
  for (const begun = performance.now(); measured.missing > 0 && performance.now() - begun < times.patience; )
    await delay(20)
  for (const { close } of streams) close()
  if (measured.missing > 0) throw new Error(`${measured.missing} findings never came on the screen`)
  return measured
}

/** @returns how long each notification was on its way, in ms */
async function notifyBare({ web }: Program): Promise<number[]> {
  const [speaker, listener] = [new pg.Client(web), new pg.Client(web)]
  await Promise.all([speaker.connect(), listener.connect()])
  await listener.query('listen bench_floor')
  const waits: number[] = []
  for (let turn = 0; turn < notifications; turn++) {
    const heard = new Promise((resolve) => listener.once('notification', resolve))
    const sentAt = performance.now()
    await Promise.all([speaker.query(`select pg_notify('bench_floor', $1)`, [String(turn)]), heard])
    waits.push(performance.now() - sentAt)
  }
  await Promise.all([speaker.end(), listener.end()])
  return waits
}

function report(processes: number, { waits }: Underway, floor: readonly number[]): void {
  printFigures({
    bench: processes === 1 ? 'live' : 'live, 2 processes',
    ours: quantile(waits, 0.99),
    floor: quantile(floor, 0.99),
    unit: 'ms, p99',
    medianMs: quantile(waits, 0.5),
    floorMedianMs: quantile(floor, 0.5),
    findings: waits.length,
    phones: size.groups * size.perGroup,
  })
}

const program = await startProgram()
try {
  const floor = await notifyBare(program)
  const first = await makeConversation(program.superuser, size)
  const cookie = await signIn(program, first.facilitatorId)
  report(1, await hold([program.origin], cookie, first), floor)
  const beside = await startBeside(program)
  try {
    const second = await makeConversation(program.superuser, size)
    report(2, await hold([program.origin, beside.origin], cookie, second), floor)
  } finally {
    await beside.stop()
  }
} finally {
  await program.stop()
}
