import type { Day } from '../../../platform/clock.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { type Refused, WritingForm, Written } from '../../../ui/form/Writing.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { Problems } from '../../../ui/Problems.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { longDay } from '../../../ui/words.ts'
import { noteForm, presenceForm } from '../forms.ts'
import type { Panel, PanelQuestion } from '../queries.ts'
import { panelPath } from '../subjects.ts'

type HoldingPageProps = {
  panel: Panel
  questions: readonly PanelQuestion[]
  notes: ReadonlyMap<string, string>
  presence: FormState
  problems: readonly string[]
  refused: Refused | undefined
  today: Day
}

const why = { over: 'het gesprek is al vastgesteld of afgezegd', foreign: 'jij leidt dit gesprek niet (meer)' }

/** For the host, during the talk: a note at each question, and who is there. */
export function HoldingPage({ panel, questions, notes, presence, problems, refused, today }: HoldingPageProps) {
  const path = panelPath(panel)
  return (
    <>
      <p class="lede">Noteer bij elke vraag wat er gezegd wordt. Het wordt bewaard terwijl je typt.</p>
      <WhoSees>
        Je notities ziet alleen jij. Ze worden gewist zodra de opbrengsten zijn vastgesteld. Schrijf ook hier liever
        geen namen op.
      </WhoSees>
      <Problems problems={problems} />
      {questions.map(({ id, text, guarantee }, index) => (
        <section key={id} id={`question-${id}`} class="apart">
          <h2 class="said">
            <GuaranteeMark number={guarantee} /> {index + 1}. {text}
          </h2>
          <WritingForm
            id={id}
            action={`${path}/questions/${id}/note`}
            hidden={{ base: notes.get(id) ?? '' }}
            sends="all"
            why={why}
          >
            <Written
              id={id}
              name="text"
              field={{ ...noteForm.fields.text, label: `Notities bij vraag ${index + 1}` }}
              value={notes.get(id) ?? ''}
              refused={refused}
            />
          </WritingForm>
        </section>
      ))}
      <Presence panel={panel} presence={presence} today={today} />
    </>
  )
}

function Presence({ panel, presence, today }: Pick<HoldingPageProps, 'panel' | 'presence' | 'today'>) {
  const { state, day, guests } = panel
  if (state === 'preparing')
    return <p class="meta apart">Wie er waren vink je aan als de uitnodigingen de deur uit zijn.</p>
  if (state !== 'invited' && state !== 'held') return null
  if (state === 'invited' && day > today)
    return <p class="meta apart">Vanaf {longDay(day)} vink je hier aan wie er waren.</p>
  return (
    <section>
      <div class="section-head">
        <h2>Wie waren er?</h2>
      </div>
      <p class="apart-small">Alleen wie erbij was, kijkt straks de opbrengsten na.</p>
      <Form
        action={`${panelPath(panel)}/presence`}
        form={presence}
        button={state === 'held' ? 'Bewaar wie er waren' : 'Het gesprek is gehouden'}
      >
        <Field
          name="present"
          field={presenceForm.fields.present}
          form={presence}
          options={guests.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      </Form>
    </section>
  )
}
