import type { Day } from '../../../platform/clock.ts'
import { count, dueInWords, inSentence } from '../../../ui/words.ts'
import { kindNames } from '../names.ts'
import type { Counts, Gaps } from '../queries.ts'

type PartnershipPageProps = { counts: Counts; gaps: Gaps; roles: number; today: Day; mayChange: boolean }

/** The partnership at a glance: how large it is, and what is missing. */
export function PartnershipPage({ counts, gaps, roles, today, mayChange }: PartnershipPageProps) {
  return (
    <>
      <p class="lede">De besturen, instituten en scholen die samen leraren opleiden, en wie er wat doet.</p>
      <ul class="counts">
        {(['board', 'institute', 'school'] as const).map((kind) => (
          <Count
            key={kind}
            href={`/partnership/organisations?kind=${kind}`}
            number={counts[kind]}
            name={counts[kind] === 1 ? kindNames[kind].one : kindNames[kind].many}
          />
        ))}
        <Count href="/partnership/people" number={counts.people} name={counts.people === 1 ? 'mens' : 'mensen'} />
        <Count href="/partnership/roles" number={roles} name={roles === 1 ? 'rol' : 'rollen'} />
      </ul>
      {mayChange && <Changes counts={counts} />}
      <div class="columns">
        <div>
          <SchoolsWithoutTrainer schools={gaps.schoolsWithoutTrainer} mayChange={mayChange} />
        </div>
        <div>
          {mayChange && <EndingSoon appointments={gaps.endingSoon} today={today} />}
          <RolesNobodyHolds roles={gaps.rolesNobodyHolds} />
        </div>
      </div>
    </>
  )
}

function Count({ href, number, name }: { href: string; number: number; name: string }) {
  return (
    <li>
      <a href={href}>
        <strong>{number}</strong> {name}
      </a>
    </li>
  )
}

function Changes({ counts }: { counts: Counts }) {
  return (
    <>
      {counts.uninvited > 0 && (
        <section class="asked">
          <div>
            <h2>{count(counts.uninvited, 'persoon is', 'mensen zijn')} nog niet uitgenodigd</h2>
            <p>Ze krijgen een e-mail die zegt hoe ze zich aanmelden.</p>
          </div>
          <a class="button" href="/partnership/invitations">
            Nodig mensen uit
          </a>
        </section>
      )}
      <div class="buttons">
        <a class="button quiet" href="/partnership/people/new">
          Voeg iemand toe
        </a>
        <a class="button quiet" href="/partnership/organisations/new?kind=school">
          Voeg een school toe
        </a>
        <a class="button quiet" href="/partnership/import/schools">
          Lees scholen in
        </a>
        <a class="button quiet" href="/partnership/import/people">
          Lees mensen in
        </a>
      </div>
    </>
  )
}

function SchoolsWithoutTrainer({ schools, mayChange }: { schools: Gaps['schoolsWithoutTrainer']; mayChange: boolean }) {
  return (
    <section id="schools-without-trainer">
      <div class="section-head">
        <h2>Scholen zonder schoolopleider</h2>
      </div>
      {schools.length === 0 && <p class="empty">Elke school heeft nu een schoolopleider.</p>}
      <ul class="rows plain">
        {schools.map(({ id, name, place }) => (
          <li key={id}>
            <div>
              <a href={`/partnership/organisations/${id}`}>{name}</a> {place && <small>· {place}</small>}
            </div>
            {mayChange && (
              <a href={`/partnership/organisations/${id}/appointments/new?role=school-trainer`}>
                Wijs aan<span class="unseen"> op {name}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function EndingSoon({ appointments, today }: { appointments: Gaps['endingSoon']; today: Day }) {
  return (
    <section id="ending-soon">
      <div class="section-head">
        <h2>Loopt binnen 60 dagen af</h2>
      </div>
      {appointments.length === 0 && <p class="empty">Er loopt geen aanstelling af waar nog geen opvolger voor is.</p>}
      <ul class="rows plain">
        {appointments.map(({ id, personName, roleName, organisationName, endsOn }) => (
          <li key={id}>
            <div>
              <a href={`/partnership/appointments/${id}`}>{personName}</a>
              <br />
              <small>
                {inSentence(roleName)} · {organisationName}
              </small>
            </div>
            {endsOn && <span class="due">{dueInWords(today, endsOn)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function RolesNobodyHolds({ roles }: { roles: Gaps['rolesNobodyHolds'] }) {
  return (
    <section id="roles-nobody-holds">
      <div class="section-head">
        <h2>Rollen die niemand heeft</h2>
      </div>
      {roles.length === 0 && <p class="empty">Elke rol is nu ergens belegd.</p>}
      <ul class="rows plain">
        {roles.map(({ key, name }) => (
          <li key={key}>
            <a href={`/partnership/roles/${key}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
