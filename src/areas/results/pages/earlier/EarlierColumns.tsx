import type { FormState } from '../../../../platform/web/form.ts'
import { ErrorSummary } from '../../../../ui/form/Field.tsx'
import { columnField } from '../../importing/matching.ts'
import { type TargetOption, targetKey } from '../../importing/targets.ts'
import type { EarlierSheet } from '../../queries/earlierSheets.ts'
import { Choice } from './Choice.tsx'

type EarlierColumnsProps = { sheet: EarlierSheet; path: string; form: FormState; options: readonly TargetOption[] }

/** Which question each column answers. */
export function EarlierColumns({ sheet, path, form, options }: EarlierColumnsProps) {
  const choices = options.map(({ target, label, group }) => ({ value: targetKey(target), label, group }))
  const matched = sheet.targets.filter(({ is }) => is !== 'nothing').length
  return (
    <form method="post" action={`${path}/columns`} novalidate>
      <ErrorSummary errors={form.errors} />
      <p>
        Voor {matched} van de {sheet.columns.length} kolommen doen we een voorstel. Kijk ze na. Wat je op “niets” laat
        staan, gaat niet mee.
      </p>
      <table class="folding apart-small earlier-match">
        <caption>De kolommen van het bestand</caption>
        <thead>
          <tr>
            <th scope="col">Kolom</th>
            <th scope="col">Wat erin staat</th>
            <th scope="col">Hoort bij</th>
          </tr>
        </thead>
        <tbody>
          {sheet.columns.map((column, place) => {
            const name = columnField(place)
            return (
              <tr key={name}>
                <th scope="row" id={`${name}-of`}>
                  {column.part ?? column.text}
                  {column.part !== null && <small> {column.text}</small>}
                  {column.code !== null && column.code !== column.text && <small> {column.code}</small>}
                </th>
                <td>{samplesOf(sheet, place)}</td>
                <td>
                  <Choice
                    name={name}
                    labelledBy={`${name}-of`}
                    choices={choices}
                    chosen={form.typed[name]?.[0] ?? ''}
                    none="niets"
                    error={form.errors[name]}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <div class="buttons">
        <button type="submit" class="button">
          Ga verder met de antwoorden
        </button>
      </div>
    </form>
  )
}

const mostSamples = 3
const longestSample = 40

/** A few of the different answers, the most given first. */
function samplesOf({ rows }: EarlierSheet, place: number): string {
  const times = new Map<string, number>()
  for (const cells of rows) {
    const cell = cells[place] ?? ''
    if (cell !== '') times.set(cell, (times.get(cell) ?? 0) + 1)
  }
  if (times.size === 0) return 'niets ingevuld'
  const shown = [...times].toSorted(([, a], [, b]) => b - a).slice(0, mostSamples)
  const words = shown.map(([cell]) =>
    cell.length > longestSample ? `${cell.slice(0, longestSample).toWellFormed()}…` : cell,
  )
  const more = times.size - shown.length
  return `${words.join(' · ')}${more > 0 ? ` · en ${more} andere` : ''}`
}
