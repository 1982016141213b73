import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { count } from '../../../ui/words.ts'
import { type FrameworkVersion, placedItems } from '../../instruments/index.ts'
import { newQuestionForm, questionForm } from '../forms.ts'
import type { Panel, PanelQuestion } from '../queries.ts'
import { panelPath } from '../subjects.ts'

type QuestionsPageProps = {
  panel: Panel
  questions: readonly PanelQuestion[]
  framework: FrameworkVersion | undefined
  items: FormState
  own: FormState
}

/** What is talked about, in order: from items of the framework, and own questions. */
export function QuestionsPage({ panel, questions, framework, items, own }: QuestionsPageProps) {
  const path = panelPath(panel)
  return (
    <>
      <p class="lede">
        Vier tot zes vragen zijn genoeg voor een uur. Een item wordt een vraag die je in eigen woorden zet. Wie is
        uitgenodigd, ziet de vragen.
      </p>
      {questions.length === 0 ? (
        <div class="empty apart">
          <p>Er staat nog geen vraag. Kies hieronder items uit het gesprekskader, of schrijf een eigen vraag.</p>
        </div>
      ) : (
        <>
          <Questions path={path} questions={questions} />
          <div class="buttons">
            <a class="button" href={panel.guests.length === 0 ? `${path}/guests` : path}>
              {panel.guests.length === 0 ? 'Verder: wie nodig je uit?' : 'Klaar'}
            </a>
          </div>
        </>
      )}
      {framework && (
        <section>
          <div class="section-head">
            <h2>Kies uit {framework.definition.title}</h2>
          </div>
          <Form
            action={`${path}/questions/items`}
            form={items}
            button="Zet erbij als vraag"
            look={questions.length === 0 ? 'main' : 'quiet'}
          >
            <Items framework={framework} questions={questions} form={items} />
          </Form>
        </section>
      )}
      <section>
        <div class="section-head">
          <h2>Een eigen vraag</h2>
        </div>
        <Form action={`${path}/questions`} form={own} button="Zet erbij" look="quiet">
          <Field name="text" field={newQuestionForm.fields.text} form={own} />
          <Field name="guarantee" field={newQuestionForm.fields.guarantee} form={own} />
          <Field name="key" field={newQuestionForm.fields.key} form={own} />
        </Form>
      </section>
    </>
  )
}

function Questions({ path, questions }: { path: string; questions: readonly PanelQuestion[] }) {
  return (
    <ol class="rows">
      {questions.map(({ id, text, guarantee }, index) => {
        const number = index + 1
        return (
          <li key={id} id={`question-${id}`}>
            <GuaranteeMark number={guarantee} />
            <div>
              <div class="said">{text}</div>
              <div class="buttons">
                <a href={`${path}/questions/${id}`}>
                  Wijzig<span class="unseen"> vraag {number}</span>
                </a>
                {index > 0 && (
                  <PostButton
                    action={`${path}/questions/${id}/order`}
                    label={`Vraag ${number} omhoog`}
                    look="small"
                    values={{ direction: 'up' }}
                  />
                )}
                {number < questions.length && (
                  <PostButton
                    action={`${path}/questions/${id}/order`}
                    label={`Vraag ${number} omlaag`}
                    look="small"
                    values={{ direction: 'down' }}
                  />
                )}
                <PostButton
                  action={`${path}/questions/${id}/removal`}
                  label={`Haal vraag ${number} weg`}
                  look="small"
                />
              </div>
            </div>
          </li>
        )
      })}
    </ol>
  )
}

type ItemsProps = { framework: FrameworkVersion; questions: readonly PanelQuestion[]; form: FormState }

function Items({ framework, questions, form }: ItemsProps) {
  const ticked = form.typed.items ?? []
  const chosen = new Set(questions.map(({ frameworkItemId }) => frameworkItemId))
  const items = placedItems(framework.definition)
  const error = form.errors.items
  return (
    <fieldset class="field wide" id="items" aria-describedby={error ? 'items-error' : undefined}>
      <legend class="unseen">Items</legend>
      {error && (
        <p class="error" id="items-error">
          <span class="unseen">Fout: </span>
          {error}
        </p>
      )}
      {framework.definition.subthemes.map((subtheme) => {
        const here = items.filter((item) => item.subtheme.id === subtheme.id)
        return (
          <details class="subtheme" key={subtheme.id} open={here.some(({ id }) => ticked.includes(id))}>
            <summary>
              <GuaranteeMark number={subtheme.guarantee} /> {subtheme.title}{' '}
              <small>{count(here.length, 'item', 'items')}</small>
            </summary>
            {here.map(({ id, number, text }) => (
              <label class="option" key={id}>
                <input
                  type="checkbox"
                  name="items"
                  value={id}
                  checked={ticked.includes(id)}
                  disabled={chosen.has(id)}
                />
                <span>
                  <span class="number">{number}.</span> {text} {chosen.has(id) && <small>staat er al bij</small>}
                </span>
              </label>
            ))}
          </details>
        )
      })}
    </fieldset>
  )
}

/** A question in one's own words. */
export function QuestionPage({ panel, question, form }: { panel: Panel; question: PanelQuestion; form: FormState }) {
  const { fields } = questionForm
  const path = `${panelPath(panel)}/questions`
  return (
    <Form action={`${path}/${question.id}`} form={form} button="Bewaar" cancel={{ href: path }}>
      <Field name="text" field={fields.text} form={form} />
      <Field name="guarantee" field={fields.guarantee} form={form} />
      <Field name="revision" field={fields.revision} form={form} />
    </Form>
  )
}
