/** The answers in an export of another survey program, without the columns that are about persons. */
import { type SheetRow, UnreadableSheet } from '../../../platform/sheets/sheet.ts'
import { folded } from '../../partnership/index.ts'
import { type PersonalKind, personalKind } from './personal.ts'

export type Program = 'limesurvey' | 'forms' | 'qualtrics' | 'other'

export const programNames: Record<Program, string> = {
  limesurvey: 'LimeSurvey',
  forms: 'Microsoft Forms',
  qualtrics: 'Qualtrics',
  other: 'een ander programma',
}

export type AnswerColumn = {
  /** `Q1`, `Q1_SQ001`; null when its header is only words. */
  code: string | null
  /** The words of the question; the code again when there are none. */
  text: string
  /** The words of its row or answer, when the header has those apart. */
  part: string | null
}

export type AnswerSheet = {
  program: Program
  columns: AnswerColumn[]
  /** What each person answered, as many cells as there are columns; empty is not answered. */
  rows: string[][]
  /** Columns about persons, as they are called; none of what stood in them is here. */
  dropped: { name: string; kind: PersonalKind }[]
}

/** More than 300 columns or 5,000 people answer no survey of a partnership. */
export const answerSheetLimits = { bytes: 10 * 1024 * 1024, rows: 5_000, columns: 300, cellLength: 8_000 }

/**
 * @param rows those of a sheet that hold something, the first with the headers
 * @throws UnreadableSheet when there is nothing to take over in it
 */
export function answerSheetOf(rows: readonly SheetRow[]): AnswerSheet {
  const [headers, ...below] = rows.map(({ cells }) => cells)
  if (!headers || below.length === 0)
    throw new UnreadableSheet('Er staan geen antwoorden in het bestand. Zet onder de kop één regel per persoon.')
  const layout = layoutOf(headers, below)
  const people = layout.people.map((cells) => headers.map((_, place) => cells[place] ?? ''))
  const named = headers.map((header, place) => ({ place, header, column: layout.column(header, place) }))
  const judged = named
    .filter(({ header, place }) => header !== '' || people.some((cells) => cells[place] !== ''))
    .map((one) => {
      const names = [one.header, one.column.code ?? '', one.column.text].filter((name) => name !== '')
      return {
        ...one,
        kind: personalKind(
          names,
          people.map((cells) => cells[one.place] ?? ''),
        ),
      }
    })
  const kept = judged.filter(({ kind }) => kind === null)
  if (kept.length === 0)
    throw new UnreadableSheet('Er staan alleen gegevens van personen in het bestand, geen antwoorden.')
  return {
    program: layout.program,
    columns: kept.map(({ column }) => column),
    rows: people.map((cells) => kept.map(({ place }) => cells[place] ?? '')),
    dropped: judged.flatMap(({ header, kind }) => (kind === null ? [] : [{ name: header.slice(0, 100), kind }])),
  }
}

type Layout = {
  program: Program
  people: readonly (readonly string[])[]
  column: (header: string, place: number) => AnswerColumn
}

function layoutOf(headers: readonly string[], below: readonly (readonly string[])[]): Layout {
  const importIds = below.slice(0, 3).findIndex((cells) => cells.some((cell) => /^\{\s*"ImportId"\s*:/i.test(cell)))
  if (importIds >= 0) return qualtrics(headers, below, importIds)
  const names = headers.map(folded)
  const isForms = names.slice(0, 5).filter((name) => formsColumns.includes(name)).length >= 2
  const isLimeSurvey = names.some((name) => limeSurveyColumns.includes(name)) || headers.some(isLimeSurveyCode)
  return {
    program: isForms ? 'forms' : isLimeSurvey ? 'limesurvey' : 'other',
    people: below,
    column: columnOf,
  }
}

const formsColumns = ['starttime', 'completiontime', 'begintijd', 'starttijd', 'voltooiingstijd', 'tijdvanvoltooien']
const limeSurveyColumns = [
  'submitdate',
  'lastpage',
  'startlanguage',
  'datesubmitted',
  'datumingestuurd',
  'laatstepagina',
]
const isLimeSurveyCode = (header: string) => /^[A-Za-z][A-Za-z0-9]*\[[A-Za-z0-9_]+\]/.test(header)

/** Three rows above the answers: codes, questions, and what Qualtrics itself calls them. Previews are nobody's answers. */
function qualtrics(headers: readonly string[], below: readonly (readonly string[])[], importIds: number): Layout {
  const questions = below[importIds === 0 ? -1 : 0] ?? []
  const status = headers.findIndex((header) => folded(header) === 'status')
  return {
    program: 'qualtrics',
    people: below.slice(importIds + 1).filter((cells) => !/^(survey preview|1)$/i.test(cells[status] ?? '')),
    column(code, place) {
      const { text, part } = splitQuestion(
        (questions[place] ?? '').replace(/\s-\s(?=[^-]*$)/, ' [').replace(/( \[[^[\]]*)$/, '$1]'),
      )
      return { code, text, part }
    },
  }
}

const codeOnly = /^[A-Za-z][A-Za-z0-9]*([_.-][A-Za-z0-9]+)*(\[[A-Za-z0-9_]+\]){0,2}$/
const codeAndText = /^([A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*(?:\[[A-Za-z0-9_]+\]){0,2})\.\s+(.+)$/

function columnOf(header: string): AnswerColumn {
  const [, code, words] = codeAndText.exec(header) ?? []
  if (code !== undefined && words !== undefined && /\d|\[/.test(code)) return { code, ...splitQuestion(words) }
  return codeOnly.test(header) ? { code: header, text: header, part: null } : { code: null, ...splitQuestion(header) }
}

/** `Hoe gaat het? [Op school]`: the words of the question, and those of its row. */
function splitQuestion(header: string): { text: string; part: string | null } {
  const [, text, part] = /^(.*\S)\s*\[([^[\]]+)\]$/.exec(header) ?? []
  return text !== undefined && part !== undefined ? { text, part } : { text: header, part: null }
}
