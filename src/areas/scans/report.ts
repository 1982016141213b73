/** The printed report of a scan, in the forms that people ask for. All of them say the same. */
import { typesetPdf } from '../../platform/reports/typst.ts'
import { officeFileOnPress } from './report/officePress.ts'
import { reportText } from './report/reportText.ts'
import { sampleReport } from './report/samples.ts'
import type { ScanReport } from './report/scanReport.ts'

export { UnusableTemplate } from '../../platform/reports/unusableTemplate.ts'
export type * from './report/scanReport.ts'
export { exampleTemplate, templatePlaceholders } from './report/wordTemplate.ts'

/**
 * The report as PDF/UA-1.
 * @throws JobFailure or PressError when it could not be typeset: a fault of ours, for the log
 */
export function scanReportPdf(report: ScanReport): Promise<Uint8Array> {
  return typesetPdf('areas/scans/report.typ', reportText(report))
}

/**
 * The report as a Word document: in the house style, or in the partnership's own template.
 * @param template a DOCX file with placeholders, see `templatePlaceholders`
 * @throws UnusableTemplate when that template cannot be filled; its message says in Dutch what to do
 */
export function scanReportDocx(report: ScanReport, template?: Uint8Array): Promise<Uint8Array> {
  return officeFileOnPress({ form: 'docx', report, template: template ?? null })
}

/**
 * Tries a template with an example, before it is kept.
 * @throws UnusableTemplate when it cannot be filled
 */
export async function checkTemplate(template: Uint8Array): Promise<void> {
  await scanReportDocx(sampleReport, template)
}

/** The report as an XLSX file with the sheets Oordelen, Ontwikkelplan and Verantwoording. */
export function scanReportXlsx(report: ScanReport): Promise<Uint8Array> {
  return officeFileOnPress({ form: 'xlsx', report, template: null })
}
