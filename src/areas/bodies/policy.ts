import { rule } from '../../platform/web/access.ts'
import type { Who } from '../../platform/web/who.ts'
import { coordinatesPartnership, holds, partnershipPolicy } from '../partnership/index.ts'
import type { Body } from './queries.ts'

/** The project coordinator keeps all bodies; a CoOP'er those of the own board and its schools. */
const coordinates = (who: Who, body: Pick<Body, 'boardId'>) =>
  coordinatesPartnership(who) || (body.boardId !== null && holds(who, ['partnership-coordinator'], body.boardId))

/** Who may do what with a body. */
export const bodyPolicy = {
  /** Which bodies there are, and who sits in them: for whoever works in the partnership, and for whoever sits in it. */
  see: rule<Body>('body.see', (who, body) => body.sits || partnershipPolicy.see.allows(who, undefined)),
  /** What is on its table: agendas, minutes, actions, signals. */
  takePart: rule<Body>('body.take-part', (who, body) => body.sits || coordinates(who, body)),
  /** To convene it, set its agenda, and answer what arrives: chair, minutes taker, or a coordinator. */
  lead: rule<Body>('body.lead', (who, body) => body.chairs || body.takesMinutes || coordinates(who, body)),
  /** Its purpose, seats and routes. */
  change: rule<Body>('body.change', coordinates),
}
