/** The roads of candidate schools, and the yearly talks. */
import type { Day } from '../../../platform/clock.ts'
import type { PlacedOrganisations } from '../organisations.ts'
import type { DemoAppointment, DemoPersona, DemoScan } from '../records.ts'
import type { Paths } from './bank.ts'
import { tellCandidacies } from './candidacies.ts'
import type { DemoCandidacy, DemoTalk } from './records.ts'
import { tellTalks } from './talks.ts'

/** What the roads and talks are told from. */
export type PathStage = {
  organisations: PlacedOrganisations
  appointments: readonly DemoAppointment[]
  personas: readonly DemoPersona[]
  scans: readonly DemoScan[]
  today: Day
}

export type ToldPaths = {
  candidacies: DemoCandidacy[]
  talks: DemoTalk[]
  /** Of each school that went the road: since when it was a candidate, and when it started. */
  since: ReadonlyMap<string, { candidateSince: Day; startedOn: Day | null }>
}

export function tellPaths(paths: Paths, stage: PathStage): ToldPaths {
  const candidacies = tellCandidacies(paths, stage)
  const since = candidacies.map(
    ({ schoolId, beganOn, steps }): [string, { candidateSince: Day; startedOn: Day | null }] => [
      schoolId,
      { candidateSince: beganOn, startedOn: steps.find(({ kind }) => kind === 'start')?.startOn ?? null },
    ],
  )
  return { candidacies, talks: tellTalks(paths.shared, stage), since: new Map(since) }
}

/** Who holds a role at an organisation on a day; undefined when nobody does. */
export function holderOn(
  { appointments }: Pick<PathStage, 'appointments'>,
  role: DemoAppointment['role'],
  organisationId: string,
  day: Day,
): string | undefined {
  return appointments.find(
    (held) =>
      held.role === role &&
      held.organisationId === organisationId &&
      held.startsOn <= day &&
      (held.endsOn === null || held.endsOn >= day),
  )?.personId
}
