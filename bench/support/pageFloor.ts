// The least that a page can cost: a bare server that does one transaction with the settings of a scope and one select,
// and answers with bytes that are ready. A process of its own, as the program is.
import http from 'node:http'
import pg from 'pg'
import { z } from 'zod'
import { valueTypes } from '../../src/platform/database/connection.ts'

/** What the floor is told by the bench that starts it. */
const Order = z.object({
  port: z.number(),
  connection: z.object({ host: z.string(), user: z.string(), database: z.string() }),
  partnershipId: z.string(),
  personId: z.string(),
  scanId: z.string(),
  html: z.string(),
})
export type Order = z.infer<typeof Order>

function serve({ port, connection, partnershipId, personId, scanId, html }: Order): void {
  const pool = new pg.Pool({ max: 10, idleTimeoutMillis: 30_000, types: valueTypes, ...connection })
  const bytes = Buffer.from(html)
  const server = http.createServer(async (_, response) => {
    const client = await pool.connect()
    await client.query('begin read only')
    await client.query(
      `select set_config('role', 'peilstok_app', true), set_config('peilstok.partnership_id', $1, true),
         set_config('peilstok.person_id', $2, true)`,
      [partnershipId, personId],
    )
    await client.query('select * from choice where partnership_id = $1 and scan_id = $2 and person_id = $3', [
      partnershipId,
      scanId,
      personId,
    ])
    await client.query('commit')
    client.release()
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(bytes)
  })
  server.listen(port, '127.0.0.1', () => process.send?.('listening'))
}

process.once('message', (message) => serve(Order.parse(message)))
