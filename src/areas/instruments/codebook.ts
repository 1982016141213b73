/** A questionnaire as a table: each question with its stable key, what it asks, and what can be answered. */
import { type CellValue, type Sheet, workbookFile } from '../../platform/reports/workbook.ts'
import { type Condition, type Question, type QuestionnaireDefinition, typeOf } from '../questions/index.ts'

const columns = [
  { name: 'Onderdeel', width: 26 },
  { name: 'Sleutel', width: 22 },
  { name: 'Soort', width: 20 },
  { name: 'Vraag', width: 60 },
  { name: 'In het Engels', width: 60 },
  { name: 'Uitleg', width: 40 },
  { name: 'Antwoorden', width: 44 },
  { name: 'Verplicht', width: 10 },
  { name: 'Alleen als', width: 40 },
  { name: 'Waarborg', width: 10 },
  { name: 'Blok', width: 12 },
]

/** One row for each question. */
export function codebookSheet({ sections }: QuestionnaireDefinition): Sheet {
  const rows = sections.flatMap(({ title, questions }) => questions.map((question) => rowOf(title.nl, question)))
  return { name: 'Vragen', columns, rows }
}

export async function codebookXlsx(questionnaire: QuestionnaireDefinition): Promise<Uint8Array> {
  return workbookFile([codebookSheet(questionnaire)])
}

function rowOf(section: string, question: Question): CellValue[] {
  return [
    section,
    question.id,
    typeOf(question.kind).name + (question.kind === 'agree' && question.reversed ? ' (omgekeerd)' : ''),
    question.text.nl,
    question.text.en ?? null,
    question.hint?.nl ?? null,
    answersOf(question),
    question.required ? 'ja' : 'nee',
    question.onlyIf.map(inWords).join('\n') || null,
    question.guarantee ?? null,
    question.block ?? null,
  ]
}

function answersOf(question: Question): string | null {
  switch (question.kind) {
    case 'agree':
      return typeOf('agree')
        .labels(question, 'nl')
        .map(({ label }) => label)
        .join('\n')
    case 'pair':
      return `1 = ${question.left.nl}\n${question.points} = ${question.right.nl}`
    case 'choice':
    case 'choices':
    case 'ranking':
      return question.options.map(({ id, text }) => `${id} = ${text.nl}`).join('\n')
    case 'number':
      return `van ${question.min} tot en met ${question.max}${question.unit ? ` ${question.unit.nl}` : ''}`
    case 'short':
    case 'long':
      return null
  }
}

function inWords(condition: Condition): string {
  switch (condition.is) {
    case 'one-of':
      return `${condition.question} is ${condition.options.join(' of ')}`
    case 'at-least':
      return `${condition.question} is ten minste ${condition.value}`
    case 'at-most':
      return `${condition.question} is hooguit ${condition.value}`
    case 'answered':
      return `${condition.question} is beantwoord`
  }
}
