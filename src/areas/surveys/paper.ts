import { z } from 'zod'

/** What somebody filled in so far, as it is sealed on their paper. */
export const draftOnPaper = z.record(z.string(), z.unknown())

/** What is sealed in an envelope: the answers with the groups that they count for, and nothing of whom they are. */
export const sentPaper = z.object({
  schoolId: z.string().nullable(),
  instituteId: z.string().nullable(),
  studyYear: z.number().nullable(),
  form: z.number(),
  answers: z.record(z.string(), z.unknown()),
})
export type SentPaper = z.infer<typeof sentPaper>

/** Where in what was sent in it stands whether the open answers may be quoted; no question has this id. */
export const quotingKey = 'quoting:allowed'
