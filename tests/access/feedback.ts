import type { PersonaName } from '../support/world.ts'
import { type AccessMatrix, type AccessRow, type Example, everybody } from './rows.ts'

const organises: readonly PersonaName[] = [
  'project-coordinator',
  'partnership-coordinator',
  'partnership-coordinator elsewhere',
  'institute-coordinator',
]
const withoutAppointment: readonly PersonaName[] = [
  'nobody',
  'participant',
  'facilitator',
  'chair',
  'minutes-taker',
  'body member',
  'linking pin',
  'invitee',
]
const belongs = everybody.filter((name) => !withoutAppointment.includes(name))
const words = { youSaid: 'Het mag rustiger.', weDo: 'Er komt een stilteplek.' }
/** Of the survey that is closed and counted. */
const closed: Pick<Example, 'ids'> = { ids: ({ ids }) => ({ survey: ids.closedSurvey ?? '' }) }
const onSurvey = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: belongs,
  ...closed,
  ...example,
})
const onLine = (example: Example = {}): AccessRow => ({ allowed: organises, seen: organises, ...closed, ...example })

export const feedbackAccess: AccessMatrix = {
  'get /surveys/:survey/feedback': onSurvey(belongs),
  'post /surveys/:survey/feedback': onSurvey(organises, { form: () => ({ ...words, key: crypto.randomUUID() }) }),
  'post /surveys/:survey/feedback/publication': onSurvey(organises),
  'get /surveys/:survey/feedback/:feedback': onLine(),
  'post /surveys/:survey/feedback/:feedback': onLine({ form: () => ({ ...words, revision: '1' }) }),
  'post /surveys/:survey/feedback/:feedback/removal': onLine(),
}
