/** What the participants of a scan choose, each on their own. */
import type { Day } from '../../platform/clock.ts'
import type { RoleKey } from '../partnership/index.ts'
import type { Phase } from '../scans/index.ts'
import { addDays, daysBetween } from './calendar.ts'
import { type Chance, chanceOf } from './chance.ts'
import type { Member } from './participants.ts'
import type { DemoChoice } from './records.ts'
import type { Round } from './round.ts'
import { fillSlots, type Setting } from './slots.ts'
import { nearestPhase, type ToldCriterion } from './standing.ts'

/** How a person looks: whoever leads sees it a little further along, whoever works in the classroom a little less far. */
const views: Partial<Record<RoleKey, number>> = { 'school-leader': 0.35, 'school-trainer': 0.1, mentor: -0.25 }

/** How often somebody cannot judge; what the leader does, the people from outside do not always see. */
function cannotJudge(role: RoleKey, { criterionId }: ToldCriterion): number {
  if (criterionId === 'schoolleiding' && role === 'institute-trainer') return 0.3
  if (criterionId === 'beleid-en-aanbod' && role === 'mentor') return 0.2
  return 0.04
}

/** The choices that one member of the team makes on these criteria, between two days. */
export function chooseAll(
  { personId, role }: Member,
  criteria: ToldCriterion[],
  between: { from: Day; to: Day },
  { id, standingOn, setting }: Round,
): DemoChoice[] {
  const chance = chanceOf('choices', id, personId)
  const days = daysBetween(between.from, between.to)
  const view = (views[role] ?? 0) + chance.around(0, 0.2)
  return criteria.map((criterion) => {
    const { theme, criterionId } = criterion
    const chosenOn = addDays(between.from, chance.between(0, days))
    if (chance.happens(cannotJudge(role, criterion))) {
      return { theme, criterionId, phase: null, ambition: null, remark: null, chosenOn }
    }
    const phase = nearestPhase(criterion, standingOn(criterion) + view + chance.around(0, 0.6))
    const ambition = ambitionFrom(phase, criterion, chance)
    const remark = chance.happens(0.22) ? remarkOn(phase, criterion, setting, chance) : null
    return { theme, criterionId, phase, ambition, remark, chosenOn }
  })
}

/** Most people want one phase further, some two; a quarter says nothing about it. */
function ambitionFrom(phase: Phase, { phases }: ToldCriterion, chance: Chance): Phase | null {
  if (chance.happens(0.25)) return null
  const further = phases.filter((each) => each > phase)
  return further[chance.happens(0.15) ? 1 : 0] ?? further[0] ?? phase
}

function remarkOn(phase: Phase, { sayings }: ToldCriterion, setting: Setting, chance: Chance): string | null {
  const remarks = sayings.phases[phase]?.remarks
  return remarks ? fillSlots(chance.pick(remarks), setting, chance) : null
}
