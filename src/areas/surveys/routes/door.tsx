import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type PublicRequest, publicRoute, type Route } from '../../../platform/web/route.ts'
import {
  findByCode,
  findLinkOfSession,
  holdsReceipt,
  type OpenSurvey,
  sendOwnLink,
  withdrawAnswers,
} from '../commands.ts'
import { receiptPattern, roomForm } from '../forms.ts'
import { LetterOnItsWay, NoOpenSurvey, NothingHeld, ReceiptPage, RoomDoor } from '../pages/DoorPages.tsx'
import { receiptPath } from './answer.tsx'

const codePath = '/survey/:code{[A-Za-z0-9]+}'
const receiptRoute = `${codePath}/receipt/:receipt{[A-Za-z0-9_-]+}`

const light = (title: string, body: Parameters<typeof page>[1], status: 200 | 404 | 422 | 429 = 200) =>
  page(title, body, { shape: 'light', status })

const nothingOpen = () => light('Hier is geen enquête open', <NoOpenSurvey />, 404)

/** Finds what a code leads to; a wrong one counts against whoever tries. */
async function throughDoor<Values>(
  { params, services, client }: PublicRequest<Values>,
  go: (survey: OpenSurvey, code: string) => Promise<Answer>,
): Promise<Answer> {
  if (services.guesses.tooMany(client)) return tooMany()
  const code = (params.code ?? '').toUpperCase()
  const survey = await findByCode(services.database, code)
  if (survey) return go(survey, code)
  services.guesses.wrong(client)
  return nothingOpen()
}

const tooMany = () =>
  light(
    'Even wachten',
    <p class="lede">Er is hier te vaak iets geprobeerd. Wacht tien minuten en probeer het opnieuw.</p>,
    429,
  )

const doorPage = (survey: OpenSurvey, code: string, form: FormState, status: 200 | 422 = 200) =>
  light(survey.title, <RoomDoor survey={survey} code={code} form={form} />, status)

/** A receipt of an open survey. */
async function withReceipt(
  request: PublicRequest,
  go: (survey: OpenSurvey, receipt: string, path: string) => Promise<Answer>,
): Promise<Answer> {
  return throughDoor(request, async (survey, code) => {
    const receipt = request.params.receipt ?? ''
    if (!receiptPattern.test(receipt)) return nothingOpen()
    return go(survey, receipt, receiptPath(code, receipt))
  })
}

/** For whoever stands in a room, and whoever holds a receipt. Nobody is signed in, and nothing is logged. */
export const doorRoutes: Route[] = [
  publicRoute({
    method: 'get',
    path: codePath,
    quiet: true,
    handle: (request) =>
      throughDoor(request, async (survey, code) => {
        const { services, sessionToken } = request
        const secret = sessionToken
          ? await findLinkOfSession(services.database, survey, sessionToken, services.clock())
          : undefined
        return secret === undefined ? doorPage(survey, code, filled()) : redirect(`/answer/${secret}`)
      }),
  }),
  publicRoute({
    method: 'post',
    path: codePath,
    form: roomForm,
    quiet: true,
    handle: (request) =>
      throughDoor(request, async (survey, code) => {
        const { services, form, client } = request
        if (!form.ok) return doorPage(survey, code, refused(form, form.errors), 422)
        const post = { jobs: services.jobs, origin: services.config.origin }
        const known = await sendOwnLink(services.database, post, survey, form.values.email, services.clock())
        if (!known) services.guesses.wrong(client)
        return redirect(`/survey/${code}/letter`)
      }),
  }),
  publicRoute({
    method: 'get',
    path: `${codePath}/letter`,
    quiet: true,
    handle: (request) =>
      throughDoor(request, async (_, code) => light('Je link komt per mail', <LetterOnItsWay code={code} />)),
  }),
  publicRoute({
    method: 'get',
    path: receiptRoute,
    quiet: true,
    handle: (request) =>
      withReceipt(request, async (survey, receipt, path) => {
        const { services } = request
        if (!(await holdsReceipt(services.database, survey, receipt)))
          return light('Hier is niets ingestuurd', <NothingHeld />)
        const address = `${services.config.origin}${path}`
        return light('Dank je wel, het is ingestuurd', <ReceiptPage survey={survey} address={address} path={path} />)
      }),
  }),
  publicRoute({
    method: 'post',
    path: `${receiptRoute}/withdrawal`,
    quiet: true,
    handle: (request) =>
      withReceipt(request, async (survey, receipt, path) => {
        const { services } = request
        const done = await withdrawAnswers(services.database, survey, receipt)
        return redirect(path, done ? 'Je antwoorden zijn gewist.' : undefined)
      }),
  }),
]
