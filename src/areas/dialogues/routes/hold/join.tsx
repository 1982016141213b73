import { passCookie } from '../../../../platform/passes.ts'
import { type Answer, page } from '../../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../../platform/web/form.ts'
import { type PublicRequest, publicRoute, type Route } from '../../../../platform/web/route.ts'
import { type Admission, type Doorway, enter, findDoorway, type Newcomer } from '../../commands.ts'
import { codeForm, guestForm } from '../../forms.ts'
import { JoinByCode, JoinHere } from '../../pages/Join.tsx'

const path = '/join/:code{[A-Za-z0-9]+}'

/** As codes are kept, however they were typed. */
const codeFrom = (typed: string) => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

function codePage(form: FormState, status: 200 | 422 | 429 = 200): Answer {
  return page('Doe mee aan een gesprek', <JoinByCode form={form} />, { status })
}

const wrongCode = (code: string, error: string) => ({ typed: { code: [code] }, errors: { code: error } })
const unknownCode = (code: string) =>
  codePage(wrongCode(code, 'Deze code hoort niet bij een gesprek dat nu open is. Kijk nog eens op het scherm.'), 422)
const tooManyCodes = (code: string) =>
  codePage(
    wrongCode(code, 'Er zijn te veel verkeerde codes geprobeerd. Wacht tien minuten en probeer het opnieuw.'),
    429,
  )

/** Finds what a code leads to; a wrong one counts against whoever tries. */
async function throughDoor<Values>(
  { params, services, sessionToken, client }: PublicRequest<Values>,
  go: (doorway: Doorway, code: string) => Answer | Promise<Answer>,
): Promise<Answer> {
  const code = codeFrom(params.code ?? '')
  if (services.guesses.tooMany(client)) return tooManyCodes(code)
  const doorway = await findDoorway(services.database, code, sessionToken, services.clock())
  if (doorway) return go(doorway, code)
  services.guesses.wrong(client)
  return unknownCode(code)
}

const doorPage = (doorway: Doorway, code: string, form: FormState, status: 200 | 422 = 200) =>
  page(`Gesprek in ${doorway.bodyName}`, <JoinHere doorway={doorway} code={code} form={form} />, { status })

async function comeIn<Values>(
  { services }: PublicRequest<Values>,
  doorway: Doorway,
  code: string,
  newcomer: Newcomer,
): Promise<Answer> {
  const now = services.clock()
  const admission = await enter(services.database, doorway, newcomer, now)
  if (!admission) return unknownCode(code)
  return { kind: 'redirect', to: '/take-part', cookies: [cookieOf(admission, services.config.origin, now)] }
}

/** Out of reach of scripts and of other sites. For so many seconds from now, since a phone's own clock may be wrong. */
function cookieOf({ secret, expiresAt }: Admission, origin: string, now: Date): string {
  const seconds = Math.ceil((expiresAt.getTime() - now.getTime()) / 1_000)
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  return `${passCookie('dialogue')}=${secret}; Path=/take-part; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`
}

export const joinRoutes: Route[] = [
  publicRoute({ method: 'get', path: '/join', handle: async () => codePage(filled()) }),
  publicRoute({
    method: 'post',
    path: '/join',
    form: codeForm,
    async handle({ form }) {
      if (!form.ok) return codePage(refused(form, form.errors), 422)
      const code = codeFrom(form.values.code)
      return code ? { kind: 'redirect', to: `/join/${code.slice(0, 12)}` } : unknownCode(form.values.code)
    },
  }),
  publicRoute({
    method: 'get',
    path,
    handle: (request) => throughDoor(request, (doorway, code) => doorPage(doorway, code, filled())),
  }),
  publicRoute({
    method: 'post',
    path,
    form: guestForm,
    handle: (request) =>
      throughDoor(request, (doorway, code) => {
        const { form } = request
        if (!form.ok) return doorPage(doorway, code, refused(form, form.errors), 422)
        return comeIn(request, doorway, code, { guestName: form.values.guestName })
      }),
  }),
  publicRoute({
    method: 'post',
    path: `${path}/person`,
    handle: (request) =>
      throughDoor(request, (doorway, code) => {
        const { person } = doorway
        if (!person) return { kind: 'redirect', to: `/sign-in?${new URLSearchParams({ next: `/join/${code}` })}` }
        return comeIn(request, doorway, code, { personId: person.id })
      }),
  }),
]
