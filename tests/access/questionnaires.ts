import type { World } from '../support/world.ts'
import { type AccessMatrix, changes, directory, type Example, open } from './rows.ts'

/** The draft of a questionnaire: for whoever writes instruments; to others it does not exist. */
const onDraft = (example: Example = {}) => ({
  allowed: changes,
  seen: changes,
  ids: ({ ids }: World) => ({ instrument: ids.draftedQuestionnaire ?? '' }),
  ...example,
})
const revision = { revision: '1' }
const section = '/instruments/:instrument/draft/sections/:questionnaireSection{[a-z0-9-]+}'
const question = '/instruments/:instrument/draft/questions/:questionnaireQuestion{[a-z0-9-]+}'

export const questionnairesAccess: AccessMatrix = {
  'post /instruments/questionnaires/adoption': open(changes),
  'get /instruments/:instrument/preview': {
    allowed: directory,
    seen: directory,
    ids: ({ ids }) => ({ instrument: ids.draftedQuestionnaire ?? '' }),
    query: 'version=1&language=en&each=1&form=0',
  },
  'get /instruments/:instrument/draft/words': onDraft(),
  'post /instruments/:instrument/draft/words': onDraft({
    form: () => ({ title: 'Hoe leer jij?', titleEn: 'How do you learn?', intro: 'Kort.', introEn: '', ...revision }),
  }),
  'post /instruments/:instrument/draft/sections': onDraft({ form: () => ({ newTitle: 'Het leerteam', ...revision }) }),
  [`post ${section}`]: onDraft({
    form: () => ({
      title: 'Begeleiding',
      titleEn: 'Guidance',
      intro: 'Over wie je begeleidt.',
      introEn: '',
      ...revision,
    }),
  }),
  [`post ${section}/order`]: onDraft({ form: () => ({ direction: 'down', ...revision }) }),
  [`post ${section}/removal`]: onDraft({ form: () => revision }),
  [`post ${section}/questions`]: onDraft({
    form: () => ({ text: 'Mijn mentor heeft tijd.', kind: 'agree', ...revision }),
  }),
  [`post ${question}`]: onDraft({
    form: ({ ids }) => ({
      kind: 'agree',
      text: 'De schoolopleider ziet wat ik leer.',
      textEn: 'The school trainer sees what I learn.',
      hint: 'Denk aan de laatste weken.',
      points: '5',
      low: 'nooit',
      high: 'altijd',
      notApplicable: 'on',
      guarantee: '2',
      block: 'blok-1',
      section: ids.questionnaireSection ?? '',
      about1: `${ids.framework}:${ids.frameworkItem}`,
      condition1: 'opleider:one-of:ja',
      ...revision,
    }),
  }),
  [`post ${question}/order`]: onDraft({ form: () => ({ direction: 'up', ...revision }) }),
  [`post ${question}/removal`]: onDraft({ form: () => revision }),
}
