import { randomBytes } from 'node:crypto'
import type { PersonaName } from '../support/world.ts'
import { type AccessMatrix, type AccessRow, anybody, bearer, type Example, everybody, open } from './rows.ts'

const organises: readonly PersonaName[] = [
  'project-coordinator',
  'partnership-coordinator',
  'partnership-coordinator elsewhere',
  'institute-coordinator',
]
/** Whoever is appointed anywhere. */
const belongs = everybody.filter(
  (name) =>
    ![
      'participant',
      'facilitator',
      'chair',
      'minutes-taker',
      'body member',
      'linking pin',
      'invitee',
      'nobody',
    ].includes(name),
)

const onSurvey = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: belongs,
  ...example,
})
/** A survey that is planned exists for whoever organises. */
const onPlanned = (example: Example = {}): AccessRow => ({
  allowed: organises,
  seen: organises,
  ids: ({ ids }) => ({ survey: ids.plannedSurvey ?? '' }),
  ...example,
})
const plan = {
  kind: 'other',
  moment: '',
  title: 'Hoe gaat het op je school?',
  purpose: 'Om te weten wat jullie helpt.',
  opensOn: '2026-12-01',
  closesOn: '2026-12-20',
  minutes: '5',
  blocks: 'all',
  floor: '5',
  remind: '7 14',
}
const onPaper = (example: Example = {}) =>
  bearer('survey', {
    ...example,
    ids: ({ ids }) => ({ pass: ids.surveyPass ?? '', section: 'welkom' }),
  })
const atDoor = (example: Example = {}) =>
  anybody({ ...example, ids: ({ ids }) => ({ code: ids.surveyCode ?? '', receipt: ids.receipt ?? '' }) })

export const surveysAccess: AccessMatrix = {
  'get /surveys': open(everybody),
  'get /surveys/new': open(organises),
  'get /surveys/pulses': open(organises),
  'get /surveys/pulses/plan': open(organises, {
    query: 'starts1=2027-02-01&ends1=2027-06-25&starts2=&ends2=',
  }),
  'post /surveys/pulses': open(organises, {
    form: ({ person }) => ({
      start1: '2027-02-22',
      halfway1: '2027-04-14',
      assessment1: '',
      start2: '',
      halfway2: '',
      assessment2: '',
      moderator: person('mentor').id,
      shown: '2027-02-22,2027-04-14,,,,',
    }),
  }),
  'post /surveys': open(organises, {
    form: ({ ids, person }) => ({
      ...plan,
      version: ids.questionnaireVersion ?? '',
      moderator: person('mentor').id,
      key: crypto.randomUUID(),
    }),
  }),
  'get /surveys/:survey': onSurvey(belongs),
  'get /surveys/:survey/preparation': onPlanned(),
  'post /surveys/:survey/preparation': onPlanned({
    form: ({ ids, person }) => ({
      ...plan,
      version: ids.questionnaireVersion ?? '',
      moderator: person('mentor').id,
      revision: '1',
    }),
  }),
  'get /surveys/:survey/cancellation': onSurvey(organises),
  'post /surveys/:survey/cancellation': onSurvey(organises, { form: () => ({ because: 'Er is te veel tegelijk.' }) }),
  'post /surveys/:survey/opening': onPlanned(),
  'get /surveys/:survey/closure': onSurvey(organises),
  'post /surveys/:survey/closure': onSurvey(organises),
  'get /surveys/:survey/room': onSurvey(organises),
  'get /surveys/:survey/paper': onSurvey(belongs),

  'get /answer/:pass': onPaper(),
  'post /answer/:pass/language': onPaper({ form: () => ({ language: 'en' }) }),
  'get /answer/:pass/sections/:section{[a-z0-9-]+}': onPaper(),
  'post /answer/:pass/sections/:section{[a-z0-9-]+}': onPaper({
    form: () => ({ 'q-thuis': '4', 'q-beter': 'Meer tijd om na te praten.', go: 'next' }),
  }),
  'get /answer/:pass/check': onPaper(),
  'post /answer/:pass/submission': onPaper({
    form: ({ ids }) => ({ receipt: randomBytes(32).toString('base64url'), code: ids.surveyCode ?? '', quotable: 'on' }),
  }),

  'get /survey/:code{[A-Za-z0-9]+}': atDoor(),
  'post /survey/:code{[A-Za-z0-9]+}': atDoor({ form: ({ person }) => ({ email: person('student-teacher').email }) }),
  'get /survey/:code{[A-Za-z0-9]+}/letter': atDoor(),
  'get /survey/:code{[A-Za-z0-9]+}/receipt/:receipt{[A-Za-z0-9_-]+}': atDoor(),
  'post /survey/:code{[A-Za-z0-9]+}/receipt/:receipt{[A-Za-z0-9_-]+}/withdrawal': atDoor(),
}
