/** A school's scans beside each other over the years: for a conversation about movement, never a score. */
import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { Level } from '../rules.ts'
import { levelIn, type ScanReport } from './scanReport.ts'

export type ComparisonText = {
  heading: string
  intro: string
  /** The first names the criteria, the others the school years, the oldest first and this scan's last. */
  columns: readonly string[]
  themes: readonly { title: string; rows: readonly { criterion: string; levels: readonly LevelText[] }[] }[]
}

/** A level to draw and to read, or an absent one with the word for that. */
export type LevelText = { level: Level | null; words: string }

/** More columns do not fit beside each other on a page; the workbook has them all. */
const mostEarlierScans = 4

/** @returns null when this is the school's first scan: then there is nothing to compare */
export function comparisonText({ earlierScans, themes, schoolYear }: ScanReport): ComparisonText | null {
  if (earlierScans.length === 0) return null
  const scans = earlierScans.toSorted((a, b) => a.schoolYear - b.schoolYear).slice(-mostEarlierScans)
  return {
    heading: 'Vergeleken met eerder',
    intro:
      'Zo stonden we er in eerdere scans voor. Lager dan toen is geen fout: misschien kijken we nu scherper. ' +
      'Praat over wat er bewoog, en waardoor.',
    columns: ['Criterium', ...[...scans.map((scan) => scan.schoolYear), schoolYear].map(schoolYearName)],
    themes: themes.map(({ id, title, criteria }) => ({
      title,
      rows: criteria.map(({ id: criterion, name, judgement }) => ({
        criterion: name,
        levels: [...scans.map((scan) => levelIn(scan, { theme: id, criterion })), judgement?.level ?? null].map(
          levelText,
        ),
      })),
    })),
  }
}

function levelText(level: Level | null): LevelText {
  if (level === null) return { level, words: 'niet bekeken' }
  return { level, words: Number.isInteger(level) ? `fase ${level}` : `fase ${Math.floor(level)}–${Math.ceil(level)}` }
}
