import type { ComponentChildren } from 'preact'
import type { FormState } from '../../../platform/web/form.ts'
import { clockFace } from '../../../ui/clockFace.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { count } from '../../../ui/words.ts'
import type { PlacedItem } from '../../instruments/index.ts'
import { plenaryFindingForm } from '../forms.ts'
import type { Board, Finding } from '../queries.ts'
import { isWriting, lastWrote, roundClock, stillWriting } from '../rules.ts'
import { originOf } from './Board.tsx'

export type LeadProps = {
  dialogueId: string
  board: Board
  items: readonly PlacedItem[]
  now: Date
}

/** Where the facilitator leads a conversation from: how it stands, the next step, who sits where, what was found. */
export function Lead(props: LeadProps & { form: FormState }) {
  const { dialogueId, now } = props
  return (
    <div
      class="lead"
      data-live={`/dialogues/${dialogueId}/lead/stream`}
      data-writing-for={stillWriting}
      data-now={now.getTime()}
    >
      <p class="connection" role="status" data-connection />
      <LeadHead {...props} />
      <LeadGroups {...props} at="top" />
      <LeadFindings {...props} />
      <LeadNew {...props} />
      <LeadGroups {...props} at="bottom" />
    </div>
  )
}

/** How it stands, and the one next step. */
export function LeadHead({ dialogueId, board, items, now }: LeadProps) {
  const { progress, participants } = board
  const path = `/dialogues/${dialogueId}`
  const joined = participants.filter(({ joinedAt }) => joinedAt !== null).length
  const clock = progress.state === 'groups' ? roundClock(progress, now) : undefined
  const item = items[progress.round]
  const last = progress.round + 1 >= items.length
  const step = (to: string, label: string, look: 'main' | 'quiet' | 'plain') => (
    <PostButton
      action={`${path}/${to}`}
      label={label}
      look={look}
      values={{ state: progress.state, round: progress.round }}
    />
  )
  const steps: Record<typeof progress.state, ComponentChildren> = {
    preparing: (
      <a class="button" href={path}>
        Naar de voorbereiding
      </a>
    ),
    joining: step('beginning', 'Begin met de groepen', 'main'),
    groups: (
      <>
        {!last && step('rounds/next', 'Volgend item', 'main')}
        {step('plenary', 'Naar plenair', last ? 'main' : 'quiet')}
        <PostButton action={`${path}/extension`} label="5 minuten erbij" values={{ minutes: 5 }} />
        {progress.round > 0 && step('rounds/previous', 'Vorig item', 'plain')}
      </>
    ),
    plenary: (
      <>
        <a class="button" href={`${path}/closure`}>
          Rond het gesprek af
        </a>
        {step('return', 'Terug naar de groepen', 'quiet')}
      </>
    ),
    closed: (
      <a class="button" href={`${path}/report`}>
        Lees het verslag
      </a>
    ),
  }
  return (
    <section id="lead-head" class="asked lead-head">
      <div>
        {progress.state === 'joining' && <h2>{count(joined, 'deelnemer is', 'deelnemers zijn')} binnen</h2>}
        {progress.state === 'groups' && (
          <h2>
            Item {progress.round + 1} van {items.length}
          </h2>
        )}
        {progress.state === 'plenary' && <h2>Bespreek samen wat de groepen vonden</h2>}
        {progress.state === 'groups' && <p>{item?.text}</p>}
        {progress.code && (
          <p>
            Code: <strong>{progress.code}</strong> ·{' '}
            <a href={`${path}/board`} target="_blank" rel="noreferrer">
              scherm voor de zaal
            </a>
          </p>
        )}
      </div>
      {clock && (
        <p class="lead-clock" role="timer" aria-label="Tijd over" data-ends={clock.endsAt.getTime()} data-face="clock">
          {clockFace(clock.secondsLeft)}
        </p>
      )}
      <div class="buttons">{steps[progress.state]}</div>
    </section>
  )
}

/** The groups: who is in them, who is writing, how much there is. In the plenary round what they found comes first. */
export function LeadGroups({ dialogueId, board, now, at }: LeadProps & { at: 'top' | 'bottom' }) {
  const { progress, participants, findings } = board
  if (at !== (progress.state === 'plenary' ? 'bottom' : 'top')) return <section id={`lead-groups-${at}`} />
  const homeless = participants.filter(({ groupNumber }) => groupNumber === null)
  return (
    <section id={`lead-groups-${at}`} data-careful>
      <div class="section-head">
        <h2>Groepen</h2>
      </div>
      <div class="lead-groups">
        {homeless.length > 0 && (
          <div class="panel">
            <h3>Nog zonder groep</h3>
            <People dialogueId={dialogueId} people={homeless} groups={progress.groups} />
          </div>
        )}
        {progress.groups.map((number) => {
          const members = participants.filter(({ groupNumber }) => groupNumber === number)
          const wrote = lastWrote(members)
          const written = findings.filter(({ groupNumber, text }) => groupNumber === number && text !== '').length
          return (
            <div
              class={isWriting(wrote, now) ? 'panel board-group writes' : 'panel board-group'}
              key={number}
              data-wrote={wrote?.getTime()}
            >
              <h3>
                Groep {number} <span class="tag now">schrijft</span>
              </h3>
              <p class="meta">{count(written, 'opbrengst', 'opbrengsten')}</p>
              <People dialogueId={dialogueId} people={members} groups={progress.groups} />
            </div>
          )
        })}
      </div>
    </section>
  )
}

type PeopleProps = { dialogueId: string; people: Board['participants']; groups: readonly number[] }

function People({ dialogueId, people, groups }: PeopleProps) {
  return (
    <ul class="lead-people">
      {people.map(({ id, name, guest, joinedAt, groupNumber }) => (
        <li key={id}>
          <span class={joinedAt ? 'joined' : 'meta'}>
            {name ?? 'gast'}
            {guest && ' (gast)'}
            {!joinedAt && ', nog niet binnen'}
          </span>
          {groups.some((number) => number !== groupNumber) && (
            <details>
              <summary>
                verplaats<span class="unseen"> {name}</span>
              </summary>
              <form method="post" action={`/dialogues/${dialogueId}/participants/${id}/group`} class="move">
                <label class="unseen" for={`group-${id}`}>
                  Groep voor {name}
                </label>
                <select id={`group-${id}`} name="group">
                  {groups
                    .filter((number) => number !== groupNumber)
                    .map((number) => (
                      <option key={number} value={number}>
                        groep {number}
                      </option>
                    ))}
                </select>
                <button type="submit" class="button quiet small">
                  Verplaats
                </button>
              </form>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What was found, per item, to merge and to mark. */
export function LeadFindings({ dialogueId, board, items }: LeadProps) {
  const { progress, findings } = board
  if (progress.state !== 'groups' && progress.state !== 'plenary') return <section id="lead-findings" />
  return (
    <section id="lead-findings" data-careful>
      <div class="section-head">
        <h2>Opbrengsten</h2>
      </div>
      <p class="meta apart-small">Kies opbrengsten over hetzelfde item die op elkaar lijken, en voeg ze samen.</p>
      {items.map((item) => (
        <ItemFindings
          key={item.id}
          dialogueId={dialogueId}
          item={item}
          findings={findings.filter(({ itemId, text }) => itemId === item.id && text !== '')}
        />
      ))}
    </section>
  )
}

type ItemFindingsProps = { dialogueId: string; item: PlacedItem; findings: readonly Finding[] }

function ItemFindings({ dialogueId, item, findings }: ItemFindingsProps) {
  const standing = findings.filter(({ mergedInto }) => mergedInto === null)
  return (
    <div class="lead-item">
      <h3 class="item">
        <GuaranteeMark number={item.subtheme.guarantee} />
        {item.text}
      </h3>
      {standing.length === 0 && <p class="meta">Hier schreef nog geen groep iets over op.</p>}
      <ul class="lead-findings">
        {standing.map((finding) => (
          <li key={finding.id}>
            <label class="option">
              <input type="checkbox" name="findings" value={finding.id} form={`merging-${item.id}`} />
              <span>
                <span class="said">{finding.text}</span>
                {finding.evidence && <small class="said">Dat blijkt uit: {finding.evidence}</small>}
                <small>{originOf(finding, findings)}</small>
              </span>
            </label>
            <FindingButtons dialogueId={dialogueId} finding={finding} all={findings} />
          </li>
        ))}
      </ul>
      {standing.length > 1 && (
        <form id={`merging-${item.id}`} method="get" action={`/dialogues/${dialogueId}/merging`}>
          <button type="submit" class="button quiet">
            Voeg de gekozen samen
            <span class="unseen">
              : {item.subtheme.title} {item.number}
            </span>
          </button>
        </form>
      )}
    </div>
  )
}

function FindingButtons({
  dialogueId,
  finding,
  all,
}: {
  dialogueId: string
  finding: Finding
  all: readonly Finding[]
}) {
  const path = `/dialogues/${dialogueId}/findings/${finding.id}`
  const isMerged = all.some(({ mergedInto }) => mergedInto === finding.id)
  return (
    <div class="finding-buttons">
      {finding.shared && <span class="tag done">door velen gedeeld</span>}
      <PostButton
        action={`${path}/sharing`}
        label={finding.shared ? 'Toch niet gedeeld' : 'Velen delen dit'}
        look="small"
        values={finding.shared ? {} : { shared: 'on' }}
      />
      {isMerged && <PostButton action={`${path}/separation`} label="Haal uit elkaar" look="small" />}
      <a href={path}>wijzig</a>
      <a href={`${path}/signal`}>geef door als signaal</a>
    </div>
  )
}

/** What nobody in a group wrote down, and the room says. */
export function LeadNew({ dialogueId, board, items, form }: LeadProps & { form: FormState }) {
  if (board.progress.state !== 'plenary') return <section id="lead-new" />
  const options = items.map(({ id, text }) => ({ value: id, label: text }))
  const { fields } = plenaryFindingForm
  const item = { ...fields.item, control: 'select' as const, label: 'Over welk item?', required: true }
  return (
    <section id="lead-new" data-careful>
      <details class="panel apart" open={Object.keys(form.errors).length > 0}>
        <summary>Schrijf zelf een opbrengst op</summary>
        <Form action={`/dialogues/${dialogueId}/findings`} form={form} button="Bewaar" look="quiet">
          <Field name="item" field={item} form={form} options={options} />
          <Field name="text" field={fields.text} form={form} />
          <Field name="evidence" field={fields.evidence} form={form} />
          <Field name="assurance" field={fields.assurance} form={form} />
          <Field name="base" field={fields.base} form={form} />
        </Form>
      </details>
    </section>
  )
}
