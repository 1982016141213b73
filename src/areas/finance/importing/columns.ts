import type { Column } from '../../partnership/index.ts'
import { kindNames, type LineKind, lineKinds, type Place } from '../rules.ts'

/** The sheets of the workbook, as it is made and as it is read. */
export const sheetNames = { frame: 'Kader', lines: 'Regels', students: 'Studenten' } as const

export type LineField =
  | 'kind'
  | 'title'
  | 'place'
  | 'role'
  | 'hours'
  | 'rate'
  | 'planned'
  | 'actual'
  | 'remarks'
  | 'mark'

/** The columns of the sheet with lines, in their order. */
export const lineColumns: readonly (Column<LineField> & { width: number })[] = [
  { field: 'kind', names: ['Soort'], width: 22 },
  { field: 'title', names: ['Omschrijving'], width: 44 },
  { field: 'place', names: ['Voor wie'], width: 32 },
  { field: 'role', names: ['Rol'], width: 24 },
  { field: 'hours', names: ['Uren'], width: 10 },
  { field: 'rate', names: ['Eigen tarief', 'Tarief'], width: 12 },
  { field: 'planned', names: ['Begroot'], width: 14 },
  { field: 'actual', names: ['Werkelijk'], width: 14 },
  { field: 'remarks', names: ['Toelichting'], width: 44 },
  { field: 'mark', names: ['Kenmerk'], width: 38 },
]

export type StudentField = 'place' | 'students'

/** The columns of the sheet with numbers of students. */
export const studentColumns: readonly (Column<StudentField> & { width: number })[] = [
  { field: 'place', names: ['Waar'], width: 44 },
  { field: 'students', names: ['Studenten'], width: 12 },
]

export const nameOfLineField = (field: LineField): string =>
  lineColumns.find((column) => column.field === field)?.names[0] ?? field

/** What a line for the partnership as a whole says under `Voor wie`. */
export const wholePartnership = 'Het partnerschap'

const kindWords = { board: 'bestuur', institute: 'instituut', school: 'school' } as const

/**
 * How each place is called in a workbook: by its name, with what it is where several have that name, and with the end of
 * its id where that does not tell them apart either.
 */
export function placeLabels(places: readonly NonNullable<Place>[]): ReadonlyMap<string, string> {
  const withKind = (place: NonNullable<Place>) => `${place.name} (${kindWords[place.kind]})`
  const withId = (place: NonNullable<Place>) => `${place.name} (${kindWords[place.kind]}, ${place.id.slice(-6)})`
  const alone = (place: NonNullable<Place>, called: (one: NonNullable<Place>) => string) =>
    places.every((other) => other.id === place.id || called(other) !== called(place))
  return new Map(
    places.map((place) => {
      if (alone(place, ({ name }) => name)) return [place.id, place.name]
      return [place.id, alone(place, withKind) ? withKind(place) : withId(place)]
    }),
  )
}

export const kindOfName = new Map<string, LineKind>(lineKinds.map((kind) => [kindNames[kind].toLowerCase(), kind]))
