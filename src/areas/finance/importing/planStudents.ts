import type { SheetRow } from '../../../platform/sheets/sheet.ts'
import type { findColumns } from '../../partnership/index.ts'
import { readStudents } from '../forms.ts'
import type { StudentField } from './columns.ts'
import type { Finders, Known, PlannedRow, Remark } from './plan.ts'

/** A number of students to be written; null takes it away. */
export type StudentChange = { organisationId: string; students: number | null }

export type StudentContext = {
  columns: ReturnType<typeof findColumns<StudentField>>['columns']
  known: Known
  finders: Finders
  /** On which row each place was met before. */
  matched: Map<string, number>
  sheet: string
}

export function planStudents(row: SheetRow, context: StudentContext): PlannedRow<StudentChange> {
  const { columns, known, finders, matched, sheet } = context
  const problems: Remark[] = []
  const [name, typed] = [columns.cellOf(row, 'place'), columns.cellOf(row, 'students')]
  const place = name === '' ? { problem: 'Vul in bij welke school of welk instituut.' } : finders.place(name)
  const read = readStudents(typed)
  if ('problem' in place) problems.push({ column: 'Waar', message: place.problem })
  else {
    if (place.kind === 'board')
      problems.push({
        column: 'Waar',
        message: 'Studenten tel je bij een school of een instituut, niet bij een bestuur.',
      })
    const before = matched.get(place.id)
    if (before !== undefined)
      problems.push({ column: 'Waar', message: `${place.name} staat ook op rij ${before}. Haal er één weg.` })
    matched.set(place.id, row.line)
  }
  if ('problem' in read) problems.push({ column: 'Studenten', message: read.problem })
  const from =
    ('problem' in place ? undefined : known.counts.find((one) => one.place.id === place.id))?.students ?? null
  const result = { sheet, row: row.line, name: name || 'Zonder naam', problems }
  if ('problem' in place || 'problem' in read || problems.length > 0)
    return { ...result, outcome: 'error', changes: [], write: null }
  if (read.value === from) return { ...result, outcome: 'unchanged', changes: [], write: null }
  if (known.budget.adoptedOn !== null)
    return {
      ...result,
      outcome: 'error',
      changes: [],
      problems: [
        { column: 'Studenten', message: 'Dit kader is vastgesteld: de aantallen studenten wijzigen niet meer.' },
      ],
      write: null,
    }
  return {
    ...result,
    outcome: from === null ? 'add' : 'change',
    changes: [
      { name: 'Studenten', from: from === null ? '' : String(from), to: read.value === null ? '' : String(read.value) },
    ],
    write: { organisationId: place.id, students: read.value },
  }
}
