import type { Day } from '../../../platform/clock.ts'
import { schoolYearName, schoolYearOf } from '../../../platform/schoolYear.ts'
import { inSentence } from '../../../ui/words.ts'
import type { TalkCount } from '../queries.ts'
import { talkKindNames } from '../rules.ts'

/** How many talks took place this school year, per board or institute and role. What was said stands nowhere. */
export function Counts({ counts, today }: { counts: readonly TalkCount[]; today: Day }) {
  const places = Map.groupBy(counts, ({ organisationId }) => organisationId)
  return (
    <section>
      <div class="section-head">
        <h2>Zijn ze gevoerd?</h2>
      </div>
      <p class="meta apart-small">
        Schooljaar {schoolYearName(schoolYearOf(today))}. Alleen aantallen: wat er gezegd is, staat nergens.
      </p>
      {[...places].map(([id, rows]) => (
        <details key={id} open={places.size <= 3}>
          <summary>{rows[0]?.organisationName}</summary>
          <table class="folding apart-small">
            <caption class="unseen">Gesprekken bij {rows[0]?.organisationName}</caption>
            <thead>
              <tr>
                <th scope="col">Gesprek</th>
                <th scope="col" class="number">
                  Gehouden
                </th>
                <th scope="col" class="number">
                  Gepland
                </th>
                <th scope="col" class="number">
                  Van
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.kind} ${row.roleName}`}>
                  <th scope="row">{nameOf(row)}</th>
                  <td class="number" data-label="Gehouden">
                    {row.held}
                  </td>
                  <td class="number" data-label="Gepland">
                    {row.planned}
                  </td>
                  <td class="number" data-label="Van">
                    {row.of}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </section>
  )
}

function nameOf({ kind, roleName }: TalkCount): string {
  return roleName === null ? talkKindNames[kind] : `${talkKindNames[kind]} ${inSentence(roleName)}`
}
