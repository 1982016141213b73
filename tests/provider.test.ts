// Signing in at a provider of OpenID Connect that the operator configured: a real one, on this machine.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestPerson } from './support/factories.ts'
import { openSite, type Site, type Visitor } from './support/site.ts'

const callback = 'http://localhost:3000/sign-in/auth/callback/werkaccount'

let server: Server
let site: Site
let anna: TestPerson

beforeAll(async () => {
  server = await startProvider()
  const { port } = server.address() as AddressInfo
  const provider = {
    id: 'werkaccount',
    name: 'Werkaccount van de school',
    discoveryUrl: `http://localhost:${port}/.well-known/openid-configuration`,
    clientId: 'peilstok',
    clientSecret: 'a secret between us',
  }
  site = await openSite({ env: { OIDC_PROVIDERS: JSON.stringify([provider]) } })
  const samen = await site.partnership('Samen')
  const board = await samen.board('Stichting Duin')
  anna = await samen.appointed('Anna', 'project-coordinator', board)
}, 60_000)
afterAll(async () => {
  await site?.close()
  await new Promise((resolve) => server?.close(resolve))
})

/** A provider where everybody is who they say: the name that one signs in with is the address. */
async function startProvider(): Promise<Server> {
  const listening = createServer()
  await new Promise<void>((resolve) => listening.listen(0, 'localhost', resolve))
  const { port } = listening.address() as AddressInfo
  const provider = new Provider(`http://localhost:${port}`, {
    clients: [{ client_id: 'peilstok', client_secret: 'a secret between us', redirect_uris: [callback] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: true, name: 'Iemand' }),
    }),
  })
  listening.on('request', provider.callback())
  return listening
}

/** A browser at the provider: goes along with every question, as `address`. @returns where it sends the browser back to */
async function consentAs(address: string, start: string): Promise<string> {
  const cookies = new Map<string, string>()
  let [url, body]: [string, URLSearchParams | undefined] = [start, undefined]
  for (let hop = 0; hop < 12; hop++) {
    if (url.startsWith(callback)) return url
    const response: Response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body ? { method: 'POST', body } : {}),
    })
    for (const line of response.headers.getSetCookie()) {
      const pair = line.split(';')[0] ?? ''
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const to: string | null = response.headers.get('location')
    const question: string | undefined = to ? undefined : /name="prompt" value="(\w+)"/.exec(await response.text())?.[1]
    if (!to && !question) throw new Error(`the provider answers ${response.status}`)
    body = question ? new URLSearchParams({ prompt: question, login: address, password: 'x' }) : undefined
    if (to) url = new URL(to, url).href
  }
  throw new Error('the provider keeps asking')
}

async function signInAt(address: string): Promise<{ visitor: Visitor; answer: Response }> {
  const visitor = site.visitor()
  const away = await visitor.post('/sign-in/provider', { provider: 'werkaccount', next: '/scans' })
  expect(away.status).toBe(303)
  const back = new URL(await consentAs(address, away.headers.get('location') ?? ''))
  return { visitor, answer: await visitor.get(back.pathname + back.search) }
}

test('wie het partnerschap kent, komt met het werkaccount binnen op de plek waar de link heen wees', async () => {
  const { visitor, answer } = await signInAt(anna.email)
  expect(new URL(answer.headers.get('location') ?? '', 'http://localhost:3000').pathname).toBe('/scans')
  expect((await visitor.get('/scans')).status).toBe(200)
})

test('wie geen partnerschap kent, komt met een werkaccount niet binnen en hoort wat te doen', async () => {
  const { visitor, answer } = await signInAt('vreemde@elders.nl')
  expect(answer.headers.get('location')).toContain('/sign-in?failed=provider')
  expect(await (await visitor.get('/sign-in?failed=provider')).text()).toContain('Probeer het met een e-mail')
  expect((await visitor.get('/scans')).headers.get('location')).toMatch(/^\/sign-in/)
})

test('wie met andermans antwoord van de aanbieder terugkomt, komt niet binnen', async () => {
  const away = await site.visitor().post('/sign-in/provider', { provider: 'werkaccount', next: '/scans' })
  const back = new URL(await consentAs(anna.email, away.headers.get('location') ?? ''))
  const other = site.visitor()
  const answer = await other.get(back.pathname + back.search)
  expect(answer.headers.get('location')).not.toMatch(/\/scans$/)
  expect((await other.get('/scans')).headers.get('location')).toMatch(/^\/sign-in/)
})

test('een aanbieder die de beheerder niet instelde bestaat niet, en niemand kan er een toevoegen', async () => {
  const visitor = await site.as(anna)
  expect((await visitor.post('/sign-in/provider', { provider: 'anders', next: '/' })).headers.get('location')).toBe(
    '/sign-in?failed=provider',
  )
  for (const path of [
    '/sign-in/auth/sso/register',
    '/sign-in/auth/oauth2/link',
    '/sign-in/auth/sign-up/email',
    '/sign-in/auth/sign-in/magic-link',
  ]) {
    expect((await visitor.post(path, { email: 'vreemde@elders.nl' })).status).toBe(404)
  }
})
