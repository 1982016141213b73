import { workbookFile } from '../../platform/reports/workbook.ts'
import type { Chart } from '../../ui/charts/index.ts'

/** The table of a chart as a workbook. */
export function chartWorkbook({ table: { columns, rows } }: Chart): Promise<Uint8Array> {
  return workbookFile([
    {
      name: 'Tabel',
      columns: columns.map((name, index) => ({ name, width: index === 0 ? 40 : 18 })),
      rows,
    },
  ])
}
