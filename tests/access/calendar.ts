import { exampleDocumentTemplate } from '../../src/platform/reports/textDocumentWord.ts'
import type { FormFields } from '../support/site.ts'
import { type AccessMatrix, bearer, changes, everybody, open } from './rows.ts'

const wordTemplate = async (): Promise<FormFields> => ({
  template: new File([new Uint8Array(await exampleDocumentTemplate())], 'sjabloon.docx'),
})

export const calendarAccess: AccessMatrix = {
  'get /me/calendar': open(everybody),
  'post /me/calendar': open(everybody),
  'post /me/calendar/removal': open(everybody),
  'get /calendar/:pass/bijeenkomsten.ics': bearer('calendar'),
  'get /meetings/report-template': open(changes),
  'get /meetings/report-template/example': open(changes),
  'post /meetings/report-template': open(changes, { form: wordTemplate }),
  'post /meetings/report-template/removal': open(changes),
}
