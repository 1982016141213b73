import type { Tx } from '../../platform/database/scope.ts'
import type { SubjectFinder } from '../../platform/web/access.ts'
import type { Crumb } from '../../platform/web/answer.ts'
import { type Dossier, nationalPolicy, reviewPolicy, seeEither } from './policy.ts'
import {
  type Advice,
  findAdvice,
  findNational,
  findReview,
  type NationalReview,
  type PanelSeat,
  type Review,
} from './queries.ts'
import { reviewKindNames } from './rules.ts'

export const reviewPath = ({ id }: Pick<Review, 'id'>) => `/reviews/${id}`
export const nationalPath = ({ id }: Pick<NationalReview, 'id'>) => `/reviews/national/${id}`

/** `:review` in a path: of a school. */
export const theReview: SubjectFinder<Review> = {
  find: (tx, params) => findReview(tx, params.review ?? ''),
  seenBy: reviewPolicy.see,
}

/** `:national` in a path. */
export const theNational: SubjectFinder<NationalReview> = {
  find: (tx, params) => findNational(tx, params.national ?? ''),
  seenBy: nationalPolicy.see,
}

export type InReview<Thing> = { review: Review } & Thing

/** `:advice` of a `:review`. */
export const theAdvice: SubjectFinder<InReview<{ advice: Advice }>> = {
  async find(tx, params) {
    const review = await findReview(tx, params.review ?? '')
    const advice = review && (await findAdvice(tx, review.id)).find(({ id }) => id === params.advice)
    return review && advice && { review, advice }
  },
  seenBy: reviewPolicy.seeAdvice,
}

async function findEither(tx: Tx, params: Readonly<Record<string, string>>): Promise<Dossier | undefined> {
  const id = params.review ?? ''
  const review = await findReview(tx, id)
  if (review) return { review, national: null }
  const national = await findNational(tx, id)
  return national && { review: null, national }
}

/** `:review` in a path, of a school or of the partnership. */
export const theEither: SubjectFinder<Dossier> = { find: findEither, seenBy: seeEither }

/** The review whose dossier a path names. */
export const theDossier: SubjectFinder<Dossier> = { find: findEither, seenBy: reviewPolicy.seeDossier }

export const seatIn = ({ panel }: Review, personId: string): PanelSeat | undefined =>
  panel.find((seat) => seat.personId === personId)

/** Where a page of a school's review stands. */
export function crumbsOf(review: Review, here?: string): Crumb[] {
  const above: Crumb[] = [{ title: 'Peerreviews', href: '/reviews' }]
  return here ? [...above, { title: review.schoolName, href: reviewPath(review) }, { title: here }] : above
}

export function nationalCrumbs(review: NationalReview, here?: string): Crumb[] {
  const above: Crumb[] = [
    { title: 'Peerreviews', href: '/reviews' },
    { title: 'Landelijk', href: '/reviews/national' },
  ]
  return here ? [...above, { title: reviewKindNames[review.kind], href: nationalPath(review) }, { title: here }] : above
}
