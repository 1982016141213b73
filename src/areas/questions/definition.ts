/**
 * A questionnaire (vragenlijst): sections of questions, in Dutch and if wanted in English. What a question is about and when it
 * is asked stand in the question itself; nothing is kept of where somebody was.
 */
import { z } from 'zod'

/** How many there are at most: `questions` in a section, `allQuestions` in the whole. */
export const questionnaireMost = { sections: 30, questions: 60, allQuestions: 200, options: 30, conditions: 5 }

/** Lengths in characters. */
export const questionnaireLimits = { id: 80, title: 160, text: 500, hint: 300, intro: 2000, option: 200, unit: 30 }

/** Words in Dutch, and in English where the questionnaire has that. */
function words(max: number) {
  const text = z
    .string({ error: 'Vul hier tekst in.' })
    .trim()
    .min(1, 'Vul hier iets in.')
    .max(max, `Maak deze tekst korter: hooguit ${max} tekens.`)
  return z.strictObject({ nl: text, en: text.optional() })
}

const StableId = z
  .string({ error: 'Geef een vaste sleutel (id).' })
  .max(questionnaireLimits.id)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Gebruik in een sleutel alleen kleine letters, cijfers en streepjes.')

const Guarantee = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], {
  error: 'Kies waarborg 1, 2, 3 of 4.',
})

/** An item of a framework or a criterion of a theme, which the question tells something about. */
const About = z.strictObject({ instrumentId: z.guid(), itemId: z.string().min(1).max(80) })

/** Asked only if the answer to an earlier question fits; all conditions of a question have to. */
export const Condition = z.discriminatedUnion('is', [
  z.strictObject({ question: StableId, is: z.literal('one-of'), options: z.array(StableId).min(1) }),
  z.strictObject({ question: StableId, is: z.literal('at-least'), value: z.number() }),
  z.strictObject({ question: StableId, is: z.literal('at-most'), value: z.number() }),
  z.strictObject({ question: StableId, is: z.literal('answered') }),
])

const asked = {
  /** Never changes, so that answers compare over versions; its words may. */
  id: StableId,
  text: words(questionnaireLimits.text),
  hint: words(questionnaireLimits.hint).optional(),
  required: z.boolean().default(false),
  guarantee: Guarantee.optional(),
  about: z.array(About).max(5).default([]),
  onlyIf: z.array(Condition).max(questionnaireMost.conditions).default([]),
  /** The block that it belongs to when a long questionnaire is split; without one it is core: everybody gets it. */
  block: StableId.optional(),
}

const Options = z
  .array(z.strictObject({ id: StableId, text: words(questionnaireLimits.option) }))
  .min(2, 'Geef ten minste twee antwoorden.')
  .max(questionnaireMost.options, `Hooguit ${questionnaireMost.options} antwoorden.`)

export const Question = z.discriminatedUnion('kind', [
  z.strictObject({
    ...asked,
    kind: z.literal('agree'),
    points: z.int().min(4).max(7).default(5),
    /** The words at the two ends; without them "helemaal niet mee eens" and "helemaal mee eens". */
    low: words(questionnaireLimits.option).optional(),
    high: words(questionnaireLimits.option).optional(),
    notApplicable: z.boolean().default(true),
    /** Whether agreeing is unfavourable: turned round when questions are taken together. */
    reversed: z.boolean().default(false),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('pair'),
    left: words(questionnaireLimits.text),
    right: words(questionnaireLimits.text),
    points: z.int().min(4).max(7).default(5),
  }),
  z.strictObject({ ...asked, kind: z.literal('choice'), options: Options }),
  z.strictObject({ ...asked, kind: z.literal('choices'), options: Options, most: z.int().min(1).optional() }),
  z.strictObject({ ...asked, kind: z.literal('ranking'), options: Options }),
  z.strictObject({
    ...asked,
    kind: z.literal('number'),
    min: z.number(),
    max: z.number(),
    /** How many figures stand behind the comma. */
    decimals: z.int().min(0).max(4).default(0),
    unit: words(questionnaireLimits.unit).optional(),
  }),
  z.strictObject({ ...asked, kind: z.literal('short') }),
  z.strictObject({ ...asked, kind: z.literal('long') }),
])

export const Section = z.strictObject({
  id: StableId,
  title: words(questionnaireLimits.title),
  intro: words(questionnaireLimits.intro).optional(),
  questions: z
    .array(Question)
    .min(1, 'Een onderdeel heeft ten minste één vraag.')
    .max(questionnaireMost.questions, `Hooguit ${questionnaireMost.questions} vragen.`),
})

export const QuestionnaireDefinition = z
  .strictObject({
    title: words(questionnaireLimits.title),
    intro: words(questionnaireLimits.intro).optional(),
    sections: z
      .array(Section)
      .min(1, 'Een vragenlijst heeft ten minste één onderdeel.')
      .max(questionnaireMost.sections, `Hooguit ${questionnaireMost.sections} onderdelen.`),
  })
  .superRefine(({ sections }, context) => {
    const seen = new Map<string, Question>()
    for (const [section, { questions }] of sections.entries())
      for (const [index, question] of questions.entries()) {
        const path = ['sections', section, 'questions', index]
        for (const message of faultsIn(question, seen)) context.addIssue({ code: 'custom', path, message })
        seen.set(question.id, question)
      }
    if (seen.size > questionnaireMost.allQuestions) {
      const message = `Hooguit ${questionnaireMost.allQuestions} vragen in een vragenlijst.`
      context.addIssue({ code: 'custom', path: ['sections'], message })
    }
    const ids = sections.map(({ id }) => id)
    for (const [index, id] of ids.entries())
      if (ids.indexOf(id) !== index) {
        const message = `De sleutel "${id}" is al van een ander onderdeel.`
        context.addIssue({ code: 'custom', path: ['sections', index], message })
      }
  })

/** What is wrong with a question, given those before it. */
function faultsIn(question: Question, earlier: ReadonlyMap<string, Question>): string[] {
  const faults = question.onlyIf.flatMap((condition) => faultIn(condition, question, earlier.get(condition.question)))
  if (earlier.has(question.id)) faults.push(`De sleutel "${question.id}" is al van een andere vraag.`)
  if (question.kind === 'number' && question.max <= question.min)
    faults.push('Het hoogste getal is groter dan het laagste.')
  if ('options' in question && new Set(question.options.map(({ id }) => id)).size < question.options.length)
    faults.push('Twee antwoorden hebben dezelfde sleutel.')
  if (question.kind === 'choices' && question.most !== undefined && question.most > question.options.length)
    faults.push(`Er zijn ${question.options.length} antwoorden; meer kan niemand er kiezen.`)
  return faults
}

/** Whoever gets a question has to get the one that it depends on. */
function faultIn(condition: Condition, { block }: Question, on: Question | undefined): string[] {
  if (!on) return ['Een voorwaarde gaat over een vraag die hiervoor komt.']
  if (on.block !== undefined && on.block !== block)
    return ['Een voorwaarde gaat over een vraag die iedereen krijgt, of over een vraag uit hetzelfde blok.']
  return conditionsFor(on).includes(condition.is) ? [] : ['Deze voorwaarde past niet bij de vraag waar zij over gaat.']
}

/** What can be asked of the answer to a question, as a condition of a later one. */
export function conditionsFor({ kind }: Pick<Question, 'kind'>): readonly Condition['is'][] {
  switch (kind) {
    case 'agree':
    case 'pair':
      return ['at-least', 'at-most', 'one-of', 'answered']
    case 'number':
      return ['at-least', 'at-most', 'answered']
    case 'choice':
    case 'choices':
    case 'ranking':
      return ['one-of', 'answered']
    case 'short':
    case 'long':
      return ['answered']
  }
}

export type Words = { nl: string; en?: string | undefined }
export type Language = 'nl' | 'en'
export type Condition = z.infer<typeof Condition>
export type Question = z.infer<typeof Question>
export type QuestionKind = Question['kind']
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>
export type Section = z.infer<typeof Section>
export type QuestionnaireDefinition = z.infer<typeof QuestionnaireDefinition>

/** All questions, in the order in which they are asked. */
export function questionsOf({ sections }: Pick<QuestionnaireDefinition, 'sections'>): Question[] {
  return sections.flatMap(({ questions }) => questions)
}
