import type { ComponentChildren } from 'preact'
import { timeOf } from '../../../platform/clock.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { longDay } from '../../../ui/words.ts'
import { approvalForm, decisionForm, noteForm } from '../forms.ts'
import type { Recorded } from '../meetingSource.ts'
import { itemPath, meetingPath } from '../paths.ts'
import type { AgendaEntry, Earlier, Meeting } from '../queries.ts'
import { isComing, isHeld, outcomeNames, timed } from '../rules.ts'
import { aboutEntry, OutcomeTag, Papers } from './Agenda.tsx'

export type ItemPageProps = {
  meeting: Meeting
  agenda: readonly AgendaEntry[]
  entry: AgendaEntry
  mayLead: boolean
  projector: boolean
  note: FormState
  decision: FormState
  corrections: FormState
  /** What somebody else wrote meanwhile in the same lines, when that happened. */
  newer: string | undefined
  /** What was typed when the meeting was not (or no longer) being held. */
  unsaved: string | undefined
  recorded: readonly Recorded[]
  /** What later areas show under this item. */
  under: readonly ComponentChildren[]
}

/** One item of a meeting: what it is about, and where it is held, what was said and decided. */
export function ItemPage(props: ItemPageProps) {
  const { meeting, entry, mayLead } = props
  return (
    <div class="talk held">
      <Order {...props} />
      <section>
        <h2 class="big">{entry.item.title}</h2>
        <p class="meta">
          {aboutEntry(entry)} <OutcomeTag entry={entry} />
        </p>
        {entry.item.explanation && <p class="said apart-small">{entry.item.explanation}</p>}
        {entry.item.kind === 'minutes' && entry.item.minutesOf && (
          <p class="apart-small">
            <a href={`${meetingPath(entry.item.minutesOf)}/minutes`}>Lees dat verslag</a>
          </p>
        )}
        <Papers meeting={meeting} entry={entry} />
        {mayLead && isComing(meeting.state) && entry.outcome === null && (
          <p class="no-print">
            <a href={`${itemPath(meeting.id, entry.item.id)}/preparation`}>Wijzig dit punt of voeg stukken toe</a>
          </p>
        )}
        <EarlierTalk earlier={entry.earlier} />
        {props.unsaved !== undefined && <Unsaved meeting={meeting} text={props.unsaved} />}
        {isHeld(meeting.state) && mayLead ? <Writing {...props} /> : <Written {...props} />}
        {props.under.map((part, index) => (
          <div class="under-item" key={index}>
            {part}
          </div>
        ))}
        <Turn {...props} />
      </section>
    </div>
  )
}

const suffix = (projector: boolean) => (projector ? '?projector=1' : '')

function Order({ meeting, agenda, entry: current, projector }: ItemPageProps) {
  return (
    <nav aria-label="Agenda">
      <h2>Agenda</h2>
      <ol class="order">
        {timed(meeting.startsAt, agenda).map(({ entry, startsAt }) => (
          <li key={entry.id}>
            <a
              href={`${itemPath(meeting.id, entry.item.id)}${suffix(projector)}`}
              aria-current={entry.id === current.id ? 'true' : undefined}
            >
              <span>{entry.item.title}</span>
              <small>
                {timeOf(startsAt)}
                {entry.outcome && ` · ${outcomeNames[entry.outcome]}`}
              </small>
            </a>
          </li>
        ))}
      </ol>
      <p class="meta no-print">
        {projector ? (
          <a href={itemPath(meeting.id, current.item.id)}>Terug naar het gewone scherm</a>
        ) : (
          <a href={`${itemPath(meeting.id, current.item.id)}?projector=1`}>Voor het grote scherm</a>
        )}
      </p>
    </nav>
  )
}

function EarlierTalk({ earlier }: { earlier: readonly Earlier[] }) {
  if (earlier.length === 0) return null
  return (
    <section class="earlier">
      <h3>Eerder gezegd</h3>
      {earlier.map(({ meetingId, title, day, note, decisions }) => (
        <details key={meetingId} open={earlier.length === 1}>
          <summary>
            {longDay(day)}, {title}
          </summary>
          {note && <p class="said">{note}</p>}
          {decisions.map(({ id, text }) => (
            <p class="decision said" key={id}>
              <strong>Besluit:</strong> {text}
            </p>
          ))}
        </details>
      ))}
    </section>
  )
}

function Unsaved({ meeting, text }: { meeting: Meeting; text: string }) {
  return (
    <div class="summary" role="alert" tabindex={-1} data-focus>
      <h2>Dit is niet bewaard</h2>
      <p>
        {meeting.state === 'planned'
          ? 'Er is nog niemand uitgenodigd. Nodig eerst uit; daarna kun je opschrijven wat er gezegd wordt.'
          : 'De bijeenkomst is net afgesloten of afgezegd. Heropen haar als dit erbij moet.'}{' '}
        Wat je typte:
      </p>
      <p class="said">{text}</p>
    </div>
  )
}

/** Where whoever leads writes down what is said. */
function Writing(props: ItemPageProps) {
  const { meeting, entry, note, decision, newer, projector } = props
  const path = itemPath(meeting.id, entry.item.id)
  const open = entry.outcome === null
  return (
    <>
      {newer !== undefined && (
        <div class="summary" role="alert" tabindex={-1} data-focus>
          <h2>Iemand anders schreef hier net ook</h2>
          <p>Hieronder staat wat jij typte. Neem over wat erbij hoort en bewaar opnieuw; dan vervangt het dit:</p>
          <p class="said">{newer}</p>
        </div>
      )}
      <Form action={`${path}/note${suffix(projector)}`} form={note} button="Bewaar" look="quiet">
        <Field name="note" field={noteForm.fields.note} form={note} />
        <Field name="base" field={noteForm.fields.base} form={note} />
        <Field name="revision" field={noteForm.fields.revision} form={note} />
      </Form>
      <h3 class="apart">Besluiten</h3>
      {entry.decisions.length > 0 && (
        <ul class="rows plain">
          {entry.decisions.map(({ id, text }) => (
            <li key={id}>
              <div class="said">{text}</div>
              <a href={`${path}/decisions/${id}`} aria-label={`Wijzig het besluit: ${text.slice(0, 60)}`}>
                Wijzig
              </a>
            </li>
          ))}
        </ul>
      )}
      <Form action={`${path}/decisions${suffix(projector)}`} form={decision} button="Leg het besluit vast" look="quiet">
        <Field name="decision" field={decisionForm.fields.decision} form={decision} />
      </Form>
      {open && entry.item.kind === 'minutes' && <Approval {...props} />}
    </>
  )
}

function Approval({ meeting, entry, corrections, projector }: ItemPageProps) {
  return (
    <div class="panel">
      <h3>Stel het verslag vast</h3>
      <p class="meta">Daarna verandert het niet meer. Wat niet klopte, staat er dan onder.</p>
      <Form
        action={`${itemPath(meeting.id, entry.item.id)}/approval${suffix(projector)}`}
        form={corrections}
        button="Stel vast"
      >
        <Field name="corrections" field={approvalForm.fields.corrections} form={corrections} />
      </Form>
    </div>
  )
}

/** What was written down, to read. */
function Written({ meeting, entry, recorded }: ItemPageProps) {
  const nothing = entry.note === '' && entry.decisions.length === 0 && recorded.length === 0
  if (nothing) {
    return meeting.state === 'closed' ? (
      <p class="meta apart-small">Hierover is niets opgeschreven.</p>
    ) : (
      <p class="meta apart-small">Tijdens de bijeenkomst staat hier wat er gezegd en besloten is.</p>
    )
  }
  return (
    <div class="stack apart-small">
      {entry.note && <p class="said">{entry.note}</p>}
      {entry.decisions.map(({ id, text }) => (
        <p class="decision said" key={id}>
          <strong>Besluit:</strong> {text}
        </p>
      ))}
      {recorded.map(({ title, lines }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

/** Finished, and on to the next. */
function Turn({ meeting, agenda, entry, mayLead, projector }: ItemPageProps) {
  const index = agenda.findIndex(({ id }) => id === entry.id)
  const [previous, next] = [agenda[index - 1], agenda[index + 1]]
  const path = itemPath(meeting.id, entry.item.id)
  const writes = mayLead && isHeld(meeting.state)
  return (
    <div class="buttons turn">
      {previous && (
        <a href={`${itemPath(meeting.id, previous.item.id)}${suffix(projector)}`} rel="prev">
          ← Vorige
        </a>
      )}
      {writes && entry.outcome === null && entry.item.kind !== 'minutes' && (
        <PostButton
          action={`${path}/completion${suffix(projector)}`}
          label="Dit punt is afgerond"
          look="main"
          values={{ finished: 'yes' }}
        />
      )}
      {writes && (entry.outcome === 'finished' || entry.outcome === 'dropped') && entry.item.kind !== 'minutes' && (
        <PostButton
          action={`${path}/completion${suffix(projector)}`}
          label="Toch nog niet klaar"
          look="quiet"
          values={{ finished: 'no' }}
        />
      )}
      {next ? (
        <a href={`${itemPath(meeting.id, next.item.id)}${suffix(projector)}`} rel="next">
          Volgende: {next.item.title} →
        </a>
      ) : (
        writes && <a href={`${meetingPath(meeting.id)}/closure`}>Sluit de bijeenkomst af →</a>
      )}
      <a href={meetingPath(meeting.id)}>Terug naar de agenda</a>
    </div>
  )
}
