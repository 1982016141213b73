import { type Command, UsageError } from './cli/command.ts'

/** Each command's module is loaded only when it is asked for: `theme read` needs no database. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./cli/start.ts')).startCommand,
  'partnership create': async () => (await import('./cli/partnership-create.ts')).partnershipCreateCommand,
  migrate: async () => (await import('./cli/migrate.ts')).migrateCommand,
  backup: async () => (await import('./cli/backup.ts')).backupCommand,
  restore: async () => (await import('./cli/restore.ts')).restoreCommand,
  'survey stats': async () => (await import('./cli/survey-stats.ts')).surveyStatsCommand,
  'theme read': async () => (await import('./cli/theme-read.ts')).themeReadCommand,
}

async function main(words: string[]): Promise<number> {
  for (const count of [2, 1]) {
    const load = commands[words.slice(0, count).join(' ')]
    if (load) return (await load()).run(words.slice(count))
  }
  console.error(`Onbekende opdracht: ${words.join(' ') || '(geen)'}. Bekend zijn: ${Object.keys(commands).join(', ')}.`)
  return 2
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
