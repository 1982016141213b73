import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { inSentence } from '../../../ui/words.ts'
import { changePeriod, giveAppointment, withdrawAppointment } from '../commands.ts'
import { appointmentForm, bodyOf, chosenOrganisationForm, periodForm } from '../forms.ts'
import { AppointmentPage, ChooseOrganisation, GiveAppointment } from '../pages/AppointmentForms.tsx'
import { partnershipPolicy } from '../policy.ts'
import {
  type Appointment,
  findAppointment,
  findOrganisation,
  findOrganisationNames,
  findPerson,
  findPersonNames,
  findRole,
  findRoles,
  type Organisation,
} from '../queries.ts'
import { appointmentProblems, type Period } from '../rules.ts'
import { keepingCoordinator, lastCoordinator } from './coordination.ts'
import { stale } from './stale.ts'
import { crumbsOf, theAppointment, theOrganisation, thePerson } from './subjects.ts'

const organisationPath = (id: string) => `/partnership/organisations/${id}`

async function givePage(
  tx: Tx,
  who: Who,
  organisation: Organisation,
  form: FormState,
  status: 200 | 422 = 200,
): Promise<Answer> {
  const roles = (await findRoles(tx, who.today)).filter((role) => role.organisationKinds.includes(organisation.kind))
  const people = await findPersonNames(tx, who.today)
  const body = <GiveAppointment organisation={organisation} people={people} roles={roles} form={form} />
  return page(`Geef iemand een rol bij ${organisation.name}`, body, {
    status,
    crumbs: crumbsOf({ title: organisation.name, href: organisationPath(organisation.id) }, { title: 'Geef een rol' }),
  })
}

const overlap = (name: string, role: string, organisation: string): string =>
  `${name} is al ${inSentence(role)} bij ${organisation} in een deel van deze tijd. Kies een periode die er niet mee overlapt, of wijzig de aanstelling die er al is.`

/** Gives the appointment, or says per field what stands in its way. */
async function give(
  tx: Tx,
  who: Who,
  organisation: Organisation,
  {
    person: personId,
    role: roleKey,
    ...period
  }: { person: string; role: Parameters<typeof giveAppointment>[1]['roleKey'] } & Period,
): Promise<{ ok: true; name: string } | { ok: false; errors: Errors }> {
  const person = await findPerson(tx, personId, who.today)
  const role = await findRole(tx, roleKey, who.today)
  if (!person) return { ok: false, errors: { person: 'Deze persoon is er niet (meer). Kies uit de lijst.' } }
  if (!role) return { ok: false, errors: { role: 'Deze rol is er niet. Kies uit de lijst.' } }
  const problems = appointmentProblems(role, organisation, period)
  if (Object.keys(problems).length > 0) return { ok: false, errors: problems }
  const given = await giveAppointment(tx, { personId, roleKey, organisationId: organisation.id }, period)
  if (given.ok) return { ok: true, name: person.name }
  return { ok: false, errors: { startsOn: overlap(person.name, role.name, organisation.name) } }
}

function appointmentPage(
  appointment: Appointment,
  today: string,
  form: FormState,
  status: 200 | 409 | 422 = 200,
): Answer {
  const { personName, organisationId, organisationName } = appointment
  return page(
    `Aanstelling van ${personName}`,
    <AppointmentPage appointment={appointment} today={today} form={form} />,
    {
      status,
      crumbs: crumbsOf({ title: organisationName, href: organisationPath(organisationId) }, { title: personName }),
    },
  )
}

/** Whether an appointment may be changed to a period: its role and organisation stay as they are. */
async function periodProblems(
  tx: Tx,
  who: Who,
  { organisationId, roleKey }: Appointment,
  period: Period,
): Promise<Errors> {
  const organisation = await findOrganisation(tx, organisationId)
  const role = await findRole(tx, roleKey, who.today)
  return organisation && role ? appointmentProblems(role, organisation, period) : {}
}

export const appointmentRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/partnership/organisations/:organisation/appointments/new',
    subject: theOrganisation,
    access: partnershipPolicy.change,
    handle: ({ tx, who, subject: organisation, query }) =>
      givePage(
        tx,
        who,
        organisation,
        filled({ person: query.get('person'), role: query.get('role'), startsOn: who.today }),
      ),
  }),
  subjectRoute({
    method: 'post',
    path: '/partnership/organisations/:organisation/appointments',
    subject: theOrganisation,
    access: partnershipPolicy.change,
    form: appointmentForm,
    async handle({ tx, who, subject: organisation, form }) {
      if (!form.ok) return givePage(tx, who, organisation, refused(form, form.errors), 422)
      const given = await give(tx, who, organisation, form.values)
      if (!given.ok) return givePage(tx, who, organisation, refused(form, given.errors), 422)
      return redirect(organisationPath(organisation.id), `${given.name} heeft nu deze rol bij ${organisation.name}.`)
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/partnership/people/:person/appointments/new',
    subject: thePerson,
    access: partnershipPolicy.change,
    async handle({ tx, who, subject: person, query }) {
      const chosen = chosenOrganisationForm.parse(bodyOf(query))
      if (chosen.ok) {
        const next = new URLSearchParams({ person: person.id })
        return redirect(`${organisationPath(chosen.values.organisation)}/appointments/new?${next}`)
      }
      const organisations = await findOrganisationNames(tx, who.today)
      const body = <ChooseOrganisation person={person} organisations={organisations} form={filled()} />
      return page(`Geef ${person.name} een rol`, body, {
        crumbs: crumbsOf({ title: person.name, href: `/partnership/people/${person.id}` }, { title: 'Geef een rol' }),
      })
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/partnership/appointments/:appointment',
    subject: theAppointment,
    access: partnershipPolicy.change,
    async handle({ who, subject: appointment }) {
      const { startsOn, endsOn, seen } = appointment
      return appointmentPage(appointment, who.today, filled({ startsOn, endsOn, seen }))
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/partnership/appointments/:appointment',
    subject: theAppointment,
    access: partnershipPolicy.change,
    form: periodForm,
    async handle({ tx, who, subject: appointment, form }) {
      const errors = form.ok ? await periodProblems(tx, who, appointment, form.values) : form.errors
      if (!form.ok || Object.keys(errors).length > 0)
        return appointmentPage(appointment, who.today, refused(form, errors), 422)
      const { seen, ...period } = form.values
      const { result: changed, kept } = await keepingCoordinator(tx, who.today, () =>
        changePeriod(tx, appointment.id, period, seen),
      )
      if (!kept) return appointmentPage(appointment, who.today, refused(form, { endsOn: lastCoordinator }), 422)
      const { personName, roleName, organisationName, organisationId } = appointment
      if (changed.ok) return redirect(organisationPath(organisationId), `De aanstelling van ${personName} is bewaard.`)
      if (changed.reason === 'stale') {
        const now = await findAppointment(tx, appointment.id)
        return appointmentPage(appointment, who.today, stale(form, 'startsOn', now?.seen ?? ''), 409)
      }
      const told = refused(form, { startsOn: overlap(personName, roleName, organisationName) })
      return appointmentPage(appointment, who.today, told, 422)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/partnership/appointments/:appointment/withdrawal',
    subject: theAppointment,
    access: partnershipPolicy.change,
    async handle({ tx, who, subject: appointment }) {
      const { id, organisationId, personName, startsOn, endsOn, seen } = appointment
      const { kept } = await keepingCoordinator(tx, who.today, () => withdrawAppointment(tx, id))
      if (!kept) {
        const told = { ...filled({ startsOn, endsOn, seen }), errors: { startsOn: lastCoordinator } }
        return appointmentPage(appointment, who.today, told, 422)
      }
      return redirect(organisationPath(organisationId), `De aanstelling van ${personName} is ingetrokken.`)
    },
  }),
]
