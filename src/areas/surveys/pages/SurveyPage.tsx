import type { VNode } from 'preact'
import type { Day } from '../../../platform/clock.ts'
import { PostButton } from '../../../ui/form/Field.tsx'
import { Problems } from '../../../ui/Problems.tsx'
import { ScrollingTable } from '../../../ui/ScrollingTable.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { count, dueInWords, listed, longDay } from '../../../ui/words.ts'
import type { Foresight, Standing, Survey } from '../queries.ts'
import { type ExpectedGroup, pulseMomentNames, surveyKindNames, usualResponse } from '../rules.ts'
import { surveyPath } from '../subjects.ts'
import { StateTag } from './SurveyList.tsx'

export type SurveyPageProps = {
  survey: Survey
  mayOrganise: boolean
  /** One's own paper is still there. */
  waiting: boolean
  standing: Standing | null
  foresight: Foresight | null
  /** What later areas show. */
  sections: readonly VNode[]
  problems: readonly string[]
  today: Day
}

/** How a survey stands, and what is asked now. */
export function SurveyPage(props: SurveyPageProps) {
  const { survey, mayOrganise, waiting, foresight, sections, problems } = props
  return (
    <div class="stack">
      <p class="meta">
        <StateTag state={survey.state} /> {surveyKindNames[survey.kind]}
        {survey.moment && `, ${pulseMomentNames[survey.moment]}`} · {longDay(survey.opensOn)} tot en met{' '}
        {longDay(survey.closesOn)}
      </p>
      <Problems problems={problems} />
      <p class="lede">{nowInWords(props)}</p>
      {waiting && (
        <div class="buttons">
          <a class="button" href={`${surveyPath(survey)}/paper`} data-turbo="false">
            Vul de enquête in
          </a>
        </div>
      )}
      {mayOrganise && <Steps survey={survey} />}
      {survey.purpose !== '' && <p>{survey.purpose}</p>}
      <WhoSees>
        Wie wat antwoordde is niet terug te vinden. Uitkomsten zijn er na het sluiten, alleen voor groepen vanaf{' '}
        {survey.smallestGroup} antwoorden. {survey.moderatorName ?? 'Eén collega'} leest de open antwoorden eerst.
      </WhoSees>
      {foresight && <Beforehand survey={survey} foresight={foresight} />}
      {sections}
      <Facts survey={survey} />
    </div>
  )
}

function nowInWords({ survey, mayOrganise, waiting, standing, today }: SurveyPageProps): string {
  switch (survey.state) {
    case 'planned':
      return `Deze enquête gaat ${dueInWords(today, survey.opensOn)} vanzelf open. Tot dan kun je alles nog wijzigen.`
    case 'open': {
      const closes = `Zij is open tot en met ${longDay(survey.closesOn)}.`
      if (mayOrganise && standing)
        return `${count(standing.invited, 'persoon is', 'personen zijn')} gevraagd; ${sentInWords(standing)}. ${closes}`
      return waiting ? `Er staat een enquête voor je klaar. ${closes}` : `${closes} De uitkomsten volgen daarna.`
    }
    case 'counting':
      return 'De enquête is dicht en wordt geteld. Dat is in een paar minuten klaar; daarna zijn alle losse antwoorden gewist.'
    case 'closed':
      return survey.closedOn === null
        ? 'Deze enquête is gesloten.'
        : `Gesloten op ${longDay(survey.closedOn)}. De losse antwoorden zijn gewist; alleen wat hier staat is er nog.`
    case 'cancelled':
      return `Deze enquête is afgezegd: ${survey.cancelledBecause ?? ''}`
  }
}

/** In steps of five, so that nobody can watch who just did. */
const sentInWords = ({ sentIn }: Standing) =>
  sentIn === 0 ? 'nog geen vijf hebben ingestuurd' : `${sentIn} of meer hebben ingestuurd`

function Steps({ survey }: { survey: Survey }) {
  const path = surveyPath(survey)
  const cancel = <a href={`${path}/cancellation`}>Zeg de enquête af</a>
  if (survey.state === 'planned')
    return (
      <div class="buttons">
        <a class="button" href={`${path}/preparation`}>
          Wijzig
        </a>
        <PostButton action={`${path}/opening`} label="Open haar nu" />
        {cancel}
      </div>
    )
  if (survey.state !== 'open') return null
  return (
    <div class="buttons">
      <a class="button" href={`${path}/room`}>
        Toon de code in een zaal
      </a>
      <a class="button quiet" href={`${path}/closure`}>
        Sluit de enquête
      </a>
      {cancel}
    </div>
  )
}

function Beforehand({ survey, foresight }: { survey: Survey; foresight: Foresight }) {
  const { wanted, reached, notReached, displaced, blocks, whole, schools } = foresight
  const small = schools.filter(({ shown }) => !shown)
  return (
    <section class="apart">
      <h2>Vooraf bekeken</h2>
      <p>
        {wanted === 0
          ? 'Op deze dag is er niemand die je met deze keuzes vraagt. Kijk bij “Wijzig” naar scholen en studiejaren.'
          : `Je vraagt ${count(wanted, 'aankomende leraar', 'aankomende leraren')} en bereikt er ${reached}.`}{' '}
        {blocks.all > 0 &&
          blocks.each < blocks.all &&
          `Ieder krijgt de kern en ${blocks.each} van de ${blocks.all} blokken, door het lot verdeeld binnen elke school.`}
      </p>
      {notReached.length > 0 && (
        <>
          <p>Het contactbudget bereikt niet:</p>
          <ul>
            {notReached.map(({ because, number }) => (
              <li key={because}>
                {count(number, 'persoon', 'personen')}: {because}
              </li>
            ))}
          </ul>
        </>
      )}
      {displaced > 0 && (
        <p>
          Deze enquête gaat voor: {count(displaced, 'ander plan bereikt', 'andere plannen bereiken')} daardoor minder
          mensen.
        </p>
      )}
      {reached > 0 && (
        <ScrollingTable label="Wat je mag verwachten, per school">
          <table>
            <thead>
              <tr>
                <th scope="col">Groep</th>
                <th scope="col">Gevraagd</th>
                <th scope="col">Antwoorden</th>
                <th scope="col">Gemiddelde op</th>
              </tr>
            </thead>
            <tbody>
              {[whole, ...schools.filter(({ shown }) => shown)].map((group) => (
                <tr key={group.name}>
                  <th scope="row">{group.name}</th>
                  <td>{group.asked}</td>
                  <td>ongeveer {group.expected}</td>
                  <td>{precisionInWords(group, survey.smallestGroup)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollingTable>
      )}
      {small.length > 0 && (
        <details>
          <summary>
            {count(small.length, 'school heeft', 'scholen hebben')} naar verwachting te weinig antwoorden om te tonen
          </summary>
          <p>
            {listed(small.map(({ name }) => name))}. Hun antwoorden tellen wel mee voor het bestuur, de opleiding en het
            hele partnerschap.
          </p>
        </details>
      )}
      {reached > 0 && (
        <p class="hint">
          Gerekend met {Math.round(usualResponse * 100)}% die meedoet, en voor het onderdeel dat het minst precies
          wordt. Van elke honderd keer ligt het echte gemiddelde er 95 keer binnen.
        </p>
      )}
    </section>
  )
}

function precisionInWords({ shown, precision }: ExpectedGroup, floor: number): string {
  if (!shown) return `te weinig om te tonen (vanaf ${floor})`
  return precision === null
    ? '–'
    : `± ${precision.toLocaleString('nl-NL', { maximumFractionDigits: 1, minimumFractionDigits: 1 })} punt`
}

function Facts({ survey }: { survey: Survey }) {
  return (
    <section class="apart">
      <h2>Zo is zij gepland</h2>
      <dl class="facts">
        <dt>Wie</dt>
        <dd>
          aankomende leraren{' '}
          {survey.schools.length === 0 ? 'op alle scholen' : `op ${listed(survey.schools.map(({ name }) => name))}`}
          {survey.studyYears.length > 0 && `, uit jaar ${listed(survey.studyYears.map(String))}`}
        </dd>
        <dt>Hoe lang</dt>
        <dd>ongeveer {count(survey.minutes, 'minuut', 'minuten')}</dd>
        <dt>Herinnering</dt>
        <dd>
          {survey.remindAfter.length === 0
            ? 'geen'
            : `na ${listed(survey.remindAfter.map(String))} dagen, alleen aan wie nog niet heeft ingestuurd`}
        </dd>
      </dl>
    </section>
  )
}

/** Closing asks once: nobody can send in after it, and nothing can be withdrawn. */
export function ClosurePage({ survey, standing, today }: { survey: Survey; standing: Standing; today: Day }) {
  const path = surveyPath(survey)
  return (
    <>
      <p class="lede">
        {survey.closesOn >= today
          ? `Er is beloofd dat invullen kan tot en met ${longDay(survey.closesOn)}. Sluit je nu, dan kan niemand meer insturen of intrekken.`
          : 'De laatste dag is voorbij. Na het sluiten kan niemand meer insturen of intrekken.'}
      </p>
      <p>
        Nu geldt: {sentInWords(standing)}. Daarna wordt geteld, en worden alle losse antwoorden gewist. Je kunt een
        enquête niet opnieuw openen.
      </p>
      <div class="buttons">
        <PostButton action={`${path}/closure`} label="Sluit en tel" look="main" />
        <a href={path}>Toch niet</a>
      </div>
    </>
  )
}
