import { expect, test } from 'vitest'
import { beyondThePage, hostileStrings, letters, pagesOf } from '../../platform/reports/pdfForTests.ts'
import { textDocumentDocx, textDocumentPdf } from '../../platform/reports/textDocument.ts'
import type { Review, Written } from './queries.ts'
import { reviewDocument } from './reportDocument.ts'

const review: Review = {
  id: 'review',
  schoolYear: 2026,
  schoolId: 'school',
  schoolName: 'De Waterlelie',
  place: 'Zeewijk',
  boardId: 'board',
  boardName: 'Stichting Duin',
  hostId: 'marit',
  hostName: 'Marit',
  roundId: null,
  visitOn: '2027-03-10',
  state: 'closed',
  cancelledBecause: null,
  questions: '',
  closedOn: '2027-05-10',
  revision: 1,
  panel: [
    {
      personId: 'piet',
      name: 'Piet',
      roleKey: 'school-leader',
      roleName: 'Schoolleider',
      chair: true,
      exception: null,
      invited: true,
      reply: 'accepted',
    },
    {
      personId: 'wim',
      name: 'Wim',
      roleKey: 'mentor',
      roleName: 'Mentor',
      chair: false,
      exception: null,
      invited: true,
      reply: 'declined',
    },
  ],
}
const written = (text: string): Written => ({
  guarantees: [1, 2, 3, 4].map((guarantee) => ({
    guarantee,
    criteria: '',
    selfPicture: text,
    seen: text,
    strong: '',
    revision: 1,
  })),
  advice: [{ id: 'advice', guarantee: 2, text: 'Laat studenten kiezen.', revision: 1, actions: 0 }],
  statement: { meets: false, reasons: text, statedOn: '2027-03-20', statedByName: 'Piet', revision: 1 },
  reply: { text: 'Dat herkennen wij.', repliedOn: '2027-04-01', repliedByName: 'Marit', revision: 1 },
})
const on = { partnership: 'Partnerschap Noord', today: '2027-05-10' }

test('het verslag zegt wat het panel zag en meegaf, in woorden om mee verder te gaan', async () => {
  const text = (
    await pagesOf(await textDocumentPdf(reviewDocument(review, written('Studenten vragen door.'), on)))
  ).join(' ')
  for (const words of [
    'De Waterlelie',
    'is onderweg naar het beeld',
    'Studenten vragen door.',
    'Laat studenten kiezen.',
    'Dat herkennen wij.',
    'Piet (schoolleider, voorzitter)',
  ])
    expect(text).toContain(words)
  expect(text, 'wie bedankte was er niet bij').not.toContain('Wim')
})

test('ook met teksten die programma’s breken is het een PDF en een Word-bestand, en loopt niets van de bladzijde', async () => {
  const document = reviewDocument(review, written(hostileStrings.join('\n').slice(0, 7_900)), on)
  const pdf = await textDocumentPdf(document)
  expect(letters((await pagesOf(pdf)).join(''))).toContain(letters('Laat studenten kiezen.'))
  expect(await beyondThePage(pdf)).toEqual([])
  expect((await textDocumentDocx(document)).length).toBeGreaterThan(1_000)
})
