import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { daysAfter } from '../../partnership/index.ts'
import { takeOver } from '../commands.ts'
import { actionForm } from '../forms.ts'
import { TakeOverPage } from '../pages/TakeOverPage.tsx'
import { reviewPolicy } from '../policy.ts'
import { type Advice, findSchoolPeople, type Review } from '../queries.ts'
import { crumbsOf, type InReview, reviewPath, theAdvice } from '../subjects.ts'

type Subject = InReview<{ advice: Advice }>

async function takeOverPage(
  tx: Tx,
  who: Who,
  { review, advice }: Subject,
  form: FormState,
  status: 200 | 422 = 200,
): Promise<Answer> {
  const people = await findSchoolPeople(tx, review.schoolId, who.today)
  return page(
    'Maak er een vervolgactie van',
    <TakeOverPage review={review} advice={advice} people={people} form={form} />,
    {
      crumbs: crumbsOf(review, 'Vervolgactie'),
      status,
    },
  )
}

const given = ({ state }: Review) => state === 'written' || state === 'closed'
const notNow = (review: Review) => redirect(reviewPath(review), 'Dat kan als het panel zijn adviezen heeft gegeven.')

/** About a quarter of a year: long enough to do something, short enough to look back on. */
const usualDays = 91

type ActionValues = typeof actionForm extends Form<infer Values> ? Values : never

async function take({ tx, who, subject, form }: Request<Subject, ActionValues>): Promise<Answer> {
  const { review, advice } = subject
  if (!given(review)) return notNow(review)
  const again = (errors: Record<string, string>) => takeOverPage(tx, who, subject, refused(form, errors), 422)
  if (!form.ok) return again({ ...form.errors })
  const { what, owner, dueOn, key } = form.values
  const people = await findSchoolPeople(tx, review.schoolId, who.today)
  if (owner === null || !people.some(({ personId }) => personId === owner))
    return again({ owner: 'Kies iemand die op deze school werkt.' })
  if (dueOn === null || dueOn < who.today) return again({ dueOn: 'Kies een dag vanaf vandaag.' })
  await takeOver(tx, review, advice, { id: key, what, ownerId: owner, dueOn }, who.today)
  return redirect(`${reviewPath(review)}/findings`, 'De vervolgactie staat bij de afspraken van de school.')
}

export const adviceRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/reviews/:review/advice/:advice/action',
    subject: theAdvice,
    access: reviewPolicy.takeOver,
    async handle({ tx, who, subject }) {
      const { review, advice } = subject
      if (!given(review)) return notNow(review)
      const begun = { what: advice.text.slice(0, 500), owner: review.hostId, dueOn: daysAfter(who.today, usualDays) }
      return takeOverPage(tx, who, subject, filled({ ...begun, key: crypto.randomUUID() }))
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/advice/:advice/action',
    subject: theAdvice,
    access: reviewPolicy.takeOver,
    form: actionForm,
    handle: take,
  }),
]
