import type { Chart } from '../../ui/charts/index.ts'
import { questionsOf } from '../questions/index.ts'
import { answersChart, comparisonChart, yearsChart } from './charts.ts'
import type { Earlier, Reading } from './findReading.ts'
import { isWhole } from './groupsInSight.ts'
import type { ChartFile } from './paths.ts'
import { comparedInSight, sectionReadings, summaryFor, yearsOf } from './view.ts'

/**
 * A chart that somebody asks for as a file: the same as on the page.
 * @returns undefined when there is no such chart, or nothing of it is shown
 */
export function chartOf(
  reading: Reading,
  { view, of }: Pick<ChartFile, 'view' | 'of'>,
  earlier: readonly Earlier[],
): Chart | undefined {
  if (view === 'sections') return of === 'all' ? sectionReadings(reading).chart : undefined
  const question = questionsOf(reading.questionnaire).find(({ id }) => id === of)
  if (!question) return undefined
  const whole = reading.groups.find(isWhole)
  switch (view) {
    case 'answers': {
      const summary = summaryFor(reading, question)
      return summary && answersChart(question, [{ name: reading.group.name, summary }])
    }
    case 'trend': {
      const years = yearsOf(reading, question, earlier)
      return years.length < 2 ? undefined : yearsChart(question, years, null)
    }
    default: {
      const compared = comparedInSight(reading, question, view)
      const mean = whole && summaryFor(reading, question, whole)
      return compared.length === 0
        ? undefined
        : comparisonChart(question, compared, mean && 'mean' in mean ? mean : undefined)
    }
  }
}
