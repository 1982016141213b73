/** What the conversations of the demo are told with: `content/demo/conversations.yaml`, checked when it is loaded. */
import { z } from 'zod'

const Text = z.string().trim().min(1)
const Saying = Text.max(600)
const Sayings = z.array(Saying).min(1)

/** Something that a group found, what shows it, and how it is made sure of. */
const Found = z.strictObject({ text: Saying, evidence: Saying, assurance: Saying.or(z.literal('')).default('') })

/** An agreement, and what came of it, by how it ended. */
const Agreed = z.strictObject({ what: Text.max(300), works: Saying, notYet: Saying, stopped: Saying })

/** What is said of one item of the framework. */
const ItemSayings = z.strictObject({
  goal: Saying,
  findings: z.array(Found).min(4, 'Er zijn zo’n vier groepen: geef ten minste vier opbrengsten.'),
  /** What several groups had in common. */
  common: Found,
  agreements: z.array(Agreed).min(1),
  goingTo: Sayings,
  wantTo: Sayings,
})

/** Something on an agenda that is no conversation with the framework. */
const Topic = z.strictObject({
  title: Text.max(120),
  purpose: z.enum(['inform', 'talk', 'decide']),
  minutes: z.int().min(5).max(60),
  note: Saying,
  decision: Saying.optional(),
  agreement: Agreed.optional(),
})

/** A kind of body that meets: how its meetings are called, where, and what they are about. */
const Table = z.strictObject({
  /** The key of the body in the blueprint. */
  body: Text,
  /** The names of the organisations where it is told of; all of them unless said. */
  at: z.array(Text).optional(),
  title: Text,
  /** The role that leads it. */
  chair: Text,
  /** Whether its chair is one of several who hold that role, and so sits there by name. */
  chosenChair: z.boolean().default(false),
  place: Text,
  /** In which months, from August on; the last one is the one that looks back. */
  months: z.array(z.int().min(1).max(12)).min(2),
  hour: z.string().regex(/^\d\d:\d\d$/),
  length: z.int().min(45).max(180),
  /** The items of the framework that it talks about; none for a table that does not. */
  items: z.array(Text),
  topics: z.array(Topic).min(2),
})

const Step = z.strictObject({
  kind: z.enum(['passed-on', 'taken-up', 'declined']),
  /** To which body it is passed on. */
  to: Text.optional(),
  /** How many days after the step before. */
  after: z.int().min(1),
  text: Saying,
  action: Text.max(300).optional(),
})

const Signal = z.strictObject({
  question: Text.max(300),
  explanation: Saying.or(z.literal('')).default(''),
  urgency: z.enum(['can-wait', 'soon', 'urgent']),
  anonymous: z.boolean().default(false),
  guarantee: z.int().min(1).max(4),
  /** The slug of the persona who raised it. */
  by: Text,
  /** The body that it went to, by its key. */
  to: Text,
  /** How many days ago it was raised. */
  daysAgo: z.int().min(1),
  /** Within how many days an answer was owed. */
  term: z.int().min(14),
  steps: z.array(Step),
})

export const Conversations = z.strictObject({
  tables: z.array(Table).min(1),
  items: z.record(z.string(), ItemSayings),
  signals: z.array(Signal),
})

export type Conversations = z.infer<typeof Conversations>
export type Table = z.infer<typeof Table>
export type Topic = z.infer<typeof Topic>
export type ItemSayings = z.infer<typeof ItemSayings>
export type Agreed = z.infer<typeof Agreed>
export type SignalSaying = z.infer<typeof Signal>
