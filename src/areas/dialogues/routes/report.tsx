import type { Tx } from '../../../platform/database/scope.ts'
import { askForDocument, documentForm } from '../../../platform/reports/documentTask.ts'
import type { SubjectFinder } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { type Body, findBodies, findPassages } from '../../bodies/index.ts'
import { instrumentPolicy } from '../../instruments/index.ts'
import { raiseSignal } from '../../signals/index.ts'
import { findingSignalForm } from '../forms.ts'
import { FindingSignal } from '../pages/FindingSignal.tsx'
import { Report } from '../pages/Report.tsx'
import { dialoguePolicy } from '../policy.ts'
import { type Dialogue, findClosedFinding, findDialogue, findPassedOn, findReport } from '../queries.ts'
import type { WrittenFinding } from '../rules.ts'
import { theDialogue } from '../subjects.ts'
import { crumbsOf } from './crumbs.ts'

type Found = { dialogue: Dialogue; finding: WrittenFinding }

/** `:dialogue` and `:finding` in a path: what was found, in the plenary round or after it. */
const theFinding: SubjectFinder<Found> = {
  async find(tx, params, today) {
    const dialogue = await findDialogue(tx, params.dialogue ?? '', today)
    if (dialogue?.state !== 'plenary' && dialogue?.state !== 'closed') return undefined
    const finding = await findClosedFinding(tx, dialogue.id, params.finding ?? '')
    return finding && { dialogue, finding }
  },
  seenBy: dialoguePolicy.seeFinding,
}

/** Where signals can go: first the bodies that this body's signals go on to. */
async function bodiesFor(tx: Tx, { meeting }: Dialogue, who: Who): Promise<(Body & { onRoute: boolean })[]> {
  const passages = await findPassages(tx, meeting.body.id, who.today)
  return (await findBodies(tx, who.today))
    .filter(({ id }) => id !== meeting.body.id)
    .map((body) => ({ ...body, onRoute: passages.some(({ toBodyId }) => toBodyId === body.id) }))
    .toSorted((a, b) => Number(b.onRoute) - Number(a.onRoute))
}

function signalPage(
  who: Who,
  { dialogue, finding }: Found,
  bodies: readonly (Body & { onRoute: boolean })[],
  form: FormState,
  status: 200 | 409 | 422 = 200,
): Answer {
  const body = <FindingSignal dialogue={dialogue} finding={finding} bodies={bodies} form={form} />
  return page('Geef door als signaal', body, { status, crumbs: crumbsOf(who, dialogue, 'Signaal') })
}

export const reportRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/dialogues/:dialogue/report',
    subject: theDialogue,
    access: dialoguePolicy.see,
    async handle({ tx, who, subject: dialogue }) {
      const named = await findReport(tx, dialogue.id)
      if (!named) return redirect(`/dialogues/${dialogue.id}`, 'Het verslag komt als het gesprek is afgerond.')
      const body = (
        <Report
          dialogue={dialogue}
          named={named}
          passedOn={await findPassedOn(tx, dialogue.id)}
          mayPassOn={dialoguePolicy.facilitate.allows(who, dialogue)}
          mayReadTrail={instrumentPolicy.list.allows(who, undefined)}
        />
      )
      return page('Verslag van het gesprek', body, { crumbs: crumbsOf(who, dialogue, 'Verslag') })
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/dialogues/:dialogue/report',
    subject: theDialogue,
    access: dialoguePolicy.see,
    form: documentForm,
    async handle(request) {
      const { id, state, meeting } = request.subject
      const report = `/dialogues/${id}/report`
      if (state !== 'closed') return redirect(report)
      const title = `Verslag van het gesprek van ${meeting.body.name}`
      return askForDocument(request, { kind: 'dialogue-report', title, subject: id, page: report })
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/dialogues/:dialogue/findings/:finding/signal',
    subject: theFinding,
    access: dialoguePolicy.passOn,
    async handle({ tx, who, subject: found }) {
      const { text, evidence } = found.finding
      const form = filled({
        urgency: 'soon',
        key: crypto.randomUUID(),
        explanation: [text, evidence].filter(Boolean).join('\n\n').slice(0, 4000),
      })
      return signalPage(who, found, await bodiesFor(tx, found.dialogue, who), form)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/dialogues/:dialogue/findings/:finding/signal',
    subject: theFinding,
    access: dialoguePolicy.passOn,
    form: findingSignalForm,
    async handle({ tx, who, subject: found, form }) {
      const { dialogue, finding } = found
      const bodies = await bodiesFor(tx, dialogue, who)
      if (!form.ok) return signalPage(who, found, bodies, refused(form, form.errors), 422)
      const { body: bodyId, key, ...signal } = form.values
      const to = bodies.find(({ id }) => id === bodyId)
      if (!to) {
        const unknown = { body: 'Dit overleg is er niet (meer). Kies uit de lijst.' }
        return signalPage(who, found, bodies, refused(form, unknown), 422)
      }
      const { meeting, framework, items } = dialogue
      const result = await raiseSignal(
        tx,
        to,
        {
          ...signal,
          anonymous: false,
          meetingId: meeting.id,
          findingId: finding.id,
          fromBodyId: meeting.body.id,
          schoolId: meeting.body.organisationKind === 'school' ? meeting.body.organisationId : null,
          guarantee: items.find(({ id }) => id === finding.itemId)?.subtheme.guarantee ?? null,
          instrumentId: framework.instrumentId,
          instrumentItemId: finding.itemId,
        },
        key,
        who.today,
      )
      if (result === 'taken') {
        const again = { ...form.typed, key: [crypto.randomUUID()] }
        const errors = { question: 'Dit ging niet goed. Stuur het nog een keer.' }
        return signalPage(who, found, bodies, { typed: again, errors }, 409)
      }
      const back = dialogue.state === 'closed' ? 'report' : 'lead'
      return redirect(`/dialogues/${dialogue.id}/${back}`, `Het signaal is doorgegeven aan ${to.name}.`)
    },
  }),
]
