/** Where the schools of the demo really stand, which nobody in it knows: choices and judgements vary around it. */

import type { Level, Phase } from '../scans/index.ts'
import type { CriterionSayings, DemoBank } from './bank.ts'
import { chanceOf } from './chance.ts'

const everyPhase: readonly Phase[] = [1, 2, 3, 4]
const everyLevel: readonly Level[] = [1, 1.5, 2, 2.5, 3, 3.5, 4]

/** A criterion of a theme as the story needs it. */
export type ToldCriterion = {
  theme: string
  criterionId: string
  sayings: CriterionSayings
  /** The phases that have a descriptor, ascending. */
  phases: Phase[]
}

/** The criteria of these themes, in the order in which they are asked. */
export function criteriaOf(bank: DemoBank, themes: string[]): ToldCriterion[] {
  return bank.themes
    .filter(({ key }) => themes.includes(key))
    .flatMap(({ key, definition, sayings }) =>
      definition.criteria.map(({ id, descriptors }) => {
        const told = sayings[id]
        if (!told) throw new Error(`No sayings about criterion ${id} of ${key}`)
        return {
          theme: key,
          criterionId: id,
          sayings: told,
          phases: everyPhase.filter((phase) => descriptors[phase - 1] !== null),
        }
      }),
    )
}

/**
 * Where a school stands on a criterion in a school year: a number around 1 to 4.
 * Most schools grow a little each year; in one of six it goes back for a year, as when a leader leaves.
 * @param yearsAgo how many school years before that of today
 */
export function standing(school: string, { theme, criterionId }: ToldCriterion, yearsAgo: number): number {
  const chance = chanceOf('standing', school)
  const start = Math.max(1.1, chance.around(1.75, 0.4))
  const growth = chance.around(0.33, 0.12)
  const setbackYearsAgo = chance.happens(1 / 6) ? chance.pick([1, 2]) : null
  const years = 3 - yearsAgo
  const setback = setbackYearsAgo !== null && yearsAgo <= setbackYearsAgo ? 0.5 : 0
  const ownTrait = chanceOf('trait', school, theme, criterionId).around(0, 0.35)
  return start + growth * years - setback + ownTrait
}

/** The phase with a descriptor that is nearest to a standing. */
export function nearestPhase({ phases }: ToldCriterion, value: number): Phase {
  return nearest(phases, value)
}

/** The level nearest to a standing, within the phases that have a descriptor. */
export function nearestLevel({ phases }: ToldCriterion, value: number): Level {
  const [lowest = 1] = phases
  const highest = phases.at(-1) ?? 4
  return nearest(
    everyLevel.filter((level) => lowest <= level && level <= highest),
    value,
  )
}

/** The one of these that lies nearest; of two that are as near, the lower. */
function nearest<Step extends number>(steps: readonly Step[], value: number): Step {
  return steps.reduce((best, step) => (Math.abs(step - value) < Math.abs(best - value) ? step : best))
}
