/** Who takes part in a scan, and how much of it they answer. */
import type { Day } from '../../platform/clock.ts'
import type { RoleCatalogue, RoleKey } from '../partnership/index.ts'
import { chanceOf } from './chance.ts'
import { chooseAll } from './choices.ts'
import type { DemoAppointment, DemoParticipant } from './records.ts'
import type { Round } from './round.ts'

export type Member = { personId: string; role: RoleKey }

/**
 * Whoever is appointed at a school on a day in a role of the opleidingsteam, and its mentors; each person once, in the
 * first of their roles.
 */
export function trainingTeam(
  schoolId: string,
  day: Day,
  appointments: DemoAppointment[],
  catalogue: RoleCatalogue,
): Member[] {
  const teamRoles: RoleKey[] = catalogue.filter((role) => role.trainingTeam).map(({ key }) => key)
  const present = appointments.filter(
    ({ organisationId, startsOn, endsOn }) =>
      organisationId === schoolId && startsOn <= day && (endsOn === null || endsOn >= day),
  )
  const members = [...teamRoles, 'mentor' as const].flatMap((role) => present.filter((held) => held.role === role))
  return members
    .filter(({ personId }, index) => members.findIndex((member) => member.personId === personId) === index)
    .map(({ personId, role }) => ({ personId, role }))
}

/**
 * The school trainer leads the talk; without one, the school leader.
 * @throws Error when the team has neither
 */
export function facilitatorOf(team: Member[]): string {
  const leads = team.find(({ role }) => role === 'school-trainer') ?? team.find(({ role }) => role === 'school-leader')
  if (!leads) throw new Error('A scan needs a school trainer or a school leader')
  return leads.personId
}

/** What one member of the team did in the scan so far. */
export function takePart(member: Member, round: Round): DemoParticipant {
  const { scan, criteria, today } = round
  if (scan.state === 'planned') return { ...member, invitedOn: null, finishedOn: null, choices: [] }
  const answered = criteria.slice(0, answersOf(member, round))
  const choices = chooseAll(
    member,
    answered,
    { from: scan.opensOn, to: scan.state === 'open' ? today : scan.closesOn },
    round,
  )
  const days = choices.map(({ chosenOn }) => chosenOn).sort()
  const finishedOn = answered.length === criteria.length ? (days.at(-1) ?? null) : null
  return { ...member, invitedOn: scan.opensOn, finishedOn, choices }
}

/** Most answer everything; a few stop halfway or never begin. In the open scan only the institute trainer is not ready. */
function answersOf({ personId, role }: Member, { id, scan, criteria, facilitatorId }: Round): number {
  const all = criteria.length
  if (scan.state === 'open') return role === 'institute-trainer' ? all - 2 : all
  const chance = chanceOf('answers', id, personId)
  if (personId === facilitatorId || chance.happens(0.86)) return all
  return chance.happens(0.5) ? 0 : chance.between(1, all - 1)
}
