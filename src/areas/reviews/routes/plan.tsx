import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearName, schoolYearOf } from '../../../platform/schoolYear.ts'
import { isUuid } from '../../../platform/uuid.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Request, type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { changePreparation, planReview } from '../commands.ts'
import { inYear, planForm, preparationForm } from '../forms.ts'
import { PlanPage, PreparationPage } from '../pages/PlanPage.tsx'
import { reviewPolicy } from '../policy.ts'
import {
  findOccurrenceToReview,
  findReview,
  findReviewOfSchool,
  findSchoolPeople,
  findSchoolsToReview,
  findVisitedNationally,
  type Review,
  type SchoolPerson,
  type SchoolToReview,
} from '../queries.ts'
import { crumbsOf, reviewPath, theReview } from '../subjects.ts'

/** The schools that this person plans reviews for. */
async function schoolsOf(tx: Tx, who: Who): Promise<SchoolToReview[]> {
  return (await findSchoolsToReview(tx, who.today)).filter((school) => reviewPolicy.plan.allows(who, school))
}

const crumbs = [{ title: 'Peerreviews', href: '/reviews' }, { title: 'Plan een peerreview' }]

async function planPage(tx: Tx, who: Who, form: FormState, status: 200 | 422 = 200): Promise<Answer> {
  const year = schoolYearOf(who.today)
  const years = [year, year + 1].map((one) => ({ value: String(one), label: schoolYearName(one) }))
  const schools = await schoolsOf(tx, who)
  const chosen = form.typed.school?.[0]
  const people =
    chosen && schools.some(({ schoolId }) => schoolId === chosen) ? await findSchoolPeople(tx, chosen, who.today) : []
  return page('Plan een peerreview', <PlanPage schools={schools} years={years} people={people} form={form} />, {
    crumbs,
    status,
  })
}

/** What a plan begins with: the occurrence that one came from, or the school that was chosen. */
async function begin(tx: Tx, query: URLSearchParams, today: Day): Promise<FormState> {
  const occurrenceId = query.get('occurrence') ?? ''
  const occurrence = isUuid(occurrenceId) ? await findOccurrenceToReview(tx, occurrenceId) : undefined
  return filled({
    school: occurrence?.schoolId ?? query.get('school'),
    schoolYear: occurrence?.schoolYear ?? schoolYearOf(today),
    occurrence: occurrence ? occurrenceId : null,
    key: crypto.randomUUID(),
  })
}

type PlanValues = typeof planForm extends Form<infer Values> ? Values : never

/** What stands in the way of a review; nothing when it can be planned. */
async function problemsOf(tx: Tx, school: SchoolToReview, people: readonly SchoolPerson[], values: PlanValues) {
  const errors: Record<string, string> = {}
  if (values.host !== null && !people.some(({ personId }) => personId === values.host))
    errors.host = 'Kies iemand die op deze school werkt.'
  if ((await findVisitedNationally(tx, values.schoolYear)).has(school.schoolId))
    errors.school = `${school.schoolName} wordt dit schooljaar al bij de landelijke peerreview bekeken. Eén keer is genoeg.`
  const existing = await findReviewOfSchool(tx, school.schoolId, values.schoolYear)
  if (existing !== undefined && existing !== values.key)
    errors.school = `${school.schoolName} heeft in ${schoolYearName(values.schoolYear)} al een peerreview.`
  return errors
}

/** The school trainer, else the school leader, else whoever plans it. */
function usualHost(people: readonly SchoolPerson[], who: Who): string {
  const holder = (role: string) => people.find(({ roleKey }) => roleKey === role)?.personId
  return holder('school-trainer') ?? holder('school-leader') ?? who.personId
}

async function plan({ tx, who, form }: Request<undefined, PlanValues>): Promise<Answer> {
  if (!form.ok) return planPage(tx, who, refused(form, form.errors), 422)
  const { school: schoolId, schoolYear, host, visitOn, questions, occurrence, key } = form.values
  const school = (await schoolsOf(tx, who)).find((one) => one.schoolId === schoolId)
  if (!school) return problem.unknown()
  const people = await findSchoolPeople(tx, schoolId, who.today)
  const errors: Errors = await problemsOf(tx, school, people, form.values)
  if (Object.keys(errors).length > 0) return planPage(tx, who, refused(form, errors), 422)
  const result = await planReview(tx, {
    id: key,
    schoolId,
    schoolYear,
    hostId: host ?? usualHost(people, who),
    visitOn,
    questions,
    occurrenceId: occurrence,
  })
  if (result === 'has-one')
    return planPage(tx, who, refused(form, { school: 'Deze school heeft dat jaar al een peerreview.' }), 422)
  return redirect(
    `/reviews/${key}`,
    'De peerreview is gepland. Zoek nu een panel, en vraag de school om haar zelfbeeld.',
  )
}

async function preparationPage(
  tx: Tx,
  review: Review,
  form: FormState,
  status: 200 | 409 | 422,
  today: Day,
): Promise<Answer> {
  const people = await findSchoolPeople(tx, review.schoolId, today)
  const known = people.some(({ personId }) => personId === review.hostId)
    ? people
    : [...people, { personId: review.hostId, name: review.hostName, roleKey: '', roleName: 'nu' }]
  return page('Wijzig de voorbereiding', <PreparationPage review={review} people={known} form={form} />, {
    crumbs: crumbsOf(review, 'Wijzig'),
    status,
  })
}

const over = (review: Review) => redirect(reviewPath(review), 'Het bezoek is al geweest; dag en vragen liggen vast.')

type PreparationValues = typeof preparationForm extends Form<infer Values> ? Values : never

async function prepare({ tx, who, subject: review, form }: Request<Review, PreparationValues>): Promise<Answer> {
  if (review.state !== 'preparing' && review.state !== 'ready') return over(review)
  const again = (errors: Errors) => preparationPage(tx, review, refused(form, errors), 422, who.today)
  if (!form.ok) return again(form.errors)
  const { host: hostId, visitOn, questions, revision } = form.values
  const people = await findSchoolPeople(tx, review.schoolId, who.today)
  const errors: Record<string, string> = { ...inYear(review.schoolYear, visitOn) }
  if (hostId !== review.hostId && !people.some(({ personId }) => personId === hostId))
    errors.host = 'Kies iemand die op deze school werkt.'
  if (visitOn === null && review.state === 'ready') errors.visitOn = 'Kies een dag: het panel rekent erop.'
  if (Object.keys(errors).length > 0) return again(errors)
  const changed = await changePreparation(tx, review, { hostId, visitOn, questions }, revision)
  if (changed === 'saved') return redirect(reviewPath(review), 'De voorbereiding is bewaard.')
  const now = await findReview(tx, review.id)
  if (!now) return problem.unknown()
  if (now.hostId === hostId && now.visitOn === visitOn && now.questions === questions)
    return redirect(reviewPath(review), 'De voorbereiding is bewaard.')
  const typed = { ...form.typed, revision: [String(now.revision)] }
  const message = 'Iemand anders wijzigde dit ook. Kijk wat er nu staat, en bewaar opnieuw als jouw versie klopt.'
  return preparationPage(tx, now, { typed, errors: { visitOn: message } }, 409, who.today)
}

export const planRoutes: Route[] = [
  route({
    method: 'get',
    path: '/reviews/new',
    access: reviewPolicy.planSomewhere,
    handle: async ({ tx, who, query }) => planPage(tx, who, await begin(tx, query, who.today)),
  }),
  route({ method: 'post', path: '/reviews', access: reviewPolicy.planSomewhere, form: planForm, handle: plan }),
  subjectRoute({
    method: 'get',
    path: '/reviews/:review/preparation',
    subject: theReview,
    access: reviewPolicy.prepare,
    async handle({ tx, who, subject: review }) {
      if (review.state !== 'preparing' && review.state !== 'ready') return over(review)
      const { hostId: host, visitOn, questions, revision } = review
      return preparationPage(tx, review, filled({ host, visitOn, questions, revision }), 200, who.today)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/preparation',
    subject: theReview,
    access: reviewPolicy.prepare,
    form: preparationForm,
    handle: prepare,
  }),
]
