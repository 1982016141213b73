// The statements that one page asks of the database, as they were sent: to ask them again without anything around them.
import pg from 'pg'
import { z } from 'zod'
import type { PgConnection } from '../../src/platform/database/connection.ts'
import { loadBundled } from './bundled.ts'

export type Statement = { text: string; values: unknown[] }

const Site = z.object({ openPage: z.function() })

/**
 * Answers a page in this process, and writes down what it asks.
 * @param email of whoever looks at it
 */
export async function statementsOf(web: PgConnection, email: string, path: string): Promise<Statement[]> {
  const { openPage } = await bundledSite()
  const asked: Statement[] = []
  const original = pg.Client.prototype.query
  const ask = await openPage(web, email, path)
  try {
    // Once to make everything ready, once to write it down.
    await ask()
    pg.Client.prototype.query = new Proxy(original, {
      apply(query, client, args) {
        const [what] = args
        if (typeof what === 'string') asked.push({ text: what, values: [] })
        else if (what && typeof what === 'object' && 'text' in what)
          asked.push({ text: String(what.text), values: Array.isArray(what.values) ? what.values : [] })
        return Reflect.apply(query, client, args)
      },
    })
    await ask()
  } finally {
    pg.Client.prototype.query = original
    await ask.close()
  }
  const begins = asked.findIndex(({ text }) => text.startsWith('start transaction'))
  const ends = asked.findIndex(({ text }, index) => index > begins && text === 'commit')
  return asked.slice(begins, ends + 1)
}

type Ask = (() => Promise<void>) & { close: () => Promise<void> }

async function bundledSite(): Promise<{ openPage: (web: PgConnection, email: string, path: string) => Promise<Ask> }> {
  const loaded = await loadBundled('openPage')
  Site.parse(loaded)
  return loaded as Awaited<ReturnType<typeof bundledSite>>
}
