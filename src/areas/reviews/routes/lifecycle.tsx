import type { Rule } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { takeStep } from '../commands.ts'
import { cancellationForm } from '../forms.ts'
import { mayOf } from '../may.ts'
import { CancellationPage } from '../pages/PlanPage.tsx'
import { ReviewPage } from '../pages/ReviewPage.tsx'
import { reviewPolicy, seeEither } from '../policy.ts'
import { findProgramme, findReview, findWritten, progressOf, type Review } from '../queries.ts'
import type { ReviewStep } from '../rules.ts'
import { crumbsOf, nationalPath, reviewPath, seatIn, theEither, theReview } from '../subjects.ts'

async function reviewPage<Values>(
  { tx, who, subject }: Request<Review, Values>,
  problems: readonly string[] = [],
): Promise<Answer> {
  const review = problems.length > 0 ? ((await findReview(tx, subject.id)) ?? subject) : subject
  const may = mayOf(who, review)
  const written = await findWritten(tx, review.id)
  const body = (
    <ReviewPage
      review={review}
      programme={await findProgramme(tx, review.id)}
      progress={progressOf(review, written)}
      written={written}
      seat={seatIn(review, who.personId)}
      may={may}
      problems={problems}
      today={who.today}
    />
  )
  return page(`Peerreview ${review.schoolName}`, body, {
    crumbs: crumbsOf(review),
    status: problems.length > 0 ? 422 : 200,
  })
}

/** A step that needs nothing more than the button: a state change is a resource that is posted to. */
function step(
  resource: string,
  kind: Exclude<ReviewStep['kind'], 'cancel'>,
  access: Rule<Review>,
  notice: (review: Review) => string,
): Route {
  return subjectRoute({
    method: 'post',
    path: `/reviews/:review/${resource}`,
    subject: theReview,
    access,
    async handle(request) {
      const { tx, who, services, subject: review } = request
      const result = await takeStep(tx, services.jobs, review.id, { kind }, who.today)
      return result.ok ? redirect(reviewPath(review), notice(review)) : reviewPage(request, result.problems)
    },
  })
}

const cancellationPage = (review: Review, form: FormState, status: 200 | 422 = 200) =>
  page('Zeg de peerreview af', <CancellationPage review={review} form={form} />, {
    crumbs: crumbsOf(review, 'Zeg af'),
    status,
  })

type CancelValues = typeof cancellationForm extends Form<infer Values> ? Values : never

export const lifecycleRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/reviews/:review',
    subject: theEither,
    access: seeEither,
    handle: async (request) => {
      const { review, national } = request.subject
      return review ? reviewPage({ ...request, subject: review }) : redirect(nationalPath(national))
    },
  }),
  step(
    'readiness',
    'ready',
    reviewPolicy.prepare,
    () => 'Alles staat klaar. Het panel kan het zelfbeeld nu lezen en heeft bericht gekregen.',
  ),
  step('visit', 'visit', reviewPolicy.visit, () => 'Het bezoek is geweest. Het panel schrijft nu op wat het zag.'),
  step('delivery', 'write', reviewPolicy.state, ({ schoolName }) => `${schoolName} kan nu lezen wat jullie meegeven.`),
  step(
    'closure',
    'close',
    reviewPolicy.manage,
    () => 'De peerreview is afgerond. De adviezen gaan mee naar de jaarplannen.',
  ),
  step('return', 'reopen', reviewPolicy.reopen, () => 'De peerreview staat een stap terug.'),
  subjectRoute({
    method: 'get',
    path: '/reviews/:review/cancellation',
    subject: theReview,
    access: reviewPolicy.manage,
    handle: async ({ subject: review }) => cancellationPage(review, filled({ revision: review.revision })),
  }),
  subjectRoute<Review, CancelValues>({
    method: 'post',
    path: '/reviews/:review/cancellation',
    subject: theReview,
    access: reviewPolicy.manage,
    form: cancellationForm,
    async handle({ tx, who, services, subject: review, form }) {
      if (!form.ok) return cancellationPage(review, refused(form, form.errors), 422)
      const { because } = form.values
      if (review.state === 'cancelled' && review.cancelledBecause === because) return redirect(reviewPath(review))
      const result = await takeStep(tx, services.jobs, review.id, { kind: 'cancel', because }, who.today)
      if (!result.ok) return cancellationPage(review, refused(form, { because: result.problems.join(' ') }), 422)
      return redirect(reviewPath(review), 'De peerreview is afgezegd. Wie meedeed heeft bericht gekregen.')
    },
  }),
]
