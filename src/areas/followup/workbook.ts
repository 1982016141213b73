import { type CellValue, workbookFile } from '../../platform/reports/workbook.ts'
import type { OriginNames } from './origins.ts'
import { stateInWords } from './pages/ActionRows.tsx'
import type { Action } from './queries.ts'

/** A list of actions as an XLSX file, for who wants to carry it on in a list of their own. */
export function actionWorkbook(actions: readonly Action[], origins: OriginNames): Promise<Uint8Array> {
  return workbookFile([
    {
      name: 'Vervolgacties',
      columns: [
        { name: 'Wat', width: 50 },
        { name: 'Wie', width: 24 },
        { name: 'Afgesproken', width: 18 },
        { name: 'Uiterlijk', width: 18 },
        { name: 'Stand', width: 20 },
        { name: 'Wat het bracht', width: 40 },
        { name: 'Komt uit', width: 40 },
        { name: 'Overleg', width: 28 },
        { name: 'School', width: 28 },
        { name: 'Waarborg', width: 10 },
      ],
      rows: actions.map((action): CellValue[] => [
        action.what,
        action.ownerName,
        { day: action.agreedOn },
        { day: action.dueOn },
        stateInWords(action.state, action.verdict),
        action.droppedBecause ?? action.brought,
        origins.get(action.id)?.title ?? null,
        action.bodyName,
        action.schoolName,
        action.guarantee,
      ]),
    },
  ])
}
