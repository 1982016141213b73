import { schoolYearName } from '../../../platform/schoolYear.ts'
import { decimal } from '../../../ui/charts/index.ts'
import type { StudentsSay } from '../../results/index.ts'

/** What aankomende leraren answered in the last yearly survey, section by section. */
export function StudentsSaySection({ say }: { say: StudentsSay | undefined }) {
  if (!say) return null
  return (
    <section class="students-say">
      <h2>Wat studenten zeggen</h2>
      <ul>
        {say.sections.map((section) => (
          <li key={section.title}>
            <span>{section.title}</span>
            <strong>
              {decimal(section.mean)} van {section.points}
            </strong>
            <small>{changeInWords(section)}</small>
          </li>
        ))}
      </ul>
      <p class="meta">
        <a href={say.href}>De resultaten van {schoolYearName(say.schoolYear)}</a>
      </p>
    </section>
  )
}

function changeInWords({ before }: StudentsSay['sections'][number]): string {
  if (!before) return 'eerste keer'
  const was = `was ${decimal(before.mean)}`
  if (before.verdict === 'chance') return `${was}; kan toeval zijn`
  return before.verdict === 'higher' ? `${was}; hoger` : `${was}; lager`
}
