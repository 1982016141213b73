import { rule, type SubjectFinder } from '../../../platform/web/access.ts'
import { page, redirect } from '../../../platform/web/answer.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { keepByHand } from '../commands.ts'
import { VersionList, VersionPage } from '../pages/Versions.tsx'
import { planPolicy } from '../policy.ts'
import { findVersions, type Plan, type PlanVersion } from '../queries.ts'
import { changesBetween, type PlanSnapshot } from '../rules.ts'
import { planCrumbs, planPath, thePlan } from '../subjects.ts'

/** What was kept before it was adopted is for whoever works on the plan. */
export const seenVersions = (who: Who, plan: Plan, versions: readonly PlanVersion[]): PlanVersion[] =>
  versions.filter(({ reason }) => reason === 'adopted' || reason === 'amended' || planPolicy.discuss.allows(who, plan))

type VersionOfPlan = Plan & { versions: PlanVersion[]; version: PlanVersion }

/** `:plan` and `:version` in a path. */
const theVersion: SubjectFinder<VersionOfPlan> = {
  async find(tx, params, today) {
    const plan = await thePlan.find(tx, params, today)
    const versions = plan ? await findVersions(tx, plan.id) : []
    const version = versions.find(({ number }) => String(number) === params.number)
    return plan && version && { ...plan, versions, version }
  },
  seenBy: rule<VersionOfPlan>(
    'plan.read-version',
    (who, plan) => planPolicy.read.allows(who, plan) && seenVersions(who, plan, [plan.version]).length > 0,
  ),
}

const nothing: PlanSnapshot = { ambitions: [], goals: [] }

export const versionRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/plans/:plan/versions',
    subject: thePlan,
    access: planPolicy.read,
    async handle({ tx, who, subject: plan }) {
      const body = (
        <VersionList
          planId={plan.id}
          versions={seenVersions(who, plan, await findVersions(tx, plan.id))}
          mayKeep={planPolicy.draft.allows(who, plan)}
        />
      )
      return page('Versies', body, { crumbs: planCrumbs(plan, { title: 'Versies' }) })
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/plans/:plan/versions',
    subject: thePlan,
    access: planPolicy.draft,
    async handle({ tx, subject: plan }) {
      const kept = await keepByHand(tx, plan.id)
      return redirect(
        `${planPath(plan.id)}/versions`,
        kept ? 'De versie is bewaard.' : 'Er veranderde niets sinds de vorige versie; die is er al.',
      )
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/plans/:plan/versions/:number{[0-9]+}',
    subject: theVersion,
    access: planPolicy.read,
    async handle({ who, query, subject }) {
      const { version } = subject
      const versions = seenVersions(who, subject, subject.versions)
      const asked = versions.find(({ number }) => String(number) === query.get('from'))
      const against = asked ?? versions.find(({ number }) => number < version.number)
      const body = (
        <VersionPage
          planId={subject.id}
          version={version}
          against={against}
          versions={versions}
          changes={changesBetween(against?.content ?? nothing, version.content)}
        />
      )
      const title = `Versie ${version.number}`
      return page(title, body, {
        crumbs: planCrumbs(subject, { title: 'Versies', href: `${planPath(subject.id)}/versions` }, { title }),
      })
    },
  }),
]
