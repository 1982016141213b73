import { rule } from '../../platform/web/access.ts'
import type { Who } from '../../platform/web/who.ts'
import { coordinatesPartnership, holds, partnershipPolicy } from '../partnership/index.ts'
import type { Body, Table } from './queries.ts'

/**
 * The project coordinator keeps all bodies; a CoOP'er those of the own board and its schools; an instituutscoördinator
 * those of the own institute.
 */
const coordinates = (who: Who, { boardId, organisationId }: Pick<Body, 'boardId' | 'organisationId'>) =>
  coordinatesPartnership(who) ||
  (boardId !== null && holds(who, ['partnership-coordinator'], boardId)) ||
  (organisationId !== null && holds(who, ['institute-coordinator'], organisationId))

/** Who may do what with a body. */
export const bodyPolicy = {
  /** Which bodies there are, and who sits in them: for whoever works in the partnership, and for whoever sits in it. */
  see: rule<Body>('body.see', (who, body) => body.sits || partnershipPolicy.see.allows(who, undefined)),
  /** What is on its table: agendas, minutes, actions, signals. */
  takePart: rule<Table>('body.take-part', (who, body) => body.sits || coordinates(who, body)),
  /** To convene it, set its agenda, and answer what arrives: chair, minutes taker, or a coordinator. */
  lead: rule<Body>('body.lead', (who, body) => body.chairs || body.takesMinutes || coordinates(who, body)),
  /** Its purpose, seats and routes. */
  change: rule<Pick<Body, 'boardId' | 'organisationId'>>('body.change', coordinates),
}

/** To make a body: for whoever keeps any, within what they keep. */
export const mayAddBodies = rule<unknown>('body.add', (who) =>
  holds(who, ['project-coordinator', 'partnership-coordinator', 'institute-coordinator']),
)
