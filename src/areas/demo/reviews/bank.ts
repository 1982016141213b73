/** What the peer reviews of the demo are told with: `content/demo/reviews.yaml`, checked when it is loaded. */
import { z } from 'zod'

const Text = z.string().trim().min(1)
const Saying = Text.max(900)
const Slug = z.string().regex(/^[a-z]+$/)
const DayOfYear = z.string().regex(/^\d\d-\d\d$/)
const guaranteeKeys = z.enum(['1', '2', '3', '4'])

export const ReviewSayings = z.strictObject({
  /** A review of last school year, with all that was said. */
  closed: z.strictObject({
    school: Text,
    host: Slug,
    on: DayOfYear,
    questions: Saying,
    /** The first of them chairs. */
    panel: z.array(Slug).min(2),
    pictures: z.record(guaranteeKeys, z.strictObject({ picture: Saying, seen: Saying, strong: Saying })),
    advice: z
      .array(
        z.strictObject({
          guarantee: z.int().min(1).max(4),
          text: Saying,
          action: z.strictObject({ what: Text.max(300), owner: Slug, done: z.boolean().default(false) }).optional(),
        }),
      )
      .min(1),
    statement: z.strictObject({ meets: z.boolean(), reasons: Saying }),
    reply: Saying,
  }),
  /** A review that is being prepared. */
  coming: z.strictObject({
    school: Text,
    host: Slug,
    /** How many days from today. */
    days: z.int().min(1),
    questions: Saying,
    panel: z.array(
      z.strictObject({
        who: Slug,
        chair: z.boolean().default(false),
        invited: z.boolean().default(true),
        reply: z.enum(['accepted', 'declined']).optional(),
      }),
    ),
    pictures: z.partialRecord(guaranteeKeys, Saying),
  }),
  /** The assessing review of some school years ago, which was passed, and a visit that was paid since. */
  national: z.strictObject({
    years: z.int().min(1).max(6),
    on: DayOfYear,
    host: Slug,
    visitors: Text,
    schools: z.array(Text).min(1),
    conclusion: Saying,
    visit: z.strictObject({
      years: z.int().min(0).max(6),
      on: DayOfYear,
      partnership: Text,
      by: z.array(Slug).min(1),
      learned: Saying,
    }),
  }),
  /** What lies ready for guests of the review in preparation. */
  documents: z.array(z.strictObject({ title: Text, text: Saying })),
})
export type ReviewSayings = z.infer<typeof ReviewSayings>
