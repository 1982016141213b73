import type { ActivitySource, ToPlan } from '../cycle/index.ts'
import { meetingPath } from '../meetings/index.ts'
import { holds } from '../partnership/index.ts'
import { talkPolicy } from './policy.ts'

const withOccurrence = (path: string, { id }: ToPlan) => `${path}?${new URLSearchParams({ occurrence: id })}`

/** How the yearly talks are planned from the cycle. An evaluation stands there as its meeting. */
export const talkActivities: ActivitySource[] = [
  {
    activity: 'evaluation-talk',
    planPath(who, occurrence) {
      const { subject } = occurrence
      if (subject.kind !== 'school') return null
      const { schoolId } = subject
      const path = withOccurrence(`/schools/${schoolId}/talks/new`, occurrence)
      // Which board a school is of is not known here; the page itself says whether this one is theirs.
      const coordinates = holds(who, ['partnership-coordinator', 'project-coordinator'])
      return coordinates || talkPolicy.planEvaluation.allows(who, { schoolId, boardId: null }) ? path : null
    },
    thingPath: meetingPath,
  },
  {
    activity: 'development-talk',
    planPath(who, occurrence) {
      const { subject } = occurrence
      if (subject.kind !== 'person' || subject.personId !== who.personId) return null
      const board = who.appointments.find(({ organisationId }) =>
        talkPolicy.planDevelopment.allows(who, { id: organisationId }),
      )
      return board ? withOccurrence(`/boards/${board.organisationId}/talks/new`, occurrence) : null
    },
    thingPath: (id) => `/talks/${id}`,
  },
  {
    activity: 'hrm-talk',
    planPath(who, { id, subject }) {
      if (subject.kind !== 'person' || !talkPolicy.list.allows(who, undefined)) return null
      return `/talks/new/hrm?${new URLSearchParams({ person: subject.personId, occurrence: id })}`
    },
    thingPath: (id) => `/talks/${id}`,
  },
]
