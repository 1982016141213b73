/** The report as a file of Word or Excel. Takes its time: report.ts has it done on a press. */
import { wordFile } from '../../../platform/reports/wordDocument.ts'
import { fillWordTemplate } from '../../../platform/reports/wordTemplate.ts'
import { reportText } from './reportText.ts'
import type { ScanReport } from './scanReport.ts'
import { wordBlocks } from './wordReport.ts'
import { templateFields } from './wordTemplate.ts'
import { workbook } from './workbook.ts'

export type OfficeJob = { form: 'docx' | 'xlsx'; report: ScanReport; template: Uint8Array | null }

export function isOfficeJob(message: unknown): message is OfficeJob {
  return typeof message === 'object' && message !== null && 'form' in message && 'report' in message
}

/** @throws UnusableTemplate when the template cannot be filled */
export function officeFile({ form, report, template }: OfficeJob): Promise<Uint8Array> {
  if (form === 'xlsx') return workbook(report)
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
