import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import type { SubjectFinder } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { count } from '../../../ui/words.ts'
import type { ActivitySource } from '../activitySource.ts'
import { beginCohorts, placeByHand, takeOverCohorts } from '../commands.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { beginCohortsForm, placeForm, takeOverForm } from '../forms.ts'
import { Cohorts } from '../pages/Cohorts.tsx'
import { PlaceSchool } from '../pages/PlaceSchool.tsx'
import { Proposal } from '../pages/Proposal.tsx'
import { cyclePolicy } from '../policy.ts'
import { findCohorts, findTrainingSchools, type TrainingSchool } from '../queries.ts'
import { type Cohort, type Proposed, proposeCohorts } from '../rules.ts'
import { crumbsOf } from './subjects.ts'

const cohortsPath = '/cycle/cohorts'
const crumbsOfCohorts = (title: string) => crumbsOf({ title: 'Cohorten', href: cohortsPath }, { title })

type Asking = { tx: Tx; who: Who }
type Division = { schools: TrainingSchool[]; cohorts: Cohort[]; proposed: Proposed[]; thisYear: number }

async function findDivision(
  { tx, who }: Asking,
  sources: readonly ActivitySource[],
  again: boolean,
): Promise<Division> {
  const [schools, cohorts] = [await findTrainingSchools(tx, sources, who.today), await findCohorts(tx)]
  const thisYear = schoolYearOf(who.today)
  return { schools, cohorts, thisYear, proposed: proposeCohorts(schools, cohorts, { thisYear, again }) }
}

async function listPage(
  { tx, who }: Asking,
  sources: readonly ActivitySource[],
  form: FormState,
  status: 200 | 422 = 200,
): Promise<Answer> {
  const body = (
    <Cohorts
      cohorts={await findCohorts(tx)}
      schools={(await findTrainingSchools(tx, sources, who.today)).filter((school) =>
        cyclePolicy.seeCohortOf.allows(who, school),
      )}
      thisYear={schoolYearOf(who.today)}
      form={form}
      mayChange={cyclePolicy.change.allows(who, undefined)}
    />
  )
  return page('Cohorten', body, { status, shape: 'wide', crumbs: crumbsOf({ title: 'Cohorten' }) })
}

function proposalPage(division: Division, again: boolean, newer = false): Answer {
  const body = <Proposal {...division} again={again} shown={fingerprintOf(division.proposed)} newer={newer} />
  return page('Voorstel voor de cohorten', body, {
    status: newer ? 409 : 200,
    shape: 'wide',
    crumbs: crumbsOfCohorts('Voorstel'),
  })
}

type PlacedSchool = { school: TrainingSchool; cohorts: Cohort[] }

/** `:school` in a path, once cohorts are there. */
const theSchoolOf = (sources: readonly ActivitySource[]): SubjectFinder<PlacedSchool> => ({
  async find(tx, params, today) {
    const cohorts = await findCohorts(tx)
    const school = (await findTrainingSchools(tx, sources, today)).find(({ id }) => id === params.school)
    return school && cohorts.length > 0 ? { school, cohorts } : undefined
  },
  seenBy: cyclePolicy.seePlace,
})

function placePage(who: Who, { school, cohorts }: PlacedSchool, form: FormState, status: 200 | 422 = 200): Answer {
  const body = <PlaceSchool school={school} cohorts={cohorts} thisYear={schoolYearOf(who.today)} form={form} />
  return page(`Cohort van ${school.name}`, body, { status, crumbs: crumbsOfCohorts(school.name) })
}

async function takeOver({ tx, who, form }: Request<undefined, { again: boolean; shown: string }>, division: Division) {
  const again = form.ok && form.values.again
  if (!form.ok || form.values.shown !== fingerprintOf(division.proposed)) return proposalPage(division, again, true)
  await takeOverCohorts(tx, division.proposed, who.today)
  const placed = division.proposed.filter(({ because }) => because !== 'kept').length
  return redirect(cohortsPath, `${count(placed, 'school is', 'scholen zijn')} ingedeeld. De kalender is bijgewerkt.`)
}

/** Dividing schools over the four years of scans and peer reviews. */
export const cohortRoutes = (sources: readonly ActivitySource[]): Route[] => {
  const theSchool = theSchoolOf(sources)
  return [
    route({
      method: 'get',
      path: '/cycle/cohorts',
      access: cyclePolicy.year,
      handle: (request) => listPage(request, sources, filled({ firstYear: schoolYearOf(request.who.today) })),
    }),
    route({
      method: 'post',
      path: '/cycle/cohorts',
      access: cyclePolicy.change,
      form: beginCohortsForm,
      async handle(request) {
        const { tx, form } = request
        if (!form.ok) return listPage(request, sources, refused(form, form.errors), 422)
        await beginCohorts(tx, form.values.firstYear)
        return redirect(`${cohortsPath}/proposal`)
      },
    }),
    route({
      method: 'get',
      path: '/cycle/cohorts/proposal',
      access: cyclePolicy.change,
      async handle(request) {
        const again = request.query.get('again') === '1'
        const division = await findDivision(request, sources, again)
        return division.cohorts.length === 0 ? redirect(cohortsPath) : proposalPage(division, again)
      },
    }),
    route({
      method: 'post',
      path: '/cycle/cohorts/proposal',
      access: cyclePolicy.change,
      form: takeOverForm,
      async handle(request) {
        const again = request.form.ok && request.form.values.again
        return takeOver(request, await findDivision(request, sources, again))
      },
    }),
    subjectRoute({
      method: 'get',
      path: '/cycle/cohorts/schools/:school',
      subject: theSchool,
      access: cyclePolicy.place,
      handle: async ({ who, subject }) =>
        placePage(who, subject, filled({ cohort: subject.school.placed?.number ?? null })),
    }),
    subjectRoute({
      method: 'post',
      path: '/cycle/cohorts/schools/:school',
      subject: theSchool,
      access: cyclePolicy.place,
      form: placeForm,
      async handle({ tx, who, subject, form }) {
        if (!form.ok) return placePage(who, subject, refused(form, form.errors), 422)
        const { school, cohorts } = subject
        if (!cohorts.some(({ number }) => number === form.values.cohort))
          return placePage(who, subject, refused(form, { cohort: 'Dit cohort is er niet. Kies uit de lijst.' }), 422)
        await placeByHand(tx, school.id, form.values.cohort, who.today)
        return redirect(cohortsPath, `${school.name} hoort nu bij cohort ${form.values.cohort}.`)
      },
    }),
  ]
}
