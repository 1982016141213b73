import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import { describeRole } from '../commands.ts'
import { groupFields, responsibilitiesFrom, roleForm } from '../forms.ts'
import { EditRole, RolePage, Roles } from '../pages/Roles.tsx'
import { partnershipPolicy } from '../policy.ts'
import { findRole, findRoles, type Role } from '../queries.ts'
import { stale } from './stale.ts'
import { crumbsOf, theRole } from './subjects.ts'

const path = '/partnership/roles'
/** A role is named by its key, not by an id. */
const rolePath = `${path}/:role{[a-z][a-z-]+}`
const listCrumb = { title: 'Rollen', href: path }

function formOf({ name, description, seen, responsibilities }: Role): FormState {
  const groups = responsibilities.flatMap(({ group, items }, index): [string, string][] => {
    const names = groupFields(index)
    return [
      [names.group, group],
      [names.items, items.join('\n')],
    ]
  })
  return filled({ name, description, seen, ...Object.fromEntries(groups) })
}

function editPage(role: Role, form: FormState, status: 200 | 409 | 422 = 200): Answer {
  return page(`Wijzig de rol ${role.name}`, <EditRole role={role} form={form} />, {
    status,
    crumbs: crumbsOf(listCrumb, { title: role.name, href: `${path}/${role.key}` }, { title: 'Wijzig' }),
  })
}

export const roleRoutes: Route[] = [
  route({
    method: 'get',
    path,
    access: partnershipPolicy.see,
    handle: async ({ tx, who }) =>
      page('Rollen', <Roles roles={await findRoles(tx, who.today)} />, { crumbs: crumbsOf({ title: 'Rollen' }) }),
  }),
  subjectRoute({
    method: 'get',
    path: rolePath,
    subject: theRole,
    access: partnershipPolicy.see,
    async handle({ who, subject: role }) {
      const body = <RolePage role={role} mayChange={partnershipPolicy.change.allows(who, undefined)} />
      return page(role.name, body, { crumbs: crumbsOf(listCrumb, { title: role.name }) })
    },
  }),
  subjectRoute({
    method: 'get',
    path: `${rolePath}/edit`,
    subject: theRole,
    access: partnershipPolicy.change,
    handle: async ({ subject: role }) => editPage(role, formOf(role)),
  }),
  subjectRoute({
    method: 'post',
    path: `${rolePath}/edit`,
    subject: theRole,
    access: partnershipPolicy.change,
    form: roleForm,
    async handle({ tx, who, subject: role, form }) {
      if (!form.ok) return editPage(role, refused(form, form.errors), 422)
      const { name, description, seen } = form.values
      const text = { name, description, responsibilities: responsibilitiesFrom(form.values) }
      if ((await describeRole(tx, role.key, text, seen)) === 'saved')
        return redirect(`${path}/${role.key}`, 'De beschrijving is bewaard.')
      const now = await findRole(tx, role.key, who.today)
      return editPage(role, stale(form, 'name', now?.seen ?? ''), 409)
    },
  }),
]
