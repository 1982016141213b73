import { start } from '../main.ts'
import { readConfig } from '../platform/config.ts'
import type { Command } from './command.ts'

export const startCommand: Command = {
  name: 'start',
  usage: '',
  help: 'Start Peilstok',
  async run() {
    const running = await start(readConfig(process.env))
    console.error(`Peilstok draait op ${running.address}${running.services.config.mode === 'demo' ? ' (demo)' : ''}`)
    if (running.firstRunCode) console.error(firstRunHint(running.address, running.firstRunCode))
    await signal()
    await running.stop()
    return 0
  },
}

/** The code stands on the console only: who can read it runs the program. */
const firstRunHint = (address: string, code: string) =>
  `Er is nog geen partnerschap. Maak het op ${address}/first-run, met deze code: ${code}`

/** Until somebody asks the program to stop. */
function signal(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve())
  })
}
