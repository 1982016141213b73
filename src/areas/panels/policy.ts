import { rule } from '../../platform/web/access.ts'
import type { Who } from '../../platform/web/who.ts'
import { coordinatesPartnership, coordinatesSchool, holds } from '../partnership/index.ts'
import type { Guest, Panel } from './queries.ts'
import { tookPlace } from './rules.ts'

const hosts = (who: Who, { hostId }: Panel) => hostId === who.personId

/** Somebody's place on the list, from the day that they were asked. */
const invitedAs = (who: Who, { guests }: Panel): Guest | undefined =>
  guests.find(({ personId, invited }) => personId === who.personId && invited)
const wasThere = (who: Who, panel: Panel) => invitedAs(who, panel)?.present === true

const plansOne = (who: Who) => holds(who, ['project-coordinator', 'partnership-coordinator', 'institute-coordinator'])

/**
 * Who prepares it: its host, whoever planned it, the project coordinator, and the CoOP'er of whose board all its schools are.
 */
const prepares = (who: Who, panel: Panel) =>
  hosts(who, panel) ||
  coordinatesPartnership(who) ||
  (panel.createdBy === who.personId && plansOne(who)) ||
  (panel.schools.length > 0 && panel.schools.every((school) => coordinatesSchool(who, school)))

/** Whoever coordinates one of its schools, or an institute where one of its guests studies. */
const oversees = (who: Who, panel: Panel) =>
  prepares(who, panel) ||
  panel.schools.some((school) => coordinatesSchool(who, school)) ||
  panel.guests.some(({ instituteId }) => instituteId !== null && holds(who, ['institute-coordinator'], instituteId))

/** Who may do what with panel interviews. What may be done when, the rules say. */
export const panelPolicy = {
  /** That it is there, when and where: who leads, coordinates or prepares it, and whoever was asked. */
  see: rule<Panel>('panel.see', (who, panel) => oversees(who, panel) || invitedAs(who, panel) !== undefined),
  plan: rule('panel.plan', plansOne),
  /** About which schools somebody may plan one. */
  planAt: rule<{ boardId: string | null }>(
    'panel.plan-at',
    (who, school) => holds(who, ['institute-coordinator']) || coordinatesSchool(who, school),
  ),
  /** Day, questions, guests and cancelling. */
  prepare: rule<Panel>('panel.prepare', prepares),
  /** Who was asked, and who comes. */
  seeGuests: rule<Panel>('panel.see-guests', oversees),
  /** Notes, presence, findings, and what guests said of those, without who. */
  host: rule<Panel>('panel.host', hosts),
  answer: rule<Panel>('panel.answer', (who, panel) => invitedAs(who, panel) !== undefined),
  /** To say whether one recognises a finding: whoever was there. */
  check: rule<Panel>('panel.check', wasThere),
  /** What came of it: once it is settled, for whoever was there and who coordinates. */
  readSettled: rule<Panel>(
    'panel.read-settled',
    (who, panel) => panel.state === 'settled' && (wasThere(who, panel) || oversees(who, panel)),
  ),
  /** Its questions: also for whoever comes to talk about them. */
  seeQuestions: rule<Panel>(
    'panel.see-questions',
    (who, panel) =>
      oversees(who, panel) ||
      (invitedAs(who, panel)?.reply !== 'declined' && !tookPlace(panel.state)) ||
      wasThere(who, panel),
  ),
}

/** What somebody may do with an interview, as the policy says. */
export type May = {
  [Name in 'prepare' | 'seeGuests' | 'host' | 'answer' | 'check' | 'readSettled' | 'seeQuestions']: boolean
}

export const mayOf = (who: Who, panel: Panel): May => ({
  prepare: panelPolicy.prepare.allows(who, panel),
  seeGuests: panelPolicy.seeGuests.allows(who, panel),
  host: panelPolicy.host.allows(who, panel),
  answer: panelPolicy.answer.allows(who, panel),
  check: panelPolicy.check.allows(who, panel),
  readSettled: panelPolicy.readSettled.allows(who, panel),
  seeQuestions: panelPolicy.seeQuestions.allows(who, panel),
})
