import type { Tx } from '../../../platform/database/scope.ts'
import { startTask } from '../../../platform/tasks.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, route } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { count } from '../../../ui/words.ts'
import { invitationsForm } from '../forms.ts'
import { Invitations } from '../pages/Invitations.tsx'
import { partnershipPolicy } from '../policy.ts'
import { findBoards, findRoles, findUninvited } from '../queries.ts'
import { invitationTask } from '../tasks/invitations.ts'
import { peopleFilterOf } from './people.tsx'
import { crumbsOf } from './subjects.ts'

const path = '/partnership/invitations'

/** @param chosen what was sent in; without it everybody on the page is proposed */
async function invitationsPage(tx: Tx, who: Who, query: URLSearchParams, chosen?: FormState): Promise<Answer> {
  const { filter, form } = peopleFilterOf(query)
  const { people, total } = await findUninvited(tx, filter, who.today)
  const body = (
    <Invitations
      people={people}
      total={total}
      roles={await findRoles(tx, who.today)}
      boards={await findBoards(tx)}
      filter={form}
      form={chosen ?? filled({ people: people.map(({ id }) => id) })}
    />
  )
  return page('Nodig mensen uit', body, {
    status: chosen ? 422 : 200,
    crumbs: crumbsOf({ title: 'Uitnodigingen' }),
  })
}

export const invitationRoutes: Route[] = [
  route({
    method: 'get',
    path,
    access: partnershipPolicy.change,
    handle: ({ tx, who, query }) => invitationsPage(tx, who, query),
  }),
  route({
    method: 'post',
    path,
    access: partnershipPolicy.change,
    form: invitationsForm,
    async handle({ tx, who, query, services, form }) {
      if (!form.ok) return invitationsPage(tx, who, query, refused(form, form.errors))
      const { people } = form.values
      const title = `${count(people.length, 'uitnodiging', 'uitnodigingen')} versturen`
      return redirect(await startTask(tx, services.jobs, { kind: invitationTask.kind, title, input: { people } }))
    },
  }),
]
