import type { World } from '../support/world.ts'
import { type AccessMatrix, changes, type Example, open } from './rows.ts'

/** The draft of the framework: for whoever writes instruments; to others it does not exist. */
const onFramework = (example: Example = {}) => ({
  allowed: changes,
  seen: changes,
  ids: ({ ids }: World) => ({ instrument: ids.draftedFramework ?? '' }),
  ...example,
})
const revision = { revision: '1' }

export const frameworksAccess: AccessMatrix = {
  'post /instruments/adoption': open(changes),
  'get /instruments/:instrument/draft/frame': onFramework(),
  'post /instruments/:instrument/draft/frame': onFramework({
    form: () => ({ title: 'Gesprekskader', questions: 'Waaruit blijkt dat?', notes: 'Een begrip.', ...revision }),
  }),
  'post /instruments/:instrument/draft/subthemes': onFramework({
    form: () => ({ newTitle: 'Rollen en taken', newGuarantee: '3', ...revision }),
  }),
  'post /instruments/:instrument/draft/subthemes/:subtheme{[a-z0-9-]+}': onFramework({
    form: () => ({ title: 'De leerplek', guarantee: '2', ...revision }),
  }),
  'post /instruments/:instrument/draft/subthemes/:subtheme{[a-z0-9-]+}/order': onFramework({
    form: () => ({ direction: 'down', ...revision }),
  }),
  'post /instruments/:instrument/draft/subthemes/:subtheme{[a-z0-9-]+}/removal': onFramework({ form: () => revision }),
  'post /instruments/:instrument/draft/subthemes/:subtheme{[a-z0-9-]+}/items': onFramework({
    form: () => ({ text: 'Een student kijkt ook in andere groepen.', ...revision }),
  }),
  'post /instruments/:instrument/draft/items/:frameworkItem{[a-z0-9-]+}': onFramework({
    form: ({ ids }) => ({
      text: 'Een student durft iets nieuws te proberen.',
      number: '2',
      questions: 'Wanneer lukte dat?',
      subtheme: ids.subtheme ?? '',
      sameAs: ids.frameworkItem ?? '',
      ...revision,
    }),
  }),
  'post /instruments/:instrument/draft/items/:frameworkItem{[a-z0-9-]+}/order': onFramework({
    form: () => ({ direction: 'down', ...revision }),
  }),
  'post /instruments/:instrument/draft/items/:frameworkItem{[a-z0-9-]+}/removal': onFramework({ form: () => revision }),
}
