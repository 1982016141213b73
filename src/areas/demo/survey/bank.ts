import { z } from 'zod'

const MonthDay = z.string().regex(/^\d{2}-\d{2}$/)
const Saying = z.string().trim().min(1).max(1000)
const Mean = z.number().min(1).max(5)

/** What the demo tells of surveys: `content/demo/surveys.yaml`. */
export const Surveys = z.strictObject({
  /** The shipped questionnaires, by key. */
  questionnaire: z.string(),
  pulse: z.string(),
  title: Saying,
  purpose: Saying,
  moderator: z.string(),
  opens: MonthDay,
  closes: MonthDay,
  years: z.array(z.strictObject({ asked: z.int().min(1), response: z.number().min(0).max(1) })).length(3),
  sections: z.record(z.string(), z.tuple([Mean, Mean, Mean])),
  questions: z.record(z.string(), z.number()),
  /** Standard deviations between schools, and between the people of one. */
  between: z.number().positive(),
  within: z.number().positive(),
  remarks: z.array(
    z.strictObject({
      year: z.int().min(0).max(2),
      question: z.string(),
      text: Saying,
      quotable: z.boolean(),
      guarantee: z.int().min(1).max(4),
      item: z.string(),
    }),
  ),
  waiting: z.array(Saying),
  feedback: z.array(z.strictObject({ said: Saying, do: Saying })),
})

export type Surveys = z.infer<typeof Surveys>
