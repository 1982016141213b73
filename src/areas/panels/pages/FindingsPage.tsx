import type { Day } from '../../../platform/clock.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { type Refused, Written } from '../../../ui/form/Writing.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { Problems } from '../../../ui/Problems.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { longDay } from '../../../ui/words.ts'
import { checkingForm, findingText } from '../forms.ts'
import type { Panel, PanelFinding, PanelQuestion, ToldCheck } from '../queries.ts'
import type { Progress } from '../rules.ts'
import { panelPath } from '../subjects.ts'
import { Response } from './Response.tsx'

type FindingsPageProps = {
  panel: Panel
  questions: readonly PanelQuestion[]
  findings: readonly PanelFinding[]
  notes: ReadonlyMap<string, string>
  /** What guests said, once the check is closed. */
  told: readonly ToldCheck[]
  progress: Progress
  refused: Refused | undefined
  checking: FormState
  problems: readonly string[]
  today: Day
}

/** For the host: what came forward, without names; and after the check what guests said of it. */
export function FindingsPage(props: FindingsPageProps) {
  const { panel, questions, problems } = props
  return (
    <>
      <p class="lede">{ledes[panel.state === 'held' || panel.state === 'checking' ? panel.state : 'checked']}</p>
      {panel.state === 'held' && (
        <WhoSees>
          Wie erbij was leest dit na. Daarna telt het mee, en leest het hele partnerschap het. Schrijf dus geen naam op,
          en niets waaraan iemand te herkennen is: ook niet “een student van die ene school”.
        </WhoSees>
      )}
      <Problems problems={problems} />
      {questions.map((question) => (
        <section key={question.id} id={`question-${question.id}`} class="apart">
          <h2 class="said">
            <GuaranteeMark number={question.guarantee} /> {question.text}
          </h2>
          <OfQuestion {...props} question={question} />
        </section>
      ))}
      <Next {...props} />
    </>
  )
}

const ledes = {
  held: 'Eén zin of een paar per opbrengst: wat er gezegd is, niet wie het zei.',
  checking: 'De deelnemers kijken dit na. Zolang dat loopt, verandert er niets.',
  checked: 'Dit zeiden de deelnemers ervan. Pas een opbrengst aan, leg uit waarom niet, of laat haar weg.',
}

function OfQuestion(props: FindingsPageProps & { question: PanelQuestion }) {
  const { panel, question, findings, notes, told, refused } = props
  const path = panelPath(panel)
  const here = findings.filter(({ questionId }) => questionId === question.id)
  const note = notes.get(question.id) ?? ''
  return (
    <>
      {note !== '' && (
        <details>
          <summary>Je notities</summary>
          <p class="said">{note}</p>
        </details>
      )}
      {here.map((finding) => (
        <div key={finding.id} id={`finding-${finding.id}`} class="finding">
          {panel.state === 'held' ? (
            <>
              <Words
                action={`${path}/findings/${finding.id}`}
                id={finding.id}
                label="Opbrengst"
                value={finding.text}
                hidden={{ revision: finding.revision }}
                button="Bewaar"
                refused={refused}
              />
              <div class="apart-small">
                <PostButton action={`${path}/findings/${finding.id}/removal`} label="Haal weg" look="small" />
              </div>
            </>
          ) : panel.state === 'checked' ? (
            <Response
              path={path}
              finding={finding}
              told={told.find(({ findingId }) => findingId === finding.id)}
              refused={refused}
            />
          ) : (
            <p class="said">{finding.text}</p>
          )}
        </div>
      ))}
      {panel.state === 'held' && (
        <Words
          action={`${path}/questions/${question.id}/findings`}
          id={question.id}
          label={here.length === 0 ? 'Wat kwam er naar voren?' : 'Nog een opbrengst'}
          value=""
          hidden={{ key: crypto.randomUUID() }}
          button="Zet erbij"
          refused={refused}
        />
      )}
    </>
  )
}

type WordsProps = {
  action: string
  id: string
  label: string
  value: string
  hidden: Readonly<Record<string, string | number>>
  button: string
  refused: Refused | undefined
}

/** A finding to write or to change. What was refused comes back with what came along with it. */
function Words({ action, id, label, value, hidden, button, refused }: WordsProps) {
  const here = refused?.id === id ? refused : undefined
  return (
    <form class="writing" method="post" action={action} novalidate>
      {Object.entries(hidden).map(([name, own]) => (
        <input type="hidden" key={name} name={name} value={name === 'key' ? (here?.typed[name]?.[0] ?? own) : own} />
      ))}
      <Written id={id} name="text" field={{ ...findingText, label }} value={value} refused={refused} />
      <div class="under">
        <button type="submit" class="button quiet small">
          {button}
        </button>
      </div>
    </form>
  )
}

function Next({ panel, progress, checking, today }: FindingsPageProps) {
  const path = panelPath(panel)
  const { state, checkUntil } = panel
  if (state === 'held')
    return (
      <section>
        <div class="section-head">
          <h2>Leg het voor aan de deelnemers</h2>
        </div>
        <p class="apart-small">
          Wie erbij was krijgt een brief, en zegt per opbrengst of die klopt. Wie wat zegt, ziet niemand: jij leest het
          pas als de controle gesloten is.
        </p>
        <Form action={`${path}/checking`} form={checking} button="Leg voor aan de deelnemers">
          <Field name="checkUntil" field={checkingForm.fields.checkUntil} form={checking} />
        </Form>
      </section>
    )
  if (state === 'checking')
    return progress.allChecked || (checkUntil !== null && checkUntil < today) ? (
      <div class="buttons apart">
        <PostButton action={`${path}/closure`} label="Sluit de controle" look="main" />
      </div>
    ) : (
      <p class="apart">De deelnemers hebben tot en met {checkUntil ? longDay(checkUntil) : 'de laatste dag'}.</p>
    )
  if (progress.unanswered > 0)
    return <p class="apart">Geef eerst overal antwoord waar iets niet klopt. Dan kun je de opbrengsten vaststellen.</p>
  return (
    <section class="asked">
      <div>
        <h2>Stel de opbrengsten vast</h2>
        <p>Vanaf dan tellen ze mee. Je notities en de reacties van de deelnemers worden gewist.</p>
      </div>
      <PostButton action={`${path}/settlement`} label="Stel vast" look="main" />
    </section>
  )
}
