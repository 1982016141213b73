import type { Day } from '../../../platform/clock.ts'
import { PostButton } from '../../../ui/form/Field.tsx'
import { longDay } from '../../../ui/words.ts'
import type { BodySection } from '../bodySource.ts'
import type { Body, Seated, SignalRoute } from '../queries.ts'
import { answerTermInWords, bodyIsThere, bodyLevelNames, fullNameOf } from '../rules.ts'
import { Members } from './Members.tsx'
import { carriersInWords } from './routeWords.ts'

/** How many roads are shown before they are folded away. */
const shownAtOnce = 8

type BodyPageProps = {
  body: Body
  members: readonly Seated[]
  /** Where its signals go, and from where signals come. */
  routes: readonly SignalRoute[]
  /** What later areas know of it. */
  sections: readonly BodySection[]
  today: Day
  may: { change: boolean; seeDirectory: boolean }
}

/** A body: what it is for, what is on its table, who sit there, and where its signals go. */
export function BodyPage({ body, members, routes, sections, today, may }: BodyPageProps) {
  const path = `/bodies/${body.id}`
  return (
    <>
      {body.purpose !== '' && <p class="lede">{body.purpose}</p>}
      {body.endedOn !== null && <Ended body={body} today={today} may={may} />}
      <div class="columns">
        <div>
          {sections.map(({ title, more, body: content }) => (
            <section key={title}>
              <div class="section-head">
                <h2>{title}</h2>
                {more && <a href={more.href}>{more.label}</a>}
              </div>
              {content}
            </section>
          ))}
          <section id="members">
            <div class="section-head">
              <h2>Wie erin zitten</h2>
              {may.change && <a href={`${path}/seats`}>Wijzig</a>}
            </div>
            {members.length === 0 && <NobodyYet path={path} mayChange={may.change} />}
            <Members members={members} maySeeDirectory={may.seeDirectory} />
          </section>
        </div>
        <div>
          <section>
            <div class="section-head">
              <h2>Over dit overleg</h2>
              {may.change && <a href={`${path}/edit`}>Wijzig</a>}
            </div>
            <Facts body={body} may={may} />
            {may.change && body.endedOn === null && (
              <div class="buttons">
                <a href={`${path}/ending`}>Dit overleg stopt</a>
              </div>
            )}
          </section>
          <section id="signals">
            <div class="section-head">
              <h2>Signalen doorgeven</h2>
              {may.change && <a href={`${path}/routes`}>Wijzig</a>}
            </div>
            <Roads body={body} routes={routes} may={may} />
          </section>
        </div>
      </div>
    </>
  )
}

function Ended({ body, today, may }: Pick<BodyPageProps, 'body' | 'today' | 'may'>) {
  if (body.endedOn === null) return null
  return (
    <div class="sees">
      <p>
        Dit overleg {bodyIsThere(body, today) ? 'is er' : 'was er'} tot en met {longDay(body.endedOn)}. Wat er besproken
        en afgesproken is, blijft te lezen.
      </p>
      {may.change && <PostButton action={`/bodies/${body.id}/return`} label="Het gaat toch door" look="small" />}
    </div>
  )
}

function NobodyYet({ path, mayChange }: { path: string; mayChange: boolean }) {
  return (
    <div class="empty">
      <p>Er zit nog niemand in dit overleg.</p>
      {mayChange && (
        <a class="button quiet" href={`${path}/seats`}>
          Zet mensen aan tafel
        </a>
      )}
    </div>
  )
}

function Facts({ body, may }: Pick<BodyPageProps, 'body' | 'may'>) {
  const { level, organisationId, organisationName, rhythm, answerWithin } = body
  return (
    <dl class="facts">
      <dt>Niveau</dt>
      <dd>{bodyLevelNames[level]}</dd>
      <dt>Van</dt>
      <dd>
        {organisationId === null ? (
          'het hele partnerschap'
        ) : may.seeDirectory ? (
          <a href={`/partnership/organisations/${organisationId}`}>{organisationName}</a>
        ) : (
          organisationName
        )}
      </dd>
      {rhythm !== '' && (
        <>
          <dt>Komt samen</dt>
          <dd>{rhythm}</dd>
        </>
      )}
      <dt>Antwoord op een signaal</dt>
      <dd>{answerTermInWords(answerWithin)}</dd>
    </dl>
  )
}

function Roads({ body, routes, may }: Pick<BodyPageProps, 'body' | 'routes' | 'may'>) {
  const out = routes.filter(({ from }) => from.id === body.id)
  const coming = routes.filter(({ to }) => to.id === body.id)
  return (
    <>
      {out.length === 0 && <p class="empty">Dit overleg geeft zelf geen signalen door aan een ander overleg.</p>}
      <RoadList title="Gaan door naar" routes={out} end="to" linked={may.seeDirectory} />
      <RoadList title="Komen van" routes={coming} end="from" linked={may.seeDirectory} />
    </>
  )
}

type RoadListProps = {
  title: string
  routes: readonly SignalRoute[]
  /** Which end is told. */
  end: 'from' | 'to'
  linked: boolean
}

function RoadList({ title, routes, end, linked }: RoadListProps) {
  if (routes.length === 0) return null
  const list = (
    <ul class="rows">
      {routes.map((route) => (
        <li key={route.id}>
          <div>
            {linked ? <a href={`/bodies/${route[end].id}`}>{fullNameOf(route[end])}</a> : fullNameOf(route[end])}
            <br />
            <small class={route.pins.length === 0 ? 'uncarried' : undefined}>via {carriersInWords(route)}</small>
          </div>
        </li>
      ))}
    </ul>
  )
  return (
    <section class="by-role">
      <h3>{title}</h3>
      {routes.length > shownAtOnce ? (
        <details>
          <summary>{routes.length} overleggen</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </section>
  )
}
