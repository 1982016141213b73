/** What becomes of the rows of an export: answers that fit, and how many that do not. */
import { type Answer, type Answers, answerTo, type Question } from '../../questions/index.ts'
import type { AnswerSheet } from './answerSheet.ts'
import { labelSetOf, labelsInCell, type Readings } from './readings.ts'
import type { Target } from './targets.ts'

/** One person's answers as far as they fit, and where they belong as far as that is known. */
export type FittedResponse = {
  schoolId: string | null
  instituteId: string | null
  studyYear: number | null
  form: number
  answers: Answers
}

/** How many people answered a question in a way that fits it, and how many in a way that does not. */
export type QuestionFit = { question: Question; fits: number; misses: number }

export type Fit = {
  responses: FittedResponse[]
  questions: QuestionFit[]
  /** How many people answered nothing that fits: they are left out. */
  empty: number
  /** How many people each school has in it; `null` for whoever is of no known school. */
  schools: ReadonlyMap<string | null, number>
}

/** @param questions of the questionnaire by id, in their order */
export function fitted(
  { rows }: Pick<AnswerSheet, 'rows'>,
  targets: readonly Target[],
  readings: Readings,
  questions: ReadonlyMap<string, Question>,
): Fit {
  const columns = targets.map((target, place) => ({ target, place })).filter(({ target }) => target.is !== 'nothing')
  const asked = new Set(columns.flatMap(({ target }) => ('question' in target ? [target.question] : [])))
  const used = [...questions.values()].filter(({ id }) => asked.has(id))
  const fits = new Map(used.map((question) => [question.id, { question, fits: 0, misses: 0 }]))
  const reader = new RowReader(columns, readings, questions)
  const responses: FittedResponse[] = []
  for (const cells of rows) {
    const response = reader.read(cells, used, fits)
    if (Object.keys(response.answers).length > 0) responses.push(response)
  }
  return {
    responses,
    questions: [...fits.values()],
    empty: rows.length - responses.length,
    schools: countBy(responses.map(({ schoolId }) => schoolId)),
  }
}

type Column = { target: Target; place: number }
type Cells = readonly string[]

class RowReader {
  readonly #columns: readonly Column[]
  readonly #readings: Readings
  readonly #questions: ReadonlyMap<string, Question>
  readonly #ofQuestion: ReadonlyMap<string, readonly Column[]>

  constructor(columns: readonly Column[], readings: Readings, questions: ReadonlyMap<string, Question>) {
    this.#columns = columns
    this.#readings = readings
    this.#questions = questions
    this.#ofQuestion = Map.groupBy(columns, ({ target }) => ('question' in target ? target.question : ''))
  }

  read(cells: Cells, used: readonly Question[], fits: ReadonlyMap<string, QuestionFit>): FittedResponse {
    const answers: Record<string, Answer> = {}
    for (const question of used) {
      const columns = this.#ofQuestion.get(question.id) ?? []
      if (columns.every(({ place }) => (cells[place] ?? '') === '')) continue
      const value = this.#valueOf(question, columns, cells)
      // Filled in, but meaning nothing: an answer that was not chosen, or a label that somebody left out on purpose.
      if (value === null) continue
      const answer = value === undefined ? undefined : answerTo(question, { [question.id]: value })
      const fit = fits.get(question.id)
      if (fit) fit[answer === undefined ? 'misses' : 'fits'] += 1
      if (answer !== undefined) answers[question.id] = answer
    }
    const year = Number(this.#groupOf('year', cells) ?? 0)
    return {
      schoolId: this.#groupOf('school', cells),
      instituteId: this.#groupOf('institute', cells),
      studyYear: year > 0 ? year : null,
      form: 0,
      answers,
    }
  }

  /** @returns null when nothing is answered; undefined when what stands there is no answer */
  #valueOf(question: Question, columns: readonly Column[], cells: Cells): unknown {
    const cell = (column: Column | undefined) => (column ? (cells[column.place] ?? '') : '')
    const [first] = columns
    switch (question.kind) {
      case 'agree':
      case 'pair': {
        const read = this.#reading(first, cell(first))
        if (read === undefined || read === '') return read === '' ? null : undefined
        return read === 'na' ? 'na' : Number(read)
      }
      case 'choice': {
        const read = this.#reading(first, cell(first))
        return read === '' ? null : read
      }
      case 'choices':
        return first?.target.is === 'option'
          ? chosenOptions(columns, cells)
          : this.#listed(first, cell(first), question)
      case 'ranking':
        return first?.target.is === 'question'
          ? this.#listed(first, cell(first), question)
          : this.#ranked(columns, cells)
      case 'number':
        return numberIn(cell(first))
      case 'short':
      case 'long':
        return cell(first)
    }
  }

  /** What a label stands for: `''` when it is to be left out, undefined when nobody said. */
  #reading(column: Column | undefined, label: string): string | undefined {
    const key = column ? labelSetOf(column.target, this.#questions) : undefined
    const set = key === undefined ? undefined : this.#readings[key]
    return set && Object.hasOwn(set, label) ? set[label] : undefined
  }

  /** All answers in one cell; with one that is unknown, none of them. */
  #listed(column: Column | undefined, cell: string, question: Question): string[] | null | undefined {
    const read = labelsInCell(cell, question).map((label) => this.#reading(column, label))
    if (read.some((value) => value === undefined)) return undefined
    const options = new Set(read.flatMap((value) => value || []))
    return options.size > 0 ? [...options] : null
  }

  /** A column for each place, or for each answer its place. */
  #ranked(columns: readonly Column[], cells: Cells): string[] | null | undefined {
    const placed = columns.flatMap(({ target, place }): { at: number; option: string | undefined }[] => {
      const cell = cells[place] ?? ''
      if (cell === '') return []
      if (target.is === 'place') return [{ at: target.place, option: this.#reading({ target, place }, cell) }]
      return target.is === 'ranked' ? [{ at: numberIn(cell) ?? Number.NaN, option: target.option }] : []
    })
    if (placed.length === 0) return null
    if (placed.some(({ at, option }) => !(at >= 1) || option === undefined)) return undefined
    return placed.toSorted((a, b) => a.at - b.at).flatMap(({ option }) => (option ? [option] : []))
  }

  #groupOf(group: 'school' | 'institute' | 'year', cells: Cells): string | null {
    const column = this.#columns.find(({ target }) => target.is === 'group' && target.group === group)
    const cell = column ? (cells[column.place] ?? '') : ''
    return cell === '' ? null : this.#reading(column, cell) || null
  }
}

/** What stands in the column of an answer that was not chosen. */
const notChosen = /^(n|nee|no|0|false|onwaar|niet gekozen|niet geselecteerd|not selected|not chosen)$/i

function chosenOptions(columns: readonly Column[], cells: Cells): string[] | null {
  const chosen = columns.flatMap(({ target, place }) => {
    const cell = (cells[place] ?? '').trim()
    return target.is === 'option' && cell !== '' && !notChosen.test(cell) ? [target.option] : []
  })
  return chosen.length > 0 ? chosen : null
}

/** With a comma or a point before the decimals. */
function numberIn(cell: string): number | undefined {
  const text = cell.trim().replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}

function countBy<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
