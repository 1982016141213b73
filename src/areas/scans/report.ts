/** The printed report of a scan, in the forms that people ask for. */
import { typesetPdf } from '../../platform/reports/typst.ts'
import { reportText } from './report/reportText.ts'
import type { ScanReport } from './report/scanReport.ts'

/** The report as PDF/UA-1. */
export function scanReportPdf(report: ScanReport): Promise<Uint8Array> {
  return typesetPdf('areas/scans/report.typ', reportText(report))
}
