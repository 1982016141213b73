import type { ComponentChildren } from 'preact'
import type { Day } from '../../../platform/clock.ts'
import type { FormState, Option } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { longDay } from '../../../ui/words.ts'
import { backlog, passageForm, refusalForm, uptakeForm, wayValue } from '../forms.ts'
import type { ComingMeeting, Signal, WayOn } from '../queries.ts'

type StepProps = {
  signal: Signal
  form: FormState
  /** Set when somebody else took a step while this was written: whether it can still be sent. */
  moved?: { maySend: boolean } | undefined
}

/** What is asked, above a form with which a body steps. */
function About({ signal, moved }: Pick<StepProps, 'signal' | 'moved'>) {
  const last = signal.road.at(-1)
  return (
    <>
      {moved && last && (
        <div class="summary" role="alert" tabindex={-1} data-focus>
          <h2>Ondertussen gebeurde er iets met dit signaal</h2>
          <p>
            {last.byName ?? 'Iemand'}{' '}
            {last.kind === 'passed-on'
              ? `gaf het door aan ${last.bodyName}`
              : `antwoordde namens ${last.bodyName}: “${last.text}”`}
            . Wat jij schreef is niet verstuurd; het staat hieronder nog.{' '}
            {moved.maySend
              ? 'Klopt het nog, stuur het dan opnieuw.'
              : 'Kopieer het als je het nog ergens voor nodig hebt.'}
          </p>
          <p>
            <a href={`/signals/${signal.id}`}>Bekijk hoe het signaal er nu voor staat</a>
          </p>
        </div>
      )}
      <div class="panel">
        <p class="said question">{signal.question}</p>
        {signal.explanation !== '' && (
          <details>
            <summary>Toelichting</summary>
            <p class="said">{signal.explanation}</p>
          </details>
        )}
        <p class="meta">
          Ligt bij {signal.body.name} sinds {longDay(signal.arrivedOn)}; antwoord uiterlijk op {longDay(signal.dueOn)}.
        </p>
      </div>
    </>
  )
}

/** A form that can be sent, or what was typed in it when it no longer can. */
function StepForm({
  signal,
  form,
  moved,
  resource,
  button,
  children,
}: StepProps & { resource: string; button: string; children: ComponentChildren }) {
  if (moved && !moved.maySend) return <div>{children}</div>
  return (
    <Form
      action={`/signals/${signal.id}/${resource}`}
      form={form}
      button={button}
      cancel={{ href: `/signals/${signal.id}` }}
    >
      {children}
    </Form>
  )
}

type UptakeProps = StepProps & {
  seated: readonly { personId: string; name: string }[]
  meetings: readonly ComingMeeting[]
  /** Whether an open agenda item is about it already. */
  placed: boolean
}

/** The body answers, and says what it will do. */
export function Uptake({ seated, meetings, placed, ...step }: UptakeProps) {
  const { signal, form } = step
  const { fields } = uptakeForm
  const owners: Option[] = [
    { value: signal.body.id, label: `${signal.body.name}, samen` },
    ...seated.map(({ personId, name }) => ({ value: personId, label: name })),
  ]
  const agendas: Option[] = [
    ...meetings.map(({ id, title, day }) => ({ value: id, label: `${title}, ${longDay(day)}` })),
    { value: backlog, label: 'Later: een bijeenkomst die nog komt' },
  ]
  return (
    <>
      <p class="lede">
        Geef antwoord, en spreek af wat jullie doen: een vervolgactie, een plek op de agenda, of allebei. Wie het vroeg
        kan zien wat ervan komt.
      </p>
      <About {...step} />
      <StepForm {...step} resource="uptake" button="Geef antwoord en pak het op">
        <Field name="answer" field={fields.answer} form={form} />
        <Field name="what" field={fields.what} form={form} />
        <div class="side-by-side">
          <Field name="owner" field={fields.owner} form={form} options={owners} placeholder="Nog niemand" />
          <Field name="dueOn" field={fields.dueOn} form={form} />
        </div>
        <Field
          name="agenda"
          field={{ ...fields.agenda, ...(placed ? { hint: 'Het staat al op de lijst van dit overleg.' } : {}) }}
          form={form}
          options={agendas}
          placeholder="Niet op de agenda"
        />
        <Field name="revision" field={fields.revision} form={form} />
      </StepForm>
    </>
  )
}

const byNames: Record<WayOn['by'], string> = {
  route: 'langs een vaste weg',
  sideways: 'iemand zit in beide',
  coordinator: 'jij brengt het als coördinator',
}

/** The signal goes to another table, with somebody who carries it there. */
export function Passage({ ways, ...step }: StepProps & { ways: readonly WayOn[] }) {
  const { signal, form } = step
  const { fields } = passageForm
  const options: Option[] = ways.flatMap(({ bodyId, bodyName, by, carriers }) =>
    carriers.map(({ personId, name }) => ({
      value: wayValue(bodyId, personId),
      label: `${bodyName}, via ${name}`,
      group: `${bodyName} (${byNames[by]})`,
    })),
  )
  return (
    <>
      <p class="lede">
        Hoort dit ergens anders thuis? Geef het door via iemand die daar ook zit. Dat overleg krijgt een eigen termijn,
        en wie het vroeg ziet waar het is.
      </p>
      <About {...step} />
      {options.length === 0 && !step.moved ? (
        <div class="empty">
          <p>
            Er is nu geen overleg waar dit signaal heen kan: niemand van {signal.body.name} zit ook ergens anders, of
            die overleggen hadden het al. Geef zelf antwoord, of vraag de projectcoördinator om het te brengen.
          </p>
          <p>
            <a class="button quiet" href={`/signals/${signal.id}`}>
              Terug naar het signaal
            </a>
          </p>
        </div>
      ) : (
        <StepForm {...step} resource="passage" button="Geef het door">
          <Field name="way" field={fields.way} form={form} options={options} />
          <Field name="reasons" field={fields.reasons} form={form} />
          <Field name="revision" field={fields.revision} form={form} />
        </StepForm>
      )}
    </>
  )
}

/** The body explains why it does not do what is asked. */
export function Refusal(step: StepProps) {
  const { fields } = refusalForm
  return (
    <>
      <p class="lede">Nee mag ook, als je zegt waarom. Wie het vroeg krijgt je uitleg terug.</p>
      <About {...step} />
      <StepForm {...step} resource="refusal" button="Stuur de uitleg">
        <Field name="answer" field={fields.answer} form={step.form} />
        <Field name="revision" field={fields.revision} form={step.form} />
      </StepForm>
    </>
  )
}

/** When the action of an uptake is due, unless somebody chooses another day: in three months. */
export function suggestedDue(today: Day): Day {
  return new Date(Date.parse(today) + 91 * 86_400_000).toISOString().slice(0, 10)
}
