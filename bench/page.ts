/**
 * The page on which somebody chooses, over HTTP: requests per second over ten connections, and how long one request
 * takes when it is alone. Floor: a bare `node:http` server (support/pageFloor.ts).
 */
import { once } from 'node:events'
import { median, printFigures } from './support/figures.ts'
import { type Asked, ask, load } from './support/load.ts'
import type { Order } from './support/pageFloor.ts'
import { type Chooser, findChoosers, signIn } from './support/people.ts'
import { freePort, type Program, startProcess, startProgram, stopProcess } from './support/program.ts'

const rounds = 7
const perRound = { together: 600, alone: 100 }
const warmUp = 1_000
const connections = 10

async function startFloor(order: Order) {
  const floor = startProcess('bench/support/pageFloor.ts', {})
  floor.send(order)
  await once(floor, 'message')
  return floor
}

/** Both sides in turn, so that whatever else this machine does bears on both. */
async function compare(ours: Asked, floor: Asked) {
  const found = { ours: { together: [0], alone: [0] }, floor: { together: [0], alone: [0] } }
  const sides = [
    { asked: () => ours, found: found.ours },
    { asked: () => floor, found: found.floor },
  ]
  for (const side of sides) {
    await load({ asked: side.asked, expectedStatus: 200, count: warmUp, connections })
    side.found.together = []
    side.found.alone = []
  }
  for (let round = 0; round < rounds; round++) {
    for (const { asked, found } of sides) {
      const together = await load({ asked, expectedStatus: 200, count: perRound.together, connections })
      const alone = await load({ asked, expectedStatus: 200, count: perRound.alone, connections: 1 })
      found.together.push(together.perSecond)
      found.alone.push(...alone.waits)
    }
  }
  return found
}

async function run(program: Program, chooser: Chooser): Promise<void> {
  const { partnershipId, personId, scanId, versionId } = chooser
  const ours: Asked = {
    url: `${program.origin}/scans/${scanId}/choices/${versionId}`,
    headers: { cookie: await signIn(program, personId) },
  }
  const html = (await ask(ours)).bytes.toString()
  const port = await freePort()
  const floor = await startFloor({ port, connection: program.web, partnershipId, personId, scanId, html })
  try {
    const found = await compare(ours, { url: `http://localhost:${port}/` })
    printFigures({
      bench: 'page',
      ours: median(found.ours.together),
      floor: median(found.floor.together),
      unit: 'requests/s',
      aloneMs: median(found.ours.alone),
      floorAloneMs: median(found.floor.alone),
      pageBytes: Buffer.byteLength(html),
    })
  } finally {
    await stopProcess(floor)
  }
}

const program = await startProgram()
try {
  const [chooser] = await findChoosers(program.superuser)
  if (!chooser) throw new Error('The demo has no open scan')
  await run(program, chooser)
} finally {
  await program.stop()
}
