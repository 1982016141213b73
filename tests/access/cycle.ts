import { fingerprintOf } from '../../src/areas/cycle/fingerprint.ts'
import { findCohorts, findTrainingSchools } from '../../src/areas/cycle/queries.ts'
import { proposeCohorts } from '../../src/areas/cycle/rules.ts'
import type { PersonaName, World } from '../support/world.ts'
import {
  type AccessMatrix,
  type AccessRow,
  changes,
  coordinators,
  directory,
  type Example,
  inDirectory,
  open,
} from './rows.ts'

/** The evaluation talk of De Waterlelie is led by its CoOP'er. */
const holds: readonly PersonaName[] = coordinators
const onRow = (example: Example = {}): AccessRow => inDirectory(changes, example)

const row = () => ({
  title: 'Startgesprek met nieuwe mentoren',
  goal: 'Nieuwe mentoren weten bij wie zij terechtkunnen.',
  activity: 'other',
  subject: 'school',
  frequency: '1',
  anchorYear: '2026',
  fromMonth: '9',
  untilMonth: '10',
  leads: 'school-trainer',
  roles: ['school-trainer', 'mentor'],
  revision: '1',
})

/** What the page of the proposal brings along. */
const proposal = ({ partnership }: World) =>
  partnership.inScope(async (tx) => {
    const schools = await findTrainingSchools(tx, [], '2026-11-22')
    return { shown: fingerprintOf(proposeCohorts(schools, await findCohorts(tx), { thisYear: 2026 })) }
  })

/** Whoever coordinates De Waterlelie may know of its place. */
const placing = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: coordinators,
  ...example,
})

export const cycleAccess: AccessMatrix = {
  'get /cycle': open(directory, { query: 'year=2026&of=partnership&role=mentor&standing=open&by=moment' }),
  'post /cycle/growth': open(changes),
  'get /cycle/rows': open(directory),
  'post /cycle/rows/missing': open(changes),
  'get /cycle/rows/new': open(changes),
  'post /cycle/rows': open(changes, {
    form: () => ({ ...row(), revision: '0', key: crypto.randomUUID() }),
  }),
  'get /cycle/rows/:row': inDirectory(directory, { query: 'year=2026&of=mine&page=1' }),
  'get /cycle/rows/:row/edit': onRow(),
  'post /cycle/rows/:row/edit': onRow({ form: row }),
  'get /cycle/rows/:row/ending': onRow(),
  'post /cycle/rows/:row/ending': onRow({ form: () => ({ lastYear: '2027' }) }),
  'post /cycle/rows/:row/return': onRow(),
  'get /cycle/occurrences/:occurrence': inDirectory(directory),
  'get /cycle/occurrences/:occurrence/holding': inDirectory(holds),
  'post /cycle/occurrences/:occurrence/holding': inDirectory(holds, {
    form: () => ({ heldOn: '2026-11-10', heldAs: 'Besproken in het teamoverleg.', revision: '1' }),
  }),
  'get /cycle/occurrences/:occurrence/skip': inDirectory(coordinators),
  'post /cycle/occurrences/:occurrence/skip': inDirectory(coordinators, {
    form: () => ({ because: 'De school bouwt dit jaar.', revision: '1' }),
  }),
  'post /cycle/occurrences/:occurrence/reopening': inDirectory(coordinators, {
    ids: ({ ids }) => ({ occurrence: ids.skippedOccurrence ?? '' }),
    form: () => ({ revision: '1' }),
  }),
  'get /cycle/cohorts': open(directory),
  'post /cycle/cohorts': open(changes, { form: () => ({ firstYear: '2026' }) }),
  'get /cycle/cohorts/proposal': open(changes, { query: 'again=1' }),
  'post /cycle/cohorts/proposal': open(changes, { form: proposal }),
  'get /cycle/cohorts/schools/:school': placing(changes),
  'post /cycle/cohorts/schools/:school': placing(changes, { form: () => ({ cohort: '2' }) }),
}
