import { type Answer, page, redirect, told } from '../../../platform/web/answer.ts'
import { type Errors, type Form, filled } from '../../../platform/web/form.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Refused } from '../../../ui/form/Writing.tsx'
import { keepPresence, takeStep, writeNote } from '../commands.ts'
import { noteForm, presenceForm } from '../forms.ts'
import { HoldingPage } from '../pages/HoldingPage.tsx'
import { TooLate } from '../pages/TooLate.tsx'
import { panelPolicy } from '../policy.ts'
import { findNotes, findPanel, findQuestions, type Panel, type PanelQuestion } from '../queries.ts'
import { fewestPresent } from '../rules.ts'
import { crumbsOf, type InPanel, inPanel, panelPath, thePanel, theQuestion } from '../subjects.ts'

const holdingPath = (panel: Panel) => `${panelPath(panel)}/holding`
const isOver = ({ state }: Panel) => state === 'settled' || state === 'cancelled'

async function holdingPage(
  { tx, who }: Pick<Request, 'tx' | 'who'>,
  panel: Panel,
  shown: { refused?: Refused; problems?: readonly string[]; present?: readonly string[] } = {},
): Promise<Answer> {
  const there = panel.guests.filter(({ present, reply }) => present ?? reply === 'accepted')
  const body = (
    <HoldingPage
      panel={panel}
      questions={await findQuestions(tx, panel.id)}
      notes={await findNotes(tx, panel.id)}
      presence={filled({ present: shown.present ?? there.map(({ personId }) => personId) })}
      problems={shown.problems ?? []}
      refused={shown.refused}
      today={who.today}
    />
  )
  return page('Het gesprek', body, {
    crumbs: crumbsOf(panel, 'Het gesprek'),
    status: shown.refused || shown.problems ? 422 : 200,
  })
}

type NoteValues = typeof noteForm extends Form<infer Values> ? Values : never

async function note(request: Request<InPanel<{ question: PanelQuestion }>, NoteValues>): Promise<Answer> {
  const { tx, subject, form, fromScript } = request
  const { panel, question } = subject
  const again = (errors: Errors) =>
    holdingPage(request, panel, { refused: { id: question.id, typed: form.typed, errors } })
  if (!form.ok) return again(form.errors)
  const { text = '', base } = form.values
  const result = await writeNote(tx, panel.id, question.id, { base, text })
  switch (result.kind) {
    case 'saved':
      return fromScript
        ? told({ texts: { text: result.text } })
        : redirect(`${holdingPath(panel)}#question-${question.id}`, 'Bewaard.')
    case 'over':
      return page('Dit ligt nu vast', <TooLate texts={[text]} />, {
        status: 409,
        crumbs: crumbsOf(panel, 'Het gesprek'),
      })
    case 'too-long':
      return again({ text: 'Samen met wat er al stond wordt dit te lang. Maak het korter.' })
  }
}

type PresenceValues = typeof presenceForm extends Form<infer Values> ? Values : never

/** Who was there makes that it took place; until the guests check the findings it can be mended. */
async function presence(request: Request<Panel, PresenceValues>): Promise<Answer> {
  const { tx, who, services, subject: panel, form } = request
  if (!form.ok) return holdingPage(request, panel, { problems: Object.values(form.errors) })
  const { present } = form.values
  if (!present.every((id) => panel.guests.some(({ personId }) => personId === id)))
    return holdingPage(request, panel, { problems: ['Kies mensen uit de lijst.'], present: [] })
  const findingsPath = `${panelPath(panel)}/findings`
  if (panel.state === 'held') {
    if (present.length < fewestPresent)
      return holdingPage(request, panel, { problems: [`Vink minstens ${fewestPresent} mensen aan.`], present })
    await keepPresence(tx, panel.id, present)
    return redirect(findingsPath, 'Bewaard wie er waren.')
  }
  if (panel.state !== 'invited') return redirect(panelPath(panel), 'Wie er waren, ligt nu vast.')
  await keepPresence(tx, panel.id, present)
  const around = { today: who.today, now: services.clock() }
  const result = await takeStep(tx, services.jobs, panel.id, { kind: 'hold' }, around)
  // An answer of 400 and up undoes what was kept of who was there.
  if (!result.ok)
    return holdingPage(request, (await findPanel(tx, panel.id)) ?? panel, { problems: result.problems, present })
  return redirect(findingsPath, 'Het gesprek is gehouden. Schrijf nu zonder namen op wat er naar voren kwam.')
}

export const holdingRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/panels/:panel/holding',
    subject: thePanel,
    access: panelPolicy.host,
    handle: async (request) =>
      isOver(request.subject)
        ? redirect(panelPath(request.subject), 'De notities zijn gewist.')
        : holdingPage(request, request.subject),
  }),
  subjectRoute<InPanel<{ question: PanelQuestion }>, NoteValues>({
    method: 'post',
    path: '/panels/:panel/questions/:panelQuestion/note',
    subject: theQuestion,
    access: inPanel(panelPolicy.host),
    form: noteForm,
    handle: note,
  }),
  subjectRoute({
    method: 'post',
    path: '/panels/:panel/presence',
    subject: thePanel,
    access: panelPolicy.host,
    form: presenceForm,
    handle: presence,
  }),
]
