import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { closeDialogue } from '../commands.ts'
import { closureForm, proposedForm, settlementsFrom } from '../forms.ts'
import { Closure } from '../pages/Closure.tsx'
import { dialoguePolicy } from '../policy.ts'
import { type Dialogue, findParticipants, findProposedActions, findWritten } from '../queries.ts'
import { transition } from '../rules.ts'
import { theDialogue } from '../subjects.ts'
import { crumbsOf } from './crumbs.ts'

async function closurePage<Values>(
  { tx, who, subject: dialogue }: Request<Dialogue, Values>,
  { form, status = 200 }: { form?: FormState; status?: 200 | 409 | 422 } = {},
): Promise<Answer> {
  const proposed = await findProposedActions(tx, dialogue.id)
  const body = (
    <Closure
      dialogue={dialogue}
      findings={await findWritten(tx, dialogue.id)}
      proposed={proposed}
      participants={await findParticipants(tx, dialogue.id)}
      form={form ?? proposedForm(proposed)}
    />
  )
  return page('Rond het gesprek af', body, { status, crumbs: crumbsOf(who, dialogue, 'Rond af') })
}

/** Why a conversation cannot be closed now; undefined when it can. */
function obstacle(dialogue: Dialogue): string | undefined {
  const next = transition(dialogue, 'close', dialogue.items.length)
  return next.ok ? undefined : next.problem
}

export const closeRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/dialogues/:dialogue/closure',
    subject: theDialogue,
    access: dialoguePolicy.facilitate,
    async handle(request) {
      const problem = obstacle(request.subject)
      return problem === undefined ? closurePage(request) : redirect(`/dialogues/${request.subject.id}`, problem)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/dialogues/:dialogue/closure',
    subject: theDialogue,
    access: dialoguePolicy.facilitate,
    form: closureForm,
    async handle(request) {
      const { tx, who, services, subject: dialogue, form } = request
      const path = `/dialogues/${dialogue.id}`
      const problem = obstacle(dialogue)
      if (problem !== undefined) return redirect(path, problem)
      const participants = await findParticipants(tx, dialogue.id)
      const { settlements, errors } = settlementsFrom(form.typed, await findProposedActions(tx, dialogue.id), {
        owners: participants.flatMap(({ personId }) => personId ?? []),
        bodyId: dialogue.meeting.body.id,
      })
      if (Object.keys(errors).length > 0) return closurePage(request, { form: refused(form, errors), status: 422 })
      const closed = await closeDialogue(tx, services.jobs, dialogue, settlements, {
        now: services.clock(),
        today: who.today,
      })
      if (closed.ok)
        return redirect(`${path}/report`, 'Het gesprek is afgerond. Het verslag is onderweg naar wie meedeed.')
      return closurePage(request, { form: refused(form, { closure: closed.problem }), status: 409 })
    },
  }),
]
