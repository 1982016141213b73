/**
 * A questionnaire while it is being made: what a published one says, but not yet complete. It becomes a
 * `QuestionnaireDefinition` when it is published.
 */
import { z } from 'zod'
import { Condition, type QuestionnaireDefinition } from '../questions/index.ts'

const words = z.strictObject({ nl: z.string(), en: z.string().optional() })
const DraftOption = z.strictObject({ id: z.string(), text: words })

const asked = {
  /** Stays what it is while the words change, so that answers compare over versions. */
  id: z.string(),
  text: words,
  hint: words.optional(),
  required: z.boolean().default(false),
  guarantee: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
  about: z.array(z.strictObject({ instrumentId: z.guid(), itemId: z.string() })).default([]),
  onlyIf: z.array(Condition).default([]),
  block: z.string().optional(),
}

const DraftQuestion = z.discriminatedUnion('kind', [
  z.strictObject({
    ...asked,
    kind: z.literal('agree'),
    points: z.int().min(4).max(7).default(5),
    low: words.optional(),
    high: words.optional(),
    notApplicable: z.boolean().default(true),
    reversed: z.boolean().default(false),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('pair'),
    left: words,
    right: words,
    points: z.int().min(4).max(7).default(5),
  }),
  z.strictObject({ ...asked, kind: z.literal('choice'), options: z.array(DraftOption) }),
  z.strictObject({ ...asked, kind: z.literal('choices'), options: z.array(DraftOption), most: z.int().optional() }),
  z.strictObject({ ...asked, kind: z.literal('ranking'), options: z.array(DraftOption) }),
  z.strictObject({
    ...asked,
    kind: z.literal('number'),
    min: z.number(),
    max: z.number(),
    decimals: z.int().min(0).max(4).default(0),
    unit: words.optional(),
  }),
  z.strictObject({ ...asked, kind: z.literal('short') }),
  z.strictObject({ ...asked, kind: z.literal('long') }),
])

const DraftSection = z.strictObject({
  id: z.string(),
  title: words,
  intro: words.optional(),
  questions: z.array(DraftQuestion),
})

export const QuestionnaireDraft = z.strictObject({
  title: words,
  intro: words.optional(),
  sections: z.array(DraftSection),
})

/** The types are those of what is published: only the limits come later. */
export type QuestionnaireDraft = QuestionnaireDefinition
export type DraftQuestion = z.infer<typeof DraftQuestion>
export type DraftSection = z.infer<typeof DraftSection>

export const emptyQuestionnaire: QuestionnaireDraft = { title: { nl: '' }, sections: [] }
