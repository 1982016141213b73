import type { PersonaName } from '../support/world.ts'
import { type AccessMatrix, type AccessRow, coordinators, type Example, open } from './rows.ts'

/** Everybody with work in the partnership: a student teacher has no such talk. */
const works: readonly PersonaName[] = [
  'mentor',
  'school-trainer',
  'school-leader',
  'institute-trainer',
  'induction-coach',
  'research-coordinator',
  'study-coach',
  'subject-teacher',
  'partnership-coordinator',
  'project-coordinator',
  'institute-coordinator',
  'mentor-trainer',
  'school-trainer-trainer',
  'board-member',
  'school-trainer elsewhere',
  'school-leader elsewhere',
  'partnership-coordinator elsewhere',
]
const seesSchool: readonly PersonaName[] = ['school-leader', 'school-trainer', 'institute-trainer', ...coordinators]
const plansAt: readonly PersonaName[] = ['school-leader', 'school-trainer', ...coordinators]
/** The mentor's talk about that role, led by the school leader. */
const bothOfThem: readonly PersonaName[] = ['mentor', 'school-leader']
const onHrm = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: bothOfThem,
  ids: ({ ids }) => ({ talk: ids.hrm ?? '' }),
  ...example,
})
const onEvaluations = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: seesSchool,
  ...example,
})

export const talksAccess: AccessMatrix = {
  'get /talks': open(works),
  'get /talks/new': open(works),
  'get /boards/:board/talks/new': { allowed: coordinators, seen: coordinators },
  'post /boards/:board/talks': {
    allowed: coordinators,
    seen: coordinators,
    form: ({ person }) => ({ partners: [person('school-leader').id], day: '2026-12-10', key: crypto.randomUUID() }),
  },
  'get /talks/new/hrm': open(works),
  'get /talks/appointments/:appointment/new': { allowed: bothOfThem, seen: bothOfThem },
  'post /talks/appointments/:appointment': {
    allowed: bothOfThem,
    seen: bothOfThem,
    form: ({ person }) => ({ leader: person('school-leader').id, day: '2025-12-10' }),
  },
  'get /schools/:school/talks/new': onEvaluations(plansAt),
  'post /schools/:school/talks': onEvaluations(plansAt, {
    form: ({ person, ids }) => ({
      day: '2027-09-10',
      from: '15:30',
      until: '17:00',
      place: 'De lerarenkamer',
      goal: 'Weten wat we volgend jaar anders doen.',
      version: ids.frameworkVersion ?? '',
      items: ['veilig'],
      guests: [person('mentor').id],
      facilitator: person('mentor').id,
    }),
  }),
  'get /talks/:talk': onHrm(bothOfThem),
  'post /talks/:talk/holding': onHrm(bothOfThem, { form: () => ({ heldOn: '2026-11-12', revision: '1' }) }),
  'post /talks/:talk/removal': onHrm(bothOfThem),
  'get /talks/:talk/sharing': onHrm(['mentor']),
  'post /talks/:talk/sharing': onHrm(['mentor'], {
    form: () => ({ shared: 'Ik wil leren coachen.', sharedWith: 'leader', revision: '1' }),
  }),
}
