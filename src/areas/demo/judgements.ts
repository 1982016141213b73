/** What a team settles in the talk about each criterion: where it stands, where it wants to go, and why. */
import type { Level, Phase } from '../scans/index.ts'
import { type Chance, chanceOf } from './chance.ts'
import type { DemoParticipant, DemoTeamJudgement } from './records.ts'
import type { Round } from './round.ts'
import { ambitionHorizon } from './schedule.ts'
import { fillSlots, type Setting } from './slots.ts'
import { nearestLevel, type ToldCriterion } from './standing.ts'

/**
 * What the team settles about one criterion, having seen how its choices are spread. The talk moves a team from the
 * middle of its choices halfway to where the school really stands.
 */
export function judge(criterion: ToldCriterion, round: Round, participants: DemoParticipant[]): DemoTeamJudgement {
  const { theme, criterionId } = criterion
  const { setting, scan } = round
  const chance = chanceOf('judgement', round.id, theme, criterionId)
  const chosen = phasesChosen(criterion, participants)
  const stands = round.standingOn(criterion)
  const level = nearestLevel(criterion, ((middleOf(chosen) ?? stands) + stands) / 2)
  return {
    theme,
    criterionId,
    level,
    ambition: ambitionAfter(level, criterion, scan.schoolYear, chance),
    reasons: say(reasonsFor(level, criterion), setting, chance),
    evidence: say(evidenceFor(level, criterion, chance), setting, chance),
    minorityView: minorityView(level, chosen, criterion, setting, chance),
    settledOn: scan.talkOn,
  }
}

/** The phases that were chosen on a criterion, ascending, without who chose them. */
function phasesChosen({ theme, criterionId }: ToldCriterion, participants: DemoParticipant[]): Phase[] {
  return participants
    .flatMap(({ choices }) => choices)
    .filter((choice) => choice.theme === theme && choice.criterionId === criterionId)
    .flatMap(({ phase }) => (phase === null ? [] : [phase]))
    .sort((a, b) => a - b)
}

/** The median of ascending phases; null when there are none. */
function middleOf(chosen: Phase[]): number | null {
  const lower = chosen[Math.floor((chosen.length - 1) / 2)]
  const upper = chosen[Math.floor(chosen.length / 2)]
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2
}

/** The next phase within two school years; a team at the last phase wants to stay there. */
function ambitionAfter(level: Level, { phases }: ToldCriterion, schoolYear: number, chance: Chance) {
  if (chance.happens(0.08)) return null
  const phase = phases.find((each) => each > level) ?? phases.at(-1)
  return phase === undefined ? null : { phase, schoolYear: schoolYear + ambitionHorizon }
}

function reasonsFor(level: Level, { sayings }: ToldCriterion): string[] {
  switch (level) {
    case 1:
    case 2:
    case 3:
    case 4:
      return sayings.phases[level]?.reasons ?? []
    case 1.5:
    case 2.5:
    case 3.5:
      return sayings.between[level] ?? []
  }
}

/** Between two phases, what shows it comes from one of them. */
function evidenceFor(level: Level, { sayings, phases }: ToldCriterion, chance: Chance): string[] {
  const beside = phases.filter((phase) => Math.abs(phase - level) < 1)
  return sayings.phases[chance.pick(beside)]?.evidence ?? []
}

/** One sentence, or two when the team had more to say. */
function say(sayings: string[], setting: Setting, chance: Chance): string {
  const said = chance.some(sayings, chance.happens(0.55) ? 2 : 1)
  return said.map((saying) => fillSlots(saying, setting, chance)).join(' ')
}

/** Whoever chose a whole phase or more away from the team is heard, most of the times. */
function minorityView(
  level: Level,
  chosen: Phase[],
  { sayings }: ToldCriterion,
  setting: Setting,
  chance: Chance,
): string {
  const below = level - (chosen[0] ?? level)
  const above = (chosen.at(-1) ?? level) - level
  const distance = Math.max(below, above)
  if (distance < 1 || !chance.happens(distance >= 1.5 ? 0.85 : 0.3)) return ''
  return fillSlots(chance.pick(above >= below ? sayings.minority.higher : sayings.minority.lower), setting, chance)
}
