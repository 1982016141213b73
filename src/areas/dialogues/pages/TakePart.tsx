import type { ComponentChildren } from 'preact'
import { minutesLeft } from '../../../ui/clockFace.ts'
import type { Refused } from '../../../ui/form/Writing.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { listed } from '../../../ui/words.ts'
import type { PlacedItem } from '../../instruments/index.ts'
import type { GroupWork, Participant, Place, Progress } from '../queries.ts'
import { roundClock } from '../rules.ts'
import { CommitmentForm, FindingCard, type OwnCommitment } from './Writing.tsx'

/** How far the conversation is, for the script that notices when it went on. */
export const stageOf = ({ state, round }: Pick<Progress, 'state' | 'round'>) =>
  state === 'groups' ? `groups/${round}` : state

type HereProps = {
  place: Place
  progress: Progress
  /** Whether this page is about what is going on now, and so goes along to what comes next. */
  follows: boolean
  now: Date
  children: ComponentChildren
}

/** What every page on a phone has: the line to the others, and what is said when it is broken. */
function Here({ place, progress, follows, now, children }: HereProps) {
  return (
    <div
      class="take-part"
      data-live="/take-part/stream"
      data-stage={stageOf(progress)}
      data-participant={place.participantId}
      data-follows={follows ? '' : undefined}
      data-now={now.getTime()}
    >
      <p class="connection" role="status" data-connection />
      <Refusals />
      {children}
    </div>
  )
}

/** Filled in by the script: what the server would not keep and has no field any more. */
function Refusals() {
  return (
    <section class="panel" data-refused hidden>
      <h2>Dit is niet bewaard</h2>
      <p>Je kunt het nog kopiëren. Het staat alleen op dit toestel.</p>
      <ul class="said" />
      <button type="button" class="button quiet small" data-forget-refused>
        Wis het hier
      </button>
    </section>
  )
}

type GroupHeadProps = { progress: Progress; members: readonly Participant[]; groupNumber: number | null; now: Date }

/** What everybody in a group has at the top: how much time there is, and with whom. */
export function GroupHead({ progress, members, groupNumber, now }: GroupHeadProps) {
  const clock = progress.state === 'groups' ? roundClock(progress, now) : undefined
  const names = members.filter(({ joinedAt }) => joinedAt !== null).flatMap(({ name }) => name ?? [])
  return (
    <div
      id="group-head"
      class="group-head"
      data-stage={stageOf(progress)}
      data-members={members.map(({ id }) => id).join(' ')}
    >
      {groupNumber !== null && (
        <p>
          <strong>Groep {groupNumber}</strong>
          {names.length > 0 && `: ${listed(names)}`}
        </p>
      )}
      {clock && (
        <p class="time-left" data-ends={clock.endsAt.getTime()} data-face="minutes">
          {minutesLeft(clock.secondsLeft)}
        </p>
      )}
    </div>
  )
}

type WaitingProps = { place: Place; work: GroupWork; now: Date; goal: string }

/** Everybody is coming in. */
export function Waiting({ place, work, now, goal }: WaitingProps) {
  return (
    <Here place={place} progress={work.progress} follows now={now}>
      <p class="lede">Je doet mee{place.name ? ` als ${place.name}` : ''}. Het gesprek begint zo.</p>
      <GroupHead {...work} groupNumber={place.groupNumber} now={now} />
      {place.groupNumber === null && <p>De gespreksleider zet je zo in een groep.</p>}
      {goal && (
        <>
          <h2 class="apart">Waar het om gaat</h2>
          <p class="said">{goal}</p>
        </>
      )}
      <h2 class="apart">Zo gaat het</h2>
      <ul>
        <li>Je praat in je groep over een onderdeel van het gesprekskader.</li>
        <li>Iedereen in je groep kan tegelijk opschrijven wat jullie vinden.</li>
        <li>Wat je zelf gaat doen, schrijf je alleen voor jezelf op.</li>
      </ul>
      <p class="apart">
        <a href="/take-part">Kijk of het begonnen is</a>
      </p>
    </Here>
  )
}

type GroupPageProps = {
  place: Place
  work: GroupWork
  items: readonly PlacedItem[]
  /** Which of them this page is about. */
  item: PlacedItem
  commitments: readonly OwnCommitment[]
  /** For what may be added. */
  newIds: { finding: string; goingTo: string; wantTo: string }
  newActionId: () => string
  now: Date
  refused: Refused | undefined
}

/** A group at work on an item. */
export function GroupPage(props: GroupPageProps) {
  const { place, work, items, item, now } = props
  const { progress } = work
  const current = items[progress.round]
  const plenary = progress.state === 'plenary'
  return (
    <Here place={place} progress={progress} follows={plenary || current?.id === item.id} now={now}>
      <div class="item">
        <GuaranteeMark number={item.subtheme.guarantee} />
        <p class="big">{item.text}</p>
      </div>
      <GroupHead {...work} groupNumber={place.groupNumber} now={now} />
      {plenary && <p class="notice">Jullie praten nu samen verder. Kijk naar het scherm in de zaal.</p>}
      {!plenary && current && current.id !== item.id && (
        <p class="notice">
          Jullie zijn nu bij een ander onderdeel: <a href="/take-part">{current.text}</a>
        </p>
      )}
      <details class="questions" open={!plenary}>
        <summary>Vragen die helpen</summary>
        <ul>
          {item.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </details>
      <Findings {...props} />
      <Own {...props} />
      <OtherItems items={items} item={item} current={plenary ? undefined : current} />
    </Here>
  )
}

function Findings({ place, work, item, newIds, newActionId, refused }: GroupPageProps) {
  if (place.groupNumber === null)
    return <p class="apart">Je zit nog in geen groep. De gespreksleider zet je in een groep.</p>
  const blank = {
    id: newIds.finding,
    itemId: item.id,
    groupNumber: place.groupNumber,
    text: '',
    evidence: '',
    assurance: '',
    mergedInto: null,
    shared: false,
    revision: 0,
    actions: [],
  }
  const findings = work.findings.filter(({ itemId }) => itemId === item.id)
  return (
    <section>
      <div class="section-head">
        <h2>Opbrengsten van jullie groep</h2>
        <a href={`/take-part?item=${item.id}`} class="unscripted">
          ververs
        </a>
      </div>
      <p class="meta apart-small">
        Je groep en de gespreksleider zien dit meteen, de zaal ziet het op het scherm. Namen staan er niet bij.
      </p>
      <p class="unseen" role="status" data-save-status />
      <div id="findings" data-item={item.id}>
        {findings.map((finding) => (
          <FindingCard
            key={finding.id}
            finding={finding}
            members={work.members}
            newActionId={newActionId()}
            refused={refused}
          />
        ))}
        <FindingCard finding={blank} members={work.members} refused={refused} blank />
      </div>
    </section>
  )
}

function Own({ place, item, commitments, newIds, refused }: GroupPageProps) {
  const here = commitments.filter(({ instrumentItemId }) => instrumentItemId === item.id)
  const blanks = [
    { id: newIds.goingTo, kind: 'going-to' as const },
    { id: newIds.wantTo, kind: 'want-to' as const },
  ]
  return (
    <section class="own">
      <div class="section-head">
        <h2>Alleen voor jou</h2>
      </div>
      <p class="sees">
        {place.personId
          ? 'Alleen jij ziet dit. Je vindt het terug bij je voornemens en kunt het later delen, als je dat wilt.'
          : 'Alleen jij ziet dit, op dit toestel. Na het gesprek wissen we het; schrijf over wat je wilt onthouden.'}{' '}
        Het verslag telt alleen hoeveel voornemens er zijn.
      </p>
      {here.map((commitment) => (
        <CommitmentForm key={commitment.id} commitment={commitment} refused={refused} />
      ))}
      {blanks.map((blank) => (
        <CommitmentForm
          key={blank.id}
          commitment={{ ...blank, text: '', instrumentItemId: item.id }}
          refused={refused}
          blank
        />
      ))}
    </section>
  )
}

type OtherItemsProps = { items: readonly PlacedItem[]; item: PlacedItem; current: PlacedItem | undefined }

function OtherItems({ items, item, current }: OtherItemsProps) {
  if (items.length < 2) return null
  return (
    <nav class="apart" aria-label="Onderdelen van dit gesprek">
      <h2>Alle onderdelen</h2>
      <ol class="other-items">
        {items.map((one) => (
          <li key={one.id}>
            {one.id === item.id ? (
              <strong aria-current="page">{one.text}</strong>
            ) : (
              <a href={`/take-part?item=${one.id}`}>{one.text}</a>
            )}
            {one.id === current?.id && <span class="tag now">nu</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The conversation is over. @param reportPath for whoever can sign in */
export function Over({ reportPath }: { reportPath: string | undefined }) {
  return (
    <>
      <p class="lede">Dank je wel dat je meedeed. Het gesprek is afgerond.</p>
      <Refusals />
      {reportPath ? (
        <p class="apart">
          <a class="button" href={reportPath}>
            Lees het verslag
          </a>
        </p>
      ) : (
        <p>Je naam en je voornemens zijn gewist. In het verslag staat alleen wat de groepen vonden.</p>
      )}
    </>
  )
}

/** What could not be kept any more, to copy. */
export function TooLate({ texts }: { texts: readonly string[] }) {
  return (
    <>
      <p class="lede">Het gesprek is net afgerond. Dit is niet meer bewaard. Wil je het houden? Kopieer het dan.</p>
      {texts.map((text) => (
        <blockquote key={text} class="panel said">
          {text}
        </blockquote>
      ))}
    </>
  )
}
