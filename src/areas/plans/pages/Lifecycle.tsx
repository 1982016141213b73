import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { longDay } from '../../../ui/words.ts'
import { adoptionForm, backlog, offeringForm, remittalForm } from '../forms.ts'
import type { SteeringMeeting } from '../queries.ts'
import type { Completeness } from '../rules.ts'

/** What is still open in a plan, before somebody decides on it. */
function StillOpen({ completeness: { blocking, open } }: { completeness: Completeness }) {
  if (blocking.length + open.length === 0) return null
  return (
    <div class="panel">
      <h2>{blocking.length > 0 ? 'Dit moet eerst nog' : 'Dit staat nog open'}</h2>
      <ul>
        {[...blocking, ...open].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {blocking.length === 0 && <p class="meta">Dat mag zo blijven, als jullie het weten.</p>}
    </div>
  )
}

type OfferingProps = {
  planId: string
  completeness: Completeness
  /** Where it can come on the agenda; null when there is no stuurgroep. */
  meetings: readonly SteeringMeeting[] | null
  form: FormState
}

/** Offering a plan to the stuurgroep. */
export function Offering({ planId, completeness, meetings, form }: OfferingProps) {
  if (!meetings)
    return (
      <div class="empty">
        <p>Er is nog geen overleg dat stuurgroep heet. Dat stelt het jaarplan vast.</p>
        <p>
          <a href="/bodies">Maak eerst de stuurgroep</a>, en bied het plan daarna aan.
        </p>
      </div>
    )
  const options = [
    ...meetings.map(({ id, title, day }) => ({ value: id, label: `${title}, ${longDay(day)}` })),
    { value: backlog, label: 'later; zet het in de voorraad van de stuurgroep' },
  ]
  return (
    <>
      <p class="lede">
        De stuurgroep kan het plan dan lezen en zet het op de agenda. Tot er besloten is, staat de tekst stil.
        Opmerkingen maken kan wel.
      </p>
      <StillOpen completeness={completeness} />
      {completeness.blocking.length === 0 && (
        <Form
          action={`/plans/${planId}/offering`}
          form={form}
          button="Bied het aan"
          cancel={{ href: `/plans/${planId}/draft` }}
        >
          <Field name="meeting" field={offeringForm.fields.meeting} form={form} options={options} />
        </Form>
      )}
    </>
  )
}

type OwnAdoptionProps = { planId: string; name: string; completeness: Completeness }

/** Adopting the plan of one partner. */
export function OwnAdoption({ planId, name, completeness }: OwnAdoptionProps) {
  return (
    <>
      <p class="lede">
        Je stelt het plan van {name} vast. Daarna verandert het alleen nog met een wijziging waar een reden bij staat.
      </p>
      <StillOpen completeness={completeness} />
      {completeness.blocking.length === 0 && (
        <Form
          action={`/plans/${planId}/adoption`}
          form={{ typed: {}, errors: {} }}
          button="Stel het plan vast"
          cancel={{ href: `/plans/${planId}/draft` }}
        />
      )}
    </>
  )
}

type DecisionProps = {
  action: string
  cancel: string
  plan: { id: string; name: string }
  form: FormState
  unsaved: string | undefined
}

/** What was typed when it could not be done (any more). */
function Unsaved({ unsaved }: { unsaved: string | undefined }) {
  if (unsaved === undefined) return null
  return (
    <div class="summary" role="alert" tabindex={-1} data-focus>
      <h2>Dit is niet vastgelegd</h2>
      <p>{unsaved} Wat je schreef, staat hieronder nog.</p>
    </div>
  )
}

/** Adopting the plan in a meeting of the stuurgroep. */
export function Adoption({
  action,
  cancel,
  plan,
  form,
  unsaved,
  completeness,
}: DecisionProps & { completeness: Completeness }) {
  return (
    <>
      <p class="lede">
        Het besluit komt in het verslag van deze bijeenkomst, en het <a href={`/plans/${plan.id}`}>{plan.name}</a> is
        daarmee vastgesteld. Daarna verandert het alleen nog met een wijziging waar een reden bij staat.
      </p>
      <Unsaved unsaved={unsaved} />
      <StillOpen completeness={completeness} />
      <Form action={action} form={form} button="Stel het jaarplan vast" cancel={{ href: cancel }}>
        <Field name="decision" field={adoptionForm.fields.decision} form={form} />
      </Form>
    </>
  )
}

/** Sending it back to the projectgroep. */
export function Remittal({ action, cancel, plan, form, unsaved }: DecisionProps) {
  return (
    <>
      <p class="lede">
        De projectgroep kan dan weer schrijven aan het <a href={`/plans/${plan.id}`}>{plan.name}</a>, en biedt het
        daarna opnieuw aan.
      </p>
      <Unsaved unsaved={unsaved} />
      <Form action={action} form={form} button="Stuur het terug" cancel={{ href: cancel }}>
        <Field name="remarks" field={remittalForm.fields.remarks} form={form} />
      </Form>
    </>
  )
}
