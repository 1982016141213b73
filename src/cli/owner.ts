import type pg from 'pg'
import { readConfig } from '../platform/config.ts'
import { joinEmbedded, startEmbedded } from '../platform/database/embedded.ts'
import { UsageError } from './command.ts'

/** Whether a program may be at work with the embedded database at the same time. */
type Company = 'alone' | 'beside a running program'

/**
 * Does work as the owner of the database that the settings point to.
 * @param work hears of Ctrl-C by its signal: what can be broken off is, and what cannot is finished first
 * @throws UsageError when a setting is wrong, the embedded database cannot be used, or the work was broken off
 */
export async function asOwner<Result>(
  company: Company,
  work: (owner: pg.ClientConfig, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const interruption = new AbortController()
  const interrupt = () => interruption.abort()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt)
  const database = await openDatabase(company)
  try {
    return await work(database.owner, interruption.signal)
  } catch (error) {
    throw interruption.signal.aborted ? new UsageError('Afgebroken.', { cause: error }) : error
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupt)
    await database.stop()
  }
}

async function openDatabase(company: Company): Promise<{ owner: pg.ClientConfig; stop: () => Promise<void> }> {
  const { databaseOwnerUrl, dataDir } = readConfig(process.env)
  if (databaseOwnerUrl) return { owner: { connectionString: databaseOwnerUrl }, stop: async () => {} }
  return company === 'alone' ? startEmbedded({ dataDir }) : joinEmbedded({ dataDir })
}
