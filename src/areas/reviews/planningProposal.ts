/** What a calculation said, as it is kept with the round: ids and numbers, no names. */
import { z } from 'zod'
import { whyNots } from './rules/planning.ts'

const id = z.string()

const RuleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['members', 'same-board', 'tie', 'roles', 'chair']), visitId: id }),
  z.object({ kind: z.literal('most-visits') }),
  z.object({ kind: z.literal('one-a-day'), day: z.string() }),
  z.object({ kind: z.enum(['must', 'never']), visitId: id, candidateId: id }),
])

const ObstacleSchema = z.object({
  rules: z.array(RuleSchema),
  visitIds: z.array(id),
  needed: z.number(),
  available: z.number(),
  availableChairs: z.number(),
})

const Planned = z.object({
  outcome: z.literal('planned'),
  /** What it was calculated from: differs as soon as anything of that changed. */
  fingerprint: z.string(),
  calculatedOn: z.string(),
  /** Whether no plan is better; otherwise none is better by more than `gap` points. */
  proven: z.boolean(),
  gap: z.number(),
  points: z.number(),
  panels: z.array(z.object({ visitId: id, members: z.array(id), chairId: id.nullable() })),
  reasons: z.array(
    z.object({
      visitId: id,
      candidateId: id,
      because: z.enum(['chosen', 'wished', 'exception']),
      others: z.array(z.object({ why: z.enum(whyNots), count: z.number(), examples: z.array(id) })),
    }),
  ),
})
export type PlannedProposal = z.infer<typeof Planned>

const Blocked = z.object({
  outcome: z.literal('impossible'),
  fingerprint: z.string(),
  calculatedOn: z.string(),
  obstacles: z.array(ObstacleSchema),
})

/** The time was over before anything was found. */
const Undecided = z.object({ outcome: z.literal('unknown'), fingerprint: z.string(), calculatedOn: z.string() })

export const Proposal = z.discriminatedUnion('outcome', [Planned, Blocked, Undecided])
export type Proposal = z.infer<typeof Proposal>

const Comparison = z.object({
  points: z.number(),
  moves: z.array(z.object({ visitId: id, leave: z.array(id), join: z.array(id) })),
  consequences: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('more-visits'), candidateId: id, visits: z.number(), earlier: z.number() }),
      z.object({ kind: z.enum(['one-voice', 'again']), visitId: id }),
      z.object({ kind: z.literal('same-role'), visitId: id, roleKey: z.string(), count: z.number() }),
    ]),
  ),
})

/** A wish that was tried before it is kept: what the plan would become, and what that costs. */
export const Trial = z.object({
  wish: z.object({ reviewId: id, personId: id, wish: z.enum(['must', 'never']), exception: z.string().nullable() }),
  /** Of the round without the wish, at the time. */
  triedOn: z.string(),
  proposal: Proposal,
  comparison: Comparison.nullable(),
})
export type Trial = z.infer<typeof Trial>
