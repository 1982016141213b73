import { rule } from '../../platform/web/access.ts'
import type { Who } from '../../platform/web/who.ts'
import { coordinatesPartnership, coordinatesSchool, holds } from '../partnership/index.ts'
import type { Advice, NationalReview, PanelSeat, Review, SchoolToReview } from './queries.ts'

/** The roles that, appointed at a school, are its opleidingsteam: they write how it sees itself, and read what came of it. */
const teamRoles = [
  'school-leader',
  'school-trainer',
  'institute-trainer',
  'research-coordinator',
  'induction-coach',
] as const

const ofSchool = (who: Who, { schoolId, hostId }: Review) => hostId === who.personId || holds(who, teamRoles, schoolId)
const leadsSchool = (who: Who, { schoolId, hostId }: Review) =>
  hostId === who.personId || holds(who, ['school-leader', 'school-trainer'], schoolId)

/** Somebody's place in the panel: from the day that they were asked, unless they declined. */
const seatOf = (who: Who, { panel }: Review): PanelSeat | undefined =>
  panel.find(({ personId, invited, reply }) => personId === who.personId && invited && reply !== 'declined')
const isAsked = (who: Who, { panel }: Review) =>
  panel.some(({ personId, invited }) => personId === who.personId && invited)
const decides = (who: Who, { boardId }: Review) => boardId !== null && holds(who, ['board-member'], boardId)

const sees = (who: Who, review: Review) =>
  ofSchool(who, review) || coordinatesSchool(who, review) || decides(who, review) || isAsked(who, review)
const writes = (who: Who, review: Review) => seatOf(who, review) !== undefined
const chairs = (who: Who, review: Review) => seatOf(who, review)?.chair === true
const takesOver = (who: Who, review: Review) => leadsSchool(who, review) || coordinatesSchool(who, review)
const isWritten = ({ state }: Review) => state === 'written' || state === 'closed'

/** Who may do what with the peer review of a school. What may be done when, the rules say. */
export const reviewPolicy = {
  /** That it is there: the school, whoever is asked for the panel, who coordinates the school, and its board member. */
  see: rule<Review>('review.see', sees),
  plan: rule<SchoolToReview>('review.plan', coordinatesSchool),
  planSomewhere: rule('review.plan-somewhere', (who) => holds(who, ['partnership-coordinator', 'project-coordinator'])),
  /** The day, the panel, cancelling and closing. */
  manage: rule<Review>('review.manage', (who, review) => coordinatesSchool(who, review)),
  /** The programme of the visit, and setting it ready. */
  prepare: rule<Review>('review.prepare', (who, review) => leadsSchool(who, review) || coordinatesSchool(who, review)),
  writeSelfPicture: rule<Review>('review.write-self-picture', ofSchool),
  /** The self-picture is the school's until it is ready. */
  readSelfPicture: rule<Review>(
    'review.read-self-picture',
    (who, review) =>
      ofSchool(who, review) || coordinatesSchool(who, review) || (sees(who, review) && review.state !== 'preparing'),
  ),
  /** To say whether one takes part: also for who declined before. */
  answer: rule<Review>('review.answer', isAsked),
  /** What the panel writes is the panel's until the chair gives it to the school. */
  writeFindings: rule<Review>('review.write-findings', writes),
  readFindings: rule<Review>(
    'review.read-findings',
    (who, review) => writes(who, review) || (isWritten(review) && sees(who, review) && !declined(who, review)),
  ),
  state: rule<Review>('review.state', chairs),
  /** That the visit took place: whoever was there says so. */
  visit: rule<Review>(
    'review.visit',
    (who, review) => writes(who, review) || leadsSchool(who, review) || coordinatesSchool(who, review),
  ),
  /** A step back: who coordinates, and the chair of what the panel gave. */
  reopen: rule<Review>('review.reopen', (who, review) => chairs(who, review) || coordinatesSchool(who, review)),
  reply: rule<Review>('review.reply', leadsSchool),
  takeOver: rule<{ review: Review; advice: Advice }>('review.take-over', (who, { review }) => takesOver(who, review)),
  takeOverIn: rule<Review>('review.take-over', takesOver),
  seeAdvice: rule<{ review: Review; advice: Advice }>(
    'review.read-findings',
    (who, { review }) => writes(who, review) || (isWritten(review) && sees(who, review) && !declined(who, review)),
  ),
  writeAdvice: rule<{ review: Review; advice: Advice }>('review.write-findings', (who, { review }) =>
    writes(who, review),
  ),
  /** How many reviews there are and how far they are, of all schools together. */
  aggregates: rule('review.aggregates', (who) =>
    holds(who, ['board-member', 'partnership-coordinator', 'project-coordinator', 'institute-coordinator']),
  ),
  /** Documents that are laid ready for guests, and who those are. */
  keepDossier: rule<Dossier>('review.keep-dossier', keepsDossier),
  seeDossier: rule<Dossier>(
    'review.see-dossier',
    (who, dossier) => keepsDossier(who, dossier) || readsDossier(who, dossier),
  ),
}

/** Whoever declined knows that they were asked, and no more. */
function declined(who: Who, review: Review): boolean {
  return (
    !ofSchool(who, review) &&
    !coordinatesSchool(who, review) &&
    !decides(who, review) &&
    seatOf(who, review) === undefined
  )
}

/** A dossier is kept with a review, of a school or of the partnership. */
export type Dossier = { review: Review; national: null } | { review: null; national: NationalReview }

function keepsDossier(who: Who, { review, national }: Dossier): boolean {
  return review ? leadsSchool(who, review) || coordinatesSchool(who, review) : keepsNational(who, national)
}
function readsDossier(who: Who, { review }: Dossier): boolean {
  return review ? sees(who, review) && !declined(who, review) : seesNational(who)
}

function seesNational(who: Who): boolean {
  return holds(who, ['project-coordinator', 'partnership-coordinator', 'institute-coordinator', 'board-member'])
}
function keepsNational(who: Who, { hostId }: NationalReview): boolean {
  return coordinatesPartnership(who) || hostId === who.personId
}

/** Who may do what with the national peer reviews of the partnership. */
export const nationalPolicy = {
  list: rule('national-review.see', seesNational),
  /** The schools that the visitors see, may read what is said of the partnership. */
  see: rule<NationalReview>(
    'national-review.see',
    (who, { hostId, schools }) =>
      seesNational(who) ||
      hostId === who.personId ||
      schools.some(({ id }) => holds(who, ['school-leader', 'school-trainer'], id)),
  ),
  plan: rule('national-review.plan', coordinatesPartnership),
  keep: rule<NationalReview>('national-review.keep', keepsNational),
}

/** One review, of whichever kind: what the cycle leads to by its id alone. */
export const seeEither = rule<Dossier>('review.see', (who, { review, national }) =>
  review ? reviewPolicy.see.allows(who, review) : nationalPolicy.see.allows(who, national),
)
