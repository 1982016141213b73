import { ScrollingTable } from '../../../ui/ScrollingTable.tsx'
import type { ThemeDraft } from '../draft.ts'
import { widthAt } from '../rules.ts'

const phaseNumbers = [1, 2, 3, 4] as const

type ThemeTableProps = {
  theme: ThemeDraft
  /** Where one reads what was said of a criterion; without it the theme is only read. */
  hrefOf?: (criterionId: string) => string
}

/** A theme as people know it from paper: criteria down, phases across. On a phone each criterion is a card. */
export function ThemeTable({ theme, hrefOf }: ThemeTableProps) {
  return (
    <ScrollingTable label={`Het thema ${theme.title}`}>
      <table class="theme folding">
        <thead>
          <tr>
            <th scope="col">Onderdeel</th>
            {phaseNumbers.map((phase) => (
              <th scope="col" key={phase} data-phase={phase}>
                <PhaseName theme={theme} phase={phase} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {theme.criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">
                {criterion.name}
                {criterion.question && <small>{criterion.question}</small>}
                {hrefOf && (
                  <small class="no-print">
                    <a href={hrefOf(criterion.id)}>
                      Wat is hierover gezegd?<span class="unseen"> {criterion.name}</span>
                    </a>
                  </small>
                )}
              </th>
              {phaseNumbers.map((phase) => {
                const width = widthAt(criterion, phase)
                if (width === 0) return null
                const label = `${phase} ${theme.phases[phase - 1]}`
                return (
                  <td key={phase} data-label={width > 1 ? `${label} (en ${width - 1} verder)` : label} colspan={width}>
                    {criterion.descriptors[phase - 1] ?? <span class="meta">Niet beschreven.</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollingTable>
  )
}

/** The number of a phase in its colour, with its name. */
export function PhaseName({ theme, phase }: { theme: ThemeDraft; phase: number }) {
  return (
    <span class="phase-name" data-phase={phase}>
      <span class="phase-number">{phase}</span> {theme.phases[phase - 1]}
    </span>
  )
}
