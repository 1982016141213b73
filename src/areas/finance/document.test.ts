import { afterAll, describe, expect, test } from 'vitest'
import { wordLines } from '../../platform/reports/officeForTests.ts'
import { beyondThePage, hostileStrings, letters, pagesOf } from '../../platform/reports/pdfForTests.ts'
import { stopPresses } from '../../platform/reports/press.ts'
import { textDocumentDocx, textDocumentPdf } from '../../platform/reports/textDocument.ts'
import { budgetDocument } from './document.ts'
import type { BudgetLine, Frame } from './queries.ts'

afterAll(stopPresses)

const school = { id: 's', name: 'De Kade', kind: 'school', boardId: null } as const
const line: BudgetLine = {
  id: 'l',
  budgetId: 'b',
  kind: 'facilitation',
  title: 'Schoolopleider',
  place: school,
  roleKey: 'school-trainer',
  roleName: 'Schoolopleider',
  hours: 1_250,
  hourlyRate: null,
  planned: 78_188,
  actual: null,
  remarks: '',
  position: 1,
  revision: 1,
}
const frame: Frame = {
  budget: {
    id: 'b',
    schoolYear: 2026,
    subsidyPerStudent: 125_000,
    hourlyRate: 6_255,
    remarks: 'Naar de teldatum.',
    adoptedOn: '2026-06-16',
    decisionId: 'd',
    decision: { text: 'Akkoord.', meetingId: 'm', bodyName: 'Stuurgroep' },
    revision: 1,
  },
  lines: [line, { ...line, id: 'o', kind: 'other', title: 'Website', place: null, hours: null, actual: -3_500 }],
  counts: [{ place: school, students: 12 }],
  whole: true,
}
const made = (of: Frame = frame) => budgetDocument(of, { partnership: 'Noord', today: '2026-11-24' })

describe('the financieel kader on paper', () => {
  test.each(['15.000,00', '781,88', '12,5 uur à 62,55', '-35,00', 'nog niet bekend', 'Akkoord.', '16 juni 2026'])(
    'says %s in Word and in PDF',
    async (words) => {
      const paper = (await pagesOf(await textDocumentPdf(made()))).join('')
      const word = wordLines(await textDocumentDocx(made())).join('\n')
      expect(letters(paper)).toContain(letters(words))
      expect(letters(word)).toContain(letters(words))
    },
  )

  test('does not say what is left of the whole to whoever sees a part', () => {
    const labels = (of: Frame) => made(of).facts.map(({ label }) => label)
    expect(labels(frame)).toContain('Subsidie min begroot')
    expect(labels({ ...frame, whole: false })).not.toContain('Subsidie min begroot')
  })

  test('holds whatever people type, and keeps to the page', async () => {
    const lines = hostileStrings.slice(0, 150).map((text, index) => ({
      ...line,
      id: String(index),
      title: text.slice(0, 200) || 'leeg',
    }))
    expect(await beyondThePage(await textDocumentPdf(made({ ...frame, lines })))).toEqual([])
  })
})
