import type { PersonaName, World } from '../support/world.ts'
import {
  type AccessMatrix,
  type AccessRow,
  anybody,
  bearer,
  coordinators,
  type Example,
  everybody,
  open,
} from './rows.ts'

/** The opleidingsteam of De Waterlelie, and its host; those of them who answer for the school. */
const team: readonly PersonaName[] = [
  'school-leader',
  'school-trainer',
  'institute-trainer',
  'research-coordinator',
  'induction-coach',
  'facilitator',
]
const leads: readonly PersonaName[] = ['school-leader', 'school-trainer', 'facilitator']
const chair: readonly PersonaName[] = ['school-leader elsewhere']
const panel: readonly PersonaName[] = [...chair, 'school-trainer elsewhere']
/** Everybody for whom it is there: who declined too, and nobody who was not asked yet. */
const reads: readonly PersonaName[] = [...team, ...panel, ...coordinators, 'board-member']
const sees: readonly PersonaName[] = [...reads, 'invitee']
const prepares: readonly PersonaName[] = [...leads, ...coordinators]
const planners: readonly PersonaName[] = [...coordinators, 'partnership-coordinator elsewhere']

const onReview = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: sees,
  ...example,
})
/** Of the review in a state. */
const at = (state: string): Pick<Example, 'ids'> => ({
  ids: ({ ids }) => ({ review: ids[`${state}Review`] ?? '', advice: ids[`${state}Advice`] ?? '' }),
})
const onDossier = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: reads,
  ...example,
})
const onAdvice = (allowed: readonly PersonaName[], seen: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen,
  ...example,
})

const listsNational: readonly PersonaName[] = [
  'project-coordinator',
  'partnership-coordinator',
  'partnership-coordinator elsewhere',
  'institute-coordinator',
  'board-member',
]
const keeps: readonly PersonaName[] = ['project-coordinator']
/** The visitors see De Waterlelie, so who leads that reads along. */
const seesNational: readonly PersonaName[] = [...listsNational, 'school-leader', 'school-trainer']
const onNational = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: seesNational,
  ...example,
})
const nationalAt = (state: string): Pick<Example, 'ids'> => ({
  ids: ({ ids }) => ({ national: ids[`${state}National`] ?? '' }),
})
const part = { startsAt: '10:00', minutes: '45', title: 'Gesprek', withWhom: 'mentoren', place: 'Lokaal 3' }
const preparation = (world: World) => ({
  host: world.person('project-coordinator').id,
  visitOn: '2027-03-10',
  visitors: 'Partnerschap Heuvel',
  questions: 'Leren wij van elkaar?',
  schools: [world.ids.ownSchool ?? ''],
})

export const reviewsAccess: AccessMatrix = {
  'get /reviews': open(everybody),
  'get /reviews/new': open(planners, { query: 'school=nothing' }),
  'post /reviews': {
    allowed: coordinators,
    seen: everybody.filter((name) => name !== 'partnership-coordinator elsewhere'),
    form: ({ ids }) => ({
      school: ids.ownSchool ?? '',
      schoolYear: '2027',
      host: '',
      visitOn: '2028-03-09',
      questions: 'Durven studenten bij ons?',
      occurrence: '',
      key: crypto.randomUUID(),
    }),
  },
  'get /reviews/:review': onReview(sees),
  'get /reviews/:review/preparation': onReview(prepares),
  'post /reviews/:review/preparation': onReview(prepares, {
    form: ({ person }) => ({
      host: person('school-leader').id,
      visitOn: '2027-03-11',
      questions: 'Durven studenten bij ons?',
      revision: '1',
    }),
  }),
  'post /reviews/:review/readiness': onReview(prepares),
  'post /reviews/:review/visit': onReview([...leads, ...panel, ...coordinators], at('ready')),
  'post /reviews/:review/delivery': onReview(chair, at('visited')),
  'post /reviews/:review/closure': onReview(coordinators, at('written')),
  'post /reviews/:review/return': onReview([...chair, ...coordinators], at('ready')),
  'get /reviews/:review/cancellation': onReview(coordinators),
  'post /reviews/:review/cancellation': onReview(coordinators, {
    form: () => ({ because: 'De school verhuist.', revision: '1' }),
  }),

  'get /reviews/:review/panel': onReview(coordinators),
  'post /reviews/:review/panel': onReview(coordinators, {
    form: ({ person }) => ({ member: person('institute-coordinator').id, exception: 'Er is niemand anders.' }),
  }),
  'post /reviews/:review/panel/:panelMember/removal': onReview(coordinators),
  'post /reviews/:review/panel/:panelMember/chair': onReview(coordinators),
  'post /reviews/:review/invitations': onReview(coordinators),
  'post /reviews/:review/answer': onReview([...panel, 'invitee'], { form: () => ({ reply: 'accepted' }) }),

  'get /reviews/:review/programme': onReview(prepares),
  'post /reviews/:review/programme': onReview(prepares, { form: () => ({ ...part, key: crypto.randomUUID() }) }),
  'post /reviews/:review/programme/proposal': onReview(prepares),
  'get /reviews/:review/programme/:visitPart': onReview(prepares),
  'post /reviews/:review/programme/:visitPart': onReview(prepares, { form: () => part }),
  'post /reviews/:review/programme/:visitPart/removal': onReview(prepares),

  'get /reviews/:review/self-picture': onReview([...team, ...coordinators]),
  'post /reviews/:review/self-picture/:guarantee{[1-4]}': onReview(team, {
    form: () => ({ selfPicture: 'Wij vragen door.', base: '1' }),
  }),
  'post /reviews/:review/self-picture/:guarantee{[1-4]}/proposal': onReview(team, {
    form: ({ scans, theme }) => ({ thing: `judgement:${scans.archived.id}:${theme.criteria[0]}` }),
  }),

  'get /reviews/:review/findings': onReview(reads, at('written')),
  'post /reviews/:review/findings/:guarantee{[1-4]}': onReview(panel, {
    ...at('visited'),
    form: () => ({ seen: 'Studenten vragen door.', strong: 'De rust.', base: '1' }),
  }),
  'post /reviews/:review/advice': onReview(panel, {
    ...at('visited'),
    form: () => ({ guarantee: '2', text: 'Laat studenten zelf kiezen.', key: crypto.randomUUID() }),
  }),
  'get /reviews/:review/advice/:advice': onAdvice(panel, panel, at('visited')),
  'post /reviews/:review/advice/:advice': onAdvice(panel, panel, {
    ...at('visited'),
    form: () => ({ guarantee: '3', text: 'Laat studenten zelf kiezen.', revision: '1' }),
  }),
  'post /reviews/:review/advice/:advice/removal': onAdvice(panel, panel, at('visited')),
  'get /reviews/:review/advice/:advice/action': onAdvice(prepares, reads, at('written')),
  'post /reviews/:review/advice/:advice/action': onAdvice(prepares, reads, {
    ...at('written'),
    form: ({ person }) => ({
      what: 'Een kijkdag kiezen',
      owner: person('mentor').id,
      dueOn: '2027-02-01',
      key: crypto.randomUUID(),
    }),
  }),
  'get /reviews/:review/statement': onReview(chair, at('visited')),
  'post /reviews/:review/statement': onReview(chair, {
    ...at('visited'),
    form: () => ({ meets: 'under-way', reasons: 'De rust is er, de ruimte nog niet.', revision: '1' }),
  }),
  'get /reviews/:review/reply': onReview(leads, at('written')),
  'post /reviews/:review/reply': onReview(leads, {
    ...at('written'),
    form: () => ({ text: 'Wij gaan ermee aan de slag.', revision: '1' }),
  }),
  'post /reviews/:review/report': onReview(reads, { ...at('written'), form: () => ({ format: 'pdf' }) }),

  'get /reviews/:review/dossier': onDossier(reads),
  'post /reviews/:review/dossier/documents': onDossier(prepares, {
    form: () => ({ title: 'Ons plan', document: new File(['plan'], 'plan.txt') }),
  }),
  'get /reviews/:review/dossier/documents/:dossierDocument': onDossier(reads),
  'post /reviews/:review/dossier/documents/:dossierDocument/removal': onDossier(prepares),
  'post /reviews/:review/dossier/guests': onDossier(prepares, {
    form: () => ({ name: 'Noor', email: 'noor@elders.example', untilOn: '2027-02-01' }),
  }),
  'post /reviews/:review/dossier/guests/:dossierGuest/withdrawal': onDossier(prepares),

  'get /dossier/closed': anybody(),
  'get /dossier/open/:pass': bearer('dossier', { ids: ({ ids }) => ({ pass: ids.dossierPass ?? '' }) }),
  'post /dossier/open/:pass': bearer('dossier', { ids: ({ ids }) => ({ pass: ids.dossierPass ?? '' }) }),
  'get /dossier': bearer('dossier'),
  'post /dossier/documents/:dossierDocument': bearer('dossier'),

  'get /reviews/national': open(listsNational),
  'get /reviews/national/new': open(keeps, { query: 'kind=assessing' }),
  'post /reviews/national': open(keeps, {
    form: (world) => ({ ...preparation(world), kind: 'assessing', occurrence: '', key: crypto.randomUUID() }),
  }),
  'get /reviews/national/visits': open(listsNational),
  'post /reviews/national/visits': open(keeps, {
    form: ({ person }) => ({
      visitedOn: '2026-10-01',
      visitedPartnership: 'Partnerschap Rivier',
      kind: 'assessing',
      visitors: [person('mentor').id],
      learned: 'Zij beginnen elk gesprek bij de student.',
      key: crypto.randomUUID(),
    }),
  }),
  'post /reviews/national/visits/:outsideVisit/removal': open(keeps),
  'get /reviews/national/:national': onNational(seesNational),
  'get /reviews/national/:national/preparation': onNational(keeps),
  'post /reviews/national/:national/preparation': onNational(keeps, {
    form: (world) => ({ ...preparation(world), revision: '1' }),
  }),
  'post /reviews/national/:national/texts/:guarantee{[1-4]}': onNational(keeps, {
    form: () => ({ criteria: 'Of studenten zich veilig voelen.', base: '1' }),
  }),
  'post /reviews/national/:national/readiness': onNational(keeps),
  'post /reviews/national/:national/visit': onNational(keeps, nationalAt('ready')),
  'post /reviews/national/:national/delivery': onNational(keeps, nationalAt('visited')),
  'post /reviews/national/:national/closure': onNational(keeps, nationalAt('written')),
  'post /reviews/national/:national/return': onNational(keeps, nationalAt('visited')),
  'get /reviews/national/:national/conclusion': onNational(keeps, nationalAt('visited')),
  'post /reviews/national/:national/conclusion': onNational(keeps, {
    ...nationalAt('visited'),
    form: () => ({ conclusion: 'Ga zo door.', passed: 'not-asked', revision: '1' }),
  }),
  'get /reviews/national/:national/cancellation': onNational(keeps),
  'post /reviews/national/:national/cancellation': onNational(keeps, {
    form: () => ({ because: 'De bezoekers kunnen niet.', revision: '1' }),
  }),
}
