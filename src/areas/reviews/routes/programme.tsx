import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { addPart, changePart, proposeDay, removePart } from '../commands.ts'
import { newPartForm, partForm } from '../forms.ts'
import { PartPage, ProgrammePage } from '../pages/ProgrammePage.tsx'
import { reviewPolicy } from '../policy.ts'
import { findProgramme, type Review } from '../queries.ts'
import { endOf } from '../rules.ts'
import { crumbsOf, reviewPath, theReview } from '../subjects.ts'

const programmePath = (review: Review) => `${reviewPath(review)}/programme`
const fixed = (review: Review) => review.state !== 'preparing' && review.state !== 'ready'
const over = (review: Review) => redirect(reviewPath(review), 'Het bezoek is al geweest; het programma ligt vast.')

async function programmePage<Values>(
  { tx, subject: review }: Request<Review, Values>,
  form?: FormState,
): Promise<Answer> {
  const parts = await findProgramme(tx, review.id)
  const last = parts.at(-1)
  const begun = filled({ startsAt: last ? endOf(last) : '09:00', minutes: 45, key: crypto.randomUUID() })
  return page('Het programma', <ProgrammePage review={review} parts={parts} form={form ?? begun} />, {
    crumbs: crumbsOf(review, 'Programma'),
    status: form ? 422 : 200,
  })
}

const partPage = (review: Review, id: string, form: FormState, status: 200 | 422 = 200) =>
  page('Wijzig een onderdeel', <PartPage review={review} id={id} form={form} />, {
    crumbs: crumbsOf(review, 'Programma'),
    status,
  })

export const programmeRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/reviews/:review/programme',
    subject: theReview,
    access: reviewPolicy.prepare,
    handle: async (request) => (fixed(request.subject) ? over(request.subject) : programmePage(request)),
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/programme',
    subject: theReview,
    access: reviewPolicy.prepare,
    form: newPartForm,
    async handle(request) {
      const { tx, subject: review, form } = request
      if (fixed(review)) return over(review)
      if (!form.ok) return programmePage(request, refused(form, form.errors))
      const { key, ...part } = form.values
      await addPart(tx, review.id, key, part)
      return redirect(programmePath(review), 'Het onderdeel staat erbij.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/programme/proposal',
    subject: theReview,
    access: reviewPolicy.prepare,
    async handle({ tx, subject: review }) {
      if (fixed(review)) return over(review)
      await proposeDay(tx, review.id)
      return redirect(programmePath(review), 'Dit is een gewone bezoekdag. Verander wat bij jullie past.')
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/reviews/:review/programme/:visitPart',
    subject: theReview,
    access: reviewPolicy.prepare,
    async handle({ tx, params, subject: review }) {
      if (fixed(review)) return over(review)
      const part = (await findProgramme(tx, review.id)).find(({ id }) => id === params.visitPart)
      return part ? partPage(review, part.id, filled({ ...part })) : problem.unknown()
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/programme/:visitPart',
    subject: theReview,
    access: reviewPolicy.prepare,
    form: partForm,
    async handle({ tx, params, subject: review, form }) {
      if (fixed(review)) return over(review)
      const part = (await findProgramme(tx, review.id)).find(({ id }) => id === params.visitPart)
      if (!part) return problem.unknown()
      if (!form.ok) return partPage(review, part.id, refused(form, form.errors), 422)
      await changePart(tx, review.id, part.id, form.values)
      return redirect(programmePath(review), 'Het onderdeel is bewaard.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/programme/:visitPart/removal',
    subject: theReview,
    access: reviewPolicy.prepare,
    async handle({ tx, params, subject: review }) {
      if (fixed(review)) return over(review)
      const part = (await findProgramme(tx, review.id)).find(({ id }) => id === params.visitPart)
      if (!part) return problem.unknown()
      await removePart(tx, review.id, part.id)
      return redirect(programmePath(review), `“${part.title}” is weggehaald.`)
    },
  }),
]
