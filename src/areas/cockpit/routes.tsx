import type { Tx } from '../../platform/database/scope.ts'
import { schoolYearName, schoolYearOf } from '../../platform/schoolYear.ts'
import type { SubjectFinder } from '../../platform/web/access.ts'
import { page } from '../../platform/web/answer.ts'
import { type Route, route, subjectRoute } from '../../platform/web/route.ts'
import type { Who } from '../../platform/web/who.ts'
import { type Guarantee, guaranteeNames, guarantees } from '../instruments/index.ts'
import { findOrganisationNames } from '../partnership/index.ts'
import { findStudentsSay, type Group } from '../results/index.ts'
import { Cockpit } from './pages/Cockpit.tsx'
import { GuaranteePage } from './pages/GuaranteePage.tsx'
import { cockpitPolicy } from './policy.ts'
import {
  findAdviceLines,
  findDueRows,
  findGoalLines,
  findOpenActions,
  findSchoolScans,
  findTalkLines,
  findWaiting,
} from './queries.ts'
import { type Place, placeAsked, placesFor, placeValue } from './rules.ts'
import { findStanding } from './standing.ts'
import { stuckIn } from './stuck.ts'

/** How many school years back one can look. */
const yearsBack = 10

type Asked = {
  place: Place
  schoolYear: number
  options: { places: { value: string; label: string }[]; years: { value: string; label: string }[] }
}

/** What the address asks for; what makes no sense there, or is not the reader's, counts as not asked. */
async function findAsked(tx: Tx, who: Who, query: URLSearchParams): Promise<Asked> {
  const boards = (await findOrganisationNames(tx, who.today)).filter(({ kind }) => kind === 'board')
  const places = placesFor(
    who,
    boards.map(({ id }) => id),
  )
  const thisYear = schoolYearOf(who.today)
  const years = Array.from({ length: yearsBack }, (_, index) => thisYear - index)
  const nameOf = (place: Place) =>
    place.kind === 'board' ? (boards.find(({ id }) => id === place.id)?.name ?? '') : 'Het partnerschap'
  return {
    place: placeAsked(query.get('of') ?? '', places),
    schoolYear: years.find((year) => String(year) === query.get('year')) ?? thisYear,
    options: {
      places: places.map((place) => ({ value: placeValue(place), label: nameOf(place) })),
      years: years.map((year) => ({ value: String(year), label: schoolYearName(year) })),
    },
  }
}

/** Whose answers to a survey belong to a place. */
const groupOf = (place: Place): Group =>
  place.kind === 'board' ? { kind: 'board', key: place.id } : { kind: 'partnership', key: '' }

/** `:guarantee` in a path: 1 to 4. */
const theGuarantee: SubjectFinder<Guarantee> = {
  find: async (_tx, params) => guarantees.find((guarantee) => String(guarantee) === params.guarantee),
  seenBy: cockpitPolicy.see,
}

/** What is below the numbers, for whoever coordinates the place. */
async function findBelow(tx: Tx, who: Who, place: Place, guarantee: number) {
  if (!cockpitPolicy.seeBelow.allows(who, place)) return null
  const [scans, actions, advice, talks] = await Promise.all([
    findSchoolScans(tx, place, guarantee),
    findOpenActions(tx, place, guarantee),
    findAdviceLines(tx, place, guarantee),
    findTalkLines(tx, place, guarantee),
  ])
  return { scans, actions, advice, talks }
}

export const cockpitRoutes: Route[] = [
  route({
    method: 'get',
    path: '/cockpit',
    access: cockpitPolicy.see,
    async handle({ tx, who, query }) {
      const { place, schoolYear, options } = await findAsked(tx, who, query)
      const [standing, due, waiting, say] = await Promise.all([
        findStanding(tx, who, place, schoolYear),
        findDueRows(tx, place, schoolYear, who.today),
        findWaiting(tx, place, schoolYear, who.today),
        findStudentsSay(tx, groupOf(place), schoolYear),
      ])
      const of = placeValue(place)
      const occurrences = due.reduce((sum, { late }) => sum + late, 0)
      const body = (
        <Cockpit
          standing={standing}
          due={due}
          say={say}
          stuck={stuckIn({ ...waiting, occurrences }, of, schoolYear)}
          of={of}
          schoolYear={schoolYear}
          options={options}
          numbersOnly={!cockpitPolicy.seeBelow.allows(who, place)}
          today={who.today}
        />
      )
      return page('Hoe we ervoor staan', body, { shape: 'wide' })
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/cockpit/guarantees/:guarantee{[1-4]}',
    subject: theGuarantee,
    access: cockpitPolicy.see,
    async handle({ tx, who, query, subject: guarantee }) {
      const { place, schoolYear, options } = await findAsked(tx, who, query)
      const standing = (await findStanding(tx, who, place, schoolYear)).find((one) => one.guarantee === guarantee)
      if (!standing) throw new Error('each of the four guarantees stands somewhere')
      const of = placeValue(place)
      const body = (
        <GuaranteePage
          standing={standing}
          below={await findBelow(tx, who, place, guarantee)}
          goals={await findGoalLines(tx, guarantee, schoolYear)}
          placeName={options.places.find(({ value }) => value === of)?.label ?? ''}
          today={who.today}
        />
      )
      return page(`Waarborg ${guarantee}: ${guaranteeNames[guarantee]}`, body, {
        crumbs: [
          { title: 'Hoe we ervoor staan', href: `/cockpit?${new URLSearchParams({ of, year: String(schoolYear) })}` },
          { title: guaranteeNames[guarantee] },
        ],
      })
    },
  }),
]
