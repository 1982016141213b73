/** What a team agrees after the talk: the criteria it will work on, and who does what by when. */
import type { Day } from '../../platform/clock.ts'
import type { Phase } from '../scans/index.ts'
import { addDays, workingDay } from './calendar.ts'
import { type Chance, chanceOf } from './chance.ts'
import { demoId } from './demoId.ts'
import type { DemoAction, DemoFocusPoint, DemoParticipant, DemoTeamJudgement } from './records.ts'
import type { Round } from './round.ts'
import { fillSlots } from './slots.ts'
import type { ToldCriterion } from './standing.ts'

/** The one to three criteria that the team will work on: those furthest from what it wants. */
export function chooseFocusPoints(
  judgements: DemoTeamJudgement[],
  round: Round,
  participants: DemoParticipant[],
): DemoFocusPoint[] {
  const chance = chanceOf('focus points', round.id)
  return judgements
    .flatMap(({ criterionId, level, ambition }) => {
      const criterion = round.criteria.find((each) => each.criterionId === criterionId)
      const distance = ambition ? ambition.phase - level : 0
      return criterion && ambition && distance > 0 ? [{ criterion, phase: ambition.phase, distance }] : []
    })
    .sort((a, b) => b.distance - a.distance)
    .slice(0, chance.pick([1, 2, 2, 3]))
    .map(({ criterion, phase }, rank) => focusPoint(criterion, phase, rank, round, participants))
}

function focusPoint(
  criterion: ToldCriterion,
  phase: Phase,
  rank: number,
  round: Round,
  participants: DemoParticipant[],
): DemoFocusPoint {
  const { theme, criterionId, sayings } = criterion
  const chance = chanceOf('focus point', round.id, theme, criterionId)
  const steps = phase === 1 ? undefined : sayings.steps[phase]
  if (!steps) throw new Error(`No steps to phase ${phase} of ${criterionId}`)
  const id = demoId('focus point', round.id, theme, criterionId)
  return {
    id,
    theme,
    criterionId,
    goal: fillSlots(chance.pick(steps.goals), round.setting, chance),
    actions: chance.some(steps.actions, chance.between(1, 3)).map((action, place) => ({
      id: demoId('action', id, `${place}`),
      what: fillSlots(action, round.setting, chance),
      // Whoever leads the talk takes the first action upon them, as it goes.
      ownerId: place === 0 && rank < 2 ? round.facilitatorId : chance.pick(participants).personId,
      ...planned(rank + place, round, chance),
    })),
  }
}

type Planned = Pick<DemoAction, 'dueOn' | 'state'>

/** Around today: one action is late, one is due next week, one is done, and the rest lies ahead. */
const aroundToday: { days: number; state: DemoAction['state'] }[] = [
  { days: -5, state: 'open' },
  { days: 8, state: 'under-way' },
  { days: -40, state: 'done' },
]

/** When an action is due, and how it stands today. */
function planned(order: number, { scan, today }: Round, chance: Chance): Planned {
  if (scan.actionsAroundToday) {
    const { days, state } = aroundToday[order] ?? { days: 60, state: 'open' }
    return { dueOn: workingDay(addDays(today, days)), state }
  }
  const dueOn = workingDay(addDays(scan.talkOn, chance.between(40, 300)))
  return { dueOn, state: actionState(dueOn, today, chance) }
}

/** Old actions are done or dropped; of the recent ones some are late, and some of the coming ones are done already. */
function actionState(dueOn: Day, today: Day, chance: Chance): DemoAction['state'] {
  if (dueOn >= today) return chance.pick(['open', 'open', 'under-way', 'under-way', 'done'])
  if (dueOn < addDays(today, -200)) return chance.happens(0.13) ? 'dropped' : 'done'
  return chance.pick(['done', 'done', 'done', 'done', 'open', 'under-way', 'dropped'])
}
