import type { Day } from '../../../platform/clock.ts'
import { addDays, firstDayOf, workingDay } from '../calendar.ts'
import { demoId } from '../demoId.ts'
import type { StoriedSchool } from '../organisations.ts'
import type { DemoScan } from '../records.ts'
import type { Paths } from './bank.ts'
import { holderOn, type PathStage } from './paths.ts'
import type { DemoCandidacy, DemoStep } from './records.ts'

/** The school that went the whole road, the one that was refused, and the one of which the board is to decide. */
export function tellCandidacies(paths: Paths, stage: PathStage): DemoCandidacy[] {
  const whole = wentTheWholeRoad(stage)
  return [
    ...(whole ? [startedRoad(whole, paths.started, stage)] : []),
    ...stage.organisations.candidates.flatMap((school) => {
      const scan = stage.scans.find(({ schoolId }) => schoolId === school.id)
      if (!scan) return []
      return school.story === 'refused'
        ? [refusedRoad({ school, scan }, paths.refused, stage)]
        : [roadToBoard({ school, scan }, paths.deciding, stage)]
    }),
  ]
}

type OnRoad = { school: StoriedSchool; scan: DemoScan }

/** The first school that took a scan before its 0-meting. */
function wentTheWholeRoad({ organisations, scans }: PathStage): (OnRoad & { baseline: DemoScan }) | undefined {
  for (const school of organisations.schools) {
    const own = scans.filter(({ schoolId }) => schoolId === school.id)
    const scan = own.find(({ occasion }) => occasion === 'before-start')
    const baseline = own.find(({ occasion }) => occasion === 'baseline')
    if (scan && baseline && scan.talkOn < baseline.opensOn) return { school, scan, baseline }
  }
  return undefined
}

type Texts = Paths['deciding']

/** The steps up to the decision, around the day on which the team talked about its scan. */
function roadToBoard({ school, scan }: OnRoad, texts: Texts, stage: PathStage): DemoCandidacy {
  const { talkOn } = scan
  const beganOn = workingDay(addDays(scan.opensOn, -55))
  const person = (role: 'school-leader' | 'school-trainer', day: Day) => holderOn(stage, role, school.id, day)
  const coordinatorId = holderOn(stage, 'partnership-coordinator', school.boardId, talkOn) ?? scan.facilitatorId
  const board = holderOn(stage, 'board-member', school.boardId, talkOn)
  const team = [person('school-leader', talkOn), person('school-trainer', talkOn)]
  const step = (
    kind: DemoStep['kind'],
    takenOn: Day,
    notes: string,
    there: readonly (string | undefined)[],
  ): DemoStep => ({
    id: demoId('candidacy step', school.name, kind),
    kind,
    takenOn,
    byId: coordinatorId,
    notes,
    attendees: [...new Set(there.filter((one) => one !== undefined))],
    scanId: kind === 'scan' ? scan.id : null,
    decision: null,
    reasons: null,
    conditions: null,
    startOn: null,
  })
  return {
    id: demoId('candidacy', school.name),
    schoolId: school.id,
    beganOn,
    coordinatorId,
    state: 'deciding',
    profile: texts.profile,
    perspective: texts.perspective,
    endedOn: null,
    steps: [
      step('exploring-talk', workingDay(addDays(beganOn, 12)), texts.exploring, [...team, coordinatorId]),
      step('scan', talkOn, texts.scan, team),
      step('adjustment-talk', workingDay(addDays(talkOn, 16)), texts.adjustment, [board, coordinatorId, ...team]),
    ],
  }
}

/** The decision of the board, written down by whoever sits in it, or else by the coordinator. */
function decided(road: DemoCandidacy, { school, scan }: OnRoad, stage: PathStage, said: Partial<DemoStep>): DemoStep {
  const [first] = road.steps
  const takenOn = workingDay(addDays(scan.talkOn, 30))
  const byId = holderOn(stage, 'board-member', school.boardId, takenOn) ?? road.coordinatorId
  return {
    id: demoId('candidacy step', school.name, 'decision'),
    kind: 'decision',
    takenOn,
    byId,
    notes: '',
    attendees: first ? [byId, road.coordinatorId] : [],
    scanId: null,
    decision: null,
    reasons: null,
    conditions: null,
    startOn: null,
    ...said,
  }
}

function refusedRoad(on: OnRoad, texts: Paths['refused'], stage: PathStage): DemoCandidacy {
  const road = roadToBoard(on, texts, stage)
  const { reasons, conditions } = texts
  const decision = decided(road, on, stage, { decision: 'no-go', reasons, conditions })
  return { ...road, state: 'refused', endedOn: decision.takenOn, steps: [...road.steps, decision] }
}

function startedRoad(on: OnRoad & { baseline: DemoScan }, texts: Paths['started'], stage: PathStage): DemoCandidacy {
  const road = roadToBoard(on, texts, stage)
  const startOn = firstDayOf(on.baseline.schoolYear)
  const decision = decided(road, on, stage, { decision: 'go', reasons: texts.reasons, startOn })
  const start: DemoStep = {
    ...decision,
    id: demoId('candidacy step', on.school.name, 'start'),
    kind: 'start',
    takenOn: workingDay(addDays(decision.takenOn, 7)),
    byId: road.coordinatorId,
    notes: texts.start,
    attendees: [],
    decision: null,
    reasons: null,
    startOn,
  }
  return { ...road, state: 'started', endedOn: start.takenOn, steps: [...road.steps, decision, start] }
}
