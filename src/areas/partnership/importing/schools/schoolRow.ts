import type { SheetRow } from '../../../../platform/sheets/sheet.ts'
import type { Column, Columns, Remark } from '../columns.ts'
import { readSchoolField, restoredZeros, type SchoolField, schoolFields } from './school.ts'
import { readSchoolKey, type SchoolKey } from './schoolKey.ts'

/** A school's address stands in two columns, its key in two, and its board's name beside the board's number. */
export type SchoolColumn = SchoolField | 'institution' | 'location' | 'boardName' | 'houseNumber'

/**
 * The columns of DUO's open-data files with addresses of schools, by their names of now and of before; at the end two
 * that a partnership may add. Source: DUO, Open onderwijsdata, "Adressen".
 */
export const schoolColumns = [
  { field: 'authorityNumber', names: ['BEVOEGD GEZAG NUMMER', 'BESTUURSNUMMER'] },
  { field: 'boardName', names: ['BEVOEGD GEZAG NAAM', 'BESTUURSNAAM'] },
  { field: 'institution', names: ['INSTELLINGSCODE', 'BRIN NUMMER', 'BRIN'] },
  { field: 'location', names: ['VESTIGINGSCODE', 'VESTIGINGSNUMMER'] },
  { field: 'name', names: ['VESTIGINGSNAAM', 'SCHOOLNAAM'] },
  { field: 'street', names: ['STRAATNAAM'] },
  { field: 'houseNumber', names: ['HUISNUMMER-TOEVOEGING', 'HUISNUMMER'] },
  { field: 'postalCode', names: ['POSTCODE'] },
  { field: 'place', names: ['PLAATSNAAM', 'PLAATS'] },
  { field: 'municipality', names: ['GEMEENTENAAM', 'GEMEENTE'] },
  { field: 'denomination', names: ['DENOMINATIE'] },
  { field: 'website', names: ['INTERNETADRES', 'WEBSITE'] },
  { field: 'region', names: ['REGIO'] },
  { field: 'education', names: ['ONDERWIJSSOORT'] },
] as const satisfies Column<SchoolColumn>[]

/** What one row says. A field without a usable value is absent: an import never empties what is known. */
export type SchoolReading = {
  line: number
  key: SchoolKey | null
  boardName: string | null
  fields: Partial<Record<SchoolField, string>>
  /** What keeps the row from being imported: without key, name and board there is no school. */
  problems: Remark[]
  /** What was read otherwise than it is written, or was left out. */
  notices: Remark[]
}

const demanded: Partial<Record<SchoolField, string>> = {
  name: 'Vul de naam van de school in.',
  authorityNumber: 'Vul het nummer van het bestuur in: vijf cijfers.',
}

/** Reads one row of a list of schools. */
export function readSchoolRow(row: SheetRow, columns: Columns<SchoolColumn>): SchoolReading {
  const reading: SchoolReading = {
    line: row.line,
    key: null,
    boardName: readBoardName(columns.cellOf(row, 'boardName')),
    fields: {},
    problems: columns.remarksOn(row),
    notices: [],
  }
  const remark = (column: SchoolColumn, message: string) => ({
    line: row.line,
    column: columns.nameOf(column),
    message,
  })

  const key = readSchoolKey(columns.cellOf(row, 'institution'), columns.cellOf(row, 'location'))
  if ('problem' in key) reading.problems.push(remark(key.at, key.problem))
  else {
    reading.key = key.key
    if (key.restored) reading.notices.push(remark('location', restoredZeros))
  }

  for (const field of schoolFields) {
    const read = readField(row, columns, field)
    if (read === null) continue
    if ('value' in read) {
      reading.fields[field] = read.value
      if (read.notice) reading.notices.push(remark(field, read.notice))
    } else if (field in demanded) reading.problems.push(remark(field, read.fault))
    else reading.notices.push(remark(field, `${read.fault} Deze waarde is overgeslagen.`))
  }
  return reading
}

function readField(row: SheetRow, columns: Columns<SchoolColumn>, field: SchoolField) {
  const cell = columns.cellOf(row, field)
  const fault = demanded[field]
  if (cell === '') return fault === undefined ? null : { fault }
  const houseNumber = field === 'street' ? columns.cellOf(row, 'houseNumber') : ''
  return readSchoolField(field, `${cell} ${houseNumber}`.trim())
}

function readBoardName(cell: string): string | null {
  const read = cell === '' ? null : readSchoolField('name', cell)
  return read !== null && 'value' in read ? read.value : null
}
