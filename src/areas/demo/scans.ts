/** The scans of one school: who took part, what they chose, and what the team settled. */
import type { Day } from '../../platform/clock.ts'
import { schoolYearOf } from '../../platform/schoolYear.ts'
import type { DemoBank } from './bank.ts'
import { demoId } from './demoId.ts'
import { chooseFocusPoints } from './developmentPlan.ts'
import { judge } from './judgements.ts'
import { instituteOf, type PlacedOrganisations, type StoriedSchool } from './organisations.ts'
import { facilitatorOf, type Member, takePart, trainingTeam } from './participants.ts'
import type { DemoAppointment, DemoScan } from './records.ts'
import type { Round } from './round.ts'
import { ambitionHorizon, type ScheduledScan, scheduleScans } from './schedule.ts'
import { criteriaOf, standing } from './standing.ts'

export type Stage = {
  bank: DemoBank
  organisations: PlacedOrganisations
  appointments: DemoAppointment[]
  today: Day
}

/** Every scan of a school, oldest first. */
export function scansOf(school: StoriedSchool, stage: Stage): DemoScan[] {
  const themes = stage.bank.themes.map(({ key }) => key)
  return scheduleScans(school, themes, stage.today).map((scan, index) => {
    const team = trainingTeam(school.id, scan.opensOn, stage.appointments, stage.bank.roles)
    return holdScan(team, openRound(school, scan, index, team, stage), school)
  })
}

function openRound(school: StoriedSchool, scan: ScheduledScan, index: number, team: Member[], stage: Stage): Round {
  const yearsAgo = schoolYearOf(stage.today) - scan.schoolYear
  return {
    id: demoId('scan', school.name, `${index}`),
    scan,
    criteria: criteriaOf(stage.bank, scan.themes),
    standingOn: (criterion) => standing(school.name, criterion, yearsAgo),
    setting: { pabo: instituteOf(stage.organisations, school).shortName },
    facilitatorId: facilitatorOf(team),
    today: stage.today,
  }
}

function holdScan(team: Member[], round: Round, school: StoriedSchool): DemoScan {
  const { settledCriteria, actionsAroundToday: _, ...scan } = round.scan
  const participants = team.map((member) => takePart(member, round))
  const discussed = round.criteria.slice(0, settledCriteria === 'all' ? undefined : settledCriteria)
  const judgements = discussed.map((criterion) => judge(criterion, round, participants))
  return {
    id: round.id,
    schoolId: school.id,
    ...scan,
    facilitatorId: round.facilitatorId,
    ambitionYear: scan.schoolYear + ambitionHorizon,
    participants,
    judgements,
    focusPoints: settledCriteria === 'all' ? chooseFocusPoints(judgements, round, participants) : [],
  }
}
