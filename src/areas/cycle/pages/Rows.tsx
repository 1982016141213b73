import { schoolYearName } from '../../../platform/schoolYear.ts'
import { PostButton } from '../../../ui/form/Field.tsx'
import { ScrollingTable } from '../../../ui/ScrollingTable.tsx'
import { count, inSentence } from '../../../ui/words.ts'
import { rowPath } from '../paths.ts'
import type { CycleRow } from '../queries.ts'
import { frequencyInWords, momentNames, moments, monthsInWords, subjectInWords } from '../rules.ts'

type RowsProps = {
  rows: readonly CycleRow[]
  /** How many rows the blueprint knows that the partnership does not have. */
  missing: number
  nameOf: (key: string) => string
  mayChange: boolean
}

/** The whole cycle as a table: at which moment, why, what, by whom and how often. */
export function Rows({ rows, missing, nameOf, mayChange }: RowsProps) {
  return (
    <>
      <p class="lede">
        Zo bewaken we samen de kwaliteit: wat er terugkomt, waarvoor, met wie en hoe vaak. Elke regel geeft in zijn
        schooljaren peilmomenten voor wie het aangaat.
      </p>
      {mayChange && (
        <div class="buttons">
          <a class="button" href="/cycle/rows/new">
            Voeg een regel toe
          </a>
          {missing > 0 && (
            <PostButton
              action="/cycle/rows/missing"
              label={`Neem ${count(missing, 'regel', 'regels')} uit de blauwdruk over`}
            />
          )}
        </div>
      )}
      {rows.length === 0 ? (
        <p class="empty">
          Er is nog geen cyclus.{' '}
          {mayChange
            ? 'Neem de regels uit de blauwdruk over; daarna kun je ze aanpassen.'
            : 'De projectcoördinator kan de cyclus van de blauwdruk overnemen.'}
        </p>
      ) : (
        <ScrollingTable label="De kwaliteitscyclus">
          <table class="folding cycle-rows">
            <caption>De kwaliteitscyclus: moment, doel, activiteit, betrokkenen en hoe vaak</caption>
            <thead>
              <tr>
                <th scope="col">Activiteit en doel</th>
                <th scope="col">Van wie</th>
                <th scope="col">Betrokken</th>
                <th scope="col">Wanneer</th>
              </tr>
            </thead>
            {moments.map((moment) => (
              <Moment
                key={moment}
                title={momentNames[moment]}
                rows={rows.filter((row) => row.moment === moment)}
                nameOf={nameOf}
              />
            ))}
          </table>
        </ScrollingTable>
      )}
    </>
  )
}

function Moment({ title, rows, nameOf }: { title: string; rows: readonly CycleRow[]; nameOf: RowsProps['nameOf'] }) {
  if (rows.length === 0) return null
  return (
    <tbody>
      <tr class="cycle-head">
        <th scope="rowgroup" colspan={4}>
          {title}
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <a href={rowPath(row.id)}>{row.title}</a>
            <small>{row.goal}</small>
          </th>
          <td data-label="Van wie">{subjectInWords(row.subject, nameOf)}</td>
          <td data-label="Betrokken">
            {row.roles.map(({ key, name, leads }, index) => (
              <span key={key}>
                {index > 0 && ', '}
                {leads ? <strong>{inSentence(name)}</strong> : inSentence(name)}
              </span>
            ))}
          </td>
          <td data-label="Wanneer">
            {frequencyInWords(row)}
            <small>{monthsInWords(row)}</small>
            {row.untilYear !== null && <small>tot en met {schoolYearName(row.untilYear)}</small>}
          </td>
        </tr>
      ))}
    </tbody>
  )
}
