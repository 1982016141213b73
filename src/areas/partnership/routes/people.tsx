import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import { addPerson, changePerson, findTraces, inviteAgain, type PersonTrace, removePerson } from '../commands.ts'
import { bodyOf, peopleFilterForm, personForm } from '../forms.ts'
import { People } from '../pages/People.tsx'
import { EditPerson, RemovePerson } from '../pages/PersonForms.tsx'
import { PersonPage } from '../pages/PersonPage.tsx'
import { partnershipPolicy } from '../policy.ts'
import {
  findAppointmentsOf,
  findBoards,
  findPeople,
  findPerson,
  findRoles,
  type PeopleFilter,
  type Person,
} from '../queries.ts'
import { keepingCoordinator } from './coordination.ts'
import { stale } from './stale.ts'
import { crumbsOf, thePerson } from './subjects.ts'

const path = '/partnership/people'
const listCrumb = { title: 'Mensen', href: path }

/** What a list of people is narrowed down to; what makes no sense counts as not asked. */
export function peopleFilterOf(query: URLSearchParams): { filter: PeopleFilter; form: FormState } {
  const read = peopleFilterForm.parse(bodyOf(query))
  const form = refused(read, {})
  if (!read.ok) return { filter: { search: '', role: '', boardId: null }, form }
  const { board: boardId, ...rest } = read.values
  return { filter: { ...rest, boardId }, form }
}

const crumbsTo = (person: Person, here?: string) =>
  here
    ? crumbsOf(listCrumb, { title: person.name, href: `${path}/${person.id}` }, { title: here })
    : crumbsOf(listCrumb, { title: person.name })

const newPage = (form = filled(), status: 200 | 422 = 200) =>
  page('Voeg iemand toe', <EditPerson form={form} />, { status, crumbs: crumbsOf(listCrumb, { title: 'Nieuw' }) })

const editPage = (person: Person, form: FormState, status: 200 | 409 | 422 = 200) =>
  page(`Wijzig ${person.name}`, <EditPerson person={person} form={form} />, {
    status,
    crumbs: crumbsTo(person, 'Wijzig'),
  })

const addressTaken = {
  email: 'Iemand anders in dit partnerschap heeft dit adres al. Zoek die persoon op, of gebruik een ander adres.',
}

async function removalPage(
  tx: Tx,
  person: Person,
  traces: readonly string[],
  status: 200 | 409 = 200,
): Promise<Answer> {
  const appointments = (await findAppointmentsOf(tx, person.id)).length
  return page(
    `Verwijder ${person.name}`,
    <RemovePerson person={person} appointments={appointments} traces={traces} />,
    {
      status,
      crumbs: crumbsTo(person, 'Verwijder'),
    },
  )
}

/** @param traces what later areas know of a person */
export function peopleRoutes(traces: readonly PersonTrace[]): Route[] {
  return [
    route({
      method: 'get',
      path,
      access: partnershipPolicy.see,
      async handle({ tx, who, query }) {
        const { filter, form } = peopleFilterOf(query)
        const list = await findPeople(tx, filter, who.today, Number(query.get('page') ?? 1))
        const body = (
          <People
            {...list}
            roles={await findRoles(tx, who.today)}
            boards={await findBoards(tx)}
            form={form}
            query={query}
            mayChange={partnershipPolicy.change.allows(who, undefined)}
          />
        )
        return page('Mensen', body, { crumbs: crumbsOf({ title: 'Mensen' }) })
      },
    }),
    route({
      method: 'get',
      path: `${path}/new`,
      access: partnershipPolicy.change,
      handle: async () => newPage(),
    }),
    route({
      method: 'post',
      path,
      access: partnershipPolicy.change,
      form: personForm,
      async handle({ tx, form }) {
        if (!form.ok) return newPage(refused(form, form.errors), 422)
        const added = await addPerson(tx, form.values)
        if (!added.ok) return newPage(refused(form, addressTaken), 422)
        return redirect(`${path}/${added.id}`, `${form.values.name} staat erbij. Geef nu een rol.`)
      },
    }),
    subjectRoute({
      method: 'get',
      path: `${path}/:person`,
      subject: thePerson,
      access: partnershipPolicy.see,
      async handle({ tx, who, subject: person }) {
        const body = (
          <PersonPage
            person={person}
            appointments={await findAppointmentsOf(tx, person.id)}
            today={who.today}
            mayChange={partnershipPolicy.change.allows(who, undefined)}
            maySeeAddress={partnershipPolicy.seeAddress.allows(who, person)}
          />
        )
        return page(person.name, body, { crumbs: crumbsTo(person) })
      },
    }),
    subjectRoute({
      method: 'get',
      path: `${path}/:person/edit`,
      subject: thePerson,
      access: partnershipPolicy.change,
      handle: async ({ subject: person }) => {
        const { name, email, seen } = person
        return editPage(person, filled({ name, email, seen }))
      },
    }),
    subjectRoute({
      method: 'post',
      path: `${path}/:person/edit`,
      subject: thePerson,
      access: partnershipPolicy.change,
      form: personForm,
      async handle({ tx, who, subject: person, form }) {
        if (!form.ok) return editPage(person, refused(form, form.errors), 422)
        const changed = await changePerson(tx, person, form.values, form.values.seen)
        if (changed.ok) return redirect(`${path}/${person.id}`, 'De gegevens zijn bewaard.')
        if (changed.reason === 'address-taken') return editPage(person, refused(form, addressTaken), 422)
        const now = await findPerson(tx, person.id, who.today)
        return editPage(person, stale(form, 'name', now?.seen ?? ''), 409)
      },
    }),
    subjectRoute({
      method: 'post',
      path: `${path}/:person/invitation`,
      subject: thePerson,
      access: partnershipPolicy.change,
      async handle({ tx, services, subject: person }) {
        await inviteAgain(tx, services.jobs, person)
        return redirect(`${path}/${person.id}`, `De uitnodiging aan ${person.name} is onderweg.`)
      },
    }),
    subjectRoute({
      method: 'get',
      path: `${path}/:person/removal`,
      subject: thePerson,
      access: partnershipPolicy.change,
      handle: async ({ tx, subject: person }) => removalPage(tx, person, await findTraces(tx, traces, person.id)),
    }),
    subjectRoute({
      method: 'post',
      path: `${path}/:person/removal`,
      subject: thePerson,
      access: partnershipPolicy.change,
      async handle({ tx, who, subject: person }) {
        const { result: found, kept } = await keepingCoordinator(tx, who.today, () =>
          removePerson(tx, traces, person.id),
        )
        if (!kept)
          return removalPage(tx, person, ['is de enige projectcoördinator; geef eerst iemand anders die rol'], 409)
        return found.length > 0 ? removalPage(tx, person, found, 409) : redirect(path, `${person.name} is verwijderd.`)
      },
    }),
  ]
}
