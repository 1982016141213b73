import type { Day } from '../../../platform/clock.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { Problems } from '../../../ui/Problems.tsx'
import { Steps } from '../../../ui/Steps.tsx'
import { count, daysBetween, dueInWords, inSentence, longDay, weekDay } from '../../../ui/words.ts'
import type { May } from '../policy.ts'
import type { Guest, Panel, PanelFinding, PanelQuestion } from '../queries.ts'
import { audienceNames, isPrepared, type PanelState, type Progress, panelStateNames, replyNames } from '../rules.ts'
import { panelPath } from '../subjects.ts'
import { Now } from './Now.tsx'

export type PanelPageProps = {
  panel: Panel
  /** As far as whoever looks may see them. */
  questions: readonly PanelQuestion[]
  /** What was settled, for whoever may read that. */
  findings: readonly PanelFinding[]
  progress: Progress
  /** Of whoever looks, if they were asked. */
  guest: Guest | undefined
  may: May
  problems: readonly string[]
  today: Day
}

/** A panel interview at a glance: how far it is, what is asked now, what it is about and what came of it. */
export function PanelPage(props: PanelPageProps) {
  const { panel, questions, may, problems } = props
  const path = panelPath(panel)
  const prepares = may.prepare && isPrepared(panel.state)
  return (
    <>
      <p class="lede">
        Panelgesprek {audienceNames[panel.audience]} · {schoolYearName(panel.schoolYear)}
      </p>
      {panel.state === 'cancelled' ? (
        <p class="notice">
          <span>Dit panelgesprek gaat niet door: {panel.cancelledBecause}</span>
        </p>
      ) : (
        <Steps
          label="Hoe ver is dit panelgesprek"
          names={order.map((step) => panelStateNames[step])}
          reached={order.indexOf(panel.state)}
        />
      )}
      <Problems problems={problems} />
      <Now {...props} />
      <div class="columns">
        <div>
          {may.readSettled && <Settled {...props} />}
          {may.seeQuestions && !may.readSettled && (
            <section>
              <div class="section-head">
                <h2>Waarover jullie praten</h2>
                {prepares && <a href={`${path}/questions`}>Kies vragen</a>}
              </div>
              {questions.length === 0 ? (
                <p class="meta apart-small">Er zijn nog geen vragen gekozen.</p>
              ) : (
                <ol class="rows">
                  {questions.map(({ id, text, guarantee }) => (
                    <li key={id}>
                      <GuaranteeMark number={guarantee} />
                      <div class="said">{text}</div>
                    </li>
                  ))}
                </ol>
              )}
            </section>
          )}
        </div>
        <div>
          <section>
            <div class="section-head">
              <h2>Over dit gesprek</h2>
              {prepares && <a href={`${path}/preparation`}>Wijzig</a>}
            </div>
            <Facts {...props} />
          </section>
          {may.seeGuests && (
            <section>
              <div class="section-head">
                <h2>Genodigden</h2>
                {prepares && <a href={`${path}/guests`}>Kies mensen</a>}
              </div>
              <Guests guests={panel.guests} />
            </section>
          )}
          {prepares && (
            <div class="buttons">
              <a href={`${path}/cancellation`}>Zeg af</a>
            </div>
          )}
        </div>
      </div>
    </>
  )
}

const order: readonly PanelState[] = ['preparing', 'invited', 'held', 'checking', 'checked', 'settled']

/** What counts from now on, and what was done with what guests said. */
function Settled({ questions, findings }: PanelPageProps) {
  return (
    <section>
      <div class="section-head">
        <h2>Wat er naar voren kwam</h2>
      </div>
      {questions.map((question) => {
        const here = findings.filter(({ questionId }) => questionId === question.id)
        return here.length === 0 ? null : (
          <div key={question.id} class="apart-small">
            <h3>
              <GuaranteeMark number={question.guarantee} /> {question.text}
            </h3>
            <ul class="rows plain">
              {here.map(({ id, text, dropped, answer }) => (
                <li key={id}>
                  <div>
                    <span class="said">{dropped ? 'Een opbrengst is weggelaten.' : text}</span>
                    {answer && (
                      <>
                        <br />
                        <small>Na reacties: {answer}</small>
                      </>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

function Facts({ panel, today }: PanelPageProps) {
  const { schools, day } = panel
  return (
    <dl class="facts">
      <dt>Wanneer</dt>
      <dd>
        {weekDay(day)}, {panel.from}–{panel.until}
        {day >= today && daysBetween(today, day) <= 14 && ` (${dueInWords(today, day)})`}
      </dd>
      {panel.place !== '' && (
        <>
          <dt>Waar</dt>
          <dd>{panel.place}</dd>
        </>
      )}
      <dt>Leidt het gesprek</dt>
      <dd>{panel.hostName}</dd>
      <dt>Over</dt>
      <dd>
        {schools.length <= 4 ? schools.map(({ name }) => name).join(', ') : count(schools.length, 'school', 'scholen')}
      </dd>
      {panel.checkUntil && panel.state === 'checking' && (
        <>
          <dt>Nakijken kan tot en met</dt>
          <dd>{longDay(panel.checkUntil)}</dd>
        </>
      )}
      {panel.settledOn && (
        <>
          <dt>Vastgesteld</dt>
          <dd>{longDay(panel.settledOn)}</dd>
        </>
      )}
    </dl>
  )
}

function Guests({ guests }: { guests: readonly Guest[] }) {
  if (guests.length === 0) return <p class="meta apart-small">Er staat nog niemand op de lijst.</p>
  return (
    <ul class="rows plain">
      {guests.map((guest) => (
        <li key={guest.personId}>
          <div>
            {guest.name}
            <br />
            <small>{guestInWords(guest)}</small>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Who somebody is, and whether they come. */
export function guestInWords({ roleName, schoolName, studyYear, invited, reply, present }: Guest): string {
  const there = present === null ? null : present ? 'was erbij' : 'was er niet'
  return [
    studyYear === null ? inSentence(roleName) : `jaar ${studyYear}`,
    schoolName,
    there ?? (reply ? replyNames[reply] : invited ? 'gevraagd' : 'nog geen brief'),
  ]
    .filter(Boolean)
    .join(' · ')
}
