import { type PersonaName, personaNames } from '../support/world.ts'
import type { AccessMatrix, AccessRow, Example } from './rows.ts'

const unappointed: readonly PersonaName[] = [
  'participant',
  'facilitator',
  'chair',
  'minutes-taker',
  'body member',
  'linking pin',
  'invitee',
  'nobody',
]
const belongs = personaNames.filter((name) => !unappointed.includes(name))
const works = belongs.filter((name) => name !== 'student-teacher')
/** Of the partnership as a whole. */
const setsAmbition: readonly PersonaName[] = ['project-coordinator']

/** Of the survey that is closed. */
const closed = (more: Readonly<Record<string, string>> = {}): Pick<Example, 'ids'> => ({
  ids: ({ ids }) => ({ survey: ids.closedSurvey ?? '', ...more }),
})
const onResults = (
  allowed: readonly PersonaName[],
  example: Example = closed(),
  seen: readonly PersonaName[] = belongs,
): AccessRow => ({
  allowed,
  seen,
  ...example,
})

export const surveyResultsAccess: AccessMatrix = {
  'get /surveys/:survey/results': onResults(belongs),
  'get /surveys/:survey/results/questions/:question{[a-z0-9-]+}': onResults(belongs, closed({ question: 'thuis' })),
  'get /surveys/:survey/results/charts/:chart{[a-z0-9.-]+}': onResults(belongs, closed({ chart: 'answers.thuis.svg' })),
  'get /surveys/:survey/results/items': onResults(belongs),
  'get /surveys/:survey/results/conversation': onResults(works),
  // Whoever may not say what the partnership wants, has nothing there.
  'get /surveys/:survey/results/ambition': onResults(setsAmbition, closed(), setsAmbition),
  'post /surveys/:survey/results/ambition': onResults(
    setsAmbition,
    { ...closed(), form: () => ({ 'mean.welkom': '4,2' }) },
    setsAmbition,
  ),
  'get /surveys/:survey/results/exports': onResults(belongs),
  'get /surveys/:survey/results/exports/workbook': onResults(belongs),
  'get /surveys/:survey/results/exports/csv': onResults(belongs),
  'get /surveys/:survey/results/exports/spss': onResults(belongs),
  'post /surveys/:survey/results/report': onResults(belongs, { ...closed(), form: () => ({ format: 'pdf' }) }),
}
