import { type Day, dayOf } from '../../../platform/clock.ts'
import { PostButton } from '../../../ui/form/Field.tsx'
import { longDay } from '../../../ui/words.ts'
import type { Appointment, Person } from '../queries.ts'
import { periodState } from '../rules.ts'
import { AppointmentPeriod } from './AppointmentPeriod.tsx'
import { Fact } from './Fact.tsx'

type PersonPageProps = {
  person: Person
  appointments: readonly Appointment[]
  today: Day
  mayChange: boolean
  maySeeAddress: boolean
}

/** Somebody: what they do and did, and how they are reached. */
export function PersonPage({ person, appointments, today, mayChange, maySeeAddress }: PersonPageProps) {
  const path = `/partnership/people/${person.id}`
  const now = appointments.filter((appointment) => periodState(appointment, today) !== 'past')
  const past = appointments.filter((appointment) => periodState(appointment, today) === 'past')
  return (
    <div class="columns">
      <div>
        <section>
          <div class="section-head">
            <h2>Aanstellingen</h2>
          </div>
          {now.length === 0 && <p class="empty">{person.name} heeft nu geen aanstelling.</p>}
          <Appointments appointments={now} today={today} mayChange={mayChange} />
        </section>
        {mayChange && (
          <div class="buttons">
            <a class={now.length === 0 ? 'button' : 'button quiet'} href={`${path}/appointments/new`}>
              Geef een rol
            </a>
          </div>
        )}
        {past.length > 0 && (
          <section>
            <div class="section-head">
              <h2>Eerder</h2>
            </div>
            <Appointments appointments={past} today={today} mayChange={mayChange} />
          </section>
        )}
      </div>
      {maySeeAddress && (
        <div>
          <Reach person={person} mayChange={mayChange} look={now.length === 0 ? 'quiet' : 'main'} />
        </div>
      )}
    </div>
  )
}

type ReachProps = { person: Person; mayChange: boolean; look: 'main' | 'quiet' }

/** How somebody is reached, and whether they were invited; `look` is that of a first invitation. */
function Reach({ person, mayChange, look }: ReachProps) {
  const path = `/partnership/people/${person.id}`
  return (
    <section>
      <div class="section-head">
        <h2>Bereiken</h2>
        {mayChange && <a href={`${path}/edit`}>Wijzig</a>}
      </div>
      <dl class="facts">
        <Fact name="E-mailadres">
          <a href={`mailto:${person.email}`}>{person.email}</a>
        </Fact>
        {mayChange && (
          <Fact name="Uitgenodigd">{person.invitedAt ? longDay(dayOf(person.invitedAt)) : 'nog niet'}</Fact>
        )}
      </dl>
      {mayChange && (
        <div class="buttons">
          <PostButton
            action={`${path}/invitation`}
            label={person.invitedAt ? 'Nodig opnieuw uit' : 'Nodig uit'}
            look={person.invitedAt ? 'quiet' : look}
          />
          <a href={`${path}/removal`}>Verwijder</a>
        </div>
      )}
    </section>
  )
}

type AppointmentsProps = { appointments: readonly Appointment[]; today: Day; mayChange: boolean }

function Appointments({ appointments, today, mayChange }: AppointmentsProps) {
  return (
    <ul class="rows plain">
      {appointments.map((appointment) => (
        <li key={appointment.id}>
          <div>
            <a href={`/partnership/roles/${appointment.roleKey}`}>{appointment.roleName}</a> ·{' '}
            <a href={`/partnership/organisations/${appointment.organisationId}`}>{appointment.organisationName}</a>
            <br />
            <small>
              <AppointmentPeriod period={appointment} today={today} />
            </small>
          </div>
          {mayChange && (
            <a href={`/partnership/appointments/${appointment.id}`}>
              Wijzig
              <span class="unseen">
                {' '}
                {appointment.roleName}, {appointment.organisationName}
              </span>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
