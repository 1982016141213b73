import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Route, route } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { addOutsideVisit, removeOutsideVisit } from '../commands.ts'
import { outsideVisitForm } from '../forms.ts'
import { VisitsPage } from '../pages/NationalPages.tsx'
import { nationalPolicy } from '../policy.ts'
import { findNationals, findOutsideVisits, findPanelChoices, heldOf } from '../queries.ts'
import { visitsOwed } from '../rules.ts'

const path = '/reviews/national/visits'

async function visitsPage(tx: Tx, who: Who, form?: FormState): Promise<Answer> {
  const visits = await findOutsideVisits(tx)
  const held = heldOf(await findNationals(tx))
  const may = nationalPolicy.plan.allows(who, undefined)
  const body = (
    <VisitsPage
      visits={visits}
      owed={visitsOwed(
        visits.map(({ visitedOn }) => visitedOn),
        held,
        who.today,
      )}
      people={may ? await findPanelChoices(tx, schoolYearOf(who.today), who.today) : []}
      form={form ?? filled({ kind: 'development', key: crypto.randomUUID() })}
      mayAdd={may}
    />
  )
  const crumbs = [
    { title: 'Peerreviews', href: '/reviews' },
    { title: 'Landelijk', href: '/reviews/national' },
    { title: 'Bezoeken aan anderen' },
  ]
  return page('Bezoeken aan andere partnerschappen', body, { crumbs, status: form ? 422 : 200 })
}

export const visitRoutes: Route[] = [
  route({
    method: 'get',
    path,
    access: nationalPolicy.list,
    handle: ({ tx, who }) => visitsPage(tx, who),
  }),
  route({
    method: 'post',
    path,
    access: nationalPolicy.plan,
    form: outsideVisitForm,
    async handle({ tx, who, form }) {
      if (!form.ok) return visitsPage(tx, who, refused(form, form.errors))
      const { key, visitors, ...visit } = form.values
      const known = await findPanelChoices(tx, schoolYearOf(who.today), who.today)
      const errors: Record<string, string> = {}
      if (visit.visitedOn > who.today) errors.visitedOn = 'Kies de dag waarop jullie er waren: vandaag of eerder.'
      if (!visitors.every((id) => known.some(({ personId }) => personId === id)))
        errors.visitors = 'Kies mensen uit de lijst.'
      if (Object.keys(errors).length > 0) return visitsPage(tx, who, refused(form, errors))
      await addOutsideVisit(tx, key, { ...visit, visitors })
      return redirect(path, 'Het bezoek staat erbij.')
    },
  }),
  route({
    method: 'post',
    path: `${path}/:outsideVisit/removal`,
    access: nationalPolicy.plan,
    async handle({ tx, params }) {
      const visit = (await findOutsideVisits(tx)).find(({ id }) => id === params.outsideVisit)
      if (!visit) return problem.unknown()
      await removeOutsideVisit(tx, visit.id)
      return redirect(path, `Het bezoek aan ${visit.visitedPartnership} is weggehaald.`)
    },
  }),
]
