import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { writeReply, writeStatement } from '../commands.ts'
import { replyForm, statementForm } from '../forms.ts'
import { ReplyPage, StatementPage } from '../pages/StatementPage.tsx'
import { reviewPolicy } from '../policy.ts'
import { findReply, findStatement, findWritten, type Review } from '../queries.ts'
import { crumbsOf, reviewPath, theReview } from '../subjects.ts'

const statementPage = (review: Review, form: FormState, status: 200 | 409 | 422 = 200) =>
  page('De uitspraak', <StatementPage review={review} form={form} />, { crumbs: crumbsOf(review, 'Uitspraak'), status })

const tooEarly = (review: Review) =>
  redirect(reviewPath(review), 'De uitspraak hoort bij het bezoek: na het bezoek, tot de school haar heeft gekregen.')

type StatementValues = typeof statementForm extends Form<infer Values> ? Values : never

async function state({ tx, who, subject: review, form }: Request<Review, StatementValues>): Promise<Answer> {
  if (review.state !== 'visited') return tooEarly(review)
  if (!form.ok) return statementPage(review, refused(form, form.errors), 422)
  const { reasons, revision } = form.values
  const meets = form.values.meets === 'yes'
  const done = redirect(
    `${reviewPath(review)}/findings`,
    'De uitspraak is bewaard. De school ziet haar pas als je alles geeft.',
  )
  if ((await writeStatement(tx, review.id, { meets, reasons }, revision, who.today)) === 'saved') return done
  const now = await findStatement(tx, review.id)
  if (now?.reasons === reasons && now.meets === meets) return done
  const typed = { ...form.typed, revision: [String(now?.revision ?? 0)] }
  const message = `In een ander venster is de uitspraak ook gewijzigd. Daar staat: “${now?.reasons ?? ''}”. Bewaar opnieuw als jouw tekst klopt.`
  return statementPage(review, { typed, errors: { reasons: message } }, 409)
}

async function replyPage<Values>(
  { tx, subject: review }: Request<Review, Values>,
  form: FormState,
  status: 200 | 409 | 422 = 200,
): Promise<Answer> {
  return page('Jullie reactie', <ReplyPage review={review} written={await findWritten(tx, review.id)} form={form} />, {
    crumbs: crumbsOf(review, 'Reactie'),
    status,
  })
}

const notNow = (review: Review) =>
  redirect(
    reviewPath(review),
    'Een reactie geef je als het panel heeft beschreven wat het zag, tot de peerreview is afgerond.',
  )

type ReplyValues = typeof replyForm extends Form<infer Values> ? Values : never

async function reply(request: Request<Review, ReplyValues>): Promise<Answer> {
  const { tx, who, subject: review, form } = request
  if (review.state !== 'written') return notNow(review)
  if (!form.ok) return replyPage(request, refused(form, form.errors), 422)
  const { text, revision } = form.values
  const done = redirect(reviewPath(review), 'Jullie reactie is bewaard. Het panel kan haar lezen.')
  if ((await writeReply(tx, review.id, text, revision, who.today)) === 'saved') return done
  const now = await findReply(tx, review.id)
  if (now?.text === text) return done
  const typed = { ...form.typed, revision: [String(now?.revision ?? 0)] }
  const message = `Een collega schreef ook een reactie. Er staat nu: “${now?.text ?? ''}”. Breng ze samen, en bewaar opnieuw.`
  return replyPage(request, { typed, errors: { text: message } }, 409)
}

export const statementRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/reviews/:review/statement',
    subject: theReview,
    access: reviewPolicy.state,
    async handle({ tx, subject: review }) {
      if (review.state !== 'visited') return tooEarly(review)
      const now = await findStatement(tx, review.id)
      return statementPage(
        review,
        filled(
          now
            ? { meets: now.meets ? 'yes' : 'under-way', reasons: now.reasons, revision: now.revision }
            : { revision: 0 },
        ),
      )
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/statement',
    subject: theReview,
    access: reviewPolicy.state,
    form: statementForm,
    handle: state,
  }),
  subjectRoute({
    method: 'get',
    path: '/reviews/:review/reply',
    subject: theReview,
    access: reviewPolicy.reply,
    async handle(request) {
      const { tx, subject: review } = request
      if (review.state !== 'written') return notNow(review)
      const now = await findReply(tx, review.id)
      return replyPage(request, filled({ text: now?.text, revision: now?.revision ?? 0 }))
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/reply',
    subject: theReview,
    access: reviewPolicy.reply,
    form: replyForm,
    handle: reply,
  }),
]
