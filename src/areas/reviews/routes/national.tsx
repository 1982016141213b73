import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { isUuid } from '../../../platform/uuid.ts'
import type { Rule } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { changeNational, concludeNational, planNational, takeNationalStep, writeGuarantee } from '../commands.ts'
import { cancellationForm, conclusionForm, nationalForm, nationalTextsForm, newNationalForm } from '../forms.ts'
import { ConclusionPage, NationalCancellation, NationalForm } from '../pages/NationalForms.tsx'
import { NationalPage } from '../pages/NationalPage.tsx'
import { NationalList } from '../pages/NationalPages.tsx'
import type { Refused } from '../pages/Writing.tsx'
import { nationalPolicy } from '../policy.ts'
import {
  countMidterm,
  findDocuments,
  findGuarantees,
  findNational,
  findNationals,
  findOutsideVisits,
  findPanelChoices,
  findSchoolsToReview,
  heldOf,
  type NationalReview,
} from '../queries.ts'
import { clocksOf, midtermSince, type ReviewStep, reviewKindNames, visitsOwed } from '../rules.ts'
import { nationalCrumbs, nationalPath, theNational } from '../subjects.ts'
import { changesOf, writtenAnswer } from './writing.tsx'

async function listPage(tx: Tx, who: Who): Promise<Answer> {
  const reviews = await findNationals(tx)
  const held = heldOf(reviews)
  const visits = await findOutsideVisits(tx)
  const since = midtermSince(held)
  const body = (
    <NationalList
      reviews={reviews}
      clocks={clocksOf(held, who.today)}
      owed={visitsOwed(
        visits.map(({ visitedOn }) => visitedOn),
        held,
        who.today,
      )}
      midterm={{ since, ...(await countMidterm(tx, since, who.today)) }}
      mayPlan={nationalPolicy.plan.allows(who, undefined)}
    />
  )
  return page('Landelijke peerreview', body, {
    crumbs: [{ title: 'Peerreviews', href: '/reviews' }, { title: 'Landelijk' }],
  })
}

/** Who can be host, and which schools there are to see. */
async function choicesOf(tx: Tx, who: Who) {
  const people = await findPanelChoices(tx, schoolYearOf(who.today), who.today)
  const schools = await findSchoolsToReview(tx, who.today)
  return { people, schools }
}

type Choices = Awaited<ReturnType<typeof choicesOf>>

function unknownIn(
  values: { host: string; schools: readonly string[] },
  { people, schools }: Choices,
  now?: NationalReview,
) {
  const errors: Record<string, string> = {}
  const isHost = values.host === now?.hostId || people.some(({ personId }) => personId === values.host)
  if (!isHost) errors.host = 'Kies iemand uit de lijst.'
  const known = new Set([...schools.map(({ schoolId }) => schoolId), ...(now?.schools ?? []).map(({ id }) => id)])
  if (!values.schools.every((id) => known.has(id))) errors.schools = 'Kies scholen uit de lijst.'
  return errors
}

const newPage = async (tx: Tx, who: Who, form: FormState, status: 200 | 422 = 200) =>
  page('Plan een landelijke peerreview', <NationalForm review={null} {...(await choicesOf(tx, who))} form={form} />, {
    crumbs: [
      { title: 'Peerreviews', href: '/reviews' },
      { title: 'Landelijk', href: '/reviews/national' },
      { title: 'Plan' },
    ],
    status,
  })

const preparationPage = async (
  tx: Tx,
  who: Who,
  review: NationalReview,
  form: FormState,
  status: 200 | 409 | 422 = 200,
) =>
  page('Wijzig de voorbereiding', <NationalForm review={review} {...(await choicesOf(tx, who))} form={form} />, {
    crumbs: nationalCrumbs(review, 'Wijzig'),
    status,
  })

async function nationalPage<Values>(
  { tx, who, subject }: Request<NationalReview, Values>,
  { problems = [], refused: again }: { problems?: readonly string[]; refused?: Refused } = {},
): Promise<Answer> {
  const review = problems.length > 0 ? ((await findNational(tx, subject.id)) ?? subject) : subject
  const body = (
    <NationalPage
      review={review}
      guarantees={await findGuarantees(tx, review.id)}
      documents={(await findDocuments(tx, review.id)).length}
      keeps={nationalPolicy.keep.allows(who, review)}
      problems={problems}
      refused={again}
      today={who.today}
    />
  )
  return page(reviewKindNames[review.kind], body, {
    crumbs: nationalCrumbs(review),
    status: problems.length > 0 || again ? 422 : 200,
  })
}

function step(
  resource: string,
  kind: Exclude<ReviewStep['kind'], 'cancel'>,
  access: Rule<NationalReview>,
  notice: string,
): Route {
  return subjectRoute({
    method: 'post',
    path: `/reviews/national/:national/${resource}`,
    subject: theNational,
    access,
    async handle(request) {
      const { tx, who, subject: review } = request
      const result = await takeNationalStep(tx, review.id, { kind }, who.today)
      return result.ok ? redirect(nationalPath(review), notice) : nationalPage(request, { problems: result.problems })
    },
  })
}

const isPlanned = ({ state }: NationalReview) => state === 'preparing' || state === 'ready'
const over = (review: NationalReview) => redirect(nationalPath(review), 'Dat ligt nu vast.')

type NewValues = typeof newNationalForm extends Form<infer Values> ? Values : never

async function plan({ tx, who, form }: Request<undefined, NewValues>): Promise<Answer> {
  if (!form.ok) return newPage(tx, who, refused(form, form.errors), 422)
  const { key, kind, host: hostId, occurrence: occurrenceId, ...values } = form.values
  const errors = unknownIn(form.values, await choicesOf(tx, who))
  if (Object.keys(errors).length > 0) return newPage(tx, who, refused(form, errors), 422)
  await planNational(tx, { id: key, kind, hostId, occurrenceId, ...values }, who.today)
  return redirect(`/reviews/national/${key}`, 'De peerreview is gepland.')
}

type NationalValues = typeof nationalForm extends Form<infer Values> ? Values : never

const changedMeanwhile =
  'Iemand anders wijzigde dit ook. Kijk wat er nu staat, en bewaar opnieuw als jouw versie klopt.'

async function prepare({ tx, who, subject: review, form }: Request<NationalReview, NationalValues>): Promise<Answer> {
  if (!isPlanned(review)) return over(review)
  if (!form.ok) return preparationPage(tx, who, review, refused(form, form.errors), 422)
  const { host: hostId, revision, ...values } = form.values
  const errors = unknownIn(form.values, await choicesOf(tx, who), review)
  if (values.visitOn === null && review.state === 'ready') errors.visitOn = 'Kies een dag: er wordt op gerekend.'
  if (Object.keys(errors).length > 0) return preparationPage(tx, who, review, refused(form, errors), 422)
  if ((await changeNational(tx, review, { hostId, ...values }, revision)) === 'saved')
    return redirect(nationalPath(review), 'De voorbereiding is bewaard.')
  const now = (await findNational(tx, review.id)) ?? review
  if (sameAs(now, { hostId, ...values })) return redirect(nationalPath(review), 'De voorbereiding is bewaard.')
  const typed = { ...form.typed, revision: [String(now.revision)] }
  return preparationPage(tx, who, now, { typed, errors: { visitOn: changedMeanwhile } }, 409)
}

/** Whether it stands as this form would have it: it was sent twice. */
function sameAs(
  now: NationalReview,
  sent: { hostId: string; visitOn: string | null; visitors: string; questions: string },
) {
  const { hostId, visitOn, visitors, questions } = now
  return (
    hostId === sent.hostId && visitOn === sent.visitOn && visitors === sent.visitors && questions === sent.questions
  )
}

type TextsValues = typeof nationalTextsForm extends Form<infer Values> ? Values : never

async function write(request: Request<NationalReview, TextsValues>): Promise<Answer> {
  const { tx, params, subject: review, form, fromScript } = request
  const guarantee = Number(params.guarantee)
  const again = (errors: Refused['errors']) =>
    nationalPage(request, { refused: { guarantee, typed: form.typed, errors } })
  if (!form.ok) return again(form.errors)
  const { base, ...texts } = form.values
  const changes = changesOf(texts)
  const during = ['preparing', 'ready', 'visited', 'written'] as const
  const result = await writeGuarantee(tx, review.id, { guarantee, base, changes }, during)
  return writtenAnswer(result, changes, {
    fromScript,
    back: `${nationalPath(review)}#guarantee-${guarantee}`,
    crumbs: nationalCrumbs(review),
    again: (message) => again({ [Object.keys(changes)[0] ?? 'criteria']: message }),
  })
}

const conclusionPage = (review: NationalReview, form: FormState, status: 200 | 409 | 422 = 200) =>
  page('Wat de bezoekers ons meegeven', <ConclusionPage review={review} form={form} />, {
    crumbs: nationalCrumbs(review, 'Conclusie'),
    status,
  })

const passedNames = { yes: true, no: false, 'not-asked': null } as const
const passedOf = (passed: boolean | null) => (passed === null ? 'not-asked' : passed ? 'yes' : 'no')

type ConclusionValues = typeof conclusionForm extends Form<infer Values> ? Values : never

async function conclude({ tx, subject: review, form }: Request<NationalReview, ConclusionValues>): Promise<Answer> {
  if (review.state !== 'visited' && review.state !== 'written') return over(review)
  if (!form.ok) return conclusionPage(review, refused(form, form.errors), 422)
  const { conclusion, revision } = form.values
  const passed = review.kind === 'assessing' ? passedNames[form.values.passed] : null
  const done = redirect(nationalPath(review), 'De conclusie is bewaard.')
  if ((await concludeNational(tx, review, { conclusion, passed }, revision)) === 'saved') return done
  const now = (await findNational(tx, review.id)) ?? review
  if (now.conclusion === conclusion && now.passed === passed) return done
  const typed = { ...form.typed, revision: [String(now.revision)] }
  return conclusionPage(now, { typed, errors: { conclusion: changedMeanwhile } }, 409)
}

const cancellationPage = (review: NationalReview, form: FormState, status: 200 | 422 = 200) =>
  page('Zeg de peerreview af', <NationalCancellation review={review} form={form} />, {
    crumbs: nationalCrumbs(review, 'Zeg af'),
    status,
  })

export const nationalRoutes: Route[] = [
  route({
    method: 'get',
    path: '/reviews/national',
    access: nationalPolicy.list,
    handle: ({ tx, who }) => listPage(tx, who),
  }),
  route({
    method: 'get',
    path: '/reviews/national/new',
    access: nationalPolicy.plan,
    handle: ({ tx, who, query }) => {
      const occurrence = query.get('occurrence')
      const kind = query.get('kind') === 'assessing' ? 'assessing' : 'development'
      const begun = { kind, host: who.personId, key: crypto.randomUUID() }
      return newPage(
        tx,
        who,
        filled({ ...begun, occurrence: occurrence !== null && isUuid(occurrence) ? occurrence : null }),
      )
    },
  }),
  route({
    method: 'post',
    path: '/reviews/national',
    access: nationalPolicy.plan,
    form: newNationalForm,
    handle: plan,
  }),
  subjectRoute({
    method: 'get',
    path: '/reviews/national/:national',
    subject: theNational,
    access: nationalPolicy.see,
    handle: (request) => nationalPage(request),
  }),
  subjectRoute({
    method: 'get',
    path: '/reviews/national/:national/preparation',
    subject: theNational,
    access: nationalPolicy.keep,
    async handle({ tx, who, subject: review }) {
      if (!isPlanned(review)) return over(review)
      const { hostId: host, visitOn, visitors, questions, schools, revision } = review
      const now = { host, visitOn, visitors, questions, schools: schools.map(({ id }) => id), revision }
      return preparationPage(tx, who, review, filled(now))
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/national/:national/preparation',
    subject: theNational,
    access: nationalPolicy.keep,
    form: nationalForm,
    handle: prepare,
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/national/:national/texts/:guarantee{[1-4]}',
    subject: theNational,
    access: nationalPolicy.keep,
    form: nationalTextsForm,
    handle: write,
  }),
  step('readiness', 'ready', nationalPolicy.keep, 'Alles staat klaar voor het bezoek.'),
  step(
    'visit',
    'visit',
    nationalPolicy.keep,
    'Het bezoek is geweest. De scholen die bekeken zijn, hoeven dit schooljaar niet nog een keer.',
  ),
  step('delivery', 'write', nationalPolicy.keep, 'De conclusie ligt vast.'),
  step('closure', 'close', nationalPolicy.keep, 'De peerreview is afgerond.'),
  step('return', 'reopen', nationalPolicy.keep, 'De peerreview staat een stap terug.'),
  subjectRoute({
    method: 'get',
    path: '/reviews/national/:national/conclusion',
    subject: theNational,
    access: nationalPolicy.keep,
    async handle({ subject: review }) {
      if (review.state !== 'visited' && review.state !== 'written') return over(review)
      const { conclusion, passed, revision } = review
      return conclusionPage(review, filled({ conclusion, passed: passedOf(passed), revision }))
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/national/:national/conclusion',
    subject: theNational,
    access: nationalPolicy.keep,
    form: conclusionForm,
    handle: conclude,
  }),
  subjectRoute({
    method: 'get',
    path: '/reviews/national/:national/cancellation',
    subject: theNational,
    access: nationalPolicy.keep,
    handle: async ({ subject: review }) => cancellationPage(review, filled({ revision: review.revision })),
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/national/:national/cancellation',
    subject: theNational,
    access: nationalPolicy.keep,
    form: cancellationForm,
    async handle({ tx, who, subject: review, form }) {
      if (!form.ok) return cancellationPage(review, refused(form, form.errors), 422)
      const { because } = form.values
      if (review.state === 'cancelled' && review.cancelledBecause === because) return redirect(nationalPath(review))
      const result = await takeNationalStep(tx, review.id, { kind: 'cancel', because }, who.today)
      if (!result.ok) return cancellationPage(review, refused(form, { because: result.problems.join(' ') }), 422)
      return redirect(nationalPath(review), 'De peerreview is afgezegd.')
    },
  }),
]
