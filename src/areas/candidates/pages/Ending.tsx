import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { longDay } from '../../../ui/words.ts'
import { reasonForm } from '../forms.ts'
import type { Candidacy, TakenStep } from '../queries.ts'
import { stepInSentence } from '../rules.ts'
import { Moved } from './StepPages.tsx'

type EndingProps = { candidacy: Candidacy; form: FormState; moved: boolean }

/** The attempt ends before a decision or a start. */
export function Withdrawal({ candidacy, form, moved }: EndingProps) {
  return (
    <>
      <p class="lede">
        Wil {candidacy.schoolName} niet verder, of nu niet? Breek de weg dan af. Wat er ligt blijft te lezen, en later
        kan de school opnieuw beginnen.
      </p>
      {moved && <Moved candidacy={candidacy} maySend />}
      <Reason action="withdrawal" candidacy={candidacy} form={form} button="Breek de weg af" />
    </>
  )
}

/** The last step is taken back; what was written down stays. */
export function Undoing({ candidacy, last, form, moved }: EndingProps & { last: TakenStep | undefined }) {
  return (
    <>
      {last && (
        <p class="lede">
          De laatste stap is {stepInSentence[last.kind]} van {longDay(last.takenOn)}. Klopt die niet? Neem haar dan
          terug. Wat er stond blijft te lezen, met jouw reden erbij, en de stap kan opnieuw worden gezet.
        </p>
      )}
      {moved && <Moved candidacy={candidacy} maySend />}
      <Reason action="undoing" candidacy={candidacy} form={form} button="Neem de stap terug" />
    </>
  )
}

type ReasonProps = { action: string; candidacy: Candidacy; form: FormState; button: string }

function Reason({ action, candidacy, form, button }: ReasonProps) {
  const path = `/candidates/${candidacy.id}`
  return (
    <Form action={`${path}/${action}`} form={form} button={button} cancel={{ href: path }}>
      <Field name="because" field={reasonForm.fields.because} form={form} />
      <Field name="revision" field={reasonForm.fields.revision} form={form} />
    </Form>
  )
}
