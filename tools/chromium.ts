import fs from 'node:fs'
import { type Browser, chromium } from '@playwright/test'
import packed from '@sparticuz/chromium'

const systemBrowsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
)

/** As root a browser has no sandbox; and one of ours asks nothing of the internet. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Starts a browser without a window: the one that CHROMIUM_PATH names, the system's, Playwright's own, or the one that
 * an npm package brings; the first of them that is there.
 */
export async function openBrowser(): Promise<Browser> {
  const installed = [process.env.CHROMIUM_PATH ?? '', ...systemBrowsers, chromium.executablePath()].find((file) =>
    fs.existsSync(file),
  )
  return installed
    ? chromium.launch({ executablePath: installed, args: quiet })
    : chromium.launch({ executablePath: await packed.executablePath(), args: packed.args })
}
