import type { PersonaName } from '../support/world.ts'
import { type AccessMatrix, type AccessRow, coordinators, type Example, open } from './rows.ts'

/** Who leads and trains at the school, its board, and who coordinates it. */
const sees: readonly PersonaName[] = [
  'school-leader',
  'school-trainer',
  'institute-trainer',
  'board-member',
  ...coordinators,
]
const lists: readonly PersonaName[] = [
  ...sees,
  'school-trainer elsewhere',
  'school-leader elsewhere',
  'partnership-coordinator elsewhere',
]
const begins: readonly PersonaName[] = [...coordinators, 'partnership-coordinator elsewhere']
const decides: readonly PersonaName[] = ['board-member', 'project-coordinator']
const onCandidacy = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: sees,
  ...example,
})
const at = (state: string): Example => ({ ids: ({ ids }) => ({ candidacy: ids[state] ?? '' }) })
const account = { takenOn: '2026-11-20', notes: 'Een goed gesprek.', revision: '1' }

export const candidatesAccess: AccessMatrix = {
  'get /candidates': open(lists),
  'get /candidates/new': open(begins),
  'post /candidates': open(begins, {
    form: ({ ids }) => ({
      name: `De Nieuwe ${crypto.randomUUID()}`,
      place: 'Zeewijk',
      board: ids.ownBoard ?? '',
      key: crypto.randomUUID(),
    }),
  }),
  'get /candidates/:candidacy': onCandidacy(sees),
  'get /candidates/:candidacy/documents/:step': onCandidacy(sees),
  'get /candidates/:candidacy/exploring-talk': onCandidacy(coordinators, at('exploring')),
  'post /candidates/:candidacy/exploring-talk': onCandidacy(coordinators, {
    ...at('exploring'),
    form: () => ({ ...account, profile: 'Buiten leren', perspective: 'Samen onderzoeken' }),
  }),
  'get /candidates/:candidacy/scan': onCandidacy(coordinators, at('scanning')),
  'post /candidates/:candidacy/scan': onCandidacy(coordinators, {
    ...at('scanning'),
    form: ({ ids }) => ({ ...account, scan: ids.scanBefore ?? '' }),
  }),
  'get /candidates/:candidacy/adjustment-talk': onCandidacy(coordinators, at('adjusting')),
  'post /candidates/:candidacy/adjustment-talk': onCandidacy(coordinators, { ...at('adjusting'), form: () => account }),
  'get /candidates/:candidacy/decision': onCandidacy(decides),
  'post /candidates/:candidacy/decision': onCandidacy(decides, {
    form: () => ({ ...account, decision: 'go', reasons: 'Het team is er klaar voor.', startOn: '2027-08-01' }),
  }),
  'get /candidates/:candidacy/start': onCandidacy(coordinators, at('starting')),
  'post /candidates/:candidacy/start': onCandidacy(coordinators, {
    ...at('starting'),
    form: () => ({ ...account, startOn: '2027-08-01' }),
  }),
  'get /candidates/:candidacy/withdrawal': onCandidacy(coordinators),
  'post /candidates/:candidacy/withdrawal': onCandidacy(coordinators, {
    form: () => ({ because: 'De school wacht op een nieuwe schoolleider.', revision: '1' }),
  }),
  'get /candidates/:candidacy/undoing': onCandidacy([...coordinators, 'board-member'], at('adjusting')),
  'post /candidates/:candidacy/undoing': onCandidacy([...coordinators, 'board-member'], {
    form: () => ({ because: 'De verkeerde datum.', revision: '1' }),
  }),
}
