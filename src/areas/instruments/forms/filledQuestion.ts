import { type FormState, filled } from '../../../platform/web/form.ts'
import type { Question, Words } from '../../questions/index.ts'

/** The form filled with what a question says now. */
export function filledQuestion(
  question: Question,
  { section, revision: at, conditions }: { section: string; revision: number; conditions: readonly string[] },
): FormState {
  const { kind, text: said, hint, required, guarantee, block, about } = question
  const abouts = about.map(({ instrumentId, itemId }) => `${instrumentId}:${itemId}`)
  return filled({
    kind,
    ...both('text', said),
    ...both('hint', hint),
    required,
    guarantee,
    block,
    section,
    ...Object.fromEntries(abouts.map((one, index) => [`about${index + 1}`, one])),
    ...Object.fromEntries(conditions.map((one, index) => [`condition${index + 1}`, one])),
    ...kindValues(question),
    revision: at,
  })
}

function kindValues(question: Question): Record<string, string | number | boolean | undefined> {
  switch (question.kind) {
    case 'agree': {
      const { points: of, low, high, notApplicable, reversed } = question
      return { points: of, ...both('low', low), ...both('high', high), notApplicable, reversed }
    }
    case 'pair':
      return { points: question.points, ...both('left', question.left), ...both('right', question.right) }
    case 'choice':
    case 'choices':
    case 'ranking':
      return {
        options: question.options.map((one) => one.text.nl).join('\n'),
        optionsEn: question.options.some((one) => one.text.en)
          ? question.options.map((one) => one.text.en ?? one.text.nl).join('\n')
          : '',
        most: question.kind === 'choices' ? question.most : undefined,
      }
    case 'number': {
      const { min, max, decimals, unit } = question
      const written = (value: number) => String(value).replace('.', ',')
      return { min: written(min), max: written(max), decimals, ...both('unit', unit) }
    }
    case 'short':
    case 'long':
      return {}
  }
}

const both = (name: string, said: Words | undefined) => ({ [name]: said?.nl, [`${name}En`]: said?.en })
