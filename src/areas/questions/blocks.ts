/**
 * Planned missingness: a long questionnaire is split into a core that everybody gets, and blocks of which each person gets some.
 *
 * With three blocks of which each person gets two this is the three-form design. Since chance decides who gets which form, what
 * somebody did not get is missing completely at random, so that means stay unbiased; and since every two blocks go together in
 * some form, so do the relations between their questions.
 *
 * Source: Graham, J. W., Taylor, B. J., Olchowski, A. E., & Cumsille, P. E. (2006). Planned missing data designs in
 * psychological research. Psychological Methods, 11(4), 323–343.
 */
import { type Question, type QuestionnaireDefinition, questionsOf, type Section } from './definition.ts'

/** The blocks of a questionnaire, by name: forms keep their order when questions change places. */
export function blocksOf(definition: Pick<QuestionnaireDefinition, 'sections'>): string[] {
  const blocks = new Set(questionsOf(definition).flatMap(({ block }) => (block === undefined ? [] : [block])))
  return [...blocks].sort((a, b) => a.localeCompare(b, 'nl', { numeric: true }))
}

/**
 * The forms of a questionnaire: each way to choose some of its blocks. Every block is in as many forms as every other, and with
 * `each` ≥ 2 so is every two of them.
 * @param each how many blocks a person gets, at least 1; null when everybody gets everything
 * @returns at least one form; with four blocks of which each gets two there are six
 */
export function formsOf(blocks: readonly string[], each: number | null): string[][] {
  return each === null || each >= blocks.length ? [[...blocks]] : combinations(blocks, each)
}

/** The questions of one form, in their order: the core, and those of its blocks. @param form an index in the forms */
export function questionsOfForm(
  definition: Pick<QuestionnaireDefinition, 'sections'>,
  each: number | null,
  form: number,
): Question[] {
  return sectionsOfForm(definition, each, form).flatMap(({ questions }) => questions)
}

/** The sections of one form, each with the questions that are in it; a section without any is left out. */
export function sectionsOfForm(
  definition: Pick<QuestionnaireDefinition, 'sections'>,
  each: number | null,
  form: number,
): Section[] {
  const forms = formsOf(blocksOf(definition), each)
  const blocks = forms[form] ?? forms[0] ?? []
  return definition.sections
    .map((section) => ({
      ...section,
      questions: section.questions.filter(({ block }) => block === undefined || blocks.includes(block)),
    }))
    .filter(({ questions }) => questions.length > 0)
}

/**
 * Deals forms by chance, so that within each group (a school) they differ in number by at most one, and over all groups too.
 * @param groups the group of each person
 * @param forms how many forms there are, at least 1
 * @param chance a number from 0 up to 1, such as `Math.random`
 * @returns for each person an index in the forms
 */
export function dealForms(groups: readonly (string | null)[], forms: number, chance: () => number): number[] {
  const order = shuffled(
    Array.from({ length: forms }, (_, form) => form),
    chance,
  )
  const people = groups.map((group, person) => ({ group, person }))
  const dealt: number[] = groups.map(() => 0)
  let next = 0
  // Dealt on from where the group before ended, the remainders of small groups even out too.
  for (const members of Map.groupBy(people, ({ group }) => group).values())
    for (const { person } of shuffled(members, chance)) {
      dealt[person] = order[next % forms] ?? 0
      next += 1
    }
  return dealt
}

/** All ways to choose some of these, in their order. */
function combinations(from: readonly string[], size: number): string[][] {
  if (size <= 0) return [[]]
  return from.flatMap((first, index) => combinations(from.slice(index + 1), size - 1).map((rest) => [first, ...rest]))
}

/** In an order of chance (Fisher and Yates). */
function shuffled<One>(all: readonly One[], chance: () => number): One[] {
  const mixed = [...all]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1))
    const [a, b] = [mixed[last], mixed[other]]
    if (a !== undefined && b !== undefined) {
      mixed[last] = b
      mixed[other] = a
    }
  }
  return mixed
}
