/**
 * Who may use which route: the table to review. Every route has a row; tests/access.test.ts asks each route as everybody,
 * and fails for a route without one. The example in a row must be one that works, since other tests send it too:
 * tests/tenants.test.ts as another partnership, tests/hostile….test.ts with texts that break programs,
 * tests/pages.test.ts and tests/accessibility.test.ts for what a page must have.
 */
import { sql } from 'kysely'
import { exampleTemplate } from '../src/areas/scans/report.ts'
import { bodiesAccess } from './access/bodies.ts'
import { calendarAccess } from './access/calendar.ts'
import { candidatesAccess } from './access/candidates.ts'
import { cockpitAccess } from './access/cockpit.ts'
import { contactAccess } from './access/contact.ts'
import { cycleAccess } from './access/cycle.ts'
import { dialogueHoldingAccess } from './access/dialogueHolding.ts'
import { dialoguePreparingAccess } from './access/dialoguePreparing.ts'
import { earlierAccess } from './access/earlier.ts'
import { feedbackAccess } from './access/feedback.ts'
import { financeAccess } from './access/finance.ts'
import { followupAccess } from './access/followup.ts'
import { frameworksAccess } from './access/frameworks.ts'
import { meetingsAccess } from './access/meetings.ts'
import { panelsAccess } from './access/panels.ts'
import { planningAccess } from './access/planning.ts'
import { plansAccess } from './access/plans.ts'
import { planYearAccess } from './access/planYear.ts'
import { questionnairesAccess } from './access/questionnaires.ts'
import { resultsAccess } from './access/results.ts'
import { reviewsAccess } from './access/reviews.ts'
import {
  type AccessMatrix,
  type AccessRow,
  anybody,
  changes,
  coordinators,
  directory,
  type Example,
  everybody,
  inDirectory,
  manages,
  onScan,
  open,
  planners,
  seesScan,
  seesSchool,
  settles,
  talks,
} from './access/rows.ts'
import { signalsAccess } from './access/signals.ts'
import { surveyResultsAccess } from './access/surveyResults.ts'
import { surveysAccess } from './access/surveys.ts'
import { talksAccess } from './access/talks.ts'
import { trailAccess } from './access/trail.ts'
import { voiceAccess } from './access/voice.ts'
import { agreementTo } from './support/sentLists.ts'
import { type FormFields, today } from './support/site.ts'
import type { PersonaName, World } from './support/world.ts'

const plan = (world: World): FormFields => ({
  occasion: 'four-yearly',
  themes: [world.theme.versionId],
  participants: [world.person('school-trainer').id],
  facilitator: world.person('school-trainer').id,
  opensOn: '2026-12-01',
  closesOn: '2026-12-15',
  talkOn: '2027-01-10',
  ambitionYear: '2028',
})
const wordTemplate = async (): Promise<FormFields> => ({
  template: new File([new Uint8Array(await exampleTemplate())], 'sjabloon.docx'),
})
/** How a row is before it is changed: whoever saves over a newer change is told. */
const seen = (world: World, table: 'organisation' | 'person' | 'appointment' | 'role') =>
  world.partnership.inScope(async ({ db }) => {
    const key = table === 'role' ? sql.ref('key') : sql.ref('id')
    const { rows } = await sql<{ seen: string }>`
      select xmin::text as seen from ${sql.table(table)} where ${key}::text = ${world.ids[table]}`.execute(db)
    return rows[0]?.seen ?? ''
  })

/** A list exists for whoever sent it in only. */
const onList = (example: Example = {}): AccessRow => ({ allowed: changes, seen: changes, ...example })
/** Whoever works in the partnership reads themes; one who writes them sees a draft too. */
const onInstrument = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: directory,
  ...example,
})
const onDraft = (example: Example = {}): AccessRow => ({ allowed: changes, seen: changes, ...example })
/** A form of the editor, about a cell that is there, with the revision that its page showed. */
const onCell = (fields: FormFields = {}): AccessRow =>
  onDraft({ form: ({ theme }) => ({ place: `${theme.criteria[0]}.2`, revision: '1', ...fields }) })
const period = { startsOn: '2026-01-01', endsOn: '2026-12-31' }

const address = { email: 'iemand@voorbeeld.nl', next: '/' }

export const accessMatrix: AccessMatrix = {
  ...bodiesAccess,
  ...cockpitAccess,
  ...cycleAccess,
  ...trailAccess,
  ...meetingsAccess,
  ...calendarAccess,
  ...feedbackAccess,
  ...financeAccess,
  ...followupAccess,
  ...signalsAccess,
  ...surveyResultsAccess,
  ...voiceAccess,
  ...candidatesAccess,
  ...talksAccess,
  ...panelsAccess,
  ...earlierAccess,
  ...contactAccess,
  ...surveysAccess,
  ...dialoguePreparingAccess,
  ...dialogueHoldingAccess,
  ...frameworksAccess,
  ...questionnairesAccess,
  ...planningAccess,
  ...resultsAccess,
  ...reviewsAccess,
  ...plansAccess,
  ...planYearAccess,

  'get /': open(everybody),

  'get /sign-in': anybody(),
  'post /sign-in/letter': anybody({ form: () => address }),
  'post /sign-in/code': anybody({ form: () => ({ ...address, code: '123456' }) }),
  'get /sign-in/code': anybody(),
  'get /sign-in/link': anybody({ query: 'token=abc' }),
  'post /sign-in/link': anybody({ form: () => ({ token: 'abc', next: '/' }) }),
  'post /sign-in/provider': anybody({ form: () => ({ provider: 'surfconext', next: '/' }) }),
  'get /sign-in/auth/callback/:provider{[a-z0-9-]+}': anybody(),
  'post /sign-out': anybody(),
  'get /partnerships': anybody(),
  'post /partnerships': anybody({ form: ({ partnership }) => ({ partnership: partnership.id }) }),
  'get /privacy': anybody(),
  'get /demo': anybody(),
  'post /demo': anybody({ form: (world) => ({ person: world.person('mentor').id }) }),
  'get /dev/mail': anybody(),

  'get /tasks/:task': { allowed: ['facilitator'], seen: ['facilitator'] },
  'get /tasks/:task/file': { allowed: ['facilitator'], seen: ['facilitator'] },

  'get /me': open(everybody),
  'get /partnership': open(directory),
  'get /partnership/gaps': open(directory),
  'get /partnership/organisations': open(directory, { query: 'kind=school&search=water&region=&page=1' }),
  'get /partnership/organisations/new': open(changes, { query: 'kind=board' }),
  'post /partnership/organisations': open(changes, {
    form: () => ({ kind: 'school', name: 'De Linde', brin: '99ZZ', locationCode: '01', education: 'bao' }),
  }),
  'get /partnership/organisations/:organisation': inDirectory(directory),
  'get /partnership/organisations/:organisation/edit': inDirectory(changes),
  'post /partnership/organisations/:organisation/edit': inDirectory(changes, {
    form: async (world) => ({ name: 'De Lelie', education: 'bao', seen: await seen(world, 'organisation') }),
  }),
  'get /partnership/organisations/:organisation/ending': inDirectory(changes),
  'post /partnership/organisations/:organisation/ending': inDirectory(changes, {
    form: () => ({ lastDay: '2027-07-31' }),
  }),
  'post /partnership/organisations/:organisation/return': inDirectory(changes),
  'get /partnership/organisations/:organisation/appointments/new': inDirectory(changes),
  'post /partnership/organisations/:organisation/appointments': inDirectory(changes, {
    form: (world) => ({ person: world.person('nobody').id, role: 'mentor', ...period }),
  }),
  'get /partnership/people': open(directory, { query: 'search=mentor&role=mentor' }),
  'get /partnership/people/new': open(changes),
  'post /partnership/people': open(changes, { form: () => ({ name: 'Nieuw', email: 'nieuw@voorbeeld.nl' }) }),
  'get /partnership/people/:person': inDirectory(directory),
  'get /partnership/people/:person/edit': inDirectory(changes),
  'post /partnership/people/:person/edit': inDirectory(changes, {
    form: async (world) => ({ name: 'Anders', email: 'anders@voorbeeld.nl', seen: await seen(world, 'person') }),
  }),
  'post /partnership/people/:person/invitation': inDirectory(changes),
  'get /partnership/people/:person/removal': inDirectory(changes),
  'post /partnership/people/:person/removal': inDirectory(changes),
  'get /partnership/people/:person/appointments/new': inDirectory(changes),
  'get /partnership/appointments/:appointment': inDirectory(changes),
  'post /partnership/appointments/:appointment': inDirectory(changes, {
    form: async (world) => ({ ...period, seen: await seen(world, 'appointment') }),
  }),
  'post /partnership/appointments/:appointment/withdrawal': inDirectory(changes),
  'get /partnership/roles': open(directory),
  'get /partnership/roles/:role{[a-z][a-z-]+}': inDirectory(directory),
  'get /partnership/roles/:role{[a-z][a-z-]+}/edit': inDirectory(changes),
  'post /partnership/roles/:role{[a-z][a-z-]+}/edit': inDirectory(changes, {
    form: async (world) => ({
      name: 'Werkplekbegeleider',
      description: 'Begeleidt in de eigen groep.',
      group0: 'Begeleiding',
      items0: 'Je kijkt mee.\nJe vraagt door.',
      seen: await seen(world, 'role'),
    }),
  }),
  'get /partnership/invitations': open(changes),
  'post /partnership/invitations': open(changes, { form: (world) => ({ people: [world.person('mentor').id] }) }),

  'get /partnership/import/schools': open(changes),
  'get /partnership/import/schools/example': open(changes),
  'post /partnership/import/schools': open(changes, { form: () => ({ list: new File(['BRIN'], 'scholen.csv') }) }),
  'get /partnership/import/schools/:schoolList': onList(),
  'get /partnership/import/schools/:schoolList/boards': onList({ query: 'search=duin&board=99001' }),
  'post /partnership/import/schools/:schoolList/confirmation': onList({ form: agreementTo('schools', today) }),
  'get /partnership/import/people': open(changes),
  'get /partnership/import/people/example': open(changes),
  'post /partnership/import/people': open(changes, { form: () => ({ list: new File(['naam'], 'mensen.csv') }) }),
  'get /partnership/import/people/:peopleList': onList(),
  'post /partnership/import/people/:peopleList/confirmation': onList({ form: agreementTo('people', today) }),

  'get /instruments': open(directory),
  'get /instruments/new': open(changes),
  'post /instruments/documents': open(changes, {
    form: () => ({ pastedKind: 'conversation-framework', text: '1. De tekst van een item.' }),
  }),
  'post /instruments/drafts': open(changes, { form: () => ({ kind: 'conversation-framework' }) }),
  'get /instruments/:instrument': onInstrument(directory, { query: 'version=1' }),
  'get /instruments/:instrument/compare': onInstrument(directory, { query: 'from=1&to=1' }),
  'get /instruments/:instrument/document': onInstrument(changes),
  'post /instruments/:instrument/documents': onInstrument(changes, {
    form: () => ({ text: 'De tekst van een tabel.' }),
  }),
  'post /instruments/:instrument/draft': onInstrument(changes),
  'get /instruments/:instrument/versions/:version/withdrawal': onInstrument(changes),
  'post /instruments/:instrument/versions/:version/withdrawal': onInstrument(changes),
  'get /instruments/:instrument/draft': onDraft({ query: 'cell=leerplek.2' }),
  'get /instruments/:instrument/draft/source': onDraft(),
  'get /instruments/:instrument/draft/theme': onDraft(),
  'post /instruments/:instrument/draft/theme': onDraft({
    form: () => ({
      title: 'De werkplek',
      guarantee: '2',
      phase1: 'Los',
      phase2: 'Samen',
      phase3: 'Breed',
      phase4: 'Nieuw',
      notes: 'Een begrip.',
      reflectionCards: 'Kaart 1',
      revision: '1',
    }),
  }),
  'get /instruments/:instrument/draft/provenance': onDraft(),
  'post /instruments/:instrument/draft/provenance': onDraft({
    form: () => ({
      source: 'Een scan',
      date: '2026-11-01',
      by: 'Werkgroep',
      words: 'own',
      remark: 'Vrij naverteld.',
      revision: '1',
    }),
  }),
  'get /instruments/:instrument/draft/removal': onDraft({ query: 'criterion=leerplek' }),
  'post /instruments/:instrument/draft/removal': onDraft({ form: () => ({ revision: '1' }) }),
  'post /instruments/:instrument/draft/cells': onCell({ text: 'Andere tekst.', width: '1' }),
  'post /instruments/:instrument/draft/moves': onCell({ part: 'all', to: 'right' }),
  'post /instruments/:instrument/draft/splits': onCell({ piece: '1', shift: 'phases' }),
  'post /instruments/:instrument/draft/joins': onCell({ shift: 'criteria' }),
  'post /instruments/:instrument/draft/criteria': onDraft({ form: () => ({ newName: 'Het team', revision: '1' }) }),
  'post /instruments/:instrument/draft/names': onCell({ name: 'De plek', question: 'Waar?', sameAs: 'leerplek' }),
  'post /instruments/:instrument/draft/order': onCell({ direction: 'down' }),
  'post /instruments/:instrument/draft/criteria/removal': onCell(),
  'get /instruments/:instrument/draft/publication': onDraft(),
  'post /instruments/:instrument/draft/publication': onDraft({
    form: () => ({ doubtsAccepted: 'on', lossAccepted: 'on', revision: '1' }),
  }),

  'get /scans': open(everybody),
  'get /scans/overview': open([...coordinators, 'partnership-coordinator elsewhere']),
  'get /scans/aggregates': open(['board-member', 'institute-coordinator', 'project-coordinator']),
  'get /scans/report-template': open(['project-coordinator']),
  'get /scans/report-template/example': open(['project-coordinator']),
  'post /scans/report-template': open(['project-coordinator'], { form: wordTemplate }),
  'post /scans/report-template/removal': open(['project-coordinator']),
  'get /scans/new': open(planners),
  'get /schools/:school/scans': { allowed: seesSchool, seen: seesSchool },
  'get /schools/:school/scans/new': { allowed: [...coordinators, 'school-trainer'], seen: seesSchool },
  'post /schools/:school/scans': { allowed: [...coordinators, 'school-trainer'], seen: seesSchool, form: plan },

  'get /scans/:scan': onScan(seesScan),
  'get /scans/:scan/plan': onScan(manages, { scan: 'planned' }),
  'post /scans/:scan/plan': onScan(manages, { scan: 'planned', form: plan }),
  'post /scans/:scan/opening': onScan(manages, { scan: 'planned' }),
  'post /scans/:scan/closure': onScan(manages, { scan: 'open' }),
  'post /scans/:scan/settlement': onScan(settles, { scan: 'talking' }),
  'post /scans/:scan/archiving': onScan(manages, { scan: 'settled' }),
  'get /scans/:scan/reopening': onScan(manages),
  'post /scans/:scan/reopening': onScan(manages, { form: () => ({ reason: 'We vergaten iets.' }) }),

  'get /scans/:scan/choices': onScan(['participant'], { scan: 'open' }),
  'get /scans/:scan/choices/:version': onScan(['participant'], { scan: 'open' }),
  'post /scans/:scan/choices/:version': onScan(['participant'], {
    scan: 'open',
    form: () => ({ 'phase.leerplek': '2', 'ambition.leerplek': '3', 'remark.leerplek': 'Zo zie ik het.' }),
  }),

  'get /scans/:scan/talk': onScan(talks, { scan: 'talking' }),
  'get /scans/:scan/talk/:version/:criterion{[a-z0-9-]+}': onScan(talks, { scan: 'talking' }),
  'post /scans/:scan/talk/:version/:criterion{[a-z0-9-]+}': onScan(settles, {
    scan: 'talking',
    form: () => ({
      level: '2.5',
      ambition: '3',
      reasons: 'Zo doen we het.',
      evidence: 'Dat zie je in de groepen.',
      minorityView: 'Een van ons ziet het anders.',
      revision: '1',
    }),
  }),

  'get /scans/:scan/development-plan': onScan(seesScan),
  'post /scans/:scan/focus-points': onScan(settles, {
    form: ({ theme }) => ({ criterion: `${theme.versionId}/${theme.criteria[1]}` }),
  }),
  'post /scans/:scan/focus-points/:point/goal': onScan(settles, { form: () => ({ goal: 'Een doel.', revision: '1' }) }),
  'post /scans/:scan/focus-points/:point/removal': onScan(settles),
  'post /scans/:scan/focus-points/:point/actions': onScan(settles, {
    form: (world) => ({ what: 'Een rooster maken', owner: world.person('participant').id, dueOn: '2027-07-01' }),
  }),
  // The mentor whose action it is does not see the scan.
  'post /scans/:scan/actions/:action': onScan(settles, { form: () => ({ state: 'done', revision: '1' }) }),

  'get /scans/:scan/report': onScan(seesScan),
  'post /scans/:scan/report': onScan(seesScan, { form: () => ({ format: 'pdf' }) }),
}
