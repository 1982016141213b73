import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { dueInWords, longDay } from '../../ui/words.ts'
import type { Asked, HomeSection, HomeSource } from '../home/index.ts'
import { mayOf } from './may.ts'
import { StateTag } from './pages/ReviewList.tsx'
import { findOwnReviews, findWritten, progressOf, type Review } from './queries.ts'
import type { Progress } from './rules.ts'
import { reviewPath, seatIn } from './subjects.ts'

/** What peer reviews contribute to everybody's first page. */
export const reviewHome: HomeSource = {
  async asked(tx, who) {
    const asked: Asked[] = []
    for (const review of await ownReviews(tx, who)) {
      const progress = progressOf(review, await findWritten(tx, review.id))
      asked.push(...askedBy(who, review, progress))
    }
    return asked
  },
  async sections(tx, who) {
    const reviews = await ownReviews(tx, who)
    return reviews.length === 0 ? [] : [section(who, reviews)]
  },
}

/** The reviews of one's own school, and those that one visits, as far as they go on. */
async function ownReviews(tx: Tx, who: Who): Promise<Review[]> {
  const schools = who.appointments
    .filter(({ organisationKind, roleKey }) => organisationKind === 'school' && roleKey !== 'student-teacher')
    .map(({ organisationId }) => organisationId)
  return (await findOwnReviews(tx, schools)).filter((review) => {
    const may = mayOf(who, review)
    return may.writeSelfPicture || seatIn(review, who.personId)?.invited === true
  })
}

/** What a review asks of somebody now; pure. */
function askedBy(who: Who, review: Review, progress: Progress): Asked[] {
  const seat = seatIn(review, who.personId)
  const may = mayOf(who, review)
  const path = reviewPath(review)
  const { schoolName, visitOn, state } = review
  if (seat?.invited && seat.reply === null)
    return [
      {
        title: `Kijk je mee bij ${schoolName}?`,
        sentence: visitOn
          ? `Je bent gevraagd voor het panel. Het bezoek is op ${longDay(visitOn)}.`
          : 'Je bent gevraagd voor het panel.',
        href: path,
        button: 'Laat het weten',
        due: visitOn,
      },
    ]
  if (state === 'preparing' && may.writeSelfPicture && progress.pictured.length < 4)
    return [
      {
        title: `Schrijf hoe ${schoolName} zichzelf ziet`,
        sentence: `Voor de peerreview, per waarborg. Nog ${4 - progress.pictured.length} van de 4.`,
        href: `${path}/self-picture`,
        button: 'Schrijf mee',
        due: visitOn,
      },
    ]
  if (state === 'ready' && may.writeFindings)
    return [
      {
        title: `Je gaat kijken bij ${schoolName}`,
        sentence: 'Lees van tevoren hoe de school zichzelf ziet.',
        href: visitOn !== null && visitOn <= who.today ? `${path}/findings` : `${path}/self-picture`,
        button: visitOn !== null && visitOn <= who.today ? 'Schrijf op wat je ziet' : 'Lees het zelfbeeld',
        due: visitOn,
      },
    ]
  if (state === 'visited' && may.writeFindings && (progress.seen.length < 4 || may.state))
    return [
      {
        title:
          progress.seen.length < 4
            ? `Schrijf op wat jullie zagen bij ${schoolName}`
            : `Geef ${schoolName} de uitspraak`,
        sentence:
          progress.seen.length < 4
            ? `Met het hele panel, per waarborg. Nog ${4 - progress.seen.length} van de 4.`
            : 'Alles is beschreven. Jij zit voor: schrijf de uitspraak en geef het aan de school.',
        href: progress.seen.length < 4 ? `${path}/findings` : path,
        button: 'Ga verder',
        due: null,
      },
    ]
  if (state === 'written' && may.reply && !progress.replied)
    return [
      {
        title: 'Lees wat het panel bij jullie zag',
        sentence: 'En geef jullie reactie: wat herkennen jullie, wat niet?',
        href: path,
        button: 'Lees en reageer',
        due: null,
      },
    ]
  return []
}

function section(who: Who, reviews: readonly Review[]): HomeSection {
  return {
    title: 'Peerreviews',
    more: { href: '/reviews', label: 'alle peerreviews' },
    column: 'side',
    body: (
      <ul class="rows plain">
        {reviews.slice(0, 4).map((review) => (
          <li key={review.id}>
            <div>
              <a href={reviewPath(review)}>{review.schoolName}</a> <StateTag state={review.state} />
            </div>
            {review.visitOn !== null && review.visitOn >= who.today && (
              <span class="due">{dueInWords(who.today, review.visitOn)}</span>
            )}
          </li>
        ))}
      </ul>
    ),
  }
}
