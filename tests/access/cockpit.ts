import type { PersonaName } from '../support/world.ts'
import { type AccessMatrix, coordinators, open } from './rows.ts'

const sees: readonly PersonaName[] = [...coordinators, 'partnership-coordinator elsewhere', 'board-member']

export const cockpitAccess: AccessMatrix = {
  'get /cockpit': open(sees, { query: 'of=partnership&year=2025' }),
  'get /cockpit/guarantees/:guarantee{[1-4]}': { allowed: sees, seen: sees, ids: () => ({ guarantee: '2' }) },
}
