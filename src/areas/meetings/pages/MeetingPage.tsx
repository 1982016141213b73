import type { Day } from '../../../platform/clock.ts'
import { PostButton } from '../../../ui/form/Field.tsx'
import { count, dueInWords } from '../../../ui/words.ts'
import type { Recorded } from '../meetingSource.ts'
import { backlogPath, itemPath, meetingPath, seriesPath } from '../paths.ts'
import type { AgendaEntry, Invitee, Meeting } from '../queries.ts'
import { isComing, minutesStateNames } from '../rules.ts'
import { Agenda, Proposals, type Proposed } from './Agenda.tsx'
import { Invitees } from './Invitees.tsx'
import { whenInWords } from './When.tsx'

export type MeetingPageProps = {
  meeting: Meeting
  agenda: readonly AgendaEntry[]
  invitees: readonly Invitee[]
  recorded: readonly Recorded[]
  proposals: readonly Proposed[]
  /** How many items wait in the backlog of the body. */
  waiting: number
  mayLead: boolean
  /** Whether this person takes part in the body, and so sees its series and backlog. */
  takesPart: boolean
  /** Whose seat is newer than the invitations. */
  newcomers: readonly string[]
  today: Day
  personId: string
}

/** A meeting at a glance: how far it is, what is asked now, and its agenda. */
export function MeetingPage(props: MeetingPageProps) {
  const { meeting, agenda, recorded, proposals, mayLead } = props
  const prepares = mayLead && isComing(meeting.state)
  return (
    <>
      <p class="lede">
        {meeting.body.name} · {whenInWords(meeting)}
      </p>
      <Now {...props} />
      <div class="columns">
        <div>
          <div class="section-head">
            <h2>Agenda</h2>
            {prepares && <a href={`${meetingPath(meeting.id)}/items/new`}>Zet er iets bij</a>}
          </div>
          {agenda.length === 0 ? (
            <NoAgenda meeting={meeting} prepares={prepares} />
          ) : (
            <Agenda meeting={meeting} agenda={agenda} recorded={recorded} mayOrder={prepares} />
          )}
          {prepares && <Proposals meeting={meeting} proposals={proposals} />}
        </div>
        <div>
          <Practical {...props} />
          <Invitees {...props} />
          {mayLead && <Manage meeting={meeting} />}
        </div>
      </div>
    </>
  )
}

function NoAgenda({ meeting, prepares }: { meeting: Meeting; prepares: boolean }) {
  if (!prepares) return <p class="meta apart-small">Er staat niets op de agenda.</p>
  return (
    <div class="empty">
      <p>Er staat nog niets op de agenda. Begin met één punt: waar moet het deze keer echt over gaan?</p>
      <p>
        <a href={`${meetingPath(meeting.id)}/items/new`}>Zet iets op de agenda</a>
      </p>
    </div>
  )
}

/** The one thing that is asked now. */
function Now(props: MeetingPageProps) {
  const { meeting } = props
  switch (meeting.state) {
    case 'planned':
      return <NowPlanned {...props} />
    case 'convened':
      return <NowConvened {...props} />
    case 'closed':
      return <NowClosed {...props} />
    case 'cancelled':
      return (
        <section class="asked">
          <div>
            <h2>Deze bijeenkomst gaat niet door</h2>
            <p>{meeting.cancelledBecause}</p>
            <p>
              Wat op de agenda stond, is doorgeschoven naar de volgende keer of wacht tot het weer op een agenda komt.
            </p>
          </div>
        </section>
      )
  }
}

function NowPlanned({ meeting, mayLead, agenda }: MeetingPageProps) {
  return (
    <section class="asked">
      <div>
        <h2>{mayLead ? 'Nodig iedereen uit' : 'Deze bijeenkomst is gepland'}</h2>
        <p>
          {mayLead
            ? `Wie in ${meeting.body.name} zit, krijgt dan een uitnodiging met een afspraak voor de agenda. ${agenda.length === 0 ? 'Punten erbij zetten kan ook daarna nog.' : ''}`
            : 'De uitnodiging volgt nog.'}
        </p>
      </div>
      {mayLead && <PostButton action={`${meetingPath(meeting.id)}/convening`} label="Nodig uit" look="main" />}
    </section>
  )
}

function NowConvened({ meeting, mayLead, agenda, invitees, today, personId }: MeetingPageProps) {
  const own = invitees.find((one) => one.personId === personId)
  const isThere = meeting.day <= today
  const first = agenda.find(({ outcome }) => outcome === null) ?? agenda[0]
  const comes = invitees.filter(({ reply }) => reply === 'accepted').length
  return (
    <>
      {own && meeting.day >= today && (
        <section class="asked">
          <div>
            <h2>{own.reply === null ? 'Kom je?' : own.reply === 'accepted' ? 'Je komt' : 'Je kunt niet'}</h2>
            <p>
              {own.reply === null
                ? `Het is ${dueInWords(today, meeting.day)}. Laat het weten, dan kan de voorzitter op je rekenen.`
                : `Het is ${dueInWords(today, meeting.day)}. Je kunt je nog bedenken.`}
            </p>
          </div>
          <div class="reply">
            {own.reply !== 'accepted' && (
              <PostButton
                action={`${meetingPath(meeting.id)}/reply`}
                label="Ik kom"
                look={own.reply === null && !(mayLead && isThere) ? 'main' : 'quiet'}
                values={{ reply: 'accepted' }}
              />
            )}
            {own.reply !== 'declined' && (
              <PostButton
                action={`${meetingPath(meeting.id)}/reply`}
                label="Ik kan niet"
                values={{ reply: 'declined' }}
              />
            )}
          </div>
        </section>
      )}
      {mayLead && (
        <section class="asked">
          <div>
            <h2>{isThere ? 'Houd de bijeenkomst' : `${comes} van de ${invitees.length} komen`}</h2>
            <p>
              {isThere
                ? 'Schrijf per punt op wat er gezegd en besloten is. Daarna sluit je af; wat niet af is, gaat vanzelf verder.'
                : 'Op de dag zelf schrijf je hier per punt op wat er gezegd en besloten is.'}
            </p>
          </div>
          <div class="reply">
            {first && (
              <a class={isThere ? 'button' : 'button quiet'} href={itemPath(meeting.id, first.item.id)}>
                {isThere ? 'Naar het eerste punt' : 'Bekijk het eerste punt'}
              </a>
            )}
            {isThere && (
              <a class="button quiet" href={`${meetingPath(meeting.id)}/closure`}>
                Sluit af
              </a>
            )}
          </div>
        </section>
      )}
    </>
  )
}

function NowClosed({ meeting, mayLead }: MeetingPageProps) {
  const offers = mayLead && meeting.minutesState === 'growing'
  const sentences = {
    growing: mayLead
      ? 'Lees het na en bied het aan. Wie was uitgenodigd, krijgt dan een e-mail.'
      : 'De voorzitter of notulist leest het nog na.',
    offered: 'Het is aangeboden en wordt in een volgende bijeenkomst vastgesteld.',
    approved: 'Het is vastgesteld en verandert niet meer.',
  }
  return (
    <section class="asked">
      <div>
        <h2>Het verslag is {minutesStateNames[meeting.minutesState]}</h2>
        <p>{sentences[meeting.minutesState]}</p>
      </div>
      <a class={offers ? 'button' : 'button quiet'} href={`${meetingPath(meeting.id)}/minutes`}>
        Lees het verslag
      </a>
    </section>
  )
}

function Practical({ meeting, takesPart, waiting }: MeetingPageProps) {
  return (
    <>
      <div class="section-head">
        <h2>Waar en wanneer</h2>
      </div>
      <dl class="facts">
        <dt>Wanneer</dt>
        <dd>{whenInWords(meeting)}</dd>
        <dt>Waar</dt>
        <dd>{meeting.place || (meeting.onlineAddress ? 'Alleen online' : 'Nog niet bekend')}</dd>
        {meeting.onlineAddress && (
          <>
            <dt>Online</dt>
            <dd class="address">
              <a href={meeting.onlineAddress} rel="noreferrer">
                {meeting.onlineAddress}
              </a>
            </dd>
          </>
        )}
        <dt>Overleg</dt>
        <dd>
          <a href={`/bodies/${meeting.body.id}`}>{meeting.body.name}</a>
        </dd>
        {takesPart && meeting.seriesId && (
          <>
            <dt>Reeks</dt>
            <dd>
              <a href={seriesPath(meeting.seriesId)}>Alle bijeenkomsten van deze reeks</a>
            </dd>
          </>
        )}
        {takesPart && (
          <>
            <dt>Wacht nog</dt>
            <dd>
              <a href={backlogPath(meeting.body.id)}>
                {waiting === 0 ? 'niets zonder agenda' : `${count(waiting, 'punt', 'punten')} zonder agenda`}
              </a>
            </dd>
          </>
        )}
      </dl>
      {meeting.remarks && <p class="said apart-small">{meeting.remarks}</p>}
    </>
  )
}

function Manage({ meeting }: { meeting: Meeting }) {
  const path = meetingPath(meeting.id)
  if (meeting.state === 'cancelled' || (meeting.state === 'closed' && meeting.minutesState === 'approved')) return null
  return (
    <div class="buttons">
      {isComing(meeting.state) && (
        <>
          <a class="button quiet" href={`${path}/plan`}>
            Wijzig tijd of plaats
          </a>
          <a href={`${path}/cancellation`}>Zeg deze bijeenkomst af</a>
        </>
      )}
      {meeting.state === 'closed' && <a href={`${path}/reopening`}>Heropen deze bijeenkomst</a>}
    </div>
  )
}
