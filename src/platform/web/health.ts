import { sql } from 'kysely'
import type { Services } from '../services.ts'
import type { WebApp } from './app.ts'

/** For whoever watches over the program: does it live, and can it work. Says nothing else. */
export function healthRoutes(app: WebApp, { database }: Services): void {
  app.get('/health/live', (context) => context.text('ok'))
  app.get('/health/ready', async (context) => {
    try {
      await sql`select 1`.execute(database.kysely)
      return context.text('ok')
    } catch {
      return context.text('no database', 503)
    }
  })
}
