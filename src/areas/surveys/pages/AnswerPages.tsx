import type { Body, Errors } from '../../../platform/web/form.ts'
import { longDay } from '../../../ui/words.ts'
import {
  answerTo,
  fieldOf,
  type Language,
  type Question,
  QuestionField,
  type Section,
  say,
  typedAnswers,
  typeOf,
} from '../../questions/index.ts'
import { askedIn, type Journey, type Step, seenSections } from '../journey.ts'
import type { Paper } from '../queries.ts'
import { promiseInWords } from '../rules.ts'
import { answerWords, englishDay } from './answerWords.ts'

type Answering = { paper: Paper; journey: Journey; path: string }

const dayIn = (language: Language, day: string) => (language === 'en' ? englishDay(day) : longDay(day))

type StartPageProps = Answering & {
  /** Whether its words are there in English too. */
  inEnglish: boolean
  /** An answer that a link chose for the first question: shown, not kept. */
  chosen: string | null
}

/** Before anything is asked: who asks, why, how long, and who reads what. A pulse begins right under it. */
export function StartPage({ paper, journey, path, inEnglish, chosen }: StartPageProps) {
  const { survey, language } = paper
  const words = answerWords(language)
  const [first] = seenSections(journey)
  const begun = Object.keys(journey.answers).length > 0
  const closesOn = dayIn(language, survey.closesOn)
  return (
    <>
      {inEnglish && <LanguageChoice path={path} language={language} />}
      <p class="lede">{words.who(survey.partnershipName, survey.minutes)}</p>
      {survey.purpose !== '' && <p lang={language === 'nl' ? undefined : 'nl'}>{survey.purpose}</p>}
      <div class="promise">
        <h2>{words.promise}</h2>
        <ul>
          {promiseInWords({ ...survey, closesOn }, language).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {first && survey.kind === 'pulse' ? (
        <SectionForm
          section={first}
          asked={askedIn(journey, first)}
          typed={{ ...typedAnswers(first.questions, journey.answers), ...chosenIn(first, chosen) }}
          errors={{}}
          path={path}
          language={language}
          back={null}
        />
      ) : (
        first && (
          <>
            <p>{words.kept}</p>
            <p class="buttons">
              <a class="button" href={`${path}/sections/${first.id}`}>
                {begun ? words.goOn : words.begin}
              </a>
              <small>{words.until(closesOn)}</small>
            </p>
          </>
        )
      )}
    </>
  )
}

function chosenIn({ questions: [first] }: Section, chosen: string | null): Body['texts'] {
  return first && chosen !== null ? { [fieldOf(first)]: [chosen] } : {}
}

function LanguageChoice({ path, language }: { path: string; language: Language }) {
  const other = language === 'nl' ? 'en' : 'nl'
  return (
    <form method="post" action={`${path}/language`} class="languages">
      <input type="hidden" name="language" value={other} />
      <button type="submit" class="button quiet small" lang={other}>
        {other === 'en' ? 'In English' : 'In het Nederlands'}
      </button>
    </form>
  )
}

type SectionPageProps = Answering & { step: Step; typed: Body['texts']; errors: Errors }

/** One section, with where it stands in the whole. */
export function SectionPage({ paper, journey, path, step, typed, errors }: SectionPageProps) {
  const { language } = paper
  const words = answerWords(language)
  const { section, number, of, before } = step
  return (
    <>
      <div class="progress">
        <span id="progress">{words.part(number, of)}</span>
        <progress max={of} value={number} aria-labelledby="progress" />
      </div>
      {section.intro && <p>{say(section.intro, language)}</p>}
      <Wrong errors={errors} language={language} />
      <SectionForm
        section={section}
        asked={askedIn(journey, section)}
        typed={typed}
        errors={errors}
        path={path}
        language={language}
        back={before ? `${path}/sections/${before.id}` : path}
      />
    </>
  )
}

type SectionFormProps = {
  section: Section
  asked: readonly Question[]
  typed: Body['texts']
  errors: Errors
  path: string
  language: Language
  back: string | null
}

/** The first button is what Enter presses, so it goes on; going back keeps what was filled in too. */
function SectionForm({ section, asked, typed, errors, path, language, back }: SectionFormProps) {
  const words = answerWords(language)
  return (
    <form method="post" action={`${path}/sections/${section.id}`} novalidate>
      {asked.map((question) => (
        <QuestionField key={question.id} question={question} typed={typed} errors={errors} language={language} />
      ))}
      <div class="buttons">
        <button type="submit" class="button" name="go" value="next">
          {words.next}
        </button>
        {back !== null && (
          <button type="submit" class="button plain" name="go" value="back">
            {words.back}
          </button>
        )}
      </div>
    </form>
  )
}

function Wrong({ errors, language }: { errors: Errors; language: Language }) {
  const wrong = Object.entries(errors)
  if (wrong.length === 0) return null
  return (
    <div class="summary" role="alert" tabindex={-1}>
      <h2>{answerWords(language).summary(wrong.length)}</h2>
      <ul>
        {wrong.map(([name, message]) => (
          <li key={name}>
            <a href={`#${name}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

type CheckPageProps = Answering & { receipt: string; quotable: boolean; missing: readonly Question[] }

/** All that was filled in, before it is sent. The receipt is made with the page, so that sending it twice gives the same one. */
export function CheckPage({ paper, journey, path, receipt, quotable, missing }: CheckPageProps) {
  const { language } = paper
  const words = answerWords(language)
  const sections = seenSections(journey)
  const last = sections.at(-1)
  const open = sections.some((section) =>
    askedIn(journey, section).some(({ id, kind }) => (kind === 'long' || kind === 'short') && id in journey.answers),
  )
  const empty = Object.keys(journey.answers).length === 0
  return (
    <>
      <p class="lede">{empty ? words.nothing : words.checkLede}</p>
      {missing.length > 0 && (
        <div class="summary" role="alert">
          <h2>{words.summary(missing.length)}</h2>
          <ul>
            {missing.map((question) => (
              <li key={question.id}>
                <a href={`${path}/sections/${sectionOf(sections, question)}#${fieldOf(question)}`}>
                  {say(question.text, language)}: {words.required}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {sections.map((section) => (
        <section key={section.id}>
          <h2>
            {say(section.title, language)}{' '}
            <small>
              <a href={`${path}/sections/${section.id}`}>
                {words.change}
                <span class="unseen">: {say(section.title, language)}</span>
              </a>
            </small>
          </h2>
          <dl>
            {askedIn(journey, section).map((question) => (
              <div class="given" key={question.id}>
                <dt>{say(question.text, language)}</dt>
                <dd>{shownAnswer(question, journey, language) ?? words.unanswered}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <form method="post" action={`${path}/submission`}>
        <input type="hidden" name="receipt" value={receipt} />
        <input type="hidden" name="code" value={paper.survey.code} />
        {open && (
          <label class="option">
            <input type="checkbox" name="quotable" checked={quotable} />
            <span>{words.quotable}</span>
          </label>
        )}
        <div class="buttons">
          {!empty && (
            <button type="submit" class="button">
              {words.send}
            </button>
          )}
          {last && <a href={`${path}/sections/${last.id}`}>{words.back}</a>}
        </div>
      </form>
    </>
  )
}

const sectionOf = (sections: readonly Section[], { id }: Question) =>
  sections.find(({ questions }) => questions.some((question) => question.id === id))?.id ?? ''

function shownAnswer(question: Question, { answers }: Journey, language: Language): string | undefined {
  const answer = answerTo(question, answers)
  return answer === undefined ? undefined : typeOf(question.kind).show(question, answer, language)
}

export function ClosedPage({ language }: { language: Language }) {
  return <p class="lede">{answerWords(language).closedLede}</p>
}

/** For whoever has a link that leads nowhere: sent in already, or closed, and it is not known which. */
export function UsedLink() {
  return (
    <>
      <p class="lede">
        Je hebt je antwoorden al ingestuurd, misschien op een ander apparaat, of de enquête is gesloten. Je hoeft niets
        te doen. Had je hier nog iets ingevuld, dan is dat niet meegenomen.
      </p>
      <p>
        Komt je link uit een brief? Kijk dan of hij helemaal is overgenomen. Wil je intrekken wat je instuurde, gebruik
        dan de link die je na het insturen kreeg.
      </p>
      <p lang="en">
        You have already sent in your answers, perhaps on another device, or the survey is closed. There is nothing you
        need to do.
      </p>
    </>
  )
}
