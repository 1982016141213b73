import { ScrollingTable } from '../../../ui/ScrollingTable.tsx'
import type { BudgetLine, StudentCount } from '../queries.ts'
import { byPlace, type PlaceTotals } from '../rules.ts'
import { Amount } from './Amount.tsx'

type PlacesTableProps = {
  lines: readonly BudgetLine[]
  counts: readonly StudentCount[]
  /** In cents. */
  subsidyPerStudent: number
}

/** What comes in and what it costs at each board with its schools, each institute, and for the partnership as a whole. */
export function PlacesTable({ lines, counts, subsidyPerStudent }: PlacesTableProps) {
  const places = byPlace(lines, counts)
  if (places.length === 0) return null
  return (
    <>
      <div class="section-head">
        <h2>Per bestuur, school en instituut</h2>
      </div>
      <ScrollingTable label="Per bestuur, school en instituut">
        <table class="budget">
          <thead>
            <tr>
              <th scope="col">Waar</th>
              <th scope="col" class="number">
                Studenten
              </th>
              <th scope="col" class="number">
                Subsidie
              </th>
              <th scope="col" class="number">
                Begroot
              </th>
              <th scope="col" class="number">
                Werkelijk
              </th>
              <th scope="col" class="number">
                Nog over
              </th>
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <>
                <Row place={place} subsidyPerStudent={subsidyPerStudent} />
                {place.schools.map((school) => (
                  <Row key={school.place?.id} place={school} subsidyPerStudent={subsidyPerStudent} below />
                ))}
              </>
            ))}
          </tbody>
        </table>
      </ScrollingTable>
    </>
  )
}

function Row({
  place: { place, students, planned, actual, left, schools },
  subsidyPerStudent,
  below = false,
}: {
  place: PlaceTotals
  subsidyPerStudent: number
  below?: boolean
}) {
  return (
    <tr>
      <th scope="row" class={below ? 'below' : undefined}>
        {place?.name ?? 'Het partnerschap als geheel'}
        {schools.length > 0 && <small> met zijn scholen</small>}
      </th>
      <td class="number">{students}</td>
      <td class="number">
        <Amount cents={students * subsidyPerStudent} />
      </td>
      <td class="number">
        <Amount cents={planned} />
      </td>
      <td class="number">
        <Amount cents={actual} />
      </td>
      <td class="number">
        <Amount cents={left} />
      </td>
    </tr>
  )
}
