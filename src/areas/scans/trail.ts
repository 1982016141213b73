import { schoolYearName } from '../../platform/schoolYear.ts'
import type { TrailEntry, TrailSource } from '../trail/index.ts'
import { scanPolicy } from './policy.ts'
import { countJudged, findJudged, type JudgedCriterion } from './queries.ts'
import { levelName } from './rules.ts'

/** What schools settled on a criterion, and which of it became a focus point; for whoever sees the scan. */
export const scanTrail: TrailSource = {
  async entries(tx, who, subject, part) {
    const judged = await findJudged(tx, subject, part)
    return judged.filter((scan) => scanPolicy.seeSettled.allows(who, scan)).flatMap(entriesOf)
  },
  async counts(tx, who, subject, place) {
    const counted = await countJudged(tx, subject, place)
    return counted
      .filter((scan) => scanPolicy.seeSettled.allows(who, scan))
      .flatMap(({ day, judged, goals }) => [
        { day, kind: 'measured' as const, number: judged },
        { day, kind: 'agreed' as const, number: goals },
      ])
      .filter(({ number }) => number > 0)
  },
}

function entriesOf(judged: JudgedCriterion): TrailEntry[] {
  const { day, scanId, schoolId, schoolName, level, phases, goals } = judged
  const at = { day, schoolId, bodyId: null, place: schoolName }
  const measured: TrailEntry[] =
    level === null
      ? []
      : [
          {
            ...at,
            kind: 'measured',
            title: `Teamoordeel: ${levelName(level, phases)}`,
            text: saidOf(judged),
            href: `/scans/${scanId}/report`,
          },
        ]
  const agreed = goals.map(
    (goal): TrailEntry => ({
      ...at,
      kind: 'agreed',
      title: 'Aandachtspunt',
      text: goal,
      href: `/scans/${scanId}/development-plan`,
    }),
  )
  return [...measured, ...agreed]
}

function saidOf({ ambition, ambitionYear, reasons, minorityView, phases }: JudgedCriterion): string {
  const until = ambitionYear === null ? '' : ` in ${schoolYearName(ambitionYear)}`
  return [
    ...(ambition === null ? [] : [`Ambitie: ${levelName(ambition, phases)}${until}`]),
    ...(reasons === '' ? [] : [reasons]),
    ...(minorityView === '' ? [] : [`Een ander geluid: ${minorityView}`]),
  ].join('\n')
}
