import { expect, it } from 'vitest'
import { beyondThePage, hostileStrings, letters, pagesOf } from '../../platform/reports/pdfForTests.ts'
import { textDocumentDocx, textDocumentPdf } from '../../platform/reports/textDocument.ts'
import { type Question, QuestionnaireDefinition } from '../questions/index.ts'
import type { Survey } from '../surveys/index.ts'
import type { Reading } from './findReading.ts'
import { resultsDocument } from './reportDocument.ts'

const tallyOf = (question: Question) => {
  if (question.kind === 'agree') return { n: 12, counts: { 1: 1, 2: 2, 3: 2, 4: 4, 5: 3, na: 0 } }
  return question.kind === 'choice' ? { n: 12, counts: { ja: 7, nee: 5 } } : { n: 12, counts: {} }
}

/** A survey whose every text is what breaks programs. */
function readingOf(texts: readonly string[]): Reading {
  const words = (index: number) => ({ nl: texts[index % texts.length] ?? 'Niets' })
  const questionnaire = QuestionnaireDefinition.parse({
    title: words(0),
    sections: [
      {
        id: 'deel',
        title: words(1),
        questions: [
          ...Array.from({ length: 12 }, (_, index) => ({ id: `q${index}`, kind: 'agree', text: words(index + 2) })),
          {
            id: 'keuze',
            kind: 'choice',
            text: words(14),
            options: [
              { id: 'ja', text: words(15) },
              { id: 'nee', text: words(16) },
            ],
          },
          { id: 'open', kind: 'long', text: words(17) },
        ],
      },
    ],
  })
  const [section] = questionnaire.sections
  const whole = { kind: 'partnership' as const, key: '', invited: 30, answered: 12 }
  const survey: Survey = {
    id: 's',
    schoolYear: 2026,
    kind: 'yearly',
    title: words(3).nl,
    purpose: '',
    moment: null,
    versionId: 'v',
    instrumentId: 'i',
    opensOn: '2026-10-01',
    closesOn: '2026-11-01',
    smallestGroup: 5,
    blocksEach: null,
    minutes: 8,
    studyYears: [],
    remindAfter: [],
    moderatorId: null,
    moderatorName: null,
    state: 'closed',
    code: null,
    cancelledBecause: null,
    closedOn: '2026-11-01',
    fedBackOn: null,
    createdBy: null,
    revision: 1,
    schools: [],
  }
  const tallies = new Map((section?.questions ?? []).map((one) => [one.id, new Map([['partnership:', tallyOf(one)]])]))
  const named = { ...whole, name: words(5).nl, boardId: null }
  const release = { surveyId: 's', groups: [whole], tallies, sections: [] }
  return { survey, questionnaire, release, groups: [named], group: named, before: undefined, ambitions: new Map() }
}

const usable = hostileStrings.map((text) => text.trim().slice(0, 150).toWellFormed()).filter((text) => text !== '')

it('het verslag wordt gemaakt, wat er ook in vragen en antwoorden staat, en niets loopt van het papier', async () => {
  for (let start = 0; start < usable.length; start += 120) {
    const texts = usable.slice(start, start + 120)
    const remarks = texts.map((text, index) => ({
      id: String(index),
      questionId: 'open',
      text,
      quotable: false,
      guarantee: null,
    }))
    const document = resultsDocument(readingOf(texts), remarks, { partnership: texts[0] ?? '', today: '2026-11-22' })
    const pdf = await textDocumentPdf(document)
    expect(await beyondThePage(pdf)).toEqual([])
    expect(letters((await pagesOf(pdf)).join(' '))).toContain('Hoeisditgemeten')
    expect((await textDocumentDocx(document)).length).toBeGreaterThan(1000)
  }
}, 120_000)
