import type { Day } from '../../platform/clock.ts'
import type { Who } from '../../platform/web/who.ts'
import { daysBetween, longDay, shortDay } from '../../ui/words.ts'
import type { Asked, HomeSource } from '../home/index.ts'
import { holds } from '../partnership/index.ts'
import { aboutInWords, stateOf } from './pages/TalkList.tsx'
import { talkPolicy } from './policy.ts'
import { findTalksOf, type TalkLine } from './queries.ts'

/** How many days somebody is asked what they want to share. */
const askedFor = 60

/** What the yearly talks contribute to everybody's first page. */
export const talkHome: HomeSource = {
  async asked(tx, who) {
    if (!talkPolicy.list.allows(who, undefined)) return []
    return (await findTalksOf(tx, [])).flatMap((talk) => askedBy(who, talk))
  },
  async sections(tx, who) {
    if (!talkPolicy.list.allows(who, undefined)) return []
    const coming = (await findTalksOf(tx, [])).filter(
      (talk) => stateOf(talk) === 'planned' && talk.day >= who.today && talk.kind !== 'evaluation',
    )
    const plans = holds(who, ['school-leader', 'school-trainer', 'partnership-coordinator', 'institute-coordinator'])
    if (coming.length === 0 && !plans) return []
    return [
      {
        title: 'Jaargesprekken',
        more: { href: '/talks', label: 'alle gesprekken' },
        column: 'side',
        body:
          coming.length === 0 ? (
            <p class="meta">
              Evaluatie van de school, ontwikkeling, en het gesprek over ieders rol:{' '}
              <a href="/talks/new">plan een gesprek</a>.
            </p>
          ) : (
            <ul class="rows plain">
              {coming.slice(0, 3).map((talk) => (
                <li key={talk.id}>
                  <div>
                    <a href={`/talks/${talk.id}`}>{aboutInWords(talk, who.personId)}</a>
                  </div>
                  <span class="due">{shortDay(talk.day)}</span>
                </li>
              ))}
            </ul>
          ),
      },
    ]
  },
}

/** What a talk asks of somebody now; pure. An evaluation is a meeting, and asks there. */
function askedBy(who: Who, talk: TalkLine): Asked[] {
  if (talk.kind === 'evaluation') return []
  const href = `/talks/${talk.id}`
  const isMine = talk.personId === who.personId
  if (talk.heldOn === null) {
    // Whoever leads it is asked, and where nobody is known to, whom it is about.
    const asks = talk.ledBy === null ? isMine : talk.ledBy === who.personId
    if (!asks || talk.day >= who.today) return []
    return [
      {
        title: `${aboutInWords(talk, who.personId)}: is het gehouden?`,
        sentence: `Het stond gepland op ${longDay(talk.day)}.`,
        href,
        button: 'Zeg het',
        due: null,
      },
    ]
  }
  if (talk.kind !== 'hrm' || !isMine || talk.sharedWith !== null || !isRecent(talk.heldOn, who.today)) return []
  return [
    {
      title: 'Wat wil je delen over je professionalisering?',
      sentence: `Je had een gesprek over je rol op ${longDay(talk.heldOn)}. Het hoeft niet, en jij kiest wie het leest.`,
      href: `${href}/sharing`,
      button: 'Schrijf het op',
      due: null,
    },
  ]
}

const isRecent = (heldOn: Day, today: Day) => daysBetween(heldOn, today) <= askedFor
