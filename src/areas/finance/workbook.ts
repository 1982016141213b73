import { type CellValue, type Sheet, workbookFile } from '../../platform/reports/workbook.ts'
import { schoolYearName } from '../../platform/schoolYear.ts'
import { lineColumns, placeLabels, sheetNames, studentColumns, wholePartnership } from './importing/columns.ts'
import type { Frame } from './queries.ts'
import { byKind, kindNames, type Place, studentsOf, totalsOf } from './rules.ts'

/** Euros, or hours: hundredths as the number that people know. */
const wholes = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / 100)

/**
 * A budget as an XLSX file: the frame to read, and its lines and numbers of students to change and read in again.
 * @param places every place that may be named in it, besides those that are
 */
export function budgetWorkbook(frame: Frame, places: readonly NonNullable<Place>[]): Promise<Uint8Array> {
  const all = allPlaces(frame, places)
  const labels = placeLabels(all)
  return workbookFile([frameSheet(frame), lineSheet(frame, labels), studentSheet(frame, all, labels)])
}

/** What is named in a budget together with what could be, each once. */
export function allPlaces(
  { lines, counts }: Pick<Frame, 'lines' | 'counts'>,
  places: readonly NonNullable<Place>[],
): NonNullable<Place>[] {
  const all = new Map(places.map((place) => [place.id, place]))
  for (const { place } of [...lines, ...counts]) if (place && !all.has(place.id)) all.set(place.id, place)
  return [...all.values()]
}

function frameSheet({ budget, lines, counts, whole }: Frame): Sheet {
  const students = studentsOf(counts)
  const income = students * budget.subsidyPerStudent
  const totals = totalsOf(lines)
  const row = (name: string, { planned, actual, left }: typeof totals): CellValue[] => [
    name,
    wholes(planned),
    wholes(actual),
    wholes(left),
  ]
  return {
    name: sheetNames.frame,
    columns: [
      { name: `Financieel kader ${schoolYearName(budget.schoolYear)}`, width: 44 },
      { name: 'Begroot', width: 16 },
      { name: 'Werkelijk', width: 16 },
      { name: 'Nog over', width: 16 },
    ],
    rows: [
      ['Vastgesteld op', budget.adoptedOn === null ? 'nog niet' : { day: budget.adoptedOn }],
      ['Studenten', students],
      ['Subsidie per student', wholes(budget.subsidyPerStudent)],
      ['Uurtarief', wholes(budget.hourlyRate)],
      ['Subsidie', wholes(income)],
      ...byKind(lines).map(({ kind, totals: ofKind }) => row(kindNames[kind], ofKind)),
      row('Samen', totals),
      ...(whole ? [['Subsidie min begroot', wholes(income - totals.planned)]] : []),
      ...(budget.remarks === '' ? [] : [['Toelichting', budget.remarks]]),
    ],
  }
}

const columnsOf = (columns: readonly { names: readonly [string, ...string[]]; width: number }[]) =>
  columns.map(({ names: [name], width }) => ({ name, width }))

function lineSheet({ lines }: Frame, labels: ReadonlyMap<string, string>): Sheet {
  return {
    name: sheetNames.lines,
    columns: columnsOf(lineColumns),
    rows: lines.map((line) => [
      kindNames[line.kind],
      line.title,
      line.place === null ? wholePartnership : (labels.get(line.place.id) ?? line.place.name),
      line.roleName,
      wholes(line.hours),
      wholes(line.hourlyRate),
      wholes(line.planned),
      wholes(line.actual),
      line.remarks,
      line.id,
    ]),
  }
}

function studentSheet(
  { counts }: Frame,
  places: readonly NonNullable<Place>[],
  labels: ReadonlyMap<string, string>,
): Sheet {
  const known = new Map(counts.map(({ place, students }) => [place.id, students]))
  return {
    name: sheetNames.students,
    columns: columnsOf(studentColumns),
    rows: places
      .filter(({ kind }) => kind !== 'board')
      .map(({ id, name }) => [labels.get(id) ?? name, known.get(id) ?? null]),
  }
}
