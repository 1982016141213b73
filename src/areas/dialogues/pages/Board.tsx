import { clockFace } from '../../../ui/clockFace.ts'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { QrCode } from '../../../ui/QrCode.tsx'
import { count, listed } from '../../../ui/words.ts'
import type { PlacedItem } from '../../instruments/index.ts'
import type { Finding, Participant, Progress, Board as Shown } from '../queries.ts'
import { isWriting, lastWrote, roundClock, stillWriting } from '../rules.ts'

export type BoardProps = {
  dialogueId: string
  board: Shown
  items: readonly PlacedItem[]
  /** Which item the plenary round is about. */
  itemId: string | undefined
  /** Where phones go, such as https://peilstok.nl */
  origin: string
  now: Date
}

/** The screen in the room. Its parts are sent again when they change. */
export function Board(props: BoardProps) {
  const { dialogueId, board, itemId } = props
  const query = itemId ? `?item=${itemId}` : ''
  return (
    <div
      class="board"
      data-live={`/dialogues/${dialogueId}/board/stream${query}`}
      data-writing-for={stillWriting}
      data-now={props.now.getTime()}
    >
      <p class="connection" role="status" data-connection />
      <BoardTop {...props} />
      <BoardClock progress={board.progress} now={props.now} />
      <BoardWork {...props} />
    </div>
  )
}

/** What the room looks at now: the code while people come in, then the item with its questions. */
export function BoardTop(props: BoardProps) {
  const { board, items } = props
  const { progress } = board
  const item = items[progress.round]
  return (
    <div id="board-top" class="board-top">
      {progress.state === 'joining' && <Entrance {...props} />}
      {progress.state === 'groups' && item && (
        <>
          <p class="meta">
            Item {progress.round + 1} van {items.length} · {item.subtheme.title}
            {progress.code && ` · later binnen? ${placeName(props.origin)}/join, code ${progress.code}`}
          </p>
          <div class="item">
            <GuaranteeMark number={item.subtheme.guarantee} />
            <p class="board-item">{item.text}</p>
          </div>
          <p class="board-questions">{item.questions.join(' ')}</p>
        </>
      )}
      {progress.state === 'plenary' && <PlenaryTop {...props} />}
      {progress.state === 'preparing' && <p class="lede">Het gesprek is nog niet geopend.</p>}
      {progress.state === 'closed' && <p class="lede">Het gesprek is afgerond. Dank jullie wel.</p>}
    </div>
  )
}

const placeName = (origin: string) => origin.replace(/^https?:\/\//, '')

function Entrance({ board, origin }: BoardProps) {
  const { progress, participants } = board
  const joined = participants.filter(({ joinedAt }) => joinedAt !== null).length
  if (!progress.code) return null
  return (
    <div class="entrance">
      <QrCode text={`${origin}/join/${progress.code}`} label={`Ga naar ${placeName(origin)}/join/${progress.code}`} />
      <div>
        <p>
          Scan de code met je telefoon, of ga naar <strong>{placeName(origin)}/join</strong> en typ:
        </p>
        <p class="code">{progress.code}</p>
        <p>
          <strong>{count(joined, 'deelnemer is', 'deelnemers zijn')} binnen</strong>
        </p>
      </div>
    </div>
  )
}

function PlenaryTop({ dialogueId, items, itemId }: BoardProps) {
  const item = items.find(({ id }) => id === itemId) ?? items[0]
  if (!item) return null
  return (
    <>
      {items.length > 1 && (
        <nav aria-label="Items" class="board-items">
          {items.map(({ id, subtheme, number }) => (
            <a
              key={id}
              href={`/dialogues/${dialogueId}/board?item=${id}`}
              aria-current={id === item.id ? 'page' : undefined}
            >
              {subtheme.title} {number}
            </a>
          ))}
        </nav>
      )}
      <div class="item">
        <GuaranteeMark number={item.subtheme.guarantee} />
        <p class="board-item">{item.text}</p>
      </div>
    </>
  )
}

/** How much time is left; ticks by itself in the browser. */
export function BoardClock({ progress, now }: { progress: Progress; now: Date }) {
  const clock = progress.state === 'groups' ? roundClock(progress, now) : undefined
  return (
    <div id="board-clock" class="board-clock">
      {clock && (
        <p
          role="timer"
          aria-label="Tijd over"
          data-ends={clock.endsAt.getTime()}
          data-face="clock"
          class={clock.secondsLeft <= 0 ? 'over' : undefined}
        >
          {clockFace(clock.secondsLeft)}
        </p>
      )}
    </div>
  )
}

/** The groups beside each other, each with room for its work; or in the plenary round what they found together. */
export function BoardWork(props: BoardProps & { filled?: boolean }) {
  const { board, filled = true } = props
  const { state, groups } = board.progress
  return (
    <div id="board-work">
      {(state === 'joining' || state === 'groups') && (
        <div class="board-groups">
          {groups.map((number) => (
            <BoardGroup key={number} {...props} number={number} filled={filled} />
          ))}
        </div>
      )}
      {state === 'plenary' && <PlenaryFindings {...props} />}
    </div>
  )
}

/** One group: who is in it while people come in, and then what it writes. @param filled with its work, or only its place */
export function BoardGroup({
  board,
  items,
  number,
  now,
  filled = true,
}: BoardProps & { number: number; filled?: boolean }) {
  const { progress, participants, findings } = board
  const members = participants.filter(({ groupNumber }) => groupNumber === number)
  const item = items[progress.round]
  const wrote = filled ? lastWrote(members) : null
  return (
    <section
      id={`board-group-${number}`}
      class={progress.state === 'groups' && isWriting(wrote, now) ? 'board-group writes' : 'board-group'}
      data-wrote={wrote?.getTime()}
      data-item={item?.id}
    >
      <h2>
        Groep {number}
        {progress.state === 'groups' && <span class="tag now">schrijft</span>}
      </h2>
      {filled && progress.state === 'joining' && <Members members={members} />}
      {filled && progress.state === 'groups' && (
        <Work
          findings={findings.filter((one) => one.groupNumber === number && one.itemId === item?.id && one.text !== '')}
        />
      )}
    </section>
  )
}

function Members({ members }: { members: readonly Participant[] }) {
  return (
    <ul class="members">
      {members.map(({ id, name, joinedAt }) => (
        <li key={id} class={joinedAt ? 'joined' : undefined}>
          {name}
          <span class="unseen">{joinedAt ? ' (is binnen)' : ' (nog niet binnen)'}</span>
        </li>
      ))}
    </ul>
  )
}

function Work({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return <p class="meta">nog niets opgeschreven</p>
  return (
    <ul class="board-findings">
      {findings.map(({ id, text, evidence, actions }) => (
        <li key={id}>
          <p class="said">{text}</p>
          {evidence && <p class="meta said">Dat blijkt uit: {evidence}</p>}
          {actions.length > 0 && <p class="meta">{count(actions.length, 'vervolgactie', 'vervolgacties')}</p>}
        </li>
      ))}
    </ul>
  )
}

function PlenaryFindings({ board, items, itemId }: BoardProps) {
  const item = items.find(({ id }) => id === itemId) ?? items[0]
  const findings = board.findings.filter((one) => one.itemId === item?.id && one.mergedInto === null && one.text !== '')
  // What many share comes first, then what came of several, then the rest in the order in which it came up.
  const rank = (one: Finding) => (one.shared ? 0 : one.groupNumber === null ? 1 : 2)
  if (findings.length === 0) return <p class="empty">Hier schreef nog geen groep iets over op.</p>
  return (
    <ul class="board-findings plenary">
      {findings
        .toSorted((a, b) => rank(a) - rank(b))
        .map((finding) => (
          <li key={finding.id} class={finding.shared ? 'shared' : undefined}>
            {finding.shared && <span class="tag done">door velen gedeeld</span>}
            <p class="said">{finding.text}</p>
            {finding.evidence && <p class="meta said">Dat blijkt uit: {finding.evidence}</p>}
            <p class="meta">{originOf(finding, board.findings)}</p>
          </li>
        ))}
    </ul>
  )
}

/** From which groups a finding came: "groep 1 en 3", or of the plenary round itself. */
export function originOf(finding: Finding, all: readonly Finding[]): string {
  const merged = all.filter(({ mergedInto }) => mergedInto === finding.id)
  const groups = [finding, ...merged].flatMap(({ groupNumber }) => groupNumber ?? [])
  if (groups.length === 0) return 'plenair'
  return `groep ${listed([...new Set(groups)].sort((a, b) => a - b).map(String))}`
}
