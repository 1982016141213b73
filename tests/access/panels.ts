import type { PersonaName } from '../support/world.ts'
import { type AccessMatrix, type AccessRow, type Example, everybody, open } from './rows.ts'

/** All its schools are of one board, whose CoOP'er prepares it with the project coordinator and its host. */
const host: readonly PersonaName[] = ['facilitator']
const prepares: readonly PersonaName[] = [...host, 'project-coordinator', 'partnership-coordinator']
const asked: readonly PersonaName[] = ['student-teacher', 'participant', 'invitee']
const present: readonly PersonaName[] = ['student-teacher', 'participant']
/** Its guests study at the institute of the institute coordinator. */
const sees: readonly PersonaName[] = [...prepares, 'institute-coordinator', ...asked]
const plans: readonly PersonaName[] = [
  'project-coordinator',
  'partnership-coordinator',
  'partnership-coordinator elsewhere',
  'institute-coordinator',
]

const onPanel = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: sees,
  ...example,
})
/** Of the interview in a state. */
const at = (state: string): Pick<Example, 'ids'> => ({
  ids: ({ ids }) => ({
    panel: ids[`${state}Panel`] ?? '',
    panelQuestion: ids[`${state}Question`] ?? '',
    panelFinding: ids[`${state}PanelFinding`] ?? '',
  }),
})
const moment = {
  title: 'Wat helpt je leren?',
  day: '2027-02-04',
  from: '15:30',
  until: '16:45',
  place: 'De aula van Hogeschool Delta',
}

export const panelsAccess: AccessMatrix = {
  'get /panels': open(everybody),
  'get /panels/new': open(plans),
  'post /panels': open(plans, {
    form: ({ ids, person }) => ({
      ...moment,
      audience: 'students',
      host: person('institute-coordinator').id,
      version: ids.frameworkVersion ?? '',
      occurrence: '',
      key: crypto.randomUUID(),
    }),
  }),
  'get /panels/:panel': onPanel(sees),
  'get /panels/:panel/preparation': onPanel(prepares),
  'post /panels/:panel/preparation': onPanel(prepares, {
    form: ({ person }) => ({ ...moment, host: person('project-coordinator').id, revision: '1' }),
  }),
  'get /panels/:panel/cancellation': onPanel(prepares),
  'post /panels/:panel/cancellation': onPanel(prepares, { form: () => ({ because: 'Er zijn te weinig mensen.' }) }),

  'get /panels/:panel/questions': onPanel(prepares),
  'post /panels/:panel/questions': onPanel(prepares, {
    form: () => ({ text: 'Durf je vragen te stellen?', guarantee: '1', key: crypto.randomUUID() }),
  }),
  'post /panels/:panel/questions/items': onPanel(prepares, {
    form: () => ({ items: ['veilig'] }),
  }),
  'get /panels/:panel/questions/:panelQuestion': onPanel(prepares),
  'post /panels/:panel/questions/:panelQuestion': onPanel(prepares, {
    form: () => ({ text: 'Durf je vragen te stellen?', guarantee: '1', revision: '1' }),
  }),
  'post /panels/:panel/questions/:panelQuestion/order': onPanel(prepares, { form: () => ({ direction: 'up' }) }),
  'post /panels/:panel/questions/:panelQuestion/removal': onPanel(prepares),
  'post /panels/:panel/questions/:panelQuestion/note': onPanel(host, {
    form: ({ partnership }) => ({ text: 'Tijd om na te praten.', base: `In ${partnership.name} zei iemand: rust.` }),
  }),

  'get /panels/:panel/guests': onPanel(prepares),
  'post /panels/:panel/guests': onPanel(prepares, { form: ({ person }) => ({ people: [person('invitee').id] }) }),
  'post /panels/:panel/guests/:guest/removal': onPanel(prepares),
  'post /panels/:panel/invitations': onPanel(prepares),
  'post /panels/:panel/answer': onPanel(asked, { form: () => ({ reply: 'accepted' }) }),

  'get /panels/:panel/holding': onPanel(host),
  'post /panels/:panel/presence': onPanel(host, {
    form: ({ person }) => ({ present: [person('student-teacher').id, person('participant').id] }),
  }),
  'get /panels/:panel/findings': onPanel(host, at('held')),
  'post /panels/:panel/questions/:panelQuestion/findings': onPanel(host, {
    ...at('held'),
    form: () => ({ text: 'Rust helpt om te leren.', key: crypto.randomUUID() }),
  }),
  'post /panels/:panel/findings/:panelFinding': onPanel(host, {
    ...at('held'),
    form: () => ({ text: 'Rust helpt om te leren.', revision: '1' }),
  }),
  'post /panels/:panel/findings/:panelFinding/removal': onPanel(host, at('held')),
  'post /panels/:panel/checking': onPanel(host, { ...at('held'), form: () => ({ checkUntil: '2026-12-06' }) }),
  'get /panels/:panel/checks': onPanel(present, at('checking')),
  'post /panels/:panel/findings/:panelFinding/check': onPanel(present, {
    ...at('checking'),
    form: () => ({ recognised: 'no', objection: 'Er is nooit tijd.' }),
  }),
  'post /panels/:panel/closure': onPanel(host, at('checking')),
  'post /panels/:panel/findings/:panelFinding/response': onPanel(host, {
    ...at('checked'),
    form: () => ({ text: 'Rust helpt, als er tijd voor is.', answer: 'Aangevuld.', revision: '1' }),
  }),
  'post /panels/:panel/settlement': onPanel(host, at('checked')),
}
