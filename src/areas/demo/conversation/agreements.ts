/** What was agreed at a table, and what came of it when one looked back. */
import type { Day } from '../../../platform/clock.ts'
import { addDays, workingDay } from '../calendar.ts'
import { chanceOf } from '../chance.ts'
import { demoId } from '../demoId.ts'
import type { Agreed } from './bank.ts'
import type { BodyName, DemoAgreement, DemoReview } from './records.ts'

type Agreeing = {
  origin: DemoAgreement['origin']
  agreed: Agreed
  ownerId: string
  body: BodyName
  frameworkItemId: string | null
  agreedOn: Day
}

/** The meeting in which one looks back on what was agreed before it, if it has been. */
export type LookBack = { meetingId: string; day: Day; byId: string }

/** An agreement as it stands today: settled in the look-back, still open after it, or not looked back on yet. */
export function agreement({ agreed, ...made }: Agreeing, lookBack: LookBack | undefined, today: Day): DemoAgreement {
  const id = demoId('agreement', Object.values(made.origin).join(), agreed.what)
  const chance = chanceOf('agreement', id)
  const dueOn = workingDay(addDays(made.agreedOn, chance.between(35, 120)))
  const base = {
    id,
    ...made,
    what: agreed.what,
    firstDueOn: dueOn,
    dueOn,
    brought: '',
    droppedBecause: null,
    settledOn: null,
    verdict: null,
  }
  if (!lookBack) {
    const long = dueOn < addDays(today, -25)
    if (long || (dueOn < today && chance.happens(0.6))) return keptInTime(base, agreed)
    return { ...base, state: chance.happens(0.5) ? 'under-way' : 'open', reviews: [] }
  }
  const review: Pick<DemoReview, 'id' | 'reviewedOn' | 'meetingId' | 'byId'> = {
    id: demoId('review', id, lookBack.day),
    reviewedOn: lookBack.day,
    meetingId: lookBack.meetingId,
    byId: lookBack.byId,
  }
  const settledOn = lookBack.day
  switch (chance.pick(['works', 'works', 'works', 'not-yet', 'not-yet', 'stopped'] as const)) {
    case 'works':
      return {
        ...base,
        state: 'done',
        verdict: 'works',
        brought: agreed.works,
        settledOn,
        reviews: [{ ...review, state: 'done', verdict: 'works', line: agreed.works, newDueOn: null }],
      }
    case 'stopped':
      return {
        ...base,
        state: 'dropped',
        verdict: 'stopped',
        brought: agreed.stopped,
        droppedBecause: agreed.stopped,
        settledOn,
        reviews: [{ ...review, state: 'dropped', verdict: 'stopped', line: agreed.stopped, newDueOn: null }],
      }
    case 'not-yet':
      return laterWorks({ ...base, state: 'under-way', verdict: 'not-yet', reviews: [] }, agreed, review, today)
  }
}

/** Done, and told so by whoever did it, before one looks back. */
function keptInTime(open: Omit<DemoAgreement, 'state' | 'reviews'>, agreed: Agreed): DemoAgreement {
  const settledOn = addDays(open.dueOn, -2)
  const review: DemoReview = {
    id: demoId('review', open.id, settledOn),
    reviewedOn: settledOn,
    meetingId: null,
    byId: open.ownerId,
    state: 'done',
    verdict: 'works',
    line: agreed.works,
    newDueOn: null,
  }
  return { ...open, state: 'done', verdict: 'works', brought: agreed.works, settledOn, reviews: [review] }
}

/** Given a new day in the look-back; kept the year after, when that day has come. */
function laterWorks(
  open: DemoAgreement,
  agreed: Agreed,
  review: Pick<DemoReview, 'id' | 'reviewedOn' | 'meetingId' | 'byId'>,
  today: Day,
): DemoAgreement {
  const dueOn = workingDay(addDays(review.reviewedOn, 150))
  const first = { ...review, state: 'under-way', verdict: 'not-yet', line: agreed.notYet, newDueOn: dueOn } as const
  if (dueOn > addDays(today, -30)) return { ...open, dueOn, reviews: [first] }
  const later = keptInTime({ ...open, dueOn }, agreed)
  return { ...later, reviews: [first, ...later.reviews] }
}
