import type { Day } from '../../../platform/clock.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import { daysBetween, dueInWords, longDay, weekDay } from '../../../ui/words.ts'
import type { Recorded } from '../../meetings/index.ts'
import type { EvaluationTalk } from '../queries.ts'
import { stateOfMeeting } from '../rules.ts'

/** Within so many days it is told how far away the talk is; a day says it better after that. */
const soon = 14

/** A conversation on the agenda, as far as one needs it to go there. */
type Prepared = { id: string; state: string; subthemes: readonly string[] }

type EvaluationTalkPageProps = {
  talk: EvaluationTalk
  dialogues: readonly Prepared[]
  /** What came of it, per item of the agenda. */
  brought: readonly Recorded[]
  seesMeeting: boolean
  mayPlan: boolean
  today: Day
}

/** The evaluation of a school: where to go now, and what came of it once it is closed. */
export function EvaluationTalkPage(props: EvaluationTalkPageProps) {
  const { talk, dialogues, brought, seesMeeting } = props
  const held = talk.meeting.state === 'closed'
  return (
    <>
      <Now {...props} />
      {held && seesMeeting && (
        <section>
          <div class="section-head">
            <h2>Wat het bracht</h2>
          </div>
          {brought.length === 0 ? (
            <p class="meta apart-small">Er zijn geen opbrengsten opgeschreven.</p>
          ) : (
            brought.map(({ itemId, title, lines }) => (
              <div key={itemId} class="apart-small">
                <h3>{title}</h3>
                <ul class="rows plain">
                  {lines.map((line) => (
                    <li key={line}>
                      <div>{line}</div>
                    </li>
                  ))}
                </ul>
              </div>
            ))
          )}
          {dialogues
            .filter(({ state }) => state === 'closed')
            .map(({ id, subthemes }) => (
              <p class="apart-small" key={id}>
                <a href={`/dialogues/${id}/report`}>Verslag van het gesprek over {subthemes.join(' en ')}</a>
              </p>
            ))}
        </section>
      )}
      <dl class="facts">
        <dt>School</dt>
        <dd>{talk.schoolName}</dd>
        <dt>Schooljaar</dt>
        <dd>{schoolYearName(talk.schoolYear)}</dd>
        {talk.leaderName !== null && (
          <>
            <dt>Gepland door</dt>
            <dd>{talk.leaderName}</dd>
          </>
        )}
        {seesMeeting && (
          <>
            <dt>Bijeenkomst</dt>
            <dd>
              <a href={`/meetings/${talk.meeting.id}`}>{talk.meeting.title}</a>, {longDay(talk.meeting.day)}
            </dd>
          </>
        )}
      </dl>
    </>
  )
}

function Now({ talk, dialogues, seesMeeting, mayPlan, today }: EvaluationTalkPageProps) {
  const { meeting, schoolId } = talk
  const [dialogue] = dialogues
  switch (stateOfMeeting(meeting.state)) {
    case 'planned':
      return (
        <section class="asked">
          <div>
            <h2>
              {weekDay(meeting.day)}
              {daysBetween(today, meeting.day) <= soon && ` (${dueInWords(today, meeting.day)})`}
            </h2>
            <p>
              {meeting.place !== '' && `${meeting.place}. `}
              {dialogue
                ? `Jullie praten over ${dialogue.subthemes.join(' en ')}.`
                : 'Het gesprek staat op de agenda van het opleidingsteam.'}
            </p>
          </div>
          {seesMeeting && (
            <div class="buttons">
              <a class="button" href={`/meetings/${meeting.id}`}>
                Naar de bijeenkomst
              </a>
              {dialogue && (
                <a class="button quiet" href={`/dialogues/${dialogue.id}`}>
                  Naar het gesprek
                </a>
              )}
            </div>
          )}
        </section>
      )
    case 'held':
      return (
        <section class="asked">
          <div>
            <h2>Gehouden op {longDay(meeting.day)}</h2>
            <p>De uitkomst gaat mee naar het volgende jaarplan van de school.</p>
          </div>
        </section>
      )
    case 'cancelled':
      return (
        <section class="asked">
          <div>
            <h2>Dit gesprek is afgezegd</h2>
            <p>{meeting.cancelledBecause}</p>
          </div>
          {mayPlan && (
            <a class="button" href={`/schools/${schoolId}/talks/new`}>
              Plan het opnieuw
            </a>
          )}
        </section>
      )
  }
}
