/**
 * A conversation framework while it is being made: what a published one says, but not yet complete. It becomes a
 * `FrameworkDefinition` when it is published.
 */
import { z } from 'zod'
import { standardQuestions } from './framework.ts'

const DraftItem = z.strictObject({
  /** Stays what it is while the words change, so that what was said of the item compares over versions. */
  id: z.string(),
  number: z.int(),
  text: z.string(),
  /** Instead of the framework's own questions. */
  questions: z.array(z.string()).optional(),
})

const DraftSubtheme = z.strictObject({
  id: z.string(),
  guarantee: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
  title: z.string(),
  items: z.array(DraftItem),
})

export const FrameworkDraft = z.strictObject({
  title: z.string(),
  questions: z.array(z.string()),
  subthemes: z.array(DraftSubtheme),
  notes: z.array(z.string()),
})

/** What a person has to look at: an item, a subtheme, or (without an id) the framework as a whole. */
const FrameworkDoubt = z.strictObject({
  part: z.enum(['frame', 'subtheme', 'item']),
  id: z.string(),
  reason: z.string(),
})

/** What a framework was read from, and what nobody looked at yet. */
export const FrameworkReading = z.strictObject({
  text: z.string(),
  doubts: z.array(FrameworkDoubt),
  /** What of the text was read as structure and so stands in no item: "Waarborg 2:", "7.", the heads of columns. */
  structure: z.array(z.string()),
})

export type DraftItem = z.infer<typeof DraftItem>
export type DraftSubtheme = z.infer<typeof DraftSubtheme>
export type FrameworkDraft = z.infer<typeof FrameworkDraft>
export type FrameworkDoubt = z.infer<typeof FrameworkDoubt>
export type FrameworkReading = z.infer<typeof FrameworkReading>

export const emptyFramework: FrameworkDraft = {
  title: '',
  questions: [...standardQuestions],
  subthemes: [],
  notes: [],
}
