import { randomBytes } from 'node:crypto'
import type { Tx } from '../../../platform/database/scope.ts'
import { everybody } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type PublicRequest, publicRoute, type Route, route } from '../../../platform/web/route.ts'
import { tell, throughPoster } from '../commands.ts'
import { tellForm, tellOutsideForm } from '../forms.ts'
import { Telling, TellingOutside } from '../pages/Telling.tsx'
import { type Choice, findChoices } from '../queries.ts'
import { type Recipient, recipientIn, recipientValue } from '../rules.ts'

/** What a new form brings along: the same form sent twice tells it once, and has one return address. */
const fresh = (to: string) =>
  filled({
    ...(recipientIn(to) ? { to } : {}),
    name: 'named',
    key: crypto.randomUUID(),
    secret: randomBytes(32).toString('base64url'),
  })

const isChoice = (choices: readonly Choice[], to: Recipient) =>
  choices.some(({ recipient }) => recipientValue(recipient) === recipientValue(to))

const notThere = { to: 'Dit kun je hier niet kiezen. Kies uit de lijst.' }
const told = 'Het is verteld. Je krijgt antwoord.'

function tellingPage(choices: readonly Choice[], form: FormState, status: 200 | 422 = 200): Answer {
  return page('Vertel het ons', <Telling choices={choices} form={form} />, {
    crumbs: [{ title: 'Vertel het ons', href: '/voice' }, { title: 'Vertel iets' }],
    status,
  })
}

const path = '/tell/:code{[A-Za-z0-9]+}'

type Doorway = { tx: Tx; choices: Choice[]; action: string }

/** The doorway of a partnership, which stands on its posters. A wrong code counts against whoever tries it. */
async function atPoster<Values>(
  { params, services, client }: PublicRequest<Values>,
  go: (doorway: Doorway) => Promise<Answer>,
): Promise<Answer> {
  const code = (params.code ?? '').toUpperCase()
  const work = async (tx: Tx) =>
    go({ tx, choices: await findChoices(tx, null, services.today()), action: `/tell/${code}` })
  const answer = services.guesses.tooMany(client) ? undefined : await throughPoster(services.database, code, work)
  if (answer) return answer
  services.guesses.wrong(client)
  return problem.unknown()
}

function posterPage({ choices, action }: Doorway, form: FormState, status: 200 | 422 = 200): Answer {
  return page('Vertel het ons', <TellingOutside choices={choices} form={form} action={action} />, { status })
}

export const tellRoutes: Route[] = [
  route({
    method: 'get',
    path: '/voice/new',
    access: everybody,
    handle: async ({ tx, who, query }) =>
      tellingPage(await findChoices(tx, who, who.today), fresh(query.get('to') ?? '')),
  }),
  route({
    method: 'post',
    path: '/voice',
    access: everybody,
    quiet: true,
    form: tellForm,
    async handle({ tx, who, form, services }) {
      const choices = await findChoices(tx, who, who.today)
      if (!form.ok) return tellingPage(choices, refused(form, form.errors), 422)
      const { name, ...said } = form.values
      if (!isChoice(choices, said.to)) return tellingPage(choices, refused(form, notThere), 422)
      const byName = name === 'named'
      await tell(tx, services.jobs, { ...said, byName }, who.today)
      return redirect(byName ? `/voice/${said.key}` : `/voice/answers/${said.secret}`, told)
    },
  }),
  publicRoute({
    method: 'get',
    path,
    quiet: true,
    handle: (request) =>
      atPoster(request, async (doorway) => posterPage(doorway, fresh(request.query.get('to') ?? ''))),
  }),
  publicRoute({
    method: 'post',
    path,
    quiet: true,
    form: tellOutsideForm,
    handle: (request) =>
      atPoster(request, async (doorway) => {
        const { form, services, client } = request
        if (!form.ok) return posterPage(doorway, refused(form, form.errors), 422)
        if (!isChoice(doorway.choices, form.values.to)) return posterPage(doorway, refused(form, notThere), 422)
        // Nobody is signed in here: whoever sends very much is stopped, as whoever guesses is.
        services.guesses.wrong(client)
        await tell(doorway.tx, services.jobs, { ...form.values, byName: false }, services.today())
        return redirect(`/voice/answers/${form.values.secret}`, told)
      }),
  }),
]
