import type { Day } from '../../../platform/clock.ts'
import type { RoleKey } from '../../partnership/index.ts'

/** The peer reviews of the demo, ready to be written. */
export type DemoReview = {
  id: string
  kind: 'internal' | 'assessing'
  schoolYear: number
  schoolId: string | null
  hostId: string
  visitOn: Day | null
  state: 'preparing' | 'closed'
  questions: string
  closedOn: Day | null
  visitors: string
  conclusion: string
  passed: boolean | null
  schools: string[]
  panel: {
    personId: string
    roleKey: RoleKey
    chair: boolean
    invitedOn: Day | null
    reply: 'accepted' | 'declined' | null
  }[]
  texts: { guarantee: number; selfPicture: string; seen: string; strong: string }[]
  advice: { id: string; guarantee: number; text: string; action: DemoAdviceAction | null }[]
  statement: { meets: boolean; reasons: string; statedOn: Day; statedBy: string } | null
  reply: { text: string; repliedOn: Day; repliedBy: string } | null
  documents: { id: string; title: string; text: string }[]
}

export type DemoAdviceAction = {
  id: string
  what: string
  ownerId: string
  agreedOn: Day
  dueOn: Day
  settledOn: Day | null
}

export type DemoOutsideVisit = {
  id: string
  visitedOn: Day
  visitedPartnership: string
  kind: 'development'
  learned: string
  visitors: string[]
}

export type DemoReviews = { reviews: DemoReview[]; visits: DemoOutsideVisit[] }
