import { z } from 'zod'

/** What a list that somebody sends in can be about. */
export const listSubjects = ['schools', 'people'] as const
export type ListSubject = (typeof listSubjects)[number]

/** Where a list of this subject is sent in. */
export const importPath = (subject: ListSubject) => `/partnership/import/${subject}`

export const importTitles: Record<ListSubject, string> = { schools: 'Scholen inlezen', people: 'Mensen inlezen' }

/** The task that reads a list. */
export const readListKind = 'partnership.read-list'

export const ReadListInput = z.object({ subject: z.enum(listSubjects), fileId: z.guid(), fileName: z.string() })
export type ReadListInput = z.infer<typeof ReadListInput>
