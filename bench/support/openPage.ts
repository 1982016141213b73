// The whole web in a process of a bench, on the database of a running program; bundled by support/pageStatements.ts.
import { createServices, stopServices } from '../../src/main.ts'
import { readConfig } from '../../src/platform/config.ts'
import type { PgConnection } from '../../src/platform/database/connection.ts'
import { createLog } from '../../src/platform/log.ts'
import { createSite } from '../../src/web.tsx'

/** @returns asks the page as somebody, each time anew; throws when it is not answered well */
export async function openPage(web: PgConnection, email: string, path: string) {
  const config = readConfig({ PEILSTOK_SECRET: 'a secret of a bench, of at least 32 characters', LOG_LEVEL: 'error' })
  const services = await createServices(config, web, { log: createLog('error', { write: () => {} }) })
  const site = createSite(services)
  const result = await services.signIn.asAnybody(email)
  if (!result.ok) {
    await stopServices(services)
    throw new Error(`Nobody is called ${email}`)
  }
  const cookie = result.cookies.map((line) => line.split(';')[0]).join('; ')
  const ask = async () => {
    const answer = await site.fetch(new Request(`${config.origin}${path}`, { headers: { cookie } }))
    if (answer.status !== 200) throw new Error(`Status ${answer.status} instead of 200`)
    await answer.text()
  }
  return Object.assign(ask, { close: () => stopServices(services) })
}
