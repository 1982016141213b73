// Who one is stays with oneself: sessions, sign-in, forms from elsewhere, and what is written in the log.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '../src/web.tsx'
import { askerOf, formOf, nameOf, pathOf, visitorFor } from './support/examples.ts'
import { openSite, type Site } from './support/site.ts'
import { buildWorld, type World } from './support/world.ts'

let site: Site
let world: World
beforeAll(async () => {
  site = await openSite({ forgetful: true })
  world = await buildWorld(await site.partnership('Noord'))
})
afterAll(() => site?.close())

const posts = routes.filter((route) => route.method === 'post')

describe('a form that another site sends', () => {
  test.each(posts.map((route) => [nameOf(route), route] as const))('is refused: %s', async (_, route) => {
    const visitor = await visitorFor(askerOf(route, world), site, world)
    const form = await formOf(route, world)
    const hostile: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:3000.evil.example' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    ]
    for (const headers of hostile) {
      const { status } = await visitor.post(pathOf(route, world), form, { headers })
      expect(status, JSON.stringify(headers)).toBe(403)
    }
  })

  test('a page of ours cannot be changed with GET', async () => {
    const trainer = await site.as(world.person('school-trainer'))
    for (const route of posts.filter(({ path }) => !routes.some((one) => one.method === 'get' && one.path === path))) {
      expect((await trainer.get(pathOf(route, world))).status, nameOf(route)).toBe(404)
    }
  })
})

describe('cookies', () => {
  test('of a session are out of reach of scripts and of other sites', async () => {
    const signedIn = await site.services.signIn.asAnybody(world.person('mentor').email)
    const cookies = signedIn.ok ? signedIn.cookies : []
    expect(cookies.length).toBeGreaterThan(0)
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly/i)
      expect(cookie).toMatch(/; SameSite=Lax/i)
      expect(cookie).toMatch(/; Path=\//i)
    }
  })

  test('are sent over https only where the site is on https', async () => {
    const secure = await openSite({
      env: {
        PEILSTOK_MODE: 'production',
        PEILSTOK_ORIGIN: 'https://peilstok.voorbeeld.nl',
        SMTP_URL: 'smtp://localhost:1',
      },
    })
    try {
      const response = await secure.visitor().get('/sign-in')
      expect(response.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/)
      const noord = await secure.partnership('Noord')
      const { email } = await noord.person('somebody')
      expect(await secure.services.signIn.asAnybody(email)).toEqual({ ok: false, reason: 'wrong' })
    } finally {
      await secure.close()
    }
  })

  test('that were tampered with are nobody’s', async () => {
    for (const cookie of [
      'peilstok.session_token=abc.def',
      'peilstok.session_token=',
      'peilstok.session_token=%ff',
      'peilstok.notice=%ff',
    ]) {
      const response = await site.visitor().get('/', { headers: { cookie } })
      expect(response.headers.get('location')).toMatch(/^\/sign-in/)
    }
  })

  test('after signing out the old session is worth nothing', async () => {
    const lasting = await openSite()
    try {
      const noord = await lasting.partnership('Noord')
      const somebody = await noord.appointed('somebody', 'project-coordinator', await noord.board('Bestuur'))
      const signedIn = await lasting.services.signIn.asAnybody(somebody.email)
      const cookie = (signedIn.ok ? signedIn.cookies : []).map((line) => line.split(';')[0]).join('; ')
      const ask = () => lasting.visitor().get('/', { headers: { cookie } })
      expect((await ask()).status).toBe(200)
      expect((await lasting.visitor().post('/sign-out', {}, { headers: { cookie } })).status).toBe(303)
      expect((await ask()).status).toBe(303)
    } finally {
      await lasting.close()
    }
  })
})

describe('asking for a letter', () => {
  const known = () => world.person('mentor').email
  const unknown = 'onbekend@voorbeeld.nl'

  test('gives the same answer for a known and an unknown address', async () => {
    const answers = []
    for (const email of [known(), unknown]) {
      const response = await site.visitor().post('/sign-in/letter', { email, next: '/' })
      const text = (await response.text())
        .replaceAll(email, 'ADDRESS')
        .replace(/nonce="[^"]*"|content="[^"]{20,30}"/g, '')
      answers.push({
        status: response.status,
        cookies: response.headers.getSetCookie().map((cookie) => cookie.replace(encodeURIComponent(email), 'ADDRESS')),
        text,
      })
    }
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.status).toBe(303)
  })

  test('a wrong code gives the same answer too', async () => {
    const answers = []
    for (const email of [known(), unknown]) {
      const response = await site.visitor().post('/sign-in/code', { email, code: '000000', next: '/' })
      answers.push({ status: response.status, cookies: response.headers.getSetCookie() })
    }
    expect(answers[0]).toEqual(answers[1])
  })
})

test('the log holds no name, address, query or text that somebody typed', async () => {
  const trainer = await site.as(world.person('school-trainer'))
  const secret = 'Dit-is-van-mij'
  await trainer.get(`/scans?zoek=${secret}`)
  await trainer.get(`/nergens/${secret}?zoek=${secret}`)
  await trainer.post(`/scans/${world.scans.settled.id}/reopening`, { reason: secret })
  await trainer.post(`/scans/${world.scans.talking.id}/focus-points`, { criterion: secret })
  await site.visitor().post('/sign-in/letter', { email: `${secret}@voorbeeld.nl`, next: `/${secret}` })
  const lines = site.log.join('\n')
  expect(lines).toContain('post /scans/:scan/reopening')
  for (const word of [
    secret,
    secret.toLowerCase(),
    '@',
    'De Waterlelie',
    `${world.person('school-trainer').name}"`,
    '?zoek',
  ])
    expect(lines).not.toContain(word)
})
