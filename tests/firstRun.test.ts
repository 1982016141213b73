// The first run: a program without a partnership lets whoever sees its console found one, and nobody else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginFirstRun, type FirstRun } from '../src/areas/founding/index.ts'
import { createSite } from '../src/web.tsx'
import { openSite, type Site, withClient } from './support/site.ts'

let site: Site
let firstRun: FirstRun
let ask: (path: string, fields?: Record<string, string>) => Promise<Response>
beforeAll(async () => {
  site = await openSite()
  firstRun = beginFirstRun(site.services)
  const web = createSite(site.services, [], firstRun)
  const { origin } = site.services.config
  ask = async (path, fields) =>
    web.fetch(
      new Request(
        `${origin}${path}`,
        fields ? { method: 'POST', headers: { origin }, body: new URLSearchParams(fields) } : {},
      ),
    )
})
afterAll(() => site?.close())

const founding = {
  name: 'Samen Leren Noord',
  organisation: 'Stichting De Brug',
  person: 'Petra Project',
  email: 'petra@voorbeeld.nl',
}

async function count(table: string): Promise<number> {
  return withClient(site.database.superuser, async (client) => {
    const { rows } = await client.query<{ number: number }>(`select count(*)::int as number from ${table}`)
    return rows[0]?.number ?? 0
  })
}

test('elke bladzijde leidt naar de eerste keer, behalve of het programma leeft', async () => {
  for (const path of ['/', '/sign-in', '/partnership']) {
    const response = await ask(path)
    expect([response.status, response.headers.get('location')]).toEqual([303, '/first-run'])
  }
  expect((await ask('/health/ready')).status).toBe(200)
  expect((await ask('/first-run')).status).toBe(200)
})

test('zonder de juiste code ontstaat er niets, en blijft staan wat iemand typte', async () => {
  const response = await ask('/first-run', { ...founding, code: 'AAAA-AAAA-AAAA' })
  expect(response.status).toBe(422)
  const html = await response.text()
  expect(html).toContain('Deze code klopt niet')
  expect(html).toContain('Samen Leren Noord')
  expect(await count('partnership')).toBe(0)
})

test('wie de code twee keer tegelijk instuurt, maakt één partnerschap met een uitgenodigde coördinator; daarna is de bladzijde weg', async () => {
  const code = firstRun.code.toLowerCase().replaceAll('-', '')
  const twice = await Promise.all([ask('/first-run', { ...founding, code }), ask('/first-run', { ...founding, code })])
  expect(twice.map(({ status }) => status).sort()).toEqual([303, 404])
  expect(await count('partnership')).toBe(1)
  expect(await count('instrument')).toBeGreaterThan(0)
  const letters = await withClient(site.database.superuser, (client) =>
    client.query(`select l.recipient, l.link, a.role_key from letter l join appointment a using (person_id)`),
  )
  expect(letters.rows).toEqual([{ recipient: 'petra@voorbeeld.nl', link: '/sign-in', role_key: 'project-coordinator' }])
  expect((await ask('/first-run')).status).toBe(404)
  expect((await ask('/first-run', { ...founding, code })).status).toBe(404)
  expect((await ask('/sign-in')).status).toBe(200)
})
