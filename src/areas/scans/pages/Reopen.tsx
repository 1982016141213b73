import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { reopenForm } from '../forms.ts'
import type { Scan } from '../queries.ts'
import type { ScanState } from '../rules.ts'

const after: Partial<Record<ScanState, string>> = {
  talking: 'Mensen kunnen dan weer kiezen. Zolang dat zo is, is de verdeling niet te zien.',
  settled: 'Jullie kunnen het teamoordeel dan weer veranderen.',
  archived: 'De scan staat dan weer bij de vastgestelde scans.',
}

export function Reopen({ scan, form }: { scan: Scan; form: FormState }) {
  return (
    <>
      <p class="lede">{after[scan.state] ?? 'Deze scan is nog niet gesloten; heropenen hoeft niet.'}</p>
      <Form action={`/scans/${scan.id}/reopening`} form={form} button="Heropen" cancel={{ href: `/scans/${scan.id}` }}>
        <Field name="reason" field={reopenForm.fields.reason} form={form} />
      </Form>
    </>
  )
}
