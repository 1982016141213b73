import { page, redirect } from '../../../platform/web/answer.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { type SmallStep, takeStep } from '../commands.ts'
import { stepForm } from '../forms.ts'
import { DialoguePage } from '../pages/DialoguePage.tsx'
import { dialoguePolicy } from '../policy.ts'
import { findParticipants } from '../queries.ts'
import { theDialogue } from '../subjects.ts'
import { crumbsOf } from './crumbs.ts'

/**
 * A step of the facilitator: a state change is a resource that is posted to. Whoever presses too late, or twice, is shown how
 * it stands now.
 */
function step(resource: string, kind: SmallStep): Route {
  return subjectRoute({
    method: 'post',
    path: `/dialogues/:dialogue/${resource}`,
    subject: theDialogue,
    access: dialoguePolicy.facilitate,
    form: stepForm,
    async handle({ tx, services, subject: dialogue, form }) {
      const path = `/dialogues/${dialogue.id}`
      if (!form.ok) return redirect(path, 'De pagina was niet meer actueel. Probeer het nog een keer.')
      const result = await takeStep(tx, dialogue, kind, form.values, services.clock())
      if (result.ok) return redirect(`${path}/lead`)
      return redirect(dialogue.state === 'preparing' ? path : `${path}/lead`, result.problem)
    },
  })
}

export const stepRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/dialogues/:dialogue',
    subject: theDialogue,
    access: dialoguePolicy.see,
    async handle({ tx, who, subject: dialogue }) {
      const body = (
        <DialoguePage
          dialogue={dialogue}
          participants={await findParticipants(tx, dialogue.id)}
          mayFacilitate={dialoguePolicy.facilitate.allows(who, dialogue)}
        />
      )
      return page(`Gesprek in ${dialogue.meeting.body.name}`, body, { crumbs: crumbsOf(who, dialogue) })
    },
  }),
  step('opening', 'open'),
  step('beginning', 'start'),
  step('rounds/next', 'next'),
  step('rounds/previous', 'previous'),
  step('plenary', 'plenary'),
  step('return', 'back'),
]
