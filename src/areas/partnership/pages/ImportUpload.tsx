import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { ScrollingTable } from '../../../ui/ScrollingTable.tsx'
import { listForm } from '../importForms.ts'
import { type Column, personColumns, schoolColumns } from '../importing/index.ts'
import { importPath, type ListSubject } from '../sentList.ts'

/** Where the project coordinator sends in a list of schools or of people. */
export function ImportUpload({ subject, form }: { subject: ListSubject; form: FormState }) {
  return (
    <>
      <p class="lede">
        {leads[subject]} Je ziet eerst wat er zou gebeuren. Pas als jij op “Neem over” drukt, wordt er iets bewaard.
      </p>
      <Form action={importPath(subject)} form={form} button="Lees de lijst" cancel={{ href: '/partnership' }} upload>
        <Field name="list" field={listForm.fields.list} form={form} />
      </Form>
      <div class="section-head">
        <h2>Welke kolommen?</h2>
        <a href={`${importPath(subject)}/example`} data-turbo="false">
          Haal een voorbeeld op
        </a>
      </div>
      {explanations[subject].map((sentence) => (
        <p class="apart-small" key={sentence}>
          {sentence}
        </p>
      ))}
      <ScrollingTable label="De kolommen van de lijst">
        <table>
          <thead>
            <tr>
              <th scope="col">Kolom</th>
              <th scope="col">Mag ook heten</th>
              <th scope="col">Moet erin</th>
            </tr>
          </thead>
          <tbody>
            {columnsOf[subject].map((column) => (
              <ColumnRow key={column.field} column={column} needed={neededOf[subject][column.field]} />
            ))}
          </tbody>
        </table>
      </ScrollingTable>
    </>
  )
}

function ColumnRow({ column, needed }: { column: Column<string>; needed: string | undefined }) {
  const [name, ...others] = column.names
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{others.join(', ')}</td>
      <td>{needed}</td>
    </tr>
  )
}

const leads: Record<ListSubject, string> = {
  schools: 'Lees een lijst met scholen in, bijvoorbeeld het adressenbestand dat DUO als open data geeft.',
  people: 'Lees een lijst in van mensen en hun rollen. Lees eerst de scholen in waar ze werken.',
}

const explanations: Record<ListSubject, readonly string[]> = {
  schools: [
    'We herkennen een school aan de instellingscode (BRIN) en de vestigingscode. Een lege cel laat staan wat al bekend is, en een school die niet in de lijst staat, blijft zoals zij is. Andere kolommen slaan we over.',
  ],
  people: [
    'Maak één regel per rol: wie twee rollen heeft, of op twee scholen werkt, staat er twee keer in. We herkennen iemand aan het e-mailadres. Wie niet in de lijst staat, blijft zoals die is.',
    'Bij “organisatie” schrijf je de naam, of van een school de BRIN en vestigingscode, zoals 01AB00. Zonder eerste dag gaat een nieuwe rol vandaag in. Niemand krijgt vanzelf een uitnodiging.',
  ],
}

const columnsOf: Record<ListSubject, readonly Column<string>[]> = { schools: schoolColumns, people: personColumns }

const neededOf: Record<ListSubject, Readonly<Record<string, string>>> = {
  schools: { authorityNumber: 'ja', institution: 'ja', location: 'ja', name: 'ja' },
  people: {
    name: 'ja, of achternaam',
    lastName: 'ja, of naam',
    email: 'ja',
    role: 'ja',
    organisation: 'ja',
  },
}
