import { longDay } from '../../../ui/words.ts'
import type { Action, Review } from '../queries.ts'
import { verdictNames } from '../rules.ts'
import { stateInWords } from './ActionRows.tsx'

/** The life of an action, from the day that it was agreed until now. */
export function Life({ action, reviews }: { action: Action; reviews: readonly Review[] }) {
  return (
    <ol class="life">
      <li>
        <time dateTime={action.agreedOn}>{longDay(action.agreedOn)}</time>
        <div>Afgesproken{action.bodyName ? ` in ${action.bodyName}` : ''}</div>
      </li>
      {reviews.map((review, index) => (
        <li key={review.id}>
          <time dateTime={review.day}>{longDay(review.day)}</time>
          <div>
            {reviewInWords(review, reviews[index - 1])}
            {review.line && <p class="said">{review.line}</p>}
            <p class="meta">
              {[review.byName, review.meeting && `in ${review.meeting.title}`].filter(Boolean).join(', ')}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** What one step was: "Gedaan, werkt", "Nieuwe dag: 1 mei 2027". */
export function reviewInWords(review: Review, before: Review | undefined): string {
  const moved = review.newDueOn ? `nieuwe dag: ${longDay(review.newDueOn)}` : ''
  const wasSettled = before?.state === 'done' || before?.state === 'dropped'
  const open = review.state === 'open' || review.state === 'under-way'
  const what =
    open && wasSettled
      ? 'Heropend'
      : review.verdict === 'not-yet' && open
        ? `Teruggekeken: ${verdictNames['not-yet']}`
        : moved
          ? ''
          : sentence(stateInWords(review.state, review.verdict))
  return sentence([what, moved].filter(Boolean).join('; '))
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
