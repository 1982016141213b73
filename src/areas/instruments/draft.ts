/**
 * A theme while it is being made: what a published one says, but not yet complete. It becomes a `ThemeDefinition` when it
 * is published; until then an empty title or a criterion with one descriptor is nothing to stop for.
 */
import { z } from 'zod'
import { limits } from './theme.ts'

const text = (max: number) => z.string().max(max)

function perPhase<Value extends z.ZodType>(value: Value) {
  return z.tuple([value, value, value, value])
}

const DraftCriterion = z.strictObject({
  /** Stays what it is while the name changes, so that answers compare over versions. */
  id: z.string(),
  /** A proposal can hold a cell that is longer than a descriptor may be; publishing says so. */
  name: z.string(),
  question: text(limits.question).optional(),
  descriptors: perPhase(z.string().nullable()),
  /** As in a published theme: how many phases each cell covers. */
  spans: perPhase(z.int().min(0).max(4)).optional(),
})

export const ThemeDraft = z.strictObject({
  title: z.string(),
  guarantee: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
  phases: perPhase(z.string()),
  criteria: z.array(DraftCriterion),
  notes: z.array(z.string()),
  reflectionCards: z.array(z.string()),
})

/** Where the words come from, as far as somebody said so. */
export const ProvenanceDraft = z.strictObject({
  source: z.string(),
  date: z.string(),
  by: z.string(),
  ownWords: z.boolean().nullable(),
  remark: z.string().optional(),
})

/** A place in the table that a person has to look at: phase 0 is the name of the criterion. */
const Doubt = z.strictObject({ criterionId: z.string(), phase: z.int().min(0).max(4), reason: z.string() })

/** What a draft was read from: the words of the document in reading order, and what nobody looked at yet. */
export const Reading = z.strictObject({ text: z.string(), doubts: z.array(Doubt) })

export type DraftCriterion = z.infer<typeof DraftCriterion>
export type ThemeDraft = z.infer<typeof ThemeDraft>
export type ProvenanceDraft = z.infer<typeof ProvenanceDraft>
export type Doubt = z.infer<typeof Doubt>
export type Reading = z.infer<typeof Reading>

export const emptyTheme: ThemeDraft = {
  title: '',
  guarantee: null,
  phases: ['Individuele begeleiding', 'Commitment Samen Opleiden', 'Verbinden en verbreden', 'Innovatie en co-creatie'],
  criteria: [],
  notes: [],
  reflectionCards: [],
}

export const unknownProvenance: ProvenanceDraft = { source: '', date: '', by: '', ownWords: null }
