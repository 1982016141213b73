import { parse } from 'hono/utils/cookie'
import type { SignedIn } from '../../platform/signIn.ts'
import { type Answer, page, redirect } from '../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../platform/web/form.ts'
import { type PublicRequest, publicRoute, type Route } from '../../platform/web/route.ts'
import { enterPartnership } from './commands.ts'
import { codeForm, letterForm, linkForm, partnershipForm, providerForm } from './forms.ts'
import { Partnerships } from './pages/Partnerships.tsx'
import { Privacy } from './pages/Privacy.tsx'
import { ConfirmLink, LetterSent, SignIn } from './pages/SignIn.tsx'
import { findMemberships } from './queries.ts'
import { safePath } from './rules.ts'

const tooOften = 'Dat was te vaak achter elkaar. Wacht tien minuten en probeer het dan opnieuw.'

const signInPage = ({ services }: PublicRequest<unknown>, form = filled(), status: 200 | 422 | 429 = 200) =>
  page(
    'Meld je aan',
    <SignIn form={form} providers={services.config.oidcProviders} demo={services.config.mode === 'demo'} />,
    { status },
  )

const letterPage = (form: FormState, status: 200 | 422 | 429 = 200) =>
  page('Kijk in je e-mail', <LetterSent form={form} />, { status })

/** For a quarter of an hour the browser remembers to which address a letter went: an address does not belong in a URL. */
const rememberedAddress = {
  set: (email: string) =>
    `peilstok.address=${encodeURIComponent(email)}; Path=/sign-in; HttpOnly; SameSite=Lax; Max-Age=900`,
  get: (cookie: string) => parse(cookie, 'peilstok.address')['peilstok.address'],
}

function signedIn(result: SignedIn, next: string, again: (message: string, status: 422 | 429) => Answer): Answer {
  if (result.ok) return { kind: 'redirect', to: safePath(next), cookies: result.cookies }
  return result.reason === 'too-often'
    ? again(tooOften, 429)
    : again('Deze code of link klopt niet, of is ouder dan een kwartier. Vraag een nieuwe e-mail aan.', 422)
}

export const accountRoutes: Route[] = [
  publicRoute({
    method: 'get',
    path: '/sign-in',
    async handle(request) {
      const next = safePath(request.query.get('next'))
      const form = filled({ next })
      if (request.query.has('failed')) {
        return signInPage(
          request,
          {
            ...form,
            errors: {
              email:
                'Aanmelden bij je werkaccount is niet gelukt. Misschien kent geen partnerschap dat adres. Probeer het met een e-mail.',
            },
          },
          422,
        )
      }
      return signInPage(request, form)
    },
  }),
  publicRoute({
    method: 'post',
    path: '/sign-in/letter',
    form: letterForm,
    async handle(request) {
      const { form, services, client } = request
      if (!form.ok) return signInPage(request, refused(form, form.errors), 422)
      const { email, next } = form.values
      const answer = await services.signIn.askLetter(email, safePath(next), client)
      if (answer === 'too-often') return signInPage(request, refused(form, { email: tooOften }), 429)
      const query = new URLSearchParams({ next: safePath(next) })
      return { kind: 'redirect', to: `/sign-in/code?${query}`, cookies: [rememberedAddress.set(email)] }
    },
  }),
  publicRoute({
    method: 'get',
    path: '/sign-in/code',
    async handle({ query, cookie }) {
      const email = rememberedAddress.get(cookie)
      if (!email) return redirect('/sign-in')
      return letterPage(filled({ email, next: safePath(query.get('next')) }))
    },
  }),
  publicRoute({
    method: 'post',
    path: '/sign-in/code',
    form: codeForm,
    async handle({ form, services, client }) {
      if (!form.ok) return letterPage(refused(form, form.errors), 422)
      const { email, code, next } = form.values
      const result = await services.signIn.withCode(email, code.replace(/\s/g, ''), client)
      return signedIn(result, next, (message, status) => letterPage(refused(form, { code: message }), status))
    },
  }),
  publicRoute({
    method: 'get',
    path: '/sign-in/link',
    async handle({ query }) {
      return page('Meld je aan', <ConfirmLink token={query.get('token') ?? ''} next={safePath(query.get('next'))} />)
    },
  }),
  publicRoute({
    method: 'post',
    path: '/sign-in/link',
    form: linkForm,
    async handle(request) {
      const { form, services, client } = request
      const { token, next } = form.ok ? form.values : { token: '', next: '/' }
      const result = await services.signIn.withLink(token, client)
      return signedIn(result, next, (message, status) =>
        signInPage(request, { ...filled({ next }), errors: { email: message } }, status),
      )
    },
  }),
  publicRoute({
    method: 'post',
    path: '/sign-in/provider',
    form: providerForm,
    async handle(request) {
      const { form, services, client } = request
      if (!form.ok) return signInPage(request, refused(form, form.errors), 422)
      const away = await services.signIn.atProvider(form.values.provider, safePath(form.values.next), client)
      return away ? { kind: 'redirect', ...away } : redirect('/sign-in?failed=provider')
    },
  }),
  publicRoute({
    method: 'get',
    path: '/sign-in/auth/callback/:provider{[a-z0-9-]+}',
    async handle({ params, query, services, client, cookie }) {
      const answer = await services.signIn.fromProvider(`/callback/${params.provider}?${query}`, cookie, client)
      return { kind: 'redirect', ...answer }
    },
  }),
  publicRoute({
    method: 'post',
    path: '/sign-out',
    async handle({ services, cookie }) {
      return {
        kind: 'redirect',
        to: '/sign-in',
        notice: 'Je bent afgemeld.',
        cookies: await services.signIn.signOut(cookie),
      }
    },
  }),
  publicRoute({
    method: 'get',
    path: '/partnerships',
    async handle({ services, sessionToken }) {
      const memberships = sessionToken && (await findMemberships(services.database, sessionToken, services.clock()))
      if (!memberships) return redirect('/sign-in')
      return page('Kies een partnerschap', <Partnerships memberships={memberships} />)
    },
  }),
  publicRoute({
    method: 'post',
    path: '/partnerships',
    form: partnershipForm,
    async handle({ services, sessionToken, form }) {
      if (!sessionToken) return redirect('/sign-in')
      const entered = form.ok && (await enterPartnership(services.database, sessionToken, form.values.partnership))
      return redirect(entered ? '/' : '/partnerships')
    },
  }),
  publicRoute({
    method: 'get',
    path: '/privacy',
    async handle() {
      return page('Wie ziet wat?', <Privacy />)
    },
  }),
]
