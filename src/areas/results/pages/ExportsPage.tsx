import { count } from '../../../ui/words.ts'
import type { ExportedGroup } from '../exporting/exported.ts'

type ExportsPageProps = { path: string; groups: readonly ExportedGroup[]; smallestGroup: number }

const forms = [
  {
    path: 'workbook',
    name: 'Excel',
    what: 'Een werkmap met de vragen, de antwoorden per groep, de onderdelen en de respons.',
  },
  { path: 'csv', name: 'CSV met codeboek', what: 'Twee bestanden in één zip, om in elk programma in te lezen.' },
  {
    path: 'spss',
    name: 'SPSS',
    what: 'Gewogen gevallen en de syntaxis die ze inleest en van labels voorziet, in één zip. Werkt ook in PSPP.',
  },
] as const

/** The numbers of a survey in the forms in which they can be had. */
export function ExportsPage({ path, groups, smallestGroup }: ExportsPageProps) {
  return (
    <>
      <p class="lede">
        Wil je zelf verder rekenen? Je krijgt {count(groups.length, 'groep', 'groepen')}: dezelfde die jij in Peilstok
        ziet.
      </p>
      <ul class="rows plain apart">
        {forms.map((form) => (
          <li key={form.path}>
            <div>
              <strong>{form.name}</strong>
              <p>{form.what}</p>
            </div>
            <a class="button quiet" href={`${path}/${form.path}`} data-turbo="false">
              Haal op<span class="unseen">: {form.name}</span>
            </a>
          </li>
        ))}
      </ul>
      <section class="apart">
        <h2>Waarom staan er geen personen in?</h2>
        <p>
          Eén regel per persoon zou een groep van één zijn. Daarom staan er aantallen in: hoeveel mensen van een groep
          een antwoord gaven, vanaf {smallestGroup} mensen. Open antwoorden lees je in Peilstok.
        </p>
      </section>
    </>
  )
}
