import { expectedPrecision } from '../../platform/statistics/index.ts'
import { blocksOf, type QuestionnaireDefinition } from '../questions/index.ts'
import { usualResponse } from './rules.ts'

/** How far answers to one question usually lie apart, as a share of the scale. */
const usualSpread = 0.25

/**
 * How precise the mean of the least precise section will be: half the width of its interval, in points of its scale.
 * @returns for so many people; null without sections of statements, or with too few people
 */
export function precisionOf(
  definition: QuestionnaireDefinition,
  blocksEach: number | null,
): (population: number) => number | null {
  const blocks = blocksOf(definition)
  const each = Math.min(blocksEach ?? blocks.length, blocks.length)
  const sections = definition.sections.flatMap(({ questions }) => {
    const statements = questions.flatMap((question) => (question.kind === 'agree' ? [question] : []))
    const [first] = statements
    if (!first) return []
    const sizes = blocks
      .map((block) => statements.filter((one) => one.block === block).length)
      .filter((size) => size > 0)
    const core = statements.filter((one) => one.block === undefined).length
    return [{ sd: (first.points - 1) * usualSpread, items: { core, blocks: sizes } }]
  })
  return (population) => {
    const widths = sections.map(({ sd, items }) =>
      expectedPrecision({
        population,
        expectedResponse: usualResponse,
        sd,
        items,
        each: Math.min(each, items.blocks.length),
      }),
    )
    const known = widths.filter((width) => width !== null)
    return known.length === 0 ? null : Math.max(...known)
  }
}
