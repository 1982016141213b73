/** What rows of the access matrix are made of. */
import type { PassKind } from '../../src/platform/passes.ts'
import type { FormFields } from '../support/site.ts'
import { type PersonaName, personaNames, type ScanState, type World } from '../support/world.ts'

/** Where and what to send, so that whoever may is answered well. */
export type Example = {
  /** The state of the scan that `:scan` stands for; settled unless said otherwise. */
  scan?: ScanState
  form?: (world: World) => FormFields | Promise<FormFields>
  query?: string
  /** What the path’s parameters stand for, where that is not what they usually do. */
  ids?: (world: World) => Readonly<Record<string, string>>
}

export type AccessRow = Example & {
  /** Who is answered. */
  allowed: readonly PersonaName[]
  /** Who may know that it exists, and so hears 403; to all others it does not exist: 404. */
  seen: readonly PersonaName[]
}

/** `anybody` needs no account; a `bearer` has a pass to one thing. */
export type AccessMatrix = Readonly<
  Record<string, AccessRow | ({ anybody: true } & Example) | ({ bearer: PassKind } & Example)>
>

export const everybody = personaNames
export const school: readonly PersonaName[] = [
  'school-trainer',
  'school-leader',
  'institute-trainer',
  'induction-coach',
  'research-coordinator',
]
export const coordinators: readonly PersonaName[] = ['partnership-coordinator', 'project-coordinator']
export const seesSchool = [...school, ...coordinators]
export const seesScan: readonly PersonaName[] = [...seesSchool, 'participant', 'facilitator']
export const manages: readonly PersonaName[] = [...coordinators, 'school-trainer', 'facilitator']
export const settles: readonly PersonaName[] = ['school-trainer', 'facilitator']
export const talks: readonly PersonaName[] = [...settles, 'participant']
export const planners: readonly PersonaName[] = [
  ...coordinators,
  'school-trainer',
  'school-trainer elsewhere',
  'partnership-coordinator elsewhere',
]

/** For whoever is signed in; there is nothing that could stay hidden. */
export const open = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: everybody,
  ...example,
})
export const onScan = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: seesScan,
  ...example,
})
export const anybody = (example: Example = {}) => ({ anybody: true as const, ...example })

/** Everybody who works in the partnership; those without an appointment have yet to begin. */
export const directory = everybody.filter(
  (name) =>
    ![
      'student-teacher',
      'nobody',
      'participant',
      'facilitator',
      'chair',
      'minutes-taker',
      'body member',
      'linking pin',
      'invitee',
    ].includes(name),
)
export const inDirectory = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: directory,
  ...example,
})
export const changes: readonly PersonaName[] = ['project-coordinator']

/** For whoever bears a pass of this kind. */
export const bearer = (kind: PassKind, example: Example = {}) => ({ bearer: kind, ...example })
