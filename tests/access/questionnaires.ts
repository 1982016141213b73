import { type AccessMatrix, changes, directory, open } from './rows.ts'

export const questionnairesAccess: AccessMatrix = {
  'post /instruments/questionnaires/adoption': open(changes),
  'get /instruments/:instrument/preview': {
    allowed: directory,
    seen: directory,
    ids: ({ ids }) => ({ instrument: ids.draftedQuestionnaire ?? '' }),
    query: 'version=1&language=en&each=1&form=0',
  },
}
