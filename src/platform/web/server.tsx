import { randomBytes, randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { z } from 'zod'
import { type Tx, withPass, withSession } from '../database/scope.ts'
import { loggable } from '../log.ts'
import { hashOf, passCookie } from '../passes.ts'
import type { Services } from '../services.ts'
import { isUuid } from '../uuid.ts'
import type { Answer, Page, Stream } from './answer.ts'
import type { WebApp, WebEnv } from './app.ts'
import { BodyTooLarge, readBody } from './body.ts'
import type { Body } from './form.ts'
import { problem } from './problems.tsx'
import type { Refusal, Route } from './route.ts'
import type { Who } from './who.ts'

/** What is around a page: who looks at it, and what the browser needs to trust our scripts. */
export type Surroundings = {
  page: Page
  who: Who | undefined
  path: string
  nonce: string
  notice: string | undefined
  demo: boolean
}

export type Web = {
  routes: readonly Route[]
  /** Who a transaction's person is today; undefined when there is no such person (any more). */
  findWho: (tx: Tx, today: string, several: boolean) => Promise<Who | undefined>
  layout: (surroundings: Surroundings) => VNode
  /** What is served without session or layout. */
  before: (app: WebApp) => void
}

const noticeCookie = 'peilstok.notice'
const passOnCookie = 'peilstok.pass-on'

/** The parameters of a path that are ids: those without a pattern of their own. */
function idsIn(path: string): string[] {
  return [...path.matchAll(/:(\w+)(?![\w{])/g)].map(([, name = '']) => name)
}

/** Thrown to undo what a request did when its answer is a refusal. */
class Undo extends Error {
  constructor(readonly answer: Answer | Refusal) {
    super('undo')
  }
}

/** Makes the web: safety first, then each route of the table. */
export function createWeb(services: Services, web: Web): WebApp {
  const { config, log } = services
  const app = new Hono<WebEnv>()
  app.use(async (context, next) => {
    const requestId = randomUUID()
    const started = performance.now()
    context.set('requestId', requestId)
    await next()
    context.res.headers.set('x-request-id', requestId)
    if (context.get('quiet') && context.res.status < 500) return
    const ms = Math.round((performance.now() - started) * 10) / 10
    log.info(
      { requestId, method: context.req.method, route: context.get('route') ?? 'none', status: context.res.status, ms },
      'request',
    )
  })
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", NONCE],
        styleSrc: ["'self'", NONCE],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'", ...config.oidcProviders.map(({ discoveryUrl }) => new URL(discoveryUrl).origin)],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        manifestSrc: ["'self'"],
      },
      referrerPolicy: 'same-origin',
      strictTransportSecurity: config.origin.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false,
      xFrameOptions: 'DENY',
    }),
  )
  // Behind a proxy the program itself is spoken to over http, so the configured origin counts too.
  app.use(csrf({ origin: (origin, context) => origin === config.origin || origin === new URL(context.req.url).origin }))

  web.before(app)

  const finish = (context: Context<WebEnv>, answer: Answer, who?: Who) => respond(context, services, web, answer, who)

  for (const route of web.routes) {
    const ids = idsIn(route.path)
    app.on(route.method.toUpperCase(), route.path, async (context, next) => {
      // `/scans/new` is no scan: another route may be meant, and if none is, it does not exist.
      if (ids.some((name) => name !== 'pass' && !isUuid(context.req.param(name) ?? ''))) return next()
      context.set('route', `${route.method} ${route.path}`)
      context.set('quiet', route.quiet)
      const body = route.method === 'post' ? await readBody(context.req.raw, route.limit) : { texts: {}, files: {} }
      if (route.audience === 'anybody')
        return finish(context, await route.run({ ...asked(context, services), ...visitor(context, services) }, body))
      if (route.audience === 'bearers') return finish(context, await answerBearer(context, services, route, body))
      const { answer, who } = await answerPerson(context, services, web, route, body)
      return finish(context, answer, who)
    })
  }

  app.notFound((context) => finish(context, problem.unknown()))
  app.onError((error, context) => {
    if (error instanceof BodyTooLarge) return finish(context, problem.tooLarge(error.limit))
    if ('getResponse' in error) return finish(context, problem.forbidden())
    log.error(
      { requestId: context.get('requestId'), route: context.get('route'), error: loggable(error) },
      'request failed',
    )
    return finish(context, problem.failed(context.get('requestId')))
  })
  return app
}

function asked(context: Context<WebEnv>, services: Services) {
  return {
    params: context.req.param(),
    query: new URL(context.req.url).searchParams,
    services,
    fromScript: context.req.header('x-requested-by') === 'peilstok',
  }
}

function visitor(context: Context<WebEnv>, services: Services) {
  const cookie = context.req.header('cookie') ?? ''
  return { cookie, client: clientOf(context, services), sessionToken: services.signIn.tokenOf(cookie) }
}

/** Where a request comes from, for rate limits. What a visitor says of that is believed only of a proxy of the operator's. */
function clientOf(context: Context<WebEnv>, { config }: Services): string {
  const forwarded = config.behindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded ?? remoteAddress(context.env) ?? 'unknown'
}

function remoteAddress(environment: unknown): string | undefined {
  const { success, data } = z
    .object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) })
    .safeParse(environment)
  return success ? data.incoming.socket.remoteAddress : undefined
}

async function answerBearer(
  context: Context<WebEnv>,
  services: Services,
  route: Extract<Route, { audience: 'bearers' }>,
  body: Body,
): Promise<Answer> {
  const { kind, carriedBy, entrance } = route
  const secret =
    carriedBy === 'path' ? context.req.param('pass') : cookieOf(context.req.header('cookie'), passCookie(kind))
  const without = async (): Promise<Answer> => {
    if (route.without) return route.without(asked(context, services), body)
    return entrance ? { kind: 'redirect', to: entrance } : problem.unknown()
  }
  if (!secret) return without()
  let passed = false
  const answer = await withPass(
    services.database,
    { kind, secretHash: hashOf(secret) },
    services.clock(),
    async (found): Promise<Answer | Refusal> => {
      if (!found) return 'unknown'
      passed = true
      const { tx, subjectId } = found
      const request = {
        ...asked(context, services),
        tx,
        pass: { ...tx.scope, kind, subjectId },
        today: services.today(),
      }
      const given = await route.run(request, body)
      if (undoes(given)) throw new Undo(given)
      return given
    },
    route.method === 'get' ? 'read' : 'write',
  ).catch((error: unknown) => {
    if (error instanceof Undo) return error.answer
    throw error
  })
  // What it led to may have gone meanwhile: another request with the same pass was first.
  if (!passed || (answer === 'unknown' && route.without)) return without()
  return answer === 'unknown' || answer === 'forbidden' ? problem.unknown() : answer
}

/** Whether an answer refuses what was asked, so that nothing of it may stay. */
const undoes = (answer: Answer | Refusal): boolean =>
  typeof answer === 'string' || (answer.kind === 'page' && answer.status >= 400)

type PeopleRoute = Extract<Route, { audience: 'people' }>

async function answerPerson(
  context: Context<WebEnv>,
  services: Services,
  web: Web,
  route: PeopleRoute,
  body: Body,
): Promise<{ answer: Answer; who?: Who }> {
  const here = new URL(context.req.url)
  const back = route.method === 'get' ? `${here.pathname}${here.search}` : '/'
  const token = services.signIn.tokenOf(context.req.header('cookie') ?? '')
  const signInFirst = (): Answer =>
    route.method === 'get'
      ? { kind: 'redirect', to: `/sign-in?${new URLSearchParams({ next: back })}` }
      : problem.signedOut(here.pathname + here.search, body.texts)
  if (!token) return { answer: signInFirst() }

  let who: Who | undefined
  const answered = withSession(
    services.database,
    token,
    services.clock(),
    async (session, tx): Promise<Answer | Refusal> => {
      if (!session) return signInFirst()
      if (!tx) return { kind: 'redirect', to: '/partnerships' }
      const today = services.today()
      const passedOn = readCookie(context.req.header('cookie'), passOnCookie)
      const request = { ...asked(context, services), passedOn }
      const [person, run] = await Promise.all([
        web.findWho(tx, today, session.memberships.length > 1),
        route.find(tx, request.params, today),
      ])
      if (!person) return signInFirst()
      who = person
      const answer = await run({ ...request, tx, who }, body)
      if (undoes(answer)) throw new Undo(answer)
      return answer
    },
    route.method === 'get' ? 'read' : 'write',
  ).catch((error: unknown) => {
    if (error instanceof Undo) return error.answer
    throw error
  })
  const answer = await answered
  const told = answer === 'unknown' ? problem.unknown() : answer === 'forbidden' ? problem.forbidden() : answer
  return who ? { answer: told, who } : { answer: told }
}

function respond(
  context: Context<WebEnv>,
  services: Services,
  web: Web,
  answer: Answer,
  who: Who | undefined,
): Response {
  switch (answer.kind) {
    case 'saved':
      return context.body(null, 204)
    case 'told':
      return context.json(answer.fact, 200, { 'cache-control': 'private, no-store' })
    case 'stream':
      return streamed(context, answer.open)
    case 'content':
      return versioned(context, answer)
    case 'file':
      return context.body(new Uint8Array(answer.content), 200, {
        'content-type': answer.mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(answer.name)}`,
        'cache-control': 'private, no-store',
      })
    case 'redirect': {
      for (const cookie of answer.cookies ?? []) context.header('set-cookie', cookie, { append: true })
      if (answer.notice)
        context.header(
          'set-cookie',
          `${noticeCookie}=${encodeURIComponent(answer.notice)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60`,
          { append: true },
        )
      if (answer.passOn) context.header('set-cookie', passOn(services, answer.to, answer.passOn, 60), { append: true })
      return context.redirect(answer.to, 303)
    }
    case 'page': {
      // Reloading a page must never send a form again, and Turbo refuses to show it.
      if (context.req.method === 'POST' && answer.status === 200)
        throw new Error('a form that was accepted ends in a redirect')
      const notice = readCookie(context.req.header('cookie'), noticeCookie)
      if (notice)
        context.header('set-cookie', `${noticeCookie}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`, { append: true })
      const path = new URL(context.req.url).pathname
      if (cookieOf(context.req.header('cookie'), passOnCookie))
        context.header('set-cookie', passOn(services, path, '', 0), { append: true })
      context.header('cache-control', 'private, no-store')
      const nonce = context.get('secureHeadersNonce') ?? randomBytes(16).toString('base64')
      const html = render(web.layout({ page: answer, who, path, nonce, notice, demo: services.config.mode === 'demo' }))
      // As bytes, so that the server need not count and encode the text twice.
      return context.body(new TextEncoder().encode(`<!doctype html>${html}`), answer.status, {
        'content-type': 'text/html; charset=UTF-8',
      })
    }
  }
}

/** A cookie for one page only, until that was shown. */
function passOn({ config }: Services, path: string, value: string, seconds: number): string {
  const secure = config.origin.startsWith('https:') ? '; Secure' : ''
  return `${passOnCookie}=${encodeURIComponent(value)}; Path=${path}; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`
}

/** Kept by whoever fetched it, but asked for again each time: it may have changed, or be gone. */
function versioned(context: Context<WebEnv>, { text, mediaType, version }: Extract<Answer, { kind: 'content' }>) {
  const tag = `"${version}"`
  const headers = { etag: tag, 'cache-control': 'private, no-cache' }
  const known = context.req.header('if-none-match')?.split(',') ?? []
  if (known.some((one) => one.trim().replace(/^W\//, '') === tag)) return context.body(null, 304, headers)
  return context.body(text, 200, { ...headers, 'content-type': mediaType })
}

/** Events as the browser's EventSource reads them. A proxy must not keep them back, nor a browser keep them. */
function streamed(context: Context<WebEnv>, open: Stream): Response {
  let took = () => {}
  let ended = () => {}
  const events = new ReadableStream<Uint8Array>({
    start(controller) {
      let over = false
      let close = () => {}
      ended = () => {
        if (over) return
        over = true
        close()
      }
      close = open({
        send(event) {
          if (over) return Promise.reject(new Error('The stream has ended'))
          return new Promise((resolve) => {
            // Before: when somebody waits for it, it is taken at once.
            took = resolve
            controller.enqueue(event)
          })
        },
        end() {
          if (over) return
          controller.close()
          ended()
        },
      })
      if (over) close()
    },
    pull: () => took(),
    cancel: () => ended(),
  })
  return context.body(events, 200, {
    'content-type': 'text/event-stream',
    'cache-control': 'private, no-store',
    'transfer-encoding': 'chunked',
    'x-accel-buffering': 'no',
  })
}

function cookieOf(cookies = '', name: string): string | undefined {
  return cookies
    .split('; ')
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1)
}

/** What one of our own cookies says. */
function readCookie(cookies: string | undefined, name: string): string | undefined {
  try {
    return decodeURIComponent(cookieOf(cookies, name) ?? '').slice(0, 500) || undefined
  } catch {
    return undefined
  }
}
