import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { newPartForm, partForm } from '../forms.ts'
import type { Review, VisitPart } from '../queries.ts'
import { endOf, overlapping } from '../rules.ts'
import { reviewPath } from '../subjects.ts'
import { PartFacts } from './ReviewPage.tsx'

type ProgrammePageProps = { review: Review; parts: readonly VisitPart[]; form: FormState }

/** The parts of the day, in order of time. */
export function ProgrammePage({ review, parts, form }: ProgrammePageProps) {
  const path = `${reviewPath(review)}/programme`
  const late = new Set(overlapping(parts))
  return (
    <>
      <p class="lede">Wat doet het panel wanneer, met wie en waar? Het panel ziet dit programma.</p>
      {parts.length === 0 ? (
        <div class="empty">
          <p>Er staat nog niets. Begin met een gewone bezoekdag en verander wat bij jullie past, of begin leeg.</p>
          <PostButton action={`${path}/proposal`} label="Begin met een gewone dag" look="main" />
        </div>
      ) : (
        <ol class="rows programme">
          {parts.map((part, index) => (
            <li key={part.id}>
              <span class="due">
                {part.startsAt}–{endOf(part)}
              </span>
              <div>
                <a href={`${path}/${part.id}`}>{part.title}</a>{' '}
                {late.has(index) && <span class="tag now">begint te vroeg</span>}
                <PartFacts part={part} />
              </div>
            </li>
          ))}
        </ol>
      )}
      <section>
        <div class="section-head">
          <h2>Zet er iets bij</h2>
        </div>
        <Form
          action={path}
          form={form}
          button="Voeg toe"
          look={parts.length === 0 ? 'quiet' : 'main'}
          cancel={{ href: reviewPath(review), label: 'Terug' }}
        >
          <PartFields fields={newPartForm.fields} form={form} />
          <Field name="key" field={newPartForm.fields.key} form={form} />
        </Form>
      </section>
    </>
  )
}

function PartFields({ fields, form }: { fields: typeof partForm.fields; form: FormState }) {
  return (
    <>
      <Field name="title" field={fields.title} form={form} />
      <div class="side-by-side">
        <Field name="startsAt" field={fields.startsAt} form={form} />
        <Field name="minutes" field={fields.minutes} form={form} />
      </div>
      <div class="side-by-side">
        <Field name="withWhom" field={fields.withWhom} form={form} />
        <Field name="place" field={fields.place} form={form} />
      </div>
    </>
  )
}

export function PartPage({ review, id, form }: { review: Review; id: string; form: FormState }) {
  const path = `${reviewPath(review)}/programme`
  return (
    <>
      <Form action={`${path}/${id}`} form={form} button="Bewaar" cancel={{ href: path }}>
        <PartFields fields={partForm.fields} form={form} />
      </Form>
      <PostButton action={`${path}/${id}/removal`} label="Haal dit onderdeel weg" look="plain" />
    </>
  )
}
