import { rule } from '../../platform/web/access.ts'
import type { Who } from '../../platform/web/who.ts'
import { coordinatesPartnership, coordinatesSchool, partnershipPolicy } from '../partnership/index.ts'
import type { CycleRow, Occurrence } from './queries.ts'

type Of = Pick<Occurrence, 'subject' | 'boardId' | 'involved' | 'leads'>

const isOwn = (who: Who, { subject }: Of) => subject.kind === 'person' && subject.personId === who.personId

const sees = (who: Who, occurrence: Of) =>
  occurrence.subject.kind === 'person'
    ? isOwn(who, occurrence) || occurrence.leads || coordinatesPartnership(who)
    : partnershipPolicy.see.allows(who, undefined) || occurrence.involved

/** Whoever coordinates the school or body that it is of; what is of the whole partnership, its coordinator. */
const coordinates = (who: Who, { subject, boardId }: Of) =>
  subject.kind === 'person' || subject.kind === 'partnership'
    ? coordinatesPartnership(who)
    : coordinatesSchool(who, { boardId })

const holds = (who: Who, occurrence: Of) => occurrence.leads || coordinates(who, occurrence)
const skips = (who: Who, occurrence: Of) =>
  coordinates(who, occurrence) || (occurrence.subject.kind === 'person' && occurrence.leads)

/** Who may do what with the quality cycle. */
export const cyclePolicy = {
  /** The year of the partnership, and what its cycle is made of. */
  year: rule<unknown>('cycle.year', (who) => partnershipPolicy.see.allows(who, undefined)),
  seeRow: rule<CycleRow>('cycle.year', (who) => partnershipPolicy.see.allows(who, undefined)),
  /** The rows, and making the calendar follow them. */
  change: rule<unknown>('cycle.change', coordinatesPartnership),
  changeRow: rule<CycleRow>('cycle.change', (who) => coordinatesPartnership(who)),
  /** A talk about a person is theirs, and of who leads it; the rest is there for whoever works in the partnership. */
  seeOccurrence: rule<Of>('occurrence.see', sees),
  /** To say that it was done another way: who sees to it, and who coordinates. */
  hold: rule<Of>('occurrence.hold', holds),
  /** To leave it out is for who coordinates; a talk about a person also for who leads that. */
  skip: rule<Of>('occurrence.skip', skips),
  /** To undo what was said by hand: for whoever could say it. */
  reopen: rule<Pick<Occurrence, 'state'> & Of>('occurrence.reopen', (who, occurrence) =>
    occurrence.state === 'held' ? holds(who, occurrence) : skips(who, occurrence),
  ),
  /** In which cohort a school is: whoever coordinates it; who governs or works there sees the turns themselves. */
  seeCohortOf: rule<{ boardId: string | null }>('cohort.see', coordinatesSchool),
  seePlace: rule<{ school: { boardId: string | null } }>('cohort.see', (who, { school }) =>
    coordinatesSchool(who, school),
  ),
  place: rule<{ school: { boardId: string | null } }>('cohort.place', (who) => coordinatesPartnership(who)),
}
