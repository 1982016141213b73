import { z } from 'zod'
import { withScope } from '../../platform/database/scope.ts'
import { findTemplate } from '../../platform/reports/templates.ts'
import { TaskImpossible, type TaskKind } from '../../platform/tasks.ts'
import { findWho } from '../partnership/index.ts'
import { scanPolicy } from './policy.ts'
import { findReport, findScan } from './queries.ts'
import { type ScanReport, scanReportDocx, scanReportPdf, scanReportXlsx, UnusableTemplate } from './report.ts'

export const reportInput = z.object({ scan: z.guid(), format: z.enum(['pdf', 'docx', 'xlsx']) })
type Format = z.infer<typeof reportInput>['format']

/** Makes the report of a scan as a document, as far as whoever asks for it may see the scan. */
export const scanReportTask: TaskKind = {
  kind: 'scan-report',
  async run({ services, scope, today, input }) {
    const { scan: scanId, format } = reportInput.parse(input)
    const found = await withScope(
      services.database,
      scope,
      async (tx) => {
        const who = await findWho(tx, today, false)
        const scan = await findScan(tx, scanId)
        if (!who || !scan || !scanPolicy.see.allows(who, scan)) return undefined
        return {
          report: await findReport(tx, scan, scanPolicy.talk.allows(who, scan), today),
          template: format === 'docx' ? await findTemplate(tx, 'scan') : undefined,
        }
      },
      'read',
    )
    if (!found) throw new TaskImpossible('Deze scan is er niet (meer), of is niet voor jou bedoeld.')
    const { report, template } = found
    return {
      file: { name: fileName(report, format), bytes: await documentOf(report, format, template?.bytes) },
      message: 'Het verslag is klaar.',
    }
  },
}

async function documentOf(report: ScanReport, format: Format, template: Uint8Array | undefined): Promise<Uint8Array> {
  try {
    switch (format) {
      case 'pdf':
        return await scanReportPdf(report)
      case 'docx':
        return await scanReportDocx(report, template)
      case 'xlsx':
        return await scanReportXlsx(report)
    }
  } catch (error) {
    if (error instanceof UnusableTemplate)
      throw new TaskImpossible(`${error.message} Dat gaat over het eigen Word-sjabloon van jullie partnerschap.`)
    throw error
  }
}

function fileName({ school, schoolYear }: ScanReport, format: Format): string {
  return `Scan ${school.name} ${schoolYear}-${schoolYear + 1}.${format}`
}
