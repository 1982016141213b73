import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { findBudget } from '../../contact/index.ts'
import { addGuests, type GuestsResult, removeGuest } from '../commands.ts'
import { guestsForm } from '../forms.ts'
import { GuestsPage } from '../pages/GuestsPage.tsx'
import { panelPolicy } from '../policy.ts'
import { findCandidates, type Panel } from '../queries.ts'
import { isPrepared, mostGuests, proposeGuests, usualGuests } from '../rules.ts'
import { crumbsOf, panelPath, thePanel } from '../subjects.ts'

const guestsPath = (panel: Panel) => `${panelPath(panel)}/guests`
const over = (panel: Panel) => redirect(panelPath(panel), 'Het gesprek is geweest of afgezegd; de lijst ligt vast.')

/** How many guests there should be, as the address says it. */
function wantedIn(query: URLSearchParams): number {
  const wanted = Number(query.get('wanted') ?? usualGuests)
  return Number.isInteger(wanted) && wanted >= 1 && wanted <= mostGuests ? wanted : usualGuests
}

async function guestsPage<Values>(
  { tx, who, subject: panel, query }: Request<Panel, Values>,
  form: FormState | undefined = undefined,
): Promise<Answer> {
  const candidates = await findCandidates(tx, panel, who.today)
  const wanted = wantedIn(query)
  const proposed = proposeGuests(candidates, panel.guests, { audience: panel.audience, wanted })
  const ids = proposed.map(({ personId }) => personId)
  const body = (
    <GuestsPage
      panel={panel}
      candidates={candidates.filter(({ personId }) => !panel.guests.some((guest) => guest.personId === personId))}
      proposed={ids}
      wanted={wanted}
      budget={await findBudget(tx)}
      form={form ?? filled({ people: ids })}
    />
  )
  return page('Wie je uitnodigt', body, { crumbs: crumbsOf(panel, 'Genodigden'), status: form ? 422 : 200 })
}

function whyNot(result: Exclude<GuestsResult, { ok: true } | { because: 'over' }>): string {
  switch (result.because) {
    case 'too-many':
      return `Op de lijst passen hooguit ${mostGuests} mensen.`
    case 'gone':
      return 'Kies mensen uit de lijst: iemand hoort niet (meer) bij deze scholen.'
    case 'barred':
      return `Kies iemand anders. ${result.people.map(({ name, barred }) => `${name}: ${barred}.`).join(' ')}`
  }
}

type GuestsValues = typeof guestsForm extends Form<infer Values> ? Values : never

async function add(request: Request<Panel, GuestsValues>): Promise<Answer> {
  const { tx, who, subject: panel, form } = request
  if (!form.ok) return guestsPage(request, refused(form, form.errors))
  const result = await addGuests(tx, panel, form.values.people, who.today)
  if (result.ok)
    return redirect(guestsPath(panel), 'De lijst is bewaard. Een brief gaat pas uit als je de uitnodigingen verstuurt.')
  if (result.because === 'over') return over(panel)
  return guestsPage(request, refused(form, { people: whyNot(result) }))
}

export const guestRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/panels/:panel/guests',
    subject: thePanel,
    access: panelPolicy.prepare,
    handle: async (request) => (isPrepared(request.subject.state) ? guestsPage(request) : over(request.subject)),
  }),
  subjectRoute({
    method: 'post',
    path: '/panels/:panel/guests',
    subject: thePanel,
    access: panelPolicy.prepare,
    form: guestsForm,
    handle: add,
  }),
  subjectRoute({
    method: 'post',
    path: '/panels/:panel/guests/:guest/removal',
    subject: thePanel,
    access: panelPolicy.prepare,
    async handle({ tx, params, subject: panel }) {
      const guest = panel.guests.find(({ personId }) => personId === params.guest)
      if (!guest) return problem.unknown()
      if (!(await removeGuest(tx, panel.id, guest.personId))) return over(panel)
      return redirect(guestsPath(panel), `${guest.name} is van de lijst.`)
    },
  }),
]
