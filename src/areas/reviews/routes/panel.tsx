import type { Day } from '../../../platform/clock.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { addMember, answerInvitation, inviteMembers, makeChair, removeMember } from '../commands.ts'
import { answerForm, memberForm } from '../forms.ts'
import { PanelPage } from '../pages/PanelPage.tsx'
import { reviewPolicy } from '../policy.ts'
import { findPanelChoices, type PanelChoice, type Review } from '../queries.ts'
import { conflictInWords, conflictsWith } from '../rules.ts'
import { crumbsOf, reviewPath, seatIn, theReview } from '../subjects.ts'

const panelPath = (review: Review) => `${reviewPath(review)}/panel`

/** For which day it is asked whether somebody is free of ties: that of the visit, and today while it has none. */
const dayOf = ({ visitOn }: Review, today: Day) => visitOn ?? today

const conflictsOf = (choice: PanelChoice, review: Review, today: Day): string[] =>
  conflictsWith(review, choice, dayOf(review, today)).map(conflictInWords)

async function panelPage<Values>(
  { tx, who, subject: review }: Request<Review, Values>,
  form: FormState = filled(),
  status: 200 | 422 = 200,
): Promise<Answer> {
  const choices = (await findPanelChoices(tx, review.schoolYear, who.today))
    .filter(({ personId }) => !seatIn(review, personId))
    .map((choice) => ({ ...choice, conflicts: conflictsOf(choice, review, who.today) }))
  return page('Het panel', <PanelPage review={review} choices={choices} form={form} />, {
    crumbs: crumbsOf(review, 'Panel'),
    status,
  })
}

const settled = (review: Review) => review.state === 'closed' || review.state === 'cancelled'
const over = (review: Review) => redirect(reviewPath(review), 'Deze peerreview is voorbij; het panel ligt vast.')

type MemberValues = typeof memberForm extends Form<infer Values> ? Values : never

async function add(request: Request<Review, MemberValues>): Promise<Answer> {
  const { tx, who, subject: review, form } = request
  if (settled(review)) return over(review)
  const again = (errors: Errors) => panelPage(request, refused(form, errors), 422)
  if (!form.ok) return again(form.errors)
  const { member, chair, exception } = form.values
  if (seatIn(review, member)) return redirect(panelPath(review))
  const choice = (await findPanelChoices(tx, review.schoolYear, who.today)).find(({ personId }) => personId === member)
  if (!choice) return again({ member: 'Kies iemand uit de lijst.' })
  const conflicts = conflictsOf(choice, review, who.today)
  if (conflicts.length > 0 && exception === '')
    return again({
      exception: `${choice.name} ${conflicts.join(', en ')}. Kies iemand anders, of schrijf op waarom het toch kan.`,
    })
  await addMember(tx, review.id, {
    personId: member,
    roleKey: choice.roleKey,
    chair,
    exception: conflicts.length > 0 ? exception : null,
  })
  return redirect(panelPath(review), `${choice.name} staat op de lijst. Een brief gaat pas uit als je hem verstuurt.`)
}

export const panelRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/reviews/:review/panel',
    subject: theReview,
    access: reviewPolicy.manage,
    handle: (request) => panelPage(request),
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/panel',
    subject: theReview,
    access: reviewPolicy.manage,
    form: memberForm,
    handle: add,
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/panel/:panelMember/removal',
    subject: theReview,
    access: reviewPolicy.manage,
    async handle({ tx, params, subject: review }) {
      if (settled(review)) return over(review)
      const seat = seatIn(review, params.panelMember ?? '')
      if (!seat) return problem.unknown()
      await removeMember(tx, review.id, seat.personId)
      return redirect(panelPath(review), `${seat.name} is van de lijst.`)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/panel/:panelMember/chair',
    subject: theReview,
    access: reviewPolicy.manage,
    async handle({ tx, params, subject: review }) {
      if (settled(review)) return over(review)
      const seat = seatIn(review, params.panelMember ?? '')
      if (!seat) return problem.unknown()
      await makeChair(tx, review.id, seat.personId)
      return redirect(panelPath(review), `${seat.name} zit het panel voor.`)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/invitations',
    subject: theReview,
    access: reviewPolicy.manage,
    async handle({ tx, services, subject: review }) {
      if (settled(review)) return over(review)
      const number = await inviteMembers(tx, services.jobs, review, services.clock())
      return redirect(panelPath(review), number === 0 ? 'Iedereen heeft al een brief.' : 'De brieven zijn onderweg.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/answer',
    subject: theReview,
    access: reviewPolicy.answer,
    form: answerForm,
    async handle({ tx, subject: review, form }) {
      if (settled(review)) return over(review)
      if (!form.ok) return redirect(reviewPath(review), 'Kies of je meedoet.')
      await answerInvitation(tx, review.id, form.values.reply)
      return redirect(
        reviewPath(review),
        form.values.reply === 'accepted' ? 'Fijn dat je meedoet.' : 'Jammer. We zoeken iemand anders.',
      )
    },
  }),
]
