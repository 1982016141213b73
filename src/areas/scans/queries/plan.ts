import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { type Action, findActionsOf } from '../../followup/index.ts'

export type Participant = {
  personId: string
  name: string
  email: string
  roleName: string
  invitedAt: Date | null
  finishedAt: Date | null
}

/** Who takes part, by name. Whether somebody finished is for the letters, not for the screen. */
export async function findParticipants(tx: Tx, scanId: string): Promise<Participant[]> {
  return tx.db
    .selectFrom('participant')
    .innerJoin('person', (join) =>
      join
        .onRef('person.partnershipId', '=', 'participant.partnershipId')
        .onRef('person.id', '=', 'participant.personId'),
    )
    .where('participant.partnershipId', '=', tx.scope.partnershipId)
    .where('participant.scanId', '=', scanId)
    .orderBy('person.name')
    .select([
      'person.id as personId',
      'person.name',
      'person.email',
      'participant.roleName',
      'participant.invitedAt',
      'participant.finishedAt',
    ])
    .execute()
}

export type Candidate = { personId: string; name: string; roleName: string; trainingTeam: boolean }

/**
 * Who can take part in a scan of a school: whoever is appointed there. Those whose role makes them part of the
 * opleidingsteam come first, and are proposed. One line per person, with their most telling role.
 */
export async function findCandidates(tx: Tx, schoolId: string, today: Day): Promise<Candidate[]> {
  return tx.db
    .selectFrom((eb) =>
      eb
        .selectFrom('appointment')
        .innerJoin('role', (join) =>
          join
            .onRef('role.partnershipId', '=', 'appointment.partnershipId')
            .onRef('role.key', '=', 'appointment.roleKey'),
        )
        .innerJoin('person', (join) =>
          join
            .onRef('person.partnershipId', '=', 'appointment.partnershipId')
            .onRef('person.id', '=', 'appointment.personId'),
        )
        .where('appointment.partnershipId', '=', tx.scope.partnershipId)
        .where('appointment.organisationId', '=', schoolId)
        .where('appointment.startsOn', '<=', today)
        .where((at) => at.or([at('appointment.endsOn', 'is', null), at('appointment.endsOn', '>=', today)]))
        .distinctOn('person.id')
        .orderBy('person.id')
        .orderBy('role.trainingTeam', 'desc')
        .orderBy('role.position')
        .select(['person.id as personId', 'person.name', 'role.name as roleName', 'role.trainingTeam', 'role.position'])
        .as('candidate'),
    )
    .orderBy('trainingTeam', 'desc')
    .orderBy('position')
    .orderBy('name')
    .select(['personId', 'name', 'roleName', 'trainingTeam'])
    .execute()
}

/** Candidates, and whoever takes part already: they may stay, also when they are no longer appointed there. */
export function withParticipants(candidates: readonly Candidate[], participants: readonly Participant[]): Candidate[] {
  const others = participants.filter(({ personId }) => !candidates.some((candidate) => candidate.personId === personId))
  return [
    ...candidates,
    ...others.map(({ personId, name, roleName }) => ({ personId, name, roleName, trainingTeam: false })),
  ]
}

/** A criterion that the team will work on, with its goal and actions. */
export type FocusPoint = {
  id: string
  versionId: string
  criterionId: string
  goal: string
  position: number
  revision: number
  actions: Action[]
}

/** The development plan of a scan: its focus points in order, each with its actions by due day. */
export async function findFocusPoints(tx: Tx, scanId: string, today: Day): Promise<FocusPoint[]> {
  const points = await tx.db
    .selectFrom('focusPoint')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('scanId', '=', scanId)
    .orderBy('position')
    .orderBy('id')
    .select(['id', 'versionId', 'criterionId', 'goal', 'position', 'revision'])
    .execute()
  const actions = await findActionsOf(
    tx,
    points.map(({ id }) => id),
    today,
  )
  return points.map((point) => ({ ...point, actions: actions.get(point.id) ?? [] }))
}

/** The last day on which a scan was held at each school, by the talk of what was settled. */
export async function findLastScans({ db, scope }: Tx): Promise<Map<string, Day>> {
  const rows = await db
    .selectFrom('scan')
    .where('partnershipId', '=', scope.partnershipId)
    .where('state', 'in', ['settled', 'archived'])
    .where('occasion', '<>', 'in-between')
    .groupBy('schoolId')
    .select((eb) => ['schoolId', eb.fn.max<Day>('talkOn').as('talkOn')])
    .execute()
  return new Map(rows.map(({ schoolId, talkOn }) => [schoolId, talkOn]))
}
