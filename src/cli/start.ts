import { start } from '../main.ts'
import { readConfig, WrongSetting } from '../platform/config.ts'
import { type Command, UsageError } from './command.ts'

export const startCommand: Command = {
  name: 'start',
  usage: '',
  help: 'Start Peilstok',
  async run() {
    const running = await start(config())
    console.error(`Peilstok draait op ${running.address}${running.services.config.mode === 'demo' ? ' (demo)' : ''}`)
    await signal()
    await running.stop()
    return 0
  },
}

function config() {
  try {
    return readConfig(process.env)
  } catch (error) {
    if (error instanceof WrongSetting) throw new UsageError(error.message)
    throw error
  }
}

/** Until somebody asks the program to stop. */
function signal(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve())
  })
}
