import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type FormState, filled } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { tellProgress } from '../commands.ts'
import { progressForm } from '../forms.ts'
import { ProgressPage } from '../pages/Progress.tsx'
import { type ToldActivity, yearPolicy } from '../progressPolicy.ts'
import { progressPath, theProgress } from '../progressSubjects.ts'
import { findProgress } from '../queries.ts'
import { planCrumbs } from '../subjects.ts'

const newForm = (subject: ToldActivity, told: number) =>
  filled({ progress: subject.activity.progress, seen: told, key: crypto.randomUUID() })

async function progressPage(
  { tx, who, subject }: { tx: Tx; who: Who; subject: ToldActivity },
  again?: { typed: FormState['typed']; errors: Errors; status: 409 | 422 },
): Promise<Answer> {
  const history = await findProgress(tx, subject.activity.id)
  // From now on the form knows what stands there.
  const form = again
    ? { typed: { ...again.typed, seen: [String(history.length)] }, errors: again.errors }
    : newForm(subject, history.length)
  const body = (
    <ProgressPage
      subject={subject}
      history={history}
      mayTell={yearPolicy.tellProgress.allows(who, subject)}
      form={form}
      today={who.today}
    />
  )
  return page(subject.activity.what || 'Activiteit zonder tekst', body, {
    status: again?.status ?? 200,
    crumbs: planCrumbs(subject, { title: 'Hoe het gaat' }),
  })
}

const toldMeanwhile =
  'Iemand anders vertelde net ook hoe het gaat. Lees hieronder wat; bewaar je opnieuw, dan komt jouw verhaal erbij.'

export const progressRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/plans/:plan/activities/:activity/progress',
    subject: theProgress,
    access: yearPolicy.readProgress,
    handle: (request) => progressPage(request),
  }),
  subjectRoute({
    method: 'post',
    path: '/plans/:plan/activities/:activity/progress',
    subject: theProgress,
    access: yearPolicy.tellProgress,
    form: progressForm,
    async handle(request) {
      const { tx, who, subject, form } = request
      if (!form.ok) return progressPage(request, { typed: form.typed, errors: form.errors, status: 422 })
      const result = await tellProgress(tx, subject.activity.id, form.values, who.today)
      if (result === 'lost') {
        const typed = { ...form.typed, key: [crypto.randomUUID()] }
        return progressPage(request, { typed, errors: { progress: toldMeanwhile }, status: 409 })
      }
      return redirect(progressPath(subject.id, subject.activity.id), 'Dank je. Zo weten de anderen hoe het gaat.')
    },
  }),
]
