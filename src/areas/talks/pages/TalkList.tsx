import type { Day } from '../../../platform/clock.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { Who } from '../../../platform/web/who.ts'
import { inSentence, longDay, shortDay } from '../../../ui/words.ts'
import type { SharedText, TalkCount, TalkLine } from '../queries.ts'
import { stateOfMeeting, type TalkState, talkKindNames, talkStateNames } from '../rules.ts'
import { Counts } from './Counts.tsx'

type TalkListProps = {
  talks: readonly TalkLine[]
  /** What others shared with this person. */
  shared: readonly SharedText[]
  /** For coordinators. */
  counts: readonly TalkCount[]
  who: Pick<Who, 'personId'>
  today: Day
}

export const stateOf = ({ meetingState, heldOn }: Pick<TalkLine, 'meetingState' | 'heldOn'>): TalkState => {
  if (meetingState !== null) return stateOfMeeting(meetingState)
  return heldOn === null ? 'planned' : 'held'
}

/** The talks of a person: those that come, those that were held, what others shared, and for coordinators the numbers. */
export function TalkList({ talks, shared, counts, who, today }: TalkListProps) {
  const coming = talks.filter((talk) => stateOf(talk) === 'planned').toReversed()
  const past = talks.filter((talk) => stateOf(talk) !== 'planned')
  return (
    <>
      <p class="lede">
        Elk jaar even stilstaan: de school bij samen opleiden, de CoOP’er met directeuren, en iedereen bij de eigen rol.
      </p>
      <div class="buttons">
        <a class={coming.length === 0 ? 'button' : 'button quiet'} href="/talks/new">
          Plan een gesprek
        </a>
      </div>
      <div class="section-head">
        <h2>Wat komt</h2>
      </div>
      {coming.length === 0 ? (
        <div class="empty">
          <p>Er staat voor jou geen gesprek gepland. Een gesprek dat al geweest is kun je hier ook vastleggen.</p>
        </div>
      ) : (
        <Lines talks={coming} who={who} today={today} />
      )}
      {past.length > 0 && (
        <>
          <div class="section-head">
            <h2>Geweest</h2>
          </div>
          <Lines talks={past} who={who} today={today} />
        </>
      )}
      {shared.length > 0 && <Shared shared={shared} />}
      {counts.length > 0 && <Counts counts={counts} today={today} />}
    </>
  )
}

function Lines({ talks, who, today }: Pick<TalkListProps, 'talks' | 'who' | 'today'>) {
  return (
    <ul class="rows plain">
      {talks.map((talk) => {
        const state = stateOf(talk)
        const late = state === 'planned' && talk.day < today
        return (
          <li key={talk.id}>
            <div>
              <a href={`/talks/${talk.id}`}>{aboutInWords(talk, who.personId)}</a>{' '}
              <span class={late ? 'tag now' : state === 'held' ? 'tag done' : 'tag'}>
                {late ? 'gehouden?' : talkStateNames[state]}
              </span>
              <br />
              <small>schooljaar {schoolYearName(talk.schoolYear)}</small>
            </div>
            <span class={late ? 'due late' : 'due'}>
              {state === 'planned' ? shortDay(talk.day) : longDay(talk.day)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Evaluatiegesprek De Waterlelie · Jouw HRM-gesprek als mentor */
export function aboutInWords({ kind, schoolName, personId, personName, roleName }: TalkLine, me: string): string {
  const name = talkKindNames[kind]
  if (kind === 'evaluation') return `${name} ${schoolName ?? ''}`
  const role = roleName === null ? '' : ` als ${inSentence(roleName)}`
  return personId === me ? `Jouw ${inSentence(name)}${role}` : `${name} van ${personName ?? ''}${role}`
}

function Shared({ shared }: Pick<TalkListProps, 'shared'>) {
  return (
    <section>
      <div class="section-head">
        <h2>Met jou gedeeld over professionalisering</h2>
      </div>
      <ul class="rows plain">
        {shared.map(({ id, personName, roleName, organisationName, text }) => (
          <li key={id}>
            <div>
              <a href={`/talks/${id}`}>{personName}</a>{' '}
              <small>
                · {inSentence(roleName)}, {organisationName}
              </small>
              <p class="said">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
