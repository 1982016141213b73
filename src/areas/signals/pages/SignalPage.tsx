import type { Day } from '../../../platform/clock.ts'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { dueInWords, longDay } from '../../../ui/words.ts'
import { actionStateNames, verdictNames } from '../../followup/index.ts'
import type { RoadStep, Signal, SignalAction, SignalItem } from '../queries.ts'
import { shortQuestion, standingOf, urgencyNames } from '../rules.ts'
import { StandingTag } from './SignalRows.tsx'

export type SignalPageProps = {
  signal: Signal
  actions: readonly SignalAction[]
  items: readonly SignalItem[]
  /** The item or criterion that it is about, with its trail where this person may go there. */
  about: { name: string; href: string | null } | null
  mayStep: boolean
  today: Day
}

/** A signal with its whole road: where it is, by when an answer is owed, what was answered, and what came of it. */
export function SignalPage({ signal, actions, items, about, mayStep, today }: SignalPageProps) {
  const answer = signal.road.find(({ kind }) => kind === 'taken-up' || kind === 'declined')
  return (
    <>
      {answer ? <Answer answer={answer} /> : <Waiting signal={signal} mayStep={mayStep} today={today} />}
      <div class="columns signal-columns">
        <div>
          <Question signal={signal} />
          {(actions.length > 0 || items.length > 0) && (
            <Outcome actions={actions} items={items} mine={signal.mine} today={today} />
          )}
        </div>
        <div>
          <section>
            <div class="section-head">
              <h2>De weg</h2>
            </div>
            <Road signal={signal} today={today} />
          </section>
          <section>
            <div class="section-head">
              <h2>Over dit signaal</h2>
            </div>
            <Facts signal={signal} about={about} />
          </section>
        </div>
      </div>
    </>
  )
}

/** The question, unless the title of the page says it all, with its explanation. */
function Question({ signal: { question, explanation } }: { signal: Signal }) {
  const inTitle = shortQuestion(question) === question
  if (inTitle && explanation === '') return null
  return (
    <section>
      <div class="section-head">
        <h2>{inTitle ? 'Toelichting' : 'De vraag'}</h2>
      </div>
      {!inTitle && <p class="said question">{question}</p>}
      {explanation !== '' && <p class="said">{explanation}</p>}
    </section>
  )
}

function Answer({ answer }: { answer: RoadStep }) {
  return (
    <section class="answer">
      <h2>
        {answer.kind === 'taken-up' ? 'Het antwoord' : 'Waarom niet'} <StandingTag standing="answered" />
      </h2>
      <p class="said">{answer.text}</p>
      <p class="meta">
        {answer.bodyName}, {longDay(answer.on)}
      </p>
    </section>
  )
}

function Waiting({ signal, mayStep, today }: Pick<SignalPageProps, 'signal' | 'mayStep' | 'today'>) {
  const { body, arrivedOn, dueOn } = signal
  const standing = standingOf({ ...signal, bodyEndedOn: body.endedOn }, today)
  const path = `/signals/${signal.id}`
  return (
    <section class="asked signal-asked">
      <div>
        <h2>
          {mayStep ? `${body.name} is een antwoord schuldig` : `${body.name} geeft antwoord`}{' '}
          {standing !== 'open' && <StandingTag standing={standing} />}
        </h2>
        <p>
          Ligt daar sinds {longDay(arrivedOn)}.{' '}
          {dueOn < today ? 'Het antwoord was beloofd voor' : 'Het antwoord komt uiterlijk op'} {longDay(dueOn)}{' '}
          <span class={dueOn < today ? 'due late' : 'due'}>({dueInWords(today, dueOn)})</span>.
        </p>
        {standing === 'stranded' && (
          <p>Dit overleg is gestopt. Wie het partnerschap coördineert brengt het signaal naar een andere tafel.</p>
        )}
      </div>
      {mayStep && (
        <div class="buttons">
          <a class="button" href={`${path}/uptake`}>
            Pak het op
          </a>
          <a class="button quiet" href={`${path}/passage`}>
            Geef het door
          </a>
          <a class="button quiet" href={`${path}/refusal`}>
            Leg uit waarom niet
          </a>
        </div>
      )}
    </section>
  )
}

function Road({ signal, today }: Pick<SignalPageProps, 'signal' | 'today'>) {
  return (
    <ol class="road">
      {signal.road.map((step) => (
        <li key={step.at.toISOString()}>
          <span class="due">{longDay(step.on)}</span>
          <p>
            <strong>{stepTitle(step)}</strong>
          </p>
          {step.kind === 'passed-on' && <p class="said">{step.text}</p>}
          {step.byName && <p class="meta">door {step.byName}</p>}
        </li>
      ))}
      {signal.state === 'open' && (
        <li class="owed">
          <span class="due">{longDay(signal.dueOn)}</span>
          <p>
            {signal.dueOn < today ? 'Toen was het antwoord beloofd van' : 'Uiterlijk dan antwoordt'} {signal.body.name}
          </p>
        </li>
      )}
    </ol>
  )
}

function stepTitle({ kind, bodyName, throughName }: RoadStep): string {
  switch (kind) {
    case 'raised':
      return `Gegeven aan ${bodyName}`
    case 'passed-on':
      return `Doorgegeven aan ${bodyName}${throughName ? `, via ${throughName}` : ''}`
    case 'taken-up':
      return `Opgepakt door ${bodyName}`
    case 'declined':
      return `${bodyName} legt uit waarom niet`
  }
}

function Facts({ signal, about }: Pick<SignalPageProps, 'signal' | 'about'>) {
  return (
    <dl class="facts">
      <dt>Gevraagd door</dt>
      <dd>{senderInWords(signal)}</dd>
      {signal.fromBodyName && (
        <>
          <dt>Namens</dt>
          <dd>{signal.fromBodyName}</dd>
        </>
      )}
      <dt>Dringend?</dt>
      <dd>{urgencyNames[signal.urgency]}</dd>
      {signal.schoolName && (
        <>
          <dt>School</dt>
          <dd>{signal.schoolName}</dd>
        </>
      )}
      {signal.guarantee !== null && (
        <>
          <dt>Waarborg</dt>
          <dd>
            <GuaranteeMark number={signal.guarantee} />
          </dd>
        </>
      )}
      {about && (
        <>
          <dt>Gaat over</dt>
          <dd>{about.href ? <a href={about.href}>{about.name}</a> : about.name}</dd>
        </>
      )}
    </dl>
  )
}

function senderInWords({ mine, anonymous, senderName }: Signal): string {
  if (mine) return anonymous ? 'jou; alleen jij ziet dat' : 'jou'
  if (anonymous) return 'iemand die dat liever niet zegt'
  return senderName ?? 'iemand die er niet meer is'
}

type OutcomeProps = Pick<SignalPageProps, 'actions' | 'items' | 'today'> & { mine: boolean }

function Outcome({ actions, items, mine, today }: OutcomeProps) {
  return (
    <section>
      <div class="section-head">
        <h2>{mine ? 'Wat er met je signaal gebeurt' : 'Wat ermee gebeurt'}</h2>
      </div>
      <ul class="rows plain">
        {actions.map(({ id, what, state, verdict, brought, dueOn, droppedBecause, ownerBodyName }) => (
          <li key={id}>
            <div>
              {what} <span class={state === 'done' ? 'tag done' : 'tag'}>{actionStateNames[state]}</span>
              {verdict && (
                <p>
                  <strong>{capital(verdictNames[verdict])}</strong>
                  {brought !== '' && `: ${brought}`}
                </p>
              )}
              {!verdict && brought !== '' && <p>{brought}</p>}
              {droppedBecause !== null && <p>{droppedBecause}</p>}
              {ownerBodyName && (
                <p>
                  <small>{ownerBodyName} doet dit samen</small>
                </p>
              )}
            </div>
            {(state === 'open' || state === 'under-way') && (
              <span class={dueOn < today ? 'due late' : 'due'}>{dueInWords(today, dueOn)}</span>
            )}
          </li>
        ))}
        {items.map((item) => (
          <li key={item.itemId}>
            <div>{itemInWords(item)}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function itemInWords({ bodyName, state, day, held }: SignalItem): string {
  if (state === 'dropped') return `Van de agenda van ${bodyName} gehaald`
  if (day === null) return `${bodyName} zet het op een agenda die nog komt`
  if (state === 'finished') return `Besproken in ${bodyName} op ${longDay(day)}`
  return held
    ? `Besproken in ${bodyName} op ${longDay(day)}; het komt terug`
    : `Op de agenda van ${bodyName}, ${longDay(day)}`
}
