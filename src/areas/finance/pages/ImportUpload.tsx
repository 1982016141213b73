import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { workbookForm } from '../forms.ts'
import type { Budget } from '../queries.ts'

/** Where a workbook is sent in. */
export function ImportUpload({ budget, form }: { budget: Budget; form: FormState }) {
  const path = `/finance/${budget.id}`
  return (
    <>
      <p class="lede">
        Haal het kader op als Excel, vul het in en stuur het hier terug. Je ziet eerst wat er zou veranderen. Pas als
        jij op “Neem over” drukt, wordt er iets bewaard.
      </p>
      <Form action={`${path}/import`} form={form} button="Lees het bestand" cancel={{ href: path }} upload>
        <Field name="workbook" field={workbookForm.fields.workbook} form={form} />
      </Form>
      <div class="section-head">
        <h2>Zo lezen we het</h2>
        <a href={`${path}/workbook`} data-turbo="false">
          Haal op als Excel
        </a>
      </div>
      <ul class="prose">
        <li>Op het tabblad Regels herkennen we een regel aan het kenmerk. Een regel zonder kenmerk komt erbij.</li>
        <li>Wat niet in het bestand staat, blijft zoals het is. Een regel weghalen doe je in Peilstok.</li>
        <li>Een lege cel maakt leeg wat er stond. Laat je een hele kolom weg, dan blijft die zoals hij was.</li>
        <li>Bij uren rekenen we het bedrag zelf uit, met het uurtarief van het kader of het eigen tarief.</li>
        <li>Het tabblad Kader is om te lezen: subsidie en tarief stel je in Peilstok in.</li>
      </ul>
    </>
  )
}
