import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { everybody } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { findPublishedThemes, type ThemeVersion } from '../../instruments/index.ts'
import { partnershipPolicy } from '../../partnership/index.ts'
import { changePlan, invite, type Plan, planScan } from '../commands.ts'
import { occasionOptions, planForm } from '../forms.ts'
import { ChooseSchool, PlanPage } from '../pages/PlanPage.tsx'
import { ScanList } from '../pages/ScanList.tsx'
import { scanPolicy } from '../policy.ts'
import {
  type Candidate,
  findCandidates,
  findParticipants,
  findScansOf,
  findSchools,
  findThemes,
  type Occasion,
  type Scan,
  type School,
  withParticipants,
} from '../queries.ts'
import { crumbsOf, theScan, theSchool } from './subjects.ts'

/** A scan's dates, proposed: two weeks to choose, from a week from now, and then the talk. */
function proposedDays(today: Day): { opensOn: Day; closesOn: Day; talkOn: Day } {
  const later = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
  return { opensOn: later(7), closesOn: later(21), talkOn: later(28) }
}

/** What the cycle asks, when a scan is planned from there. */
type Asked = { occasion?: Occasion | undefined; occurrence?: string | null }

async function newPlan(
  tx: Tx,
  school: School,
  who: Who,
  { occasion = 'four-yearly', occurrence }: Asked = {},
): Promise<{ form: FormState; themes: ThemeVersion[]; candidates: Candidate[] }> {
  const candidates = await findCandidates(tx, school.schoolId, who.today)
  const themes = await findPublishedThemes(tx)
  const team = candidates.filter(({ trainingTeam }) => trainingTeam).map(({ personId }) => personId)
  const form = filled({
    ...proposedDays(who.today),
    occasion,
    occurrence,
    themes: themes.map(({ versionId }) => versionId),
    participants: team,
    facilitator: candidates.some(({ personId }) => personId === who.personId) ? who.personId : (team[0] ?? null),
    ambitionYear: schoolYearOf(who.today) + 2,
  })
  return { form, themes, candidates }
}

/** What a plan names must be there: its themes published, its people connected to the school (or in the scan already). */
function unknownIn(
  plan: Plan,
  themes: readonly { versionId: string }[],
  candidates: readonly { personId: string }[],
): Errors {
  const errors: Record<string, string> = {}
  const isCandidate = (id: string) => candidates.some(({ personId }) => personId === id)
  if (!plan.themes.every((id) => themes.some(({ versionId }) => versionId === id)))
    errors.themes = 'Een van deze thema’s is niet (meer) gepubliceerd. Kies uit de lijst.'
  if (!plan.participants.every(isCandidate))
    errors.participants = 'Een van deze mensen is niet (meer) aan de school verbonden. Kies uit de lijst.'
  if (!isCandidate(plan.facilitator))
    errors.facilitator = 'Deze persoon is niet (meer) aan de school verbonden. Kies uit de lijst.'
  return errors
}

const newCrumbs = [{ title: 'Scans', href: '/scans' }, { title: 'Plan een scan' }]

function newPage(
  school: School,
  plan: { form: FormState; themes: ThemeVersion[]; candidates: Candidate[] },
  status: 200 | 422 = 200,
): Answer {
  const body = (
    <PlanPage
      school={school}
      {...plan}
      action={`/schools/${school.schoolId}/scans`}
      cancel="/scans"
      isNew
      themesFixed={false}
    />
  )
  return page(`Plan een scan voor ${school.schoolName}`, body, { status, crumbs: newCrumbs })
}

/** What the page of an existing plan needs. */
async function existingPlan(tx: Tx, scan: Scan, who: Who) {
  const participants = await findParticipants(tx, scan.id)
  const candidates = await findCandidates(tx, scan.schoolId, who.today)
  const chosen = await findThemes(tx, scan.id)
  return {
    participants,
    chosen: chosen.map(({ versionId }) => versionId),
    themes: await findPublishedThemes(tx),
    candidates: withParticipants(candidates, participants),
  }
}

function existingPage(
  scan: Scan,
  plan: { form: FormState; themes: ThemeVersion[]; candidates: Candidate[] },
  status: 200 | 422 = 200,
): Answer {
  const path = `/scans/${scan.id}`
  const body = (
    <PlanPage
      school={scan}
      {...plan}
      action={`${path}/plan`}
      cancel={path}
      isNew={false}
      themesFixed={scan.state !== 'planned'}
    />
  )
  return page('Wijzig de scan', body, { status, crumbs: crumbsOf(scan, 'Wijzig') })
}

export const planRoutes: Route[] = [
  route({
    method: 'get',
    path: '/scans',
    access: everybody,
    async handle({ tx, who }) {
      const schools = who.appointments.filter(
        (one) => one.organisationKind === 'school' && scanPolicy.lookBack.allows(who, schoolOf(one)),
      )
      const unique = [
        ...new Map(
          schools.map((one) => [one.organisationId, { id: one.organisationId, name: one.organisationName }]),
        ).values(),
      ]
      const scans = (
        await findScansOf(
          tx,
          unique.map(({ id }) => id),
        )
      ).filter((scan) => scanPolicy.see.allows(who, scan))
      const may = {
        mayPlan: scanPolicy.planSomewhere.allows(who, undefined),
        mayOverview: scanPolicy.overview.allows(who, undefined),
        maySeeAggregates: scanPolicy.aggregates.allows(who, undefined),
        maySetTemplate: partnershipPolicy.change.allows(who, undefined),
      }
      return page('Scans', <ScanList scans={scans} schools={unique} {...may} />)
    },
  }),
  route({
    method: 'get',
    path: '/scans/new',
    access: scanPolicy.planSomewhere,
    async handle({ tx, who }) {
      const schools = (await findSchools(tx)).filter((school) => scanPolicy.plan.allows(who, school))
      const [only] = schools
      if (only && schools.length === 1) return redirect(`/schools/${only.schoolId}/scans/new`)
      return page('Plan een scan', <ChooseSchool schools={schools} />, { crumbs: newCrumbs })
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/schools/:school/scans/new',
    subject: theSchool,
    access: scanPolicy.plan,
    async handle({ tx, who, subject: school, query }) {
      const wanted = occasionOptions.find(({ value }) => value === query.get('occasion'))
      return newPage(
        school,
        await newPlan(tx, school, who, { occasion: wanted?.value, occurrence: query.get('occurrence') }),
      )
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/schools/:school/scans',
    subject: theSchool,
    access: scanPolicy.plan,
    form: planForm,
    async handle({ tx, who, subject: school, form }) {
      const plan = await newPlan(tx, school, who)
      const errors = form.ok ? unknownIn(form.values, plan.themes, plan.candidates) : form.errors
      if (!form.ok || Object.keys(errors).length > 0)
        return newPage(school, { ...plan, form: refused(form, errors) }, 422)
      const id = await planScan(tx, school.schoolId, form.values, who.today)
      return redirect(`/scans/${id}`, 'De scan is gepland.')
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/scans/:scan/plan',
    subject: theScan,
    access: scanPolicy.manage,
    async handle({ tx, who, subject: scan }) {
      const { participants, chosen, ...plan } = await existingPlan(tx, scan, who)
      const { occasion, opensOn, closesOn, talkOn, ambitionYear } = scan
      const now = { occasion, opensOn, closesOn, talkOn, ambitionYear, facilitator: scan.facilitatorId, themes: chosen }
      return existingPage(scan, {
        ...plan,
        form: filled({ ...now, participants: participants.map(({ personId }) => personId) }),
      })
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/scans/:scan/plan',
    subject: theScan,
    access: scanPolicy.manage,
    form: planForm,
    async handle({ tx, who, subject: scan, form, services }) {
      const path = `/scans/${scan.id}`
      if (scan.state !== 'planned' && scan.state !== 'open')
        return redirect(path, 'Deze scan is al in gesprek; het plan ligt vast.')
      const { chosen, ...plan } = await existingPlan(tx, scan, who)
      const known = [...plan.themes, ...chosen.map((versionId) => ({ versionId }))]
      const errors = form.ok ? unknownIn(form.values, known, plan.candidates) : form.errors
      if (!form.ok || Object.keys(errors).length > 0)
        return existingPage(scan, { ...plan, form: refused(form, errors) }, 422)
      await changePlan(tx, scan, form.values, who.today)
      if (scan.state === 'open') await invite(tx, services.jobs, scan)
      return redirect(path, 'Het plan is bewaard.')
    },
  }),
]

const schoolOf = (appointment: { organisationId: string; organisationName: string }): School => ({
  schoolId: appointment.organisationId,
  schoolName: appointment.organisationName,
  boardId: null,
  place: null,
})
