// What every page owes its reader and its browser, for each page of the route table and each page that says what is wrong.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '../src/web.tsx'
import { askerOf, isPage, nameOf, pathOf, visitorFor } from './support/examples.ts'
import { openSite, type Site, withClient } from './support/site.ts'
import { buildWorld, type World } from './support/world.ts'

let site: Site
let world: World
beforeAll(async () => {
  site = await openSite({ forgetful: true })
  world = await buildWorld(await site.partnership('Noord'))
})
afterAll(() => site?.close())

/** A page as somebody gets it who may see it. */
async function getPage(route: (typeof routes)[number]): Promise<Response> {
  const visitor = await visitorFor(askerOf(route, world), site, world)
  return visitor.get(pathOf(route, world))
}

const count = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].length

async function expectGoodPage(response: Response): Promise<void> {
  const html = await response.text()
  expect(html).toMatch(/^<!doctype html><html lang="nl"/)
  expect(count(html, /<h1[ >]/g), 'one h1').toBe(1)
  expect(html).toMatch(/<title>[^<]+ · Peilstok<\/title>/)
  expect(count(html, /<script(?![^>]* src=)[^>]*>/g), 'inline scripts').toBe(0)
  expect(count(html, /<[^>]+ on[a-z]+="/g), 'inline handlers').toBe(0)
  expect(count(html, /<[^>]+ style="/g), 'style attributes').toBe(0)
  expect(count(html, /<style[ >]/g), 'style elements').toBe(0)
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    'ids that occur twice',
  ).toEqual([])
  expect(html.length, 'bytes of HTML').toBeLessThan(400_000)
  expectSafeHeaders(response)
  expect(response.headers.get('cache-control')).toBe('private, no-store')
  const nonce = /<script[^>]* nonce="([^"]+)"/.exec(html)?.[1]
  // A page without any script, such as one of a questionnaire, has no nonce to give.
  const policy = response.headers.get('content-security-policy')
  if (html.includes('<script')) expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`)
  else expect(policy).toMatch(/script-src 'self' 'nonce-[^']+';/)
}

function expectSafeHeaders({ headers }: Response): void {
  const policy = headers.get('content-security-policy') ?? ''
  for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"])
    expect(policy).toContain(part)
  expect(policy).not.toMatch(/unsafe-|\*/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
}

const pages = routes.filter((route) => route.method === 'get')

test.each(pages.map((route) => [nameOf(route), route] as const))('%s', async (_, route) => {
  const response = await getPage(route)
  if (response.status === 303) return expectSafeHeaders(response)
  expect(response.status).toBe(200)
  if (!isPage(response)) return expectSafeHeaders(response)
  await expectGoodPage(response)
})

describe('pages that say what is wrong', () => {
  test('an address that is not there', async () => {
    const response = await site.visitor().get('/nergens')
    expect(response.status).toBe(404)
    await expectGoodPage(response)
  })

  test('something that is not for this role', async () => {
    const mentor = await site.as(world.person('mentor'))
    const response = await mentor.get('/scans/new')
    expect(response.status).toBe(403)
    await expectGoodPage(response)
  })

  test('a form that was not filled in well: what was typed stays, and the summary comes first', async () => {
    const trainer = await site.as(world.person('school-trainer'))
    const response = await trainer.post(`/scans/${world.scans.settled.id}/reopening`, { reason: '' })
    expect(response.status).toBe(422)
    await expectGoodPage(response)
  })

  test('a form that is too large', async () => {
    const response = await site.visitor().post('/sign-in/letter', { email: 'x'.repeat(300_000) })
    expect(response.status).toBe(413)
    await expectGoodPage(response)
  })

  test('a fault of ours has a code to report, and tells nothing else', async () => {
    const trainer = await site.as(world.person('school-trainer'))
    const rename = (from: string, to: string) =>
      withClient(site.database.superuser, (client) => client.query(`alter table ${from} rename to ${to}`))
    await rename('person', 'person_gone')
    try {
      const response = await trainer.get('/')
      expect(response.status).toBe(500)
      const id = response.headers.get('x-request-id') ?? ''
      const html = await response.clone().text()
      expect(html).toContain(id)
      expect(html).not.toMatch(/relation|select|\.tsx?|node_modules/)
      await expectGoodPage(response)
    } finally {
      await rename('person_gone', 'person')
    }
  })
})
