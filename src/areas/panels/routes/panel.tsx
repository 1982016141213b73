import type { Rule } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { answerInvitation, inviteWaiting, takeStep } from '../commands.ts'
import { answerForm } from '../forms.ts'
import { PanelPage } from '../pages/PanelPage.tsx'
import { mayOf, panelPolicy } from '../policy.ts'
import { findFindings, findPanel, findProgress, findQuestions, type Panel } from '../queries.ts'
import type { PanelStep } from '../rules.ts'
import { crumbsOf, panelPath, thePanel } from '../subjects.ts'

async function panelPage<Values>(
  { tx, who, subject }: Request<Panel, Values>,
  problems: readonly string[] = [],
): Promise<Answer> {
  const panel = problems.length > 0 ? ((await findPanel(tx, subject.id)) ?? subject) : subject
  const may = mayOf(who, panel)
  const body = (
    <PanelPage
      panel={panel}
      questions={may.seeQuestions ? await findQuestions(tx, panel.id) : []}
      findings={may.readSettled ? await findFindings(tx, panel.id) : []}
      progress={await findProgress(tx, panel)}
      guest={panel.guests.find(({ personId, invited }) => personId === who.personId && invited)}
      may={may}
      problems={problems}
      today={who.today}
    />
  )
  return page(panel.title, body, { crumbs: crumbsOf(panel), status: problems.length > 0 ? 422 : 200 })
}

/** A step that needs nothing more than the button: a state change is a resource that is posted to. */
function step(
  resource: string,
  kind: Exclude<PanelStep['kind'], 'cancel' | 'hold' | 'check'>,
  access: Rule<Panel>,
  { to, notice }: { to: (panel: Panel) => string; notice: string },
): Route {
  return subjectRoute({
    method: 'post',
    path: `/panels/:panel/${resource}`,
    subject: thePanel,
    access,
    async handle(request) {
      const { tx, who, services, subject: panel } = request
      const around = { today: who.today, now: services.clock() }
      const result = await takeStep(tx, services.jobs, panel.id, { kind }, around)
      return result.ok ? redirect(to(panel), notice) : panelPage(request, result.problems)
    },
  })
}

export const panelPageRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/panels/:panel',
    subject: thePanel,
    access: panelPolicy.see,
    handle: (request) => panelPage(request),
  }),
  subjectRoute({
    method: 'post',
    path: '/panels/:panel/invitations',
    subject: thePanel,
    access: panelPolicy.prepare,
    async handle(request) {
      const { tx, who, services, subject: panel } = request
      const around = { today: who.today, now: services.clock() }
      if (panel.state === 'invited') {
        const number = await inviteWaiting(tx, services.jobs, panel, around.now)
        return redirect(panelPath(panel), number === 0 ? 'Iedereen heeft al een brief.' : 'De brieven zijn onderweg.')
      }
      const result = await takeStep(tx, services.jobs, panel.id, { kind: 'invite' }, around)
      return result.ok
        ? redirect(panelPath(panel), 'De uitnodigingen zijn onderweg.')
        : panelPage(request, result.problems)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/panels/:panel/answer',
    subject: thePanel,
    access: panelPolicy.answer,
    form: answerForm,
    async handle({ tx, subject: panel, form }) {
      if (!form.ok) return redirect(panelPath(panel), 'Kies of je komt.')
      const { reply } = form.values
      if (!(await answerInvitation(tx, panel.id, reply)))
        return redirect(panelPath(panel), 'Het gesprek is al geweest of afgezegd.')
      return redirect(
        panelPath(panel),
        reply === 'accepted' ? 'Fijn dat je komt.' : 'Jammer dat je niet kunt. We zoeken iemand anders.',
      )
    },
  }),
  step('closure', 'close', panelPolicy.host, {
    to: (panel) => `${panelPath(panel)}/findings`,
    notice: 'De controle is gesloten. Lees wat er volgens de deelnemers niet klopt.',
  }),
  step('settlement', 'settle', panelPolicy.host, {
    to: panelPath,
    notice: 'De opbrengsten zijn vastgesteld. Je notities en de reacties van deelnemers zijn gewist.',
  }),
]
