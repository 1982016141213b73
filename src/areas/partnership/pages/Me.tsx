import type { Day } from '../../../platform/clock.ts'
import { listed } from '../../../ui/words.ts'
import type { PageSection } from '../partnershipSource.ts'
import type { Appointment, Role } from '../queries.ts'
import { periodState } from '../rules.ts'
import { AppointmentPeriod, periodWords } from './AppointmentPeriod.tsx'
import { Responsibilities } from './Responsibilities.tsx'

type MeProps = {
  name: string
  email: string
  appointments: readonly Appointment[]
  roles: readonly Role[]
  /** What later areas know of one's place, such as in which overleg one sits. */
  sections: readonly PageSection[]
  /** Whom one asks when something is wrong. */
  coordinators: readonly string[]
  /** Where one changes it oneself, for whoever may. */
  changesAt: string | undefined
  today: Day
  maySeeDirectory: boolean
}

/** Who one is here, and what one's roles ask. */
export function Me({
  name,
  email,
  appointments,
  roles,
  sections,
  coordinators,
  changesAt,
  today,
  maySeeDirectory,
}: MeProps) {
  const now = appointments.filter((appointment) => periodState(appointment, today) !== 'past')
  const past = appointments.filter((appointment) => periodState(appointment, today) === 'past')
  const held = roles.filter(({ key }) => now.some(({ roleKey }) => roleKey === key))
  return (
    <>
      <p class="lede">
        Je staat hier als {name}, met het adres {email}. Klopt er iets niet?{' '}
        {changesAt ? (
          <>
            <a href={changesAt}>Wijzig het</a>.
          </>
        ) : (
          `Vraag het ${coordinators.length > 0 ? listed(coordinators) : 'de projectcoördinator'}.`
        )}
      </p>
      <p>
        <a href="/me/calendar">Zet jouw bijeenkomsten in je agenda</a>
      </p>
      {held.length === 0 && (
        <div class="empty">
          <p>Je hebt nu geen rol. De projectcoördinator kan je er een geven.</p>
        </div>
      )}
      {held.map((role) => (
        <section class="panel role" key={role.key}>
          <h2>{role.name}</h2>
          <ul class="held">
            {now
              .filter(({ roleKey }) => roleKey === role.key)
              .map((appointment) => (
                <li key={appointment.id}>
                  {maySeeDirectory ? (
                    <a href={`/partnership/organisations/${appointment.organisationId}`}>
                      {appointment.organisationName}
                    </a>
                  ) : (
                    appointment.organisationName
                  )}{' '}
                  <small>
                    · <AppointmentPeriod period={appointment} today={today} />
                  </small>
                </li>
              ))}
          </ul>
          <p>{role.description}</p>
          <Responsibilities of={role.responsibilities} />
        </section>
      ))}
      {sections.map(({ title, body }) => (
        <section key={title}>
          <div class="section-head">
            <h2>{title}</h2>
          </div>
          {body}
        </section>
      ))}
      {past.length > 0 && (
        <section>
          <div class="section-head">
            <h2>Eerder</h2>
          </div>
          <ul class="rows plain">
            {past.map((appointment) => (
              <li key={appointment.id}>
                <div>
                  {appointment.roleName} · {appointment.organisationName}
                  <br />
                  <small>{periodWords(appointment, today)}</small>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="apart meta">
        Wat je bij een rol leest, beschrijft het werk. Het is geen beoordeling; niemand vinkt het af.
      </p>
    </>
  )
}
