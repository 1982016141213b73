import { rule } from '../../platform/web/access.ts'
import type { Who } from '../../platform/web/who.ts'
import { type Body, bodyPolicy } from '../bodies/index.ts'
import { coordinatesPartnership, holds } from '../partnership/index.ts'
import type { Signal } from './queries.ts'

/** Whether somebody may step for a body: who leads it, or carries its signals on. */
const steps = (who: Who, signal: Signal, body: Body) =>
  signal.pinned.includes(body.id) || bodyPolicy.lead.allows(who, body)

/** Who may do what with a signal. */
export const signalPolicy = {
  /** Its question and its road: for whoever raised it, who takes part in a body that has or had it, and who coordinates. */
  see: rule<Signal>(
    'signal.see',
    (who, signal) =>
      signal.mine ||
      coordinatesPartnership(who) ||
      [signal.body, ...signal.earlier].some((body) => bodyPolicy.takePart.allows(who, body)),
  ),
  /** To answer it or pass it on: for who leads the body where it is, or is its linking pin. */
  step: rule<Signal>('signal.step', (who, signal) => steps(who, signal, signal.body)),
  /**
   * To send in a step at all: also for who could take it at an earlier table. Somebody may have moved the signal while
   * this person was writing, who is then told so, with what was written kept.
   */
  sendStep: rule<Signal>('signal.send-step', (who, signal) =>
    [signal.body, ...signal.earlier].some((body) => steps(who, signal, body)),
  ),
  /** To bring a signal to a table that no route leads to: who coordinates the body where it is. */
  carryAnywhere: rule<Signal>('signal.carry-anywhere', (who, { body }) => bodyPolicy.change.allows(who, body)),
  /** All signals at the tables that somebody coordinates, answered or not. */
  overview: rule('signal.overview', (who) =>
    holds(who, ['project-coordinator', 'partnership-coordinator', 'institute-coordinator']),
  ),
}
