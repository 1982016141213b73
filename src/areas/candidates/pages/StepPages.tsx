import type { ComponentChildren } from 'preact'
import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { longDay } from '../../../ui/words.ts'
import { adjustmentForm, decisionForm, exploringForm, scanForm, startForm } from '../forms.ts'
import type { Candidacy, PersonAround, RoadScan } from '../queries.ts'
import { isSettled, type StepKind } from '../rules.ts'
import { Road } from './Road.tsx'

export type StepPageProps = {
  candidacy: Candidacy
  people: readonly PersonAround[]
  scans: readonly RoadScan[]
  form: FormState
  /** Set when somebody else took a step while this was written: whether it can still be sent. */
  moved: { maySend: boolean } | undefined
}

/** That something changed while somebody was writing, above what they wrote. */
export function Moved({ candidacy, maySend }: { candidacy: Candidacy; maySend: boolean }) {
  return (
    <div class="summary" role="alert" tabindex={-1} data-focus>
      <h2>Ondertussen veranderde er iets aan deze weg</h2>
      <p>
        Wat jij schreef is niet bewaard; het staat hieronder nog.{' '}
        {maySend ? 'Klopt het nog, stuur het dan opnieuw.' : 'Kopieer het als je het nog ergens voor nodig hebt.'}
      </p>
      <p>
        <a href={`/candidates/${candidacy.id}`}>Bekijk hoe {candidacy.schoolName} er nu voor staat</a>
      </p>
    </div>
  )
}

type StepFormProps = StepPageProps & {
  kind: StepKind
  lede: string
  button: string
  children: ComponentChildren
  /** What one reads before writing. */
  before?: ComponentChildren
}

/** A form that can be sent, or what was typed in it when it no longer can. */
function StepForm({ candidacy, form, moved, kind, lede, button, children, before }: StepFormProps) {
  const path = `/candidates/${candidacy.id}`
  return (
    <>
      <p class="lede">{lede}</p>
      {moved && <Moved candidacy={candidacy} maySend={moved.maySend} />}
      {before}
      <WhoSees>
        Dit lezen: wie coördineert, de bestuurders van {candidacy.boardName ?? 'het bestuur'}, en op{' '}
        {candidacy.schoolName} de schoolleider, schoolopleider en instituutsopleider. Schrijf niets over leerlingen.
      </WhoSees>
      {moved && !moved.maySend ? (
        <div>{children}</div>
      ) : (
        <Form action={`${path}/${kind}`} form={form} button={button} cancel={{ href: path }} upload>
          {children}
        </Form>
      )}
    </>
  )
}

type AccountProps = Pick<StepPageProps, 'people' | 'form'> & { fields: typeof adjustmentForm.fields }

/** When it was, who was there, what was said, and a document. */
function Account({ people, form, fields }: AccountProps) {
  return (
    <>
      <Field name="takenOn" field={fields.takenOn} form={form} />
      <Attendees people={people} form={form} field={fields.attendees} />
      <Field name="notes" field={fields.notes} form={form} />
      <Field name="document" field={fields.document} form={form} />
      <Field name="revision" field={fields.revision} form={form} />
    </>
  )
}

type AttendeesProps = Pick<StepPageProps, 'people' | 'form'> & { field: AccountProps['fields']['attendees'] }

function Attendees({ people, form, field }: AttendeesProps) {
  if (people.length === 0) return null
  const options = people.map(({ personId, name, roleName, organisationName }) => ({
    value: personId,
    label: `${name}, ${roleName}`,
    group: organisationName,
  }))
  return <Field name="attendees" field={field} form={form} options={options} />
}

/** The first talk: what the school wants, and who it is. */
export function ExploringTalk(props: StepPageProps) {
  const { form } = props
  const { fields } = exploringForm
  return (
    <StepForm
      {...props}
      kind="exploring-talk"
      lede="Wat wil deze school, hoe kansrijk is het, en wat brengt zij mee? Leg vast wat er besproken is."
      button="Leg het gesprek vast"
    >
      <Account {...props} fields={fields} />
      <Field name="profile" field={fields.profile} form={form} />
      <Field name="perspective" field={fields.perspective} form={form} />
    </StepForm>
  )
}

/** The settled scan counts as a step, with what it says. */
export function ScanPage(props: StepPageProps) {
  const { candidacy, form, scans } = props
  const { fields } = scanForm
  const settled = scans.filter(({ state }) => isSettled(state))
  if (settled.length === 0 && !props.moved)
    return (
      <div class="empty">
        <p>
          Er is nog geen scan voor de start die het team van {candidacy.schoolName} heeft vastgesteld. Plan de scan met
          het hele team, of wacht tot hij is vastgesteld.
        </p>
        <p>
          <a href={`/candidates/${candidacy.id}`}>Terug naar {candidacy.schoolName}</a>
        </p>
      </div>
    )
  return (
    <StepForm
      {...props}
      kind="scan"
      lede="Het team heeft de scan vastgesteld. Schrijf kort op wat hij zegt over draagvlak en haalbaarheid, voor het gesprek met het bestuur."
      button="Neem de scan mee"
    >
      <Field
        name="scan"
        field={fields.scan}
        form={form}
        options={settled.map(({ id, talkOn }) => ({ value: id, label: `Scan met gesprek op ${longDay(talkOn)}` }))}
      />
      <Account {...props} fields={fields} />
    </StepForm>
  )
}

/** The talk of the coordinator with the board: what it asks, and what is advised. */
export function AdjustmentTalk(props: StepPageProps) {
  return (
    <StepForm
      {...props}
      kind="adjustment-talk"
      lede="Bespreek met bestuur en school wat samen opleiden hier vraagt, en wat jullie adviseren. Daarna neemt het bestuur het besluit."
      button="Leg het gesprek vast"
    >
      <Account {...props} fields={adjustmentForm.fields} />
    </StepForm>
  )
}

/** Go or no-go, with everything that the school has shown so far above it. */
export function DecisionPage(props: StepPageProps) {
  const { candidacy, form } = props
  const { fields } = decisionForm
  return (
    <StepForm
      {...props}
      kind="decision"
      lede={`Kan ${candidacy.schoolName} beginnen? Schrijf erbij waarom. Bij een no-go hoort wat er een go van zou maken.`}
      button="Leg het besluit vast"
      before={
        <details class="apart-small" open>
          <summary>Wat er tot nu toe ligt</summary>
          <Road candidacy={candidacy} readable={new Set()} />
        </details>
      }
    >
      <Field name="decision" field={fields.decision} form={form} />
      <Field name="reasons" field={fields.reasons} form={form} />
      <Field name="startOn" field={fields.startOn} form={form} />
      <Field name="conditions" field={fields.conditions} form={form} />
      <Account {...props} fields={fields} />
    </StepForm>
  )
}

/** The school begins: from that day it is asked what all opleidingsscholen are asked. */
export function StartPage(props: StepPageProps) {
  const { candidacy, form } = props
  const { fields } = startForm
  return (
    <StepForm
      {...props}
      kind="start"
      lede={`Vanaf de start telt ${candidacy.schoolName} mee als opleidingsschool. De eerste taak is de 0-meting, met een ontwikkelplan. Een start neem je niet terug.`}
      button="Laat de school beginnen"
    >
      <Field name="startOn" field={fields.startOn} form={form} />
      <Account {...props} fields={fields} />
    </StepForm>
  )
}
