import { type CellValue, workbookFile } from '../../platform/reports/workbook.ts'
import type { PlanContent } from './queries.ts'
import { planLevelNames, progressNames } from './rules.ts'

/** The activities of a plan as an XLSX file, for who wants to carry them on in a list of their own. */
export function activityWorkbook({ goals }: PlanContent): Promise<Uint8Array> {
  const standing = goals.filter(({ removed }) => !removed)
  return workbookFile([
    {
      name: 'Activiteiten',
      columns: [
        { name: 'Waarborg', width: 10 },
        { name: 'Doel', width: 50 },
        { name: 'Activiteit', width: 50 },
        { name: 'Wie', width: 28 },
        { name: 'Vanaf', width: 18 },
        { name: 'Klaar op', width: 18 },
        { name: 'Niveau', width: 14 },
        { name: 'Stand', width: 14 },
        { name: 'Wat het bracht', width: 50 },
      ],
      rows: standing.flatMap(({ guarantee, text, activities }) =>
        activities
          .filter(({ removed }) => !removed)
          .map(({ what, owner, startsOn, dueOn, level, progress, brought }): CellValue[] => [
            guarantee,
            text,
            what,
            owner?.name ?? null,
            startsOn === null ? null : { day: startsOn },
            dueOn === null ? null : { day: dueOn },
            level === null ? null : planLevelNames[level],
            progressNames[progress],
            brought,
          ]),
      ),
    },
  ])
}
