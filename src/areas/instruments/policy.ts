import { type Rule, rule } from '../../platform/web/access.ts'
import type { Who } from '../../platform/web/who.ts'
import { coordinatesPartnership } from '../partnership/index.ts'
import type { Instrument } from './rules.ts'

/** Whoever is appointed to something else than student teacher: a student meets a theme in the scan they take part in. */
const reads = (who: Who) => who.appointments.some(({ roleKey }) => roleKey !== 'student-teacher')
const wasPublished = ({ published }: Instrument) => published.length > 0

/** Who may do what with instruments. */
export const instrumentPolicy: {
  list: Rule
  see: Rule<Instrument>
  begin: Rule
  write: Rule<Instrument>
} = {
  /** The list of themes. */
  list: rule('instrument.list', reads),
  /** A theme as it was published; what is still a draft is for whoever writes it. */
  see: rule<Instrument>(
    'instrument.see',
    (who, instrument) => coordinatesPartnership(who) || (reads(who) && wasPublished(instrument)),
  ),
  /** To bring in a theme that was not there. */
  begin: rule('instrument.begin', coordinatesPartnership),
  /** To change, publish and withdraw: the project coordinator, for the whole partnership. */
  write: rule<Instrument>('instrument.write', coordinatesPartnership),
}
