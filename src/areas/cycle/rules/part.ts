import type { Who } from '../../../platform/web/who.ts'

/** Of which part of the partnership somebody sees the year first. */
export type OwnPart = { kind: 'partnership' } | { kind: 'organisation'; id: string }

/** The roles that look after a board, in order; whoever holds one sees that board first. */
const ofBoard = ['partnership-coordinator', 'board-member']

/**
 * What concerns somebody most: for the project coordinator everything, for a CoOP'er or board member the own board, for
 * others the school or institute where they work.
 */
export function ownPart({ appointments }: Pick<Who, 'appointments'>): OwnPart {
  if (appointments.some(({ roleKey }) => roleKey === 'project-coordinator')) return { kind: 'partnership' }
  const own =
    appointments.find(({ roleKey }) => ofBoard.includes(roleKey)) ??
    appointments.find(
      ({ organisationKind, roleKey }) => organisationKind === 'school' && roleKey !== 'student-teacher',
    ) ??
    appointments.find(({ organisationKind }) => organisationKind === 'institute')
  return own ? { kind: 'organisation', id: own.organisationId } : { kind: 'partnership' }
}
