import type { Day } from '../clock.ts'
import type { Tx } from '../database/scope.ts'
import type { Who } from './who.ts'

/** One line of an area's policy: whether somebody may do something, with a subject if it is about one. Pure. */
export type Rule<Subject = undefined> = { name: string; allows: (who: Who, subject: Subject) => boolean }

export function rule<Subject = undefined>(
  name: string,
  allows: (who: Who, subject: Subject) => boolean,
): Rule<Subject> {
  return { name, allows }
}

/** Everybody with an appointment or an account in the partnership. */
export const everybody: Rule<unknown> = rule('everybody', () => true)

/**
 * What a path is about: how it is found from the path's parameters, and who may know that it exists.
 * To whoever may not see it, it does not exist: 404.
 */
export type SubjectFinder<Subject> = {
  find: (tx: Tx, params: Readonly<Record<string, string>>, today: Day) => Promise<Subject | undefined>
  seenBy: Rule<Subject>
}
