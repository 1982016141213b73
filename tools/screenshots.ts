// Makes the pictures of the guide, on the demo, at a fixed moment: npm run guide:screenshots [-- NAME …]
// The demo tells the same story at every start, so the pictures change only when the pages do.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from '@playwright/test'
import { build as bundle } from 'esbuild'
import { readConfig } from '../src/platform/config.ts'
import { projectRoot } from '../src/platform/root.ts'
import { build } from './build.mjs'
import { openBrowser } from './chromium.ts'
import { devices, type Shot, shots } from './guideShots.ts'
import { signIn } from './guideSteps.ts'
import { smallPng } from './smallPng.ts'

const folder = path.join(projectRoot, 'docs', 'guide', 'images')
/** A Tuesday morning halfway November, when most scans of the demo are under way. */
const moment = new Date('2026-11-24T09:30:00+01:00')
const port = 3972
const origin = `http://localhost:${port}`

/** The program as a module: Node does not read TSX by itself. */
async function loadProgram(): Promise<typeof import('../src/main.ts')> {
  await build(projectRoot)
  const outfile = path.join(projectRoot, 'dist', 'screenshots.js')
  await bundle({
    entryPoints: [path.join(projectRoot, 'src', 'main.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  return import(pathToFileURL(outfile).href)
}

async function take(browser: Browser, shot: Shot): Promise<void> {
  const { viewport, scale } = devices[shot.device]
  const context = await browser.newContext({ baseURL: origin, viewport, deviceScaleFactor: scale, locale: 'nl-NL' })
  try {
    const page = await context.newPage()
    if (shot.as) await signIn(page, shot.as)
    await shot.walk(page)
    await page.waitForLoadState('networkidle')
    // Nothing is pointed at.
    await page.mouse.move(0, 0)
    const picture = await page.screenshot({ animations: 'disabled' })
    fs.writeFileSync(path.join(folder, `${shot.name}.png`), smallPng(picture))
    console.log(shot.name)
  } finally {
    await context.close()
  }
}

const asked = process.argv.slice(2)
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-screenshots-'))
fs.mkdirSync(folder, { recursive: true })
const { start } = await loadProgram()
const config = readConfig({ PEILSTOK_DATA: dataDir, PORT: String(port), LOG_LEVEL: 'silent' })
const running = await start(config, () => moment)
try {
  const browser = await openBrowser()
  try {
    for (const shot of shots) if (asked.length === 0 || asked.includes(shot.name)) await take(browser, shot)
  } finally {
    await browser.close()
  }
} finally {
  await running.stop()
  fs.rmSync(dataDir, { recursive: true, force: true })
}
