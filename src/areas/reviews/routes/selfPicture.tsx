import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import type { Form } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { writeGuarantee } from '../commands.ts'
import { proposalForm, selfPictureForm } from '../forms.ts'
import { SelfPicturePage } from '../pages/SelfPicturePage.tsx'
import type { Refused } from '../pages/Writing.tsx'
import { reviewPolicy } from '../policy.ts'
import { findGuarantees, findKnown, type Review } from '../queries.ts'
import { takenOver } from '../rules.ts'
import { crumbsOf, reviewPath, theReview } from '../subjects.ts'
import { changesOf, writtenAnswer } from './writing.tsx'

const picturePath = (review: Review) => `${reviewPath(review)}/self-picture`
const during = ['preparing'] as const

async function picturePage<Values>(
  { tx, who, subject: review }: Request<Review, Values>,
  refused?: Refused,
): Promise<Answer> {
  const writes = reviewPolicy.writeSelfPicture.allows(who, review) && review.state === 'preparing'
  const body = (
    <SelfPicturePage
      review={review}
      guarantees={await findGuarantees(tx, review.id)}
      known={writes ? await findKnown(tx, who, review.schoolId) : []}
      writes={writes}
      refused={refused}
    />
  )
  return page(`Zo ziet ${review.schoolName} zichzelf`, body, {
    crumbs: crumbsOf(review, 'Zelfbeeld'),
    status: refused ? 422 : 200,
  })
}

type PictureValues = typeof selfPictureForm extends Form<infer Values> ? Values : never

async function write(request: Request<Review, PictureValues>): Promise<Answer> {
  const { tx, params, subject: review, form, fromScript } = request
  const guarantee = Number(params.guarantee)
  const again = (errors: Refused['errors']) => picturePage(request, { guarantee, typed: form.typed, errors })
  if (!form.ok) return again(form.errors)
  const { base, ...texts } = form.values
  const changes = changesOf(texts)
  const result = await writeGuarantee(tx, review.id, { guarantee, base, changes }, during)
  return writtenAnswer(result, changes, {
    fromScript,
    back: `${picturePath(review)}#guarantee-${guarantee}`,
    crumbs: crumbsOf(review, 'Zelfbeeld'),
    again: (message) => again({ selfPicture: message }),
  })
}

type ProposalValues = typeof proposalForm extends Form<infer Values> ? Values : never

/** Something that is known already goes to the end of the text. */
async function takeProposal(request: Request<Review, ProposalValues>): Promise<Answer> {
  const { tx, who, params, subject: review, form } = request
  const guarantee = Number(params.guarantee)
  const back = redirect(`${picturePath(review)}#guarantee-${guarantee}`)
  if (!form.ok) return back
  const known = (await findKnown(tx, who, review.schoolId)).find(
    (thing) => thing.key === form.values.thing && thing.guarantee === guarantee,
  )
  const current = (await findGuarantees(tx, review.id)).find((one) => one.guarantee === guarantee)
  if (!known || !current) return problem.unknown()
  const changes = { selfPicture: takenOver(current.selfPicture, known.text) }
  const result = await writeGuarantee(tx, review.id, { guarantee, base: current.revision, changes }, during)
  return writtenAnswer(result, changes, {
    fromScript: false,
    back: `${picturePath(review)}#guarantee-${guarantee}`,
    crumbs: crumbsOf(review, 'Zelfbeeld'),
    again: async (message) => redirect(`${picturePath(review)}#guarantee-${guarantee}`, message),
  })
}

export const selfPictureRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/reviews/:review/self-picture',
    subject: theReview,
    access: reviewPolicy.readSelfPicture,
    handle: (request) => picturePage(request),
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/self-picture/:guarantee{[1-4]}',
    subject: theReview,
    access: reviewPolicy.writeSelfPicture,
    form: selfPictureForm,
    handle: write,
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/self-picture/:guarantee{[1-4]}/proposal',
    subject: theReview,
    access: reviewPolicy.writeSelfPicture,
    form: proposalForm,
    handle: takeProposal,
  }),
]
