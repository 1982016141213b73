import { schoolYearName } from '../../../platform/schoolYear.ts'
import { decimal } from '../../../ui/charts/index.ts'
import type { StudentsSay } from '../../results/index.ts'

type Section = StudentsSay['sections'][number]

/** What changed in what aankomende leraren answer to the yearly survey: as much as one line of the cockpit can hold. */
export function StudentsSaySection({ say }: { say: StudentsSay | undefined }) {
  if (!say) return null
  const changed = say.sections.filter(({ before }) => before && before.verdict !== 'chance')
  return (
    <section class="students-say">
      <h2>Wat studenten zeggen</h2>
      {changed.length > 0 && (
        <ul>
          {changed.map((section) => (
            <li key={section.title}>
              {section.title} <strong>{decimal(section.mean)}</strong> <small>{changeInWords(section)}</small>
            </li>
          ))}
        </ul>
      )}
      <p class="meta">
        {changed.length === 0 && 'Geen onderdeel veranderde duidelijk. '}
        <a href={say.href}>
          Alle {say.sections.length} onderdelen van {schoolYearName(say.schoolYear)}
        </a>
      </p>
    </section>
  )
}

function changeInWords({ before, points }: Section): string {
  if (!before) return ''
  return `van ${points}; ${before.verdict === 'higher' ? 'hoger' : 'lager'}, was ${decimal(before.mean)}`
}
