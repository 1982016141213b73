import type { Day } from '../../../platform/clock.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import { dueInWords, longDay } from '../../../ui/words.ts'
import type { Review } from '../queries.ts'
import { type ReviewState, reviewStateNames, reviewStates } from '../rules.ts'

type ReviewListProps = {
  reviews: readonly Review[]
  /** How many there are this school year in the whole partnership; empty for who does not see that. */
  counts: readonly { state: ReviewState; number: number }[]
  schoolYear: number
  mayPlan: boolean
  maySeeNational: boolean
  maySeeRounds: boolean
  personId: string
  today: Day
}

/** The peer reviews that somebody has to do with, by school year. */
export function ReviewList(props: ReviewListProps) {
  const { reviews, counts, schoolYear, mayPlan, maySeeNational, maySeeRounds, personId, today } = props
  const visiting = reviews.filter(({ panel }) => panel.some((seat) => seat.personId === personId && seat.invited))
  const others = reviews.filter((review) => !visiting.includes(review))
  return (
    <>
      <p class="lede">
        Bij een peerreview kijken collega’s van andere scholen en opleidingen een dag mee. Ze vertellen wat ze zagen,
        wat sterk is en wat de school verder helpt. Elke school is eens in de vier jaar aan de beurt.
      </p>
      {(mayPlan || maySeeNational) && (
        <div class="buttons">
          {mayPlan && (
            <a class="button" href="/reviews/new">
              Plan een peerreview
            </a>
          )}
          {mayPlan && (
            <a class="button quiet" href="/reviews/rounds">
              Plan panels in een ronde
            </a>
          )}
          {maySeeNational && (
            <a class="button quiet" href="/reviews/national">
              Landelijke peerreview
            </a>
          )}
          {maySeeRounds && (
            <a class="button quiet" href="/reviews/rounds">
              Een heel schooljaar plannen
            </a>
          )}
        </div>
      )}
      {reviews.length === 0 && (
        <div class="empty apart">
          <p>
            {mayPlan
              ? 'Er is nog geen peerreview. Begin met een school die aan de beurt is: je kiest de dag, zoekt een panel en vraagt de school om haar zelfbeeld.'
              : 'Er is nu geen peerreview waar jij bij hoort. Is je school aan de beurt, of word je voor een panel gevraagd, dan staat het hier.'}
          </p>
        </div>
      )}
      {visiting.length > 0 && <Rows title="Waar jij meekijkt" reviews={visiting} today={today} />}
      {[...Map.groupBy(others, (review) => review.schoolYear)].map(([year, ofYear]) => (
        <Rows key={year} title={`Scholen in ${schoolYearName(year)}`} reviews={ofYear} today={today} />
      ))}
      {counts.length > 0 && <Counts counts={counts} schoolYear={schoolYear} />}
      <p class="apart">
        Heb je een band met een school, door familie of vroeger werk? <a href="/reviews/ties">Meld die</a>, dan vragen
        we je daar niet.
      </p>
    </>
  )
}

function Rows({ title, reviews, today }: { title: string; reviews: readonly Review[]; today: Day }) {
  return (
    <section>
      <div class="section-head">
        <h2>{title}</h2>
      </div>
      <ul class="rows plain">
        {reviews.map((review) => (
          <li key={review.id}>
            <div>
              <a href={`/reviews/${review.id}`}>{review.schoolName}</a> <StateTag state={review.state} />
              <br />
              <small>
                {[review.boardName, review.visitOn ? `bezoek op ${longDay(review.visitOn)}` : 'nog geen dag']
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </div>
            {review.visitOn !== null && review.visitOn >= today && (
              <span class="due">{dueInWords(today, review.visitOn)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function StateTag({ state }: { state: ReviewState }) {
  const look = state === 'closed' ? 'tag done' : state === 'preparing' || state === 'cancelled' ? 'tag' : 'tag now'
  return <span class={look}>{reviewStateNames[state]}</span>
}

function Counts({ counts, schoolYear }: Pick<ReviewListProps, 'counts' | 'schoolYear'>) {
  return (
    <section>
      <div class="section-head">
        <h2>Het hele partnerschap, {schoolYearName(schoolYear)}</h2>
      </div>
      <dl class="facts">
        {reviewStates.map((state) => {
          const number = counts.find((one) => one.state === state)?.number ?? 0
          return number === 0 ? null : (
            <>
              <dt key={state}>{reviewStateNames[state]}</dt>
              <dd key={`${state}-number`}>{number}</dd>
            </>
          )
        })}
      </dl>
    </section>
  )
}
