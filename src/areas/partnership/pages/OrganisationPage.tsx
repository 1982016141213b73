import type { Day } from '../../../platform/clock.ts'
import { PostButton } from '../../../ui/form/Field.tsx'
import { longDay } from '../../../ui/words.ts'
import { kindNames } from '../names.ts'
import type { PageSection } from '../partnershipSource.ts'
import type { Appointment, Organisation } from '../queries.ts'
import { hasEnded, periodState } from '../rules.ts'
import { AppointmentPeriod } from './AppointmentPeriod.tsx'
import { Fact } from './Fact.tsx'

type OrganisationPageProps = {
  organisation: Organisation
  appointments: readonly Appointment[]
  /** What later areas know of it. */
  sections: readonly PageSection[]
  today: Day
  mayChange: boolean
}

/** An organisation: its people by role, and its facts. */
export function OrganisationPage({ organisation, appointments, sections, today, mayChange }: OrganisationPageProps) {
  const path = `/partnership/organisations/${organisation.id}`
  const now = appointments.filter((appointment) => periodState(appointment, today) !== 'past')
  const former = appointments.filter((appointment) => periodState(appointment, today) === 'past')
  const ended = hasEnded(organisation, today)
  return (
    <>
      {organisation.endedOn && (
        <p class="lede">
          {ended ? 'Deed mee' : 'Doet mee'} tot en met {longDay(organisation.endedOn)}.
        </p>
      )}
      <div class="columns">
        <div>
          <section>
            <div class="section-head">
              <h2>Wie doet hier wat</h2>
            </div>
            {now.length === 0 && <p class="empty">Er is hier nu niemand aangesteld.</p>}
            <ByRole appointments={now} today={today} mayChange={mayChange} />
          </section>
          {mayChange && !ended && (
            <div class="buttons">
              <a class="button" href={`${path}/appointments/new`}>
                Geef iemand hier een rol
              </a>
            </div>
          )}
          {former.length > 0 && (
            <details class="apart">
              <summary>Wie hier eerder wat deed ({former.length})</summary>
              <ByRole appointments={former} today={today} mayChange={mayChange} />
            </details>
          )}
        </div>
        <div>
          <section>
            <div class="section-head">
              <h2>Gegevens</h2>
              {mayChange && <a href={`${path}/edit`}>Wijzig</a>}
            </div>
            <Facts organisation={organisation} />
            {mayChange && (
              <div class="buttons">
                {organisation.endedOn === null ? (
                  <a href={`${path}/ending`}>Doet niet meer mee</a>
                ) : (
                  <PostButton action={`${path}/return`} label="Doet weer mee" />
                )}
              </div>
            )}
          </section>
          {sections.map(({ title, body }) => (
            <section key={title}>
              <div class="section-head">
                <h2>{title}</h2>
              </div>
              {body}
            </section>
          ))}
        </div>
      </div>
    </>
  )
}

type ByRoleProps = { appointments: readonly Appointment[]; today: Day; mayChange: boolean }

/** People by role, in the order of the roles. */
function ByRole({ appointments, today, mayChange }: ByRoleProps) {
  const roles = Map.groupBy(appointments, ({ roleKey }) => roleKey)
  return [...roles].map(([roleKey, held]) => (
    <section class="by-role" key={roleKey}>
      <h3>
        <a href={`/partnership/roles/${roleKey}`}>{held[0]?.roleName}</a>
      </h3>
      <ul class="rows plain">
        {held.map((appointment) => (
          <li key={appointment.id}>
            <div>
              <a href={`/partnership/people/${appointment.personId}`}>{appointment.personName}</a>
              <br />
              <small>
                <AppointmentPeriod period={appointment} today={today} />
              </small>
            </div>
            {mayChange && (
              <a href={`/partnership/appointments/${appointment.id}`}>
                Wijzig<span class="unseen"> de aanstelling van {appointment.personName}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  ))
}

function Facts({ organisation }: { organisation: Organisation }) {
  const { kind, boardId, boardName, brin, locationCode, street, postalCode, place, website } = organisation
  const address = [street, [postalCode, place].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return (
    <dl class="facts">
      <Fact name="Soort">{kindNames[kind].one}</Fact>
      {boardId && (
        <Fact name="Bestuur">
          <a href={`/partnership/organisations/${boardId}`}>{boardName}</a>
        </Fact>
      )}
      <Fact name="Bestuursnummer">{organisation.authorityNumber}</Fact>
      <Fact name="BRIN en vestiging">{brin && [brin, locationCode].filter(Boolean).join(' · ')}</Fact>
      <Fact name="Onderwijssoort">{organisation.education}</Fact>
      <Fact name="Adres">{address}</Fact>
      <Fact name="Gemeente">{organisation.municipality !== place && organisation.municipality}</Fact>
      <Fact name="Regio">{organisation.region}</Fact>
      <Fact name="Denominatie">{organisation.denomination}</Fact>
      <Fact name="Website">
        {website && (
          <a href={website} rel="noreferrer">
            {website.replace(/^https?:\/\//, '')}
          </a>
        )}
      </Fact>
    </dl>
  )
}
