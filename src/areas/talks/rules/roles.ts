/** Somebody in a role at an organisation. */
export type Holding = {
  personId: string
  roleKey: string
  organisationId: string
  organisationKind: 'board' | 'institute' | 'school'
  /** The board itself, or that of the school; null for an institute. */
  boardId: string | null
}

/** Whoever holds a role, at one organisation or anywhere. */
export type HolderOf = { roleKey: LeadingRole; organisationId: string | null }

type LeadingRole =
  | 'school-leader'
  | 'board-member'
  | 'institute-coordinator'
  | 'partnership-coordinator'
  | 'project-coordinator'

/** Roles in which somebody works for the institute, also when they are appointed at a school. */
const ofInstitute = ['institute-trainer', 'study-coach', 'subject-teacher', 'school-trainer-trainer']

/**
 * With whom somebody talks about their role each year: at a school with the school leader, who talks with the board; at an
 * institute with its coordinator. Source: the HRM-gesprek of the cycle, and who is involved in it.
 */
export function leadersOf({
  roleKey,
  organisationId,
  organisationKind,
  boardId,
}: Omit<Holding, 'personId'>): HolderOf[] {
  if (ofInstitute.includes(roleKey) && organisationKind !== 'board')
    return [
      { roleKey: 'institute-coordinator', organisationId: organisationKind === 'institute' ? organisationId : null },
    ]
  if (organisationKind === 'school' && roleKey !== 'school-leader')
    return [{ roleKey: 'school-leader', organisationId }]
  if (organisationKind === 'institute') {
    const byBoard: HolderOf = { roleKey: 'board-member', organisationId }
    return roleKey === 'institute-coordinator' ? [byBoard] : [{ roleKey: 'institute-coordinator', organisationId }]
  }
  if (boardId === null) return []
  const board: HolderOf = { roleKey: 'board-member', organisationId: boardId }
  const coordinated = !['school-leader', 'partnership-coordinator', 'project-coordinator'].includes(roleKey)
  return coordinated ? [{ roleKey: 'partnership-coordinator', organisationId: boardId }, board] : [board]
}

/**
 * Who coordinates professionalisation where somebody holds a role: the CoOP'ers of that board, the instituutscoördinator of
 * that institute, and the project coordinator.
 */
export function coordinatorsOf({
  roleKey,
  organisationId,
  organisationKind,
  boardId,
}: Omit<Holding, 'personId'>): HolderOf[] {
  const ofPartnership: HolderOf = { roleKey: 'project-coordinator', organisationId: null }
  if (organisationKind === 'institute') return [{ roleKey: 'institute-coordinator', organisationId }, ofPartnership]
  return [
    ...(boardId === null ? [] : [{ roleKey: 'partnership-coordinator' as const, organisationId: boardId }]),
    ...(ofInstitute.includes(roleKey) ? [{ roleKey: 'institute-coordinator' as const, organisationId: null }] : []),
    ofPartnership,
  ]
}

/** With whom somebody shares what they wrote: with nobody, with whom they talked, or also with who coordinates there. */
export const audiences = ['nobody', 'leader', 'coordinators'] as const
export type Audience = (typeof audiences)[number]
