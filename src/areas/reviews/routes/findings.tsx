import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Form, type FormState, filled, refused as refusedForm } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { addAdvice, changeAdvice, removeAdvice, writeGuarantee } from '../commands.ts'
import { adviceForm, findingsForm, newAdviceForm } from '../forms.ts'
import { AdvicePage, FindingsPage } from '../pages/FindingsPage.tsx'
import type { Refused } from '../pages/Writing.tsx'
import { reviewPolicy } from '../policy.ts'
import { type Advice, findAdvice, findWritten, type Review } from '../queries.ts'
import { crumbsOf, type InReview, reviewPath, theAdvice, theReview } from '../subjects.ts'
import { changesOf, writtenAnswer } from './writing.tsx'

const findingsPath = (review: Review) => `${reviewPath(review)}/findings`
/** From the day that the panel may read until the chair gave it to the school. */
const during = ['ready', 'visited'] as const
const isWritable = ({ state }: Review) => during.some((one) => one === state)

const over = (review: Review) => redirect(reviewPath(review), 'Het panel schrijft rond het bezoek; nu ligt dit vast.')

async function findingsPage<Values>(
  { tx, who, subject: review }: Request<Review, Values>,
  { refused, advice }: { refused?: Refused; advice?: FormState } = {},
): Promise<Answer> {
  const writes = reviewPolicy.writeFindings.allows(who, review) && isWritable(review)
  const body = (
    <FindingsPage
      review={review}
      written={await findWritten(tx, review.id)}
      writes={writes}
      states={reviewPolicy.state.allows(who, review)}
      takesOver={reviewPolicy.takeOverIn.allows(who, review)}
      refused={refused}
      advice={advice ?? filled({ key: crypto.randomUUID() })}
    />
  )
  return page(`Wat het panel zag bij ${review.schoolName}`, body, {
    crumbs: crumbsOf(review, 'Wat het panel zag'),
    status: refused || advice ? 422 : 200,
  })
}

type FindingsValues = typeof findingsForm extends Form<infer Values> ? Values : never

async function write(request: Request<Review, FindingsValues>): Promise<Answer> {
  const { tx, params, subject: review, form, fromScript } = request
  const guarantee = Number(params.guarantee)
  const again = (errors: Refused['errors']) =>
    findingsPage(request, { refused: { guarantee, typed: form.typed, errors } })
  if (!form.ok) return again(form.errors)
  const { base, ...texts } = form.values
  const changes = changesOf(texts)
  const result = await writeGuarantee(tx, review.id, { guarantee, base, changes }, during)
  return writtenAnswer(result, changes, {
    fromScript,
    back: `${findingsPath(review)}#guarantee-${guarantee}`,
    crumbs: crumbsOf(review, 'Wat het panel zag'),
    again: (message) => again({ [Object.keys(changes)[0] ?? 'seen']: message }),
  })
}

const advicePage = (review: Review, advice: Advice, form: FormState, status: 200 | 409 | 422 = 200) =>
  page('Wijzig een advies', <AdvicePage review={review} advice={advice} form={form} />, {
    crumbs: crumbsOf(review, 'Advies'),
    status,
  })

type AdviceValues = typeof adviceForm extends Form<infer Values> ? Values : never

async function change({
  tx,
  subject: { review, advice },
  form,
}: Request<InReview<{ advice: Advice }>, AdviceValues>): Promise<Answer> {
  if (!isWritable(review)) return over(review)
  if (!form.ok) return advicePage(review, advice, refusedForm(form, form.errors), 422)
  const { text, revision } = form.values
  const guarantee = Number(form.values.guarantee)
  const done = redirect(findingsPath(review), 'Het advies is bewaard.')
  if ((await changeAdvice(tx, review.id, advice.id, { guarantee, text }, revision)) === 'saved') return done
  const now = (await findAdvice(tx, review.id)).find(({ id }) => id === advice.id)
  if (!now) return problem.unknown()
  if (now.text === text && now.guarantee === guarantee) return done
  const typed = { ...form.typed, revision: [String(now.revision)] }
  const message = `Iemand anders wijzigde dit advies ook. Er staat nu: “${now.text}”. Bewaar opnieuw als jouw tekst klopt.`
  return advicePage(review, now, { typed, errors: { text: message } }, 409)
}

export const findingsRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/reviews/:review/findings',
    subject: theReview,
    access: reviewPolicy.readFindings,
    async handle(request) {
      const { subject: review } = request
      if (review.state === 'preparing')
        return redirect(reviewPath(review), 'Het panel schrijft pas als de school klaar is.')
      return findingsPage(request)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/findings/:guarantee{[1-4]}',
    subject: theReview,
    access: reviewPolicy.writeFindings,
    form: findingsForm,
    handle: write,
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/advice',
    subject: theReview,
    access: reviewPolicy.writeFindings,
    form: newAdviceForm,
    async handle(request) {
      const { tx, subject: review, form } = request
      if (!isWritable(review)) return over(review)
      if (!form.ok) return findingsPage(request, { advice: refusedForm(form, form.errors) })
      const { guarantee, text, key } = form.values
      await addAdvice(tx, review.id, key, { guarantee: Number(guarantee), text })
      return redirect(`${findingsPath(review)}#guarantee-${guarantee}`, 'Het advies staat erbij.')
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/reviews/:review/advice/:advice',
    subject: theAdvice,
    access: reviewPolicy.writeAdvice,
    async handle({ subject: { review, advice } }) {
      if (!isWritable(review)) return over(review)
      return advicePage(review, advice, filled({ ...advice }))
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/advice/:advice',
    subject: theAdvice,
    access: reviewPolicy.writeAdvice,
    form: adviceForm,
    handle: change,
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/advice/:advice/removal',
    subject: theAdvice,
    access: reviewPolicy.writeAdvice,
    async handle({ tx, subject: { review, advice } }) {
      if (!isWritable(review)) return over(review)
      const removed = await removeAdvice(tx, review.id, advice.id)
      return redirect(
        findingsPath(review),
        removed ? 'Het advies is weg.' : 'De school doet hier al iets mee; het advies blijft.',
      )
    },
  }),
]
