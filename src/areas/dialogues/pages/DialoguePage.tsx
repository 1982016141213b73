import type { ComponentChildren } from 'preact'
import { PostButton } from '../../../ui/form/Field.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { Steps } from '../../../ui/Steps.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { count, longDay } from '../../../ui/words.ts'
import type { Dialogue, Participant } from '../queries.ts'
import { type DialogueState, dialogueStateNames } from '../rules.ts'
import { GroupCards } from './GroupCards.tsx'

type DialoguePageProps = {
  dialogue: Dialogue
  participants: readonly Participant[]
  mayFacilitate: boolean
}

/** A conversation at a glance: how far it is, what is asked now, what it is about, and who sits where. */
export function DialoguePage({ dialogue, participants, mayFacilitate }: DialoguePageProps) {
  const changeable = mayFacilitate && dialogue.state === 'preparing'
  return (
    <>
      <Steps
        label="Hoe ver is dit gesprek"
        names={order.map((step) => dialogueStateNames[step])}
        reached={order.indexOf(dialogue.state)}
      />
      <Now dialogue={dialogue} participants={participants} mayFacilitate={mayFacilitate} />
      <div class="columns">
        <section>
          <div class="section-head">
            <h2>Waar het over gaat</h2>
            {changeable && <a href={`/dialogues/${dialogue.id}/preparation`}>wijzig</a>}
          </div>
          {dialogue.goal && <p class="said apart-small">{dialogue.goal}</p>}
          <Items dialogue={dialogue} changeable={changeable} />
          <dl class="facts">
            <dt>Wanneer</dt>
            <dd>{longDay(dialogue.meeting.day)}</dd>
            <dt>Leiding</dt>
            <dd>{dialogue.facilitatorName}</dd>
            <dt>Tijd</dt>
            <dd>{timeInWords(dialogue)}</dd>
          </dl>
        </section>
        <section>
          <div class="section-head">
            <h2>Groepen</h2>
            {mayFacilitate && dialogue.state !== 'closed' && (
              <a href={`/dialogues/${dialogue.id}/groups`}>{dialogue.groups.length > 0 ? 'wijzig' : 'maak groepen'}</a>
            )}
          </div>
          <GroupCards dialogue={dialogue} participants={participants} />
          {mayFacilitate && (dialogue.state === 'preparing' || dialogue.state === 'joining') && (
            <PostButton action={`/dialogues/${dialogue.id}/removal`} label="Verwijder dit gesprek" look="plain" />
          )}
        </section>
      </div>
    </>
  )
}

const order: readonly DialogueState[] = ['preparing', 'joining', 'groups', 'plenary', 'closed']

/** "3 items van 15 minuten: samen 45 minuten". */
function timeInWords({ items, roundMinutes }: Dialogue): string {
  const rounds = `${count(items.length, 'item', 'items')} van ${count(roundMinutes, 'minuut', 'minuten')}`
  return items.length > 1 ? `${rounds}: samen ${items.length * roundMinutes} minuten, en daarna plenair` : rounds
}

function Items({ dialogue, changeable }: { dialogue: Dialogue; changeable: boolean }) {
  const { items, state, round } = dialogue
  return (
    <ol class="rows dialogue-items">
      {items.map(({ id, number, text, subtheme }, index) => (
        <li key={id} aria-current={state === 'groups' && index === round ? 'step' : undefined}>
          <GuaranteeMark number={subtheme.guarantee} />
          <div>
            {text}
            <br />
            <small>
              {subtheme.title} {number}
            </small>
          </div>
          {changeable && items.length > 1 && (
            <div class="buttons">
              {index > 0 && <Move dialogue={dialogue} item={id} direction="earlier" label="Eerder" about={text} />}
              {index + 1 < items.length && (
                <Move dialogue={dialogue} item={id} direction="later" label="Later" about={text} />
              )}
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

type MoveProps = { dialogue: Dialogue; item: string; direction: 'earlier' | 'later'; label: string; about: string }

function Move({ dialogue, item, direction, label, about }: MoveProps) {
  return (
    <form method="post" action={`/dialogues/${dialogue.id}/order`}>
      <input type="hidden" name="item" value={item} />
      <input type="hidden" name="direction" value={direction} />
      <button type="submit" class="button quiet small">
        {label}
        <span class="unseen">: {about}</span>
      </button>
    </form>
  )
}

type NowProps = { dialogue: Dialogue; participants: readonly Participant[]; mayFacilitate: boolean }

/** The one thing that is asked now: of who facilitates, or of who takes part. */
function Now({ dialogue, participants, mayFacilitate }: NowProps) {
  return mayFacilitate ? (
    <FacilitatorNow dialogue={dialogue} participants={participants} />
  ) : (
    <ParticipantNow dialogue={dialogue} />
  )
}

function FacilitatorNow({ dialogue, participants }: { dialogue: Dialogue; participants: readonly Participant[] }) {
  const path = `/dialogues/${dialogue.id}`
  const came = participants.filter(({ joinedAt }) => joinedAt !== null).length
  switch (dialogue.state) {
    case 'preparing':
      return (
        <Asked
          title={dialogue.groups.length > 0 ? 'Alles staat klaar' : 'Maak nog groepen'}
          text="Open het gesprek als jullie bij elkaar zijn. Deelnemers komen dan binnen met een code op hun telefoon."
        >
          {dialogue.groups.length > 0 ? (
            <PostButton
              action={`${path}/opening`}
              label="Open het gesprek"
              look="main"
              values={{ state: dialogue.state, round: dialogue.round }}
            />
          ) : (
            <a class="button" href={`${path}/groups`}>
              Maak groepen
            </a>
          )}
        </Asked>
      )
    case 'joining':
      return (
        <Asked
          title={`${count(came, 'deelnemer is', 'deelnemers zijn')} binnen`}
          text={`De code is ${dialogue.code}. Zet het scherm voor de zaal aan, dan kan iedereen hem lezen of scannen.`}
        >
          <Leading dialogue={dialogue} />
        </Asked>
      )
    case 'groups':
      return (
        <Asked
          title={`Item ${dialogue.round + 1} van ${dialogue.items.length}`}
          text={dialogue.items[dialogue.round]?.text ?? ''}
        >
          <Leading dialogue={dialogue} />
        </Asked>
      )
    case 'plenary':
      return (
        <Asked
          title="Bespreek samen wat de groepen vonden"
          text="Voeg samen wat op elkaar lijkt, en merk aan wat velen delen. Rond daarna af: dan komt het verslag."
        >
          <Leading dialogue={dialogue} />
          <a class="button quiet" href={`${path}/closure`}>
            Rond het gesprek af
          </a>
        </Asked>
      )
    case 'closed':
      return <Closed dialogue={dialogue} />
  }
}

function ParticipantNow({ dialogue }: { dialogue: Dialogue }) {
  switch (dialogue.state) {
    case 'preparing':
      return (
        <WhoSees>
          Op {longDay(dialogue.meeting.day)} praten jullie in kleine groepen over deze items. Denk alvast aan een
          voorbeeld: waaruit blijkt het, en hoe zie je dat? Wat groepen opschrijven, komt zonder namen in het verslag.
          Jouw eigen voornemens zie alleen jij.
        </WhoSees>
      )
    case 'joining':
    case 'groups':
    case 'plenary':
      return (
        <Asked title="Het gesprek is begonnen" text={`Doe mee op je telefoon. De code is ${dialogue.code}.`}>
          <a class="button" href={`/join/${dialogue.code}`}>
            Doe mee
          </a>
        </Asked>
      )
    case 'closed':
      return <Closed dialogue={dialogue} />
  }
}

function Closed({ dialogue }: { dialogue: Dialogue }) {
  return (
    <Asked title="Het gesprek is afgerond" text="In het verslag staat per item wat het opbracht en wat is afgesproken.">
      <a class="button" href={`/dialogues/${dialogue.id}/report`}>
        Lees het verslag
      </a>
    </Asked>
  )
}

function Asked({ title, text, children }: { title: string; text: string; children: ComponentChildren }) {
  return (
    <section class="asked">
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      <div class="buttons">{children}</div>
    </section>
  )
}

/** To where it is led from while people are there. */
function Leading({ dialogue }: { dialogue: Dialogue }) {
  return (
    <a class="button" href={`/dialogues/${dialogue.id}/lead`}>
      Leid het gesprek
    </a>
  )
}
