import type { SubjectFinder } from '../../../platform/web/access.ts'
import type { Crumb } from '../../../platform/web/answer.ts'
import { candidacyPolicy } from '../policy.ts'
import { type Candidacy, findCandidacy } from '../queries.ts'

/** `:candidacy` in a path. */
export const theCandidacy: SubjectFinder<Candidacy> = {
  find: (tx, params) => findCandidacy(tx, params.candidacy ?? ''),
  seenBy: candidacyPolicy.see,
}

export const pathOf = ({ id }: { id: string }) => `/candidates/${id}`

/** The last step that counts. */
export const lastStepOf = ({ steps }: Candidacy) => steps.findLast(({ undone }) => undone === null)

export const withLast = (candidacy: Candidacy) => ({
  ...candidacy,
  lastIsDecision: lastStepOf(candidacy)?.kind === 'decision',
})

/** Where a page of a candidacy stands. */
export function crumbsOf(candidacy: Candidacy, here?: string): Crumb[] {
  const list: Crumb = { title: 'Kandidaat-scholen', href: '/candidates' }
  return here
    ? [list, { title: candidacy.schoolName, href: pathOf(candidacy) }, { title: here }]
    : [list, { title: candidacy.schoolName }]
}
