import { type Running, start } from '../main.ts'
import { readConfig, WrongSetting } from '../platform/config.ts'
import { type Command, UsageError } from './command.ts'

export const startCommand: Command = {
  name: 'start',
  usage: '',
  help: 'Start Peilstok',
  async run() {
    const running = await startAsSet()
    console.error(`Peilstok draait op ${running.address}${running.services.config.mode === 'demo' ? ' (demo)' : ''}`)
    if (running.firstRunCode) console.error(firstRunHint(running.address, running.firstRunCode))
    await signal()
    await running.stop()
    return 0
  },
}

/** Starts the program by its settings; a wrong one is told in a line. */
async function startAsSet(): Promise<Running> {
  try {
    return await start(readConfig(process.env))
  } catch (error) {
    if (error instanceof WrongSetting) throw new UsageError(error.message, { cause: error })
    throw error
  }
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
