import { agreementName, meanPhase, type PhaseCounts, spread } from './agreement.ts'

/** What the order of the talk depends on, per criterion. */
export type TalkCriterion = {
  /** Where people say the school stands now. */
  choices: PhaseCounts
  /** Where people want the school to be. */
  ambitions: PhaseCounts
  /** Whether the team has already settled this criterion. */
  settled: boolean
}

/** Why a criterion stands where it stands in the order. */
export type TalkReason = 'divided' | 'far-from-ambition' | 'agreed' | 'too-few-answers' | 'settled'

/** Each reason as the facilitator reads it. */
export const talkReasonNames: Record<TalkReason, string> = {
  divided: 'Jullie kozen verschillend',
  'far-from-ambition': 'Jullie ambitie ligt ver van waar jullie nu staan',
  agreed: 'Jullie zijn het hier grotendeels over eens',
  'too-few-answers': 'Te weinig mensen kozen een fase om de spreiding te laten zien',
  settled: 'Dit hebben jullie al vastgesteld',
}

export type TalkTurn<C extends TalkCriterion> = {
  criterion: C
  reason: TalkReason
  /** From 0 (all agree and are where they want to be) to 2; null when nothing may be derived from the choices. */
  worth: number | null
}

/** From this distance, in phases, the ambition is a subject in itself. */
const farFromAmbition = 1

/**
 * The order in which a team best talks about its criteria:
 * 1. those still to settle, the most worth talking about first;
 * 2. those with too few answers to show;
 * 3. those already settled.
 *
 * worth = (1 − agreement) + |mean ambition − mean choice| / 3: both terms run from 0 to 1 and weigh the same. Ambitions
 * count only when there are enough of them to show. Equal worth (to a thousandth) keeps the order of the theme.
 */
export function talkOrder<C extends TalkCriterion>(criteria: readonly C[]): TalkTurn<C>[] {
  return criteria.map(turnOf).sort((a, b) => placeOf(a) - placeOf(b))
}

function turnOf<C extends TalkCriterion>(criterion: C): TalkTurn<C> {
  if (criterion.settled) return { criterion, reason: 'settled', worth: null }
  const choices = spread(criterion.choices)
  if (!choices.shown) return { criterion, reason: 'too-few-answers', worth: null }
  const distance = distanceToAmbition(criterion)
  return { criterion, reason: reasonOf(choices.agreement, distance), worth: 1 - choices.agreement + distance / 3 }
}

/** In phases, 0 to 3; 0 when there are too few ambitions to use. An ambition below the present counts as well. */
function distanceToAmbition({ choices, ambitions }: TalkCriterion): number {
  const now = meanPhase(choices)
  const wanted = spread(ambitions).shown ? meanPhase(ambitions) : null
  return now === null || wanted === null ? 0 : Math.abs(wanted - now)
}

function reasonOf(agreed: number, distance: number): TalkReason {
  if (agreementName(agreed) === 'verdeeld') return 'divided'
  return distance >= farFromAmbition ? 'far-from-ambition' : 'agreed'
}

/** A number to sort by, ascending: minus the worth in thousandths, then too few answers, then settled. */
function placeOf(turn: TalkTurn<TalkCriterion>): number {
  if (turn.reason === 'settled') return 2
  if (turn.worth === null) return 1
  return -Math.round(turn.worth * 1000)
}
