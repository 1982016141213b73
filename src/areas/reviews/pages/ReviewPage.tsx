import type { Day } from '../../../platform/clock.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import { PostButton } from '../../../ui/form/Field.tsx'
import { Problems } from '../../../ui/Problems.tsx'
import { Steps } from '../../../ui/Steps.tsx'
import { daysBetween, dueInWords, inSentence, longDay } from '../../../ui/words.ts'
import type { May } from '../may.ts'
import type { PanelSeat, Review, VisitPart, Written } from '../queries.ts'
import { endOf, type Progress, type ReviewState, replyNames, reviewStateNames } from '../rules.ts'
import { reviewPath } from '../subjects.ts'
import { Now } from './Now.tsx'

export type ReviewPageProps = {
  review: Review
  programme: readonly VisitPart[]
  progress: Progress
  written: Written
  /** Of whoever looks, if they were asked for the panel. */
  seat: PanelSeat | undefined
  may: May
  problems: readonly string[]
  today: Day
}

/** A peer review at a glance: how far it is, what is asked now, who comes, and how the day goes. */
export function ReviewPage(props: ReviewPageProps) {
  const { review, programme, may, problems, today } = props
  const path = reviewPath(review)
  return (
    <>
      <p class="lede">
        {[review.boardName, review.place, `schooljaar ${schoolYearName(review.schoolYear)}`]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {review.state === 'cancelled' ? (
        <p class="notice">
          <span>Deze peerreview gaat niet door: {review.cancelledBecause}</span>
        </p>
      ) : (
        <ReviewSteps state={review.state} />
      )}
      <Problems problems={problems} />
      <Now {...props} />
      <div class="columns">
        <div>
          <section>
            <div class="section-head">
              <h2>Lezen en schrijven</h2>
            </div>
            <Parts {...props} />
          </section>
          <section>
            <div class="section-head">
              <h2>De dag van het bezoek</h2>
              {may.prepare && isPlanned(review.state) && <a href={`${path}/programme`}>Maak het programma</a>}
            </div>
            <Programme programme={programme} />
          </section>
        </div>
        <div>
          <section>
            <div class="section-head">
              <h2>Het panel</h2>
              {may.manage && review.state !== 'closed' && review.state !== 'cancelled' && (
                <a href={`${path}/panel`}>Zoek mensen</a>
              )}
            </div>
            <Panel review={review} />
          </section>
          <section>
            <div class="section-head">
              <h2>Over deze peerreview</h2>
              {may.prepare && isPlanned(review.state) && <a href={`${path}/preparation`}>Wijzig</a>}
            </div>
            <Facts review={review} today={today} />
          </section>
          <Manage {...props} />
        </div>
      </div>
    </>
  )
}

const isPlanned = (state: ReviewState) => state === 'preparing' || state === 'ready'

const order: readonly ReviewState[] = ['preparing', 'ready', 'visited', 'written', 'closed']

export function ReviewSteps({ state }: { state: ReviewState }) {
  const names = order.map((step) => reviewStateNames[step])
  return <Steps label="Hoe ver is deze peerreview" names={names} reached={order.indexOf(state)} />
}

/** What there is to read and to write, for whoever may. */
function Parts({ review, may, progress, written, today }: ReviewPageProps) {
  const path = reviewPath(review)
  const isWritten = review.state === 'written' || review.state === 'closed'
  const panelWrites = may.writeFindings && review.state !== 'preparing' && review.state !== 'cancelled'
  return (
    <ul class="rows plain">
      <li>
        <div>
          {may.readSelfPicture ? (
            <a href={`${path}/self-picture`}>Zo ziet de school zichzelf</a>
          ) : (
            <strong>Zo ziet de school zichzelf</strong>
          )}
          <br />
          <small>
            {may.readSelfPicture
              ? `bij ${progress.pictured.length} van de 4 waarborgen geschreven`
              : 'de school is er nog mee bezig; je leest het zodra zij klaar is'}
          </small>
        </div>
      </li>
      <li>
        <div>
          {(may.readFindings && isWritten) || panelWrites ? (
            <a href={`${path}/findings`}>Wat het panel zag</a>
          ) : (
            <strong>Wat het panel zag</strong>
          )}
          <br />
          <small>{findingsInWords({ review, written, progress, today }, isWritten, panelWrites)}</small>
        </div>
      </li>
      {isWritten && may.readFindings && (
        <li>
          <div>
            {may.reply && review.state === 'written' ? (
              <a href={`${path}/reply`}>De reactie van de school</a>
            ) : (
              <a href={`${path}/findings#reply`}>De reactie van de school</a>
            )}
            <br />
            <small>{written.reply ? `gegeven op ${longDay(written.reply.repliedOn)}` : 'nog niet gegeven'}</small>
          </div>
        </li>
      )}
      {may.seeDossier && (
        <li>
          <div>
            <a href={`${path}/dossier`}>Ter inzage</a>
            <br />
            <small>documenten voor het panel en voor gasten</small>
          </div>
        </li>
      )}
    </ul>
  )
}

function findingsInWords(
  { written, progress }: Pick<ReviewPageProps, 'review' | 'written' | 'progress' | 'today'>,
  isWritten: boolean,
  panelWrites: boolean,
): string {
  if (isWritten) return `met ${written.advice.length} ${written.advice.length === 1 ? 'advies' : 'adviezen'}`
  if (panelWrites) return `bij ${progress.seen.length} van de 4 waarborgen geschreven`
  return 'komt na het bezoek'
}

function Programme({ programme }: { programme: readonly VisitPart[] }) {
  if (programme.length === 0) return <p class="meta apart-small">Er is nog geen programma.</p>
  return (
    <ol class="rows programme">
      {programme.map((part) => (
        <li key={part.id}>
          <span class="due">
            {part.startsAt}–{endOf(part)}
          </span>
          <div>
            {part.title}
            <PartFacts part={part} />
          </div>
        </li>
      ))}
    </ol>
  )
}

export function PartFacts({ part: { withWhom, place } }: { part: Pick<VisitPart, 'withWhom' | 'place'> }) {
  const facts = [withWhom, place].filter(Boolean).join(' · ')
  return facts === '' ? null : (
    <>
      <br />
      <small>{facts}</small>
    </>
  )
}

function Panel({ review }: { review: Review }) {
  if (review.panel.length === 0) return <p class="meta apart-small">Er is nog niemand gevraagd.</p>
  return (
    <ul class="rows plain">
      {review.panel.map((seat) => (
        <li key={seat.personId}>
          <div>
            {seat.name} {seat.chair && <span class="tag">voorzitter</span>}
            <br />
            <small>
              {inSentence(seat.roleName)} · {replyInWords(seat)}
            </small>
            {seat.exception && (
              <>
                <br />
                <small>Uitzondering: {seat.exception}</small>
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

export const replyInWords = ({ invited, reply }: PanelSeat): string =>
  reply ? replyNames[reply] : invited ? 'gevraagd' : 'nog niet gevraagd'

/** So near that one counts the days. */
const isNear = (today: Day, day: Day) => day >= today && daysBetween(today, day) <= 14

function Facts({ review, today }: { review: Review; today: Day }) {
  return (
    <dl class="facts">
      <dt>Bezoek</dt>
      <dd>
        {review.visitOn
          ? `${longDay(review.visitOn)}${isNear(today, review.visitOn) ? ` (${dueInWords(today, review.visitOn)})` : ''}`
          : 'nog geen dag'}
      </dd>
      <dt>Op school</dt>
      <dd>{review.hostName} houdt het gaande</dd>
      {review.questions !== '' && (
        <>
          <dt>Vragen van de school</dt>
          <dd class="said">{review.questions}</dd>
        </>
      )}
      {review.closedOn && (
        <>
          <dt>Afgerond</dt>
          <dd>{longDay(review.closedOn)}</dd>
        </>
      )}
    </dl>
  )
}

function Manage({ review, may }: ReviewPageProps) {
  const path = reviewPath(review)
  const back = may.reopen && (review.state === 'ready' || review.state === 'visited' || review.state === 'written')
  const cancels = may.manage && isPlanned(review.state)
  if (!back && !cancels) return null
  return (
    <div class="buttons">
      {back && <PostButton action={`${path}/return`} label="Zet een stap terug" look="small" />}
      {cancels && <a href={`${path}/cancellation`}>Zeg af</a>}
    </div>
  )
}
