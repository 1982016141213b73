/**
 * How long the PDF of a full scan takes, through the press, against the bare Typst compile of the same input in this
 * process; and how long another request waits meanwhile. Every round has other texts, so that nothing is remembered.
 */
import http from 'node:http'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { reportOfSize } from '../src/areas/scans/report/extremeSamples.ts'
import { reportText } from '../src/areas/scans/report/reportText.ts'
import { scanReportPdf } from '../src/areas/scans/report.ts'
import { readFonts } from '../src/platform/reports/fonts.ts'
import { stopPresses } from '../src/platform/reports/press.ts'
import { projectRoot } from '../src/platform/root.ts'

const rounds = 15
const warmUps = 3

/** Four themes of five criteria, as long as the longest we know. */
const fullScan = (round: number | string) => reportOfSize(4, 5, `ronde${round}`)

const compiler = NodeCompiler.create({
  workspace: path.join(projectRoot, 'src'),
  fontArgs: [{ fontBlobs: readFonts().map(({ data }) => data) }],
})

function bareCompile(document: string): void {
  const mainFilePath = path.join(projectRoot, 'src', 'areas', 'scans', 'report.typ')
  compiler.pdf({ mainFilePath, inputs: { document } }, { pdfStandard: PdfStandard.UA_1 })
  compiler.evictCache(1)
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The value below which `share` of the values lie. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

async function compared(): Promise<{ ours: number; floor: number }> {
  const ours: number[] = []
  const floor: number[] = []
  for (let round = 0; round < warmUps + rounds; round++) {
    const report = fullScan(round)
    const document = JSON.stringify(reportText(report))
    const bare = await timed(() => bareCompile(document))
    const pressed = await timed(() => scanReportPdf(report))
    if (round < warmUps) continue
    floor.push(bare)
    ours.push(pressed)
  }
  return { ours: quantile(ours, 0.5), floor: quantile(floor, 0.5) }
}

/** The waiting times of small requests to this process, in ms, while `work` goes on. */
async function waitsDuring(work: () => Promise<unknown>): Promise<{ http: number; eventLoop: number }> {
  const server = http.createServer((_, response) => response.end('<!doctype html><title>Peilstok</title>'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  const eventLoop = monitorEventLoopDelay({ resolution: 1 })
  const waits: number[] = []
  let busy = true
  eventLoop.enable()
  const working = work().finally(() => {
    busy = false
  })
  while (busy) {
    waits.push(await timed(async () => (await fetch(`http://127.0.0.1:${address.port}/`)).text()))
    await delay(5)
  }
  await working
  eventLoop.disable()
  server.close()
  server.closeAllConnections()
  return { http: quantile(waits, 0.99), eventLoop: eventLoop.percentile(99) / 1e6 }
}

async function manyReports(): Promise<void> {
  for (let round = 0; round < rounds; round++) await scanReportPdf(fullScan(`${round}meanwhile`))
}

const { ours, floor } = await compared()
const waits = await waitsDuring(manyReports)
stopPresses()
const rounded = (value: number) => Math.round(value * 100) / 100
console.log(
  JSON.stringify({
    bench: 'report',
    ours: rounded(ours),
    floor: rounded(floor),
    ratio: rounded(ours / floor),
    unit: 'ms',
    httpP99: rounded(waits.http),
    eventLoopP99: rounded(waits.eventLoop),
  }),
)
