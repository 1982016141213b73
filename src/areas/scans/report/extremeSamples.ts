/** Sample inputs of the report that ask the most of it: of any size, and full of hostile text. */
import { spread } from '../rules.ts'
import { sampleCriterion, samplePhases, sampleReport } from './samples.ts'
import type { PerPhase, ReportedCriterion, ScanReport } from './scanReport.ts'

/**
 * A report of a size, with cells as long as the longest of the documents we know.
 * @param word stands in every text, so that two reports need have nothing in common
 */
export function reportOfSize(themes: number, criteria: number, word = ''): ScanReport {
  const text = (length: number) => longText(length, word)
  return {
    ...sampleReport,
    school: { ...sampleReport.school, name: `De Waterlelie ${word}`.trim() },
    themes: Array.from({ length: themes }, (_, theme) => ({
      id: `thema-${theme}`,
      title: `Thema ${theme + 1}`,
      source: 'voorbeeld van Peilstok, in eigen woorden',
      guarantee: 2,
      phases: samplePhases,
      criteria: Array.from({ length: criteria }, (_, criterion) => longCriterion(theme, criterion, text)),
    })),
    focusPoints: Array.from({ length: Math.min(3, themes) }, (_, theme) => ({
      theme: `thema-${theme}`,
      criterion: 'criterium-0',
      goal: text(300),
      actions: Array.from({ length: 6 }, () => ({ what: text(200), owner: 'Marit de Groot', due: '2027-05-12' })),
    })),
    earlierScans: [],
  }
}

/** The largest that a report is made for. */
export const largestReport = reportOfSize(10, 8)

function longCriterion(theme: number, criterion: number, text: (length: number) => string): ReportedCriterion {
  const descriptors: PerPhase<string> = [text(400), text(500), text(700), text(300)]
  return sampleCriterion({
    id: `criterium-${criterion}`,
    name: `Criterium ${criterion + 1} van thema ${theme + 1}`,
    descriptors,
    spread: spread([1, 3, 2, criterion]),
    ambitionSpread: spread([0, 1, 4, 1]),
    judgement: {
      level: 2.5,
      ambition: { phase: 3, schoolYear: 2028 },
      reasons: text(400),
      evidence: text(300),
      minorityView: text(200),
    },
  })
}

/** Dutch prose of about `length` characters. */
function longText(length: number, word: string): string {
  const prose =
    `Het opleidingsteam ${word} bespreekt met de schoolleiding hoe de professionalisering van mentoren aansluit bij de ` +
    'schoolontwikkeling, en legt de verantwoordelijkheden vast. '
  return prose
    .repeat(Math.ceil(length / prose.length))
    .slice(0, length)
    .trim()
}

/** The usual report with every text of people and of instruments replaced by hostile text. */
export function hostileReport(strings: readonly string[]): ScanReport {
  let next = 0
  const hostile = () => strings[next++ % strings.length] ?? ''
  return {
    ...sampleReport,
    partnership: hostile(),
    school: { name: hostile(), place: hostile(), board: hostile() },
    occasion: hostile(),
    facilitator: hostile(),
    participants: strings.map((name) => ({ role: hostile(), name })),
    themes: sampleReport.themes.map((theme) => ({
      ...theme,
      title: hostile(),
      source: hostile(),
      phases: [hostile(), hostile(), hostile(), hostile()],
      criteria: theme.criteria.map((criterion) => ({
        ...criterion,
        name: hostile(),
        descriptors: [hostile(), hostile(), hostile(), hostile()],
        judgement: criterion.judgement && {
          ...criterion.judgement,
          reasons: hostile(),
          evidence: hostile(),
          minorityView: hostile(),
        },
      })),
    })),
    focusPoints: sampleReport.focusPoints.map((point) => ({
      ...point,
      goal: hostile(),
      actions: strings.map((what) => ({ what, owner: hostile(), due: '2027-05-12' })),
    })),
  }
}
