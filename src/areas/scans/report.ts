/** The printed report of a scan, in the forms that people ask for. All three say the same. */
import { typesetPdf } from '../../platform/reports/typst.ts'
import { wordFile } from '../../platform/reports/wordDocument.ts'
import { fillWordTemplate } from '../../platform/reports/wordTemplate.ts'
import { reportText } from './report/reportText.ts'
import type { ScanReport } from './report/scanReport.ts'
import { wordBlocks } from './report/wordReport.ts'
import { templateFields } from './report/wordTemplate.ts'

export type * from './report/scanReport.ts'
export { exampleTemplate, templatePlaceholders } from './report/wordTemplate.ts'
export { scanReportXlsx } from './report/workbook.ts'

/**
 * The report as PDF/UA-1.
 * @throws TypesettingError when it could not be typeset
 */
export function scanReportPdf(report: ScanReport): Promise<Uint8Array> {
  return typesetPdf('areas/scans/report.typ', reportText(report))
}

/**
 * The report as a Word document: in the house style, or in the partnership's own template.
 * @param template a DOCX file with the placeholders of `templatePlaceholders`
 * @throws UnusableTemplate when that template cannot be filled; its message says what to do
 */
export function scanReportDocx(report: ScanReport, template?: Uint8Array): Promise<Uint8Array> {
  const text = reportText(report)
  if (template) return fillWordTemplate(template, text.title, (styles) => templateFields(report, text, styles))
  return wordFile({
    title: text.title,
    kind: text.kind,
    name: text.school,
    place: text.place,
    runningHead: text.runningHead,
    blocks: wordBlocks(text),
  })
}
