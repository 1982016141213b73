import { createHmac, timingSafeEqual } from 'node:crypto'
import { APIError, betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { emailOTP, genericOAuth, magicLink } from 'better-auth/plugins'
import { parse as parseCookies } from 'hono/utils/cookie'
import pg from 'pg'
import { z } from 'zod'
import type { Config } from './config.ts'

/** What signing in brought: the cookies to set, or why not. */
export type SignedIn = { ok: true; cookies: string[] } | { ok: false; reason: 'wrong' | 'too-often' }

/**
 * Signing in, by better-auth: with a link or a code by e-mail, or at a provider that the operator configured.
 * Nothing of better-auth is reachable from outside but what these functions ask of it.
 */
export type SignIn = {
  /** The session's token in a request's cookies, if its signature is right. Costs no query. */
  tokenOf(cookie: string): string | undefined
  /** Has a letter sent with a link and a code, if the address is known. The answer is the same either way. */
  askLetter(email: string, next: string, client: string): Promise<'asked' | 'too-often'>
  withLink(token: string, client: string): Promise<SignedIn>
  withCode(email: string, code: string, client: string): Promise<SignedIn>
  /** Where to send the browser to sign in at a provider. */
  atProvider(id: string, next: string, client: string): Promise<{ to: string; cookies: string[] } | undefined>
  /** What the provider sends back with the browser. */
  fromProvider(pathAndQuery: string, cookie: string, client: string): Promise<{ to: string; cookies: string[] }>
  /** Demo only: signs in as somebody, without anything. */
  asAnybody(email: string): Promise<SignedIn>
  signOut(cookie: string): Promise<string[]>
  stop(): Promise<void>
}

export type SignInLetter = { email: string; token: string; code: string; next: string }

const basePath = '/sign-in/auth'
const minutes = 60
/** How long a link and a code from a letter can be used. */
export const letterLifetime = 15 * minutes

/**
 * @param web the connection of the web's login
 * @param askLetter hands over what a letter should hold; must take as long for a known address as for an unknown one
 */
export function createSignIn(
  config: Config,
  web: pg.PoolConfig,
  askLetter: (letter: SignInLetter) => Promise<void>,
): SignIn {
  const pool = new pg.Pool({ ...web, max: 3, options: '-c search_path=auth' })
  pool.on('error', () => {})
  const clientHeader = 'x-peilstok-client'

  const auth = betterAuth({
    baseURL: config.origin,
    basePath,
    secret: config.secret,
    database: pool,
    trustedOrigins: [config.origin],
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: false },
    session: { expiresIn: 60 * 24 * 60 * minutes, updateAge: 24 * 60 * minutes },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: {
        // A whole team may sit behind one address of its school.
        '/sign-in/magic-link': { window: 10 * minutes, max: 60 },
        '/magic-link/verify': { window: 10 * minutes, max: 120 },
        '/sign-in/email-otp': { window: 10 * minutes, max: 60 },
      },
    },
    advanced: {
      cookiePrefix: 'peilstok',
      useSecureCookies: config.origin.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [clientHeader] },
      database: { generateId: 'uuid' },
    },
    databaseHooks: {
      user: {
        create: {
          // An account exists only for an address that a partnership knows: nobody can register.
          before: async (user) => {
            const known = await pool.query('select 1 from auth.membership where email = $1 limit 1', [
              user.email.toLowerCase(),
            ])
            if (known.rowCount === 0) throw new APIError('FORBIDDEN', { message: 'unknown address' })
          },
        },
      },
      session: {
        create: {
          // Needed for rate limits while signing in, not afterwards.
          before: async (session) => ({ data: { ...session, ipAddress: null, userAgent: null } }),
        },
      },
    },
    plugins: [
      magicLink({
        expiresIn: letterLifetime,
        storeToken: 'hashed',
        async sendMagicLink({ email, token, metadata }) {
          const code = await auth.api.createVerificationOTP({ body: { email, type: 'sign-in' } })
          await askLetter({ email, token, code, next: String(metadata?.next ?? '/') })
        },
      }),
      emailOTP({
        expiresIn: letterLifetime,
        otpLength: 6,
        allowedAttempts: 5,
        storeOTP: 'hashed',
        // Codes go out with the link, in one letter.
        async sendVerificationOTP() {},
      }),
      genericOAuth({
        config: config.oidcProviders.map(({ id, discoveryUrl, clientId, clientSecret, scopes }) => ({
          providerId: id,
          discoveryUrl,
          clientId,
          clientSecret,
          scopes,
          pkce: true,
        })),
      }),
      demoSignIn(),
    ],
    account: { accountLinking: { enabled: true, trustedProviders: config.oidcProviders.map(({ id }) => id) } },
  })

  const cookieName = config.origin.startsWith('https:') ? '__Secure-peilstok.session_token' : 'peilstok.session_token'

  /** Asks better-auth, through its own door, so that its rate limits count. */
  function ask(path: string, client: string, init: { body?: object; cookie?: string } = {}): Promise<Response> {
    const headers = new Headers({ [clientHeader]: client, origin: config.origin })
    if (init.cookie) headers.set('cookie', init.cookie)
    if (init.body) headers.set('content-type', 'application/json')
    return auth.handler(
      new Request(
        `${config.origin}${basePath}${path}`,
        init.body ? { method: 'POST', headers, body: JSON.stringify(init.body) } : { headers },
      ),
    )
  }

  function signedIn(response: Response): SignedIn {
    const cookies = response.headers.getSetCookie()
    if (cookies.some((cookie) => cookie.startsWith(`${cookieName}=`) && !cookie.startsWith(`${cookieName}=;`)))
      return { ok: true, cookies }
    return { ok: false, reason: response.status === 429 ? 'too-often' : 'wrong' }
  }

  return {
    tokenOf(cookie) {
      const value = parseCookies(cookie, cookieName)[cookieName]
      const dot = value?.lastIndexOf('.') ?? -1
      if (!value || dot < 1) return undefined
      const token = value.slice(0, dot)
      const expected = createHmac('sha256', config.secret).update(token).digest()
      const given = Buffer.from(value.slice(dot + 1), 'base64')
      return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined
    },
    async askLetter(email, next, client) {
      const response = await ask('/sign-in/magic-link', client, { body: { email, metadata: { next } } })
      return response.status === 429 ? 'too-often' : 'asked'
    },
    async withLink(token, client) {
      return signedIn(await ask(`/magic-link/verify?${new URLSearchParams({ token, callbackURL: '/' })}`, client))
    },
    async withCode(email, code, client) {
      return signedIn(await ask('/sign-in/email-otp', client, { body: { email, otp: code } }))
    },
    async atProvider(id, next, client) {
      const response = await ask('/sign-in/social', client, {
        body: { provider: id, callbackURL: next, errorCallbackURL: '/sign-in?failed=provider' },
      })
      if (!response.ok) return undefined
      const { url } = z.object({ url: z.url() }).parse(await response.json())
      return { to: url, cookies: response.headers.getSetCookie() }
    },
    async fromProvider(pathAndQuery, cookie, client) {
      const response = await ask(pathAndQuery, client, { cookie })
      return {
        to: response.headers.get('location') ?? '/sign-in?failed=provider',
        cookies: response.headers.getSetCookie(),
      }
    },
    async asAnybody(email) {
      if (config.mode !== 'demo') return { ok: false, reason: 'wrong' }
      return signedIn(await auth.api.signInAsAnybody({ body: { email }, asResponse: true }))
    },
    async signOut(cookie) {
      const response = await ask('/sign-out', 'signing-out', { body: {}, cookie })
      return response.headers.getSetCookie()
    },
    stop: () => pool.end(),
  }
}

/** Signing in without proof. The endpoint has no path, so no request can reach it; `asAnybody` asks only in demo mode. */
function demoSignIn() {
  return {
    id: 'demo-sign-in',
    endpoints: {
      signInAsAnybody: createAuthEndpoint({ method: 'POST', body: z.object({ email: z.email() }) }, async (context) => {
        const { email } = context.body
        const adapter = context.context.internalAdapter
        const found = await adapter.findUserByEmail(email)
        const user =
          found?.user ?? (await adapter.createUser({ email, name: '', emailVerified: true }, { method: 'demo' }))
        const session = await adapter.createSession(user.id)
        await setSessionCookie(context, { session, user })
        return context.json({})
      }),
    },
  }
}
