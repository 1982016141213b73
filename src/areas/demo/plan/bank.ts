/** What the jaarplannen of the demo are told with: `content/demo/plans.yaml`, checked when it is loaded. */
import { z } from 'zod'

const Text = z.string().trim().min(1).max(600)
const Key = z.string().regex(/^[a-z-]+$/)
const Guarantee = z.int().min(1).max(4)

/** Somebody by their slug, or a body of the whole partnership by its key. */
const Owner = z.string().or(z.strictObject({ body: z.string() }))

const Activity = z.strictObject({
  what: Text,
  owner: Owner,
  /** From the first day of one month up to the last of another. */
  months: z.tuple([z.int().min(1).max(12), z.int().min(1).max(12)]),
  level: z.enum(['operational', 'tactical', 'strategic']),
  /** How it ended; without it, it goes as the year goes. */
  ended: z.enum(['done', 'dropped', 'under-way']).optional(),
  brought: z.string().max(600),
})

const Said = z.strictObject({ judgement: z.enum(['reached', 'partly', 'not']), evidence: Text })

const Goal = z.strictObject({
  key: Key,
  guarantee: Guarantee,
  /** The goal of the year before that it goes on with. */
  goesOn: Key.optional(),
  text: Text,
  seenBy: Text,
  /** An item of the framework. */
  item: z.string().optional(),
  halfYear: Said.optional(),
  year: Said.extend({ seenWhere: Text, seenByWhom: Text }).optional(),
  activities: z.array(Activity),
  /** What was said of it while the plan was drafted. */
  comments: z.array(z.strictObject({ by: Key, text: Text, resolvedBy: Key.optional() })).default([]),
})

const Choice = z.strictObject({
  choice: z.enum(['taken-up', 'adapted', 'left']),
  text: Text.optional(),
  reason: Text.optional(),
})

export const Plans = z.strictObject({
  /** Where the ambitions were written down. */
  source: Text,
  ambitions: z.record(z.enum(['1', '2', '3', '4']), Text),
  years: z.array(z.strictObject({ ago: z.int().min(0).max(5), goals: z.array(Goal).min(1) })),
  partners: z.array(
    z.strictObject({
      /** The name of a school. */
      at: Text,
      state: z.enum(['drafting', 'adopted']),
      choices: z.record(Key, Choice),
      goals: z.array(Goal),
    }),
  ),
})

export type Plans = z.infer<typeof Plans>
export type ToldGoal = z.infer<typeof Goal>
export type ToldActivity = z.infer<typeof Activity>
