import type { Who } from '../../../platform/web/who.ts'

/** Of what the cockpit tells: the whole partnership, or the schools of one board. */
export type Place = { kind: 'partnership' } | { kind: 'board'; id: string }

export const placeValue = (place: Place): string => (place.kind === 'board' ? place.id : place.kind)

/**
 * The places that somebody can look at, the one that concerns them most in front: the project coordinator each of them, a
 * CoOP'er or board member the own boards and the partnership as a whole.
 * @param boardIds all boards of the partnership
 */
export function placesFor({ appointments }: Pick<Who, 'appointments'>, boardIds: readonly string[]): Place[] {
  const whole: Place = { kind: 'partnership' }
  const board = (id: string): Place => ({ kind: 'board', id })
  if (appointments.some(({ roleKey }) => roleKey === 'project-coordinator')) return [whole, ...boardIds.map(board)]
  const own = boardIds.filter((id) =>
    appointments.some(
      ({ roleKey, organisationId }) =>
        organisationId === id && (roleKey === 'partnership-coordinator' || roleKey === 'board-member'),
    ),
  )
  return [...own.map(board), whole]
}

/** The place that was asked for in the address, or the first that there is. */
export const placeAsked = (asked: string, places: readonly Place[]): Place =>
  places.find((place) => placeValue(place) === asked) ?? places[0] ?? { kind: 'partnership' }
