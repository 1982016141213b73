import { exampleGroups, limeSurvey } from '../../src/areas/instruments/reading/testing/limeSurvey.ts'
import { markOf } from '../../src/areas/partnership/index.ts'
import type { EarlierSheet } from '../../src/areas/results/queries/earlierSheets.ts'
import { findEarlierSheet } from '../../src/areas/results/queries/earlierSheets.ts'
import type { FormFields } from '../support/site.ts'
import type { PersonaName, World } from '../support/world.ts'
import { type AccessMatrix, type AccessRow, changes, directory, type Example, open } from './rows.ts'

const bring: readonly PersonaName[] = ['project-coordinator']
/** It is their own: of somebody else there is none. */
const onSheet = (example: Example = {}): AccessRow => ({ allowed: bring, seen: bring, ...example })

const answers = () => new File(['Ik voel me welkom.;Wat kan beter?\nMee eens;Meer tijd\n'], 'antwoorden.csv')

const waiting = ({ partnership, person, ids }: World): Promise<EarlierSheet | undefined> =>
  partnership.inScope((tx) => findEarlierSheet(tx, ids.sheet ?? ''), person('project-coordinator').id)

/** What somebody sends who agrees to count what they saw. */
async function agreement(world: World): Promise<FormFields> {
  const sheet = await waiting(world)
  return { seen: sheet ? markOf({ targets: sheet.targets, readings: sheet.readings }) : '', invited: '12' }
}

export const earlierAccess: AccessMatrix = {
  'get /instruments/limesurvey': open(changes),
  'post /instruments/limesurvey': open(changes, {
    form: () => ({ structure: new File([limeSurvey(exampleGroups)], 'enquete.lss') }),
  }),
  'get /instruments/:instrument/limesurvey': {
    allowed: changes,
    seen: changes,
    ids: ({ ids }) => ({ instrument: ids.limeSurveyQuestionnaire ?? '' }),
  },
  'get /instruments/:instrument/codebook': {
    allowed: directory,
    seen: directory,
    ids: ({ ids }) => ({ instrument: ids.draftedQuestionnaire ?? '' }),
    query: 'version=1',
  },

  'get /earlier-surveys': open(bring),
  'post /earlier-surveys': open(bring, {
    form: ({ ids }) => ({
      title: 'Enquête van toen',
      heldOn: '2025-05-30',
      version: ids.questionnaireVersion ?? '',
      key: crypto.randomUUID(),
      answers: answers(),
    }),
  }),
  'get /earlier-surveys/:sheet': onSheet(),
  'get /earlier-surveys/:sheet/columns': onSheet(),
  'post /earlier-surveys/:sheet/columns': onSheet({
    form: () => ({ 'column-0': 'group school', 'column-1': 'question thuis', 'column-2': 'question beter' }),
  }),
  'get /earlier-surveys/:sheet/answers': onSheet(),
  'post /earlier-surveys/:sheet/answers': onSheet({ form: () => ({ 'label-0-0': '', 'label-1-0': '4' }) }),
  'post /earlier-surveys/:sheet/confirmation': onSheet({ form: agreement }),
  'post /earlier-surveys/:sheet/removal': onSheet(),
}
