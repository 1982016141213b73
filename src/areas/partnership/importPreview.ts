import { inSentence, longDay } from '../../ui/words.ts'
import {
  type Appointment,
  type ExistingPeople,
  type ExistingSchools,
  type Outcome,
  type PeoplePlan,
  type PersonRow,
  type Remark,
  type SchoolPlan,
  type SchoolRow,
  schoolFieldNames,
} from './importing/index.ts'

/** What a row of a list will do, in words. */
export type PreviewRow = {
  line: number
  outcome: Outcome
  /** Whom or what it is about; null when the row does not say that well enough. */
  name: string | null
  /** What is told beside the name, such as the key of a school. */
  detail: string | null
  /** What becomes otherwise; null is: not known. */
  changes: { name: string; from: string | null; to: string | null }[]
  problems: Remark[]
}

const order: readonly Outcome[] = ['error', 'change', 'add', 'unchanged']

/** What asks for attention first; then as in the list. */
function inOrderOfAttention(rows: readonly PreviewRow[]): PreviewRow[] {
  return rows.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || a.line - b.line)
}

/** What a list of schools will do, row by row. */
export function schoolPreview({ rows, boards }: SchoolPlan, existing: ExistingSchools): PreviewRow[] {
  const names = new Map<string | null, string | null>(
    [...existing.boards, ...boards].map(({ authorityNumber, name }) => [authorityNumber, name]),
  )
  const boardName = (number: string | null) => {
    const name = names.get(number)
    return number && name ? `${name} (${number})` : number
  }
  return inOrderOfAttention(rows.map((row) => schoolInWords(row, boardName)))
}

function schoolInWords(row: SchoolRow, boardName: (number: string | null) => string | null): PreviewRow {
  const { line, outcome } = row
  switch (row.outcome) {
    case 'error':
      return { ...emptyRow, ...row }
    case 'add': {
      const { name, place, authorityNumber } = row.school
      const known = [row.key, place, boardName(authorityNumber)].filter((part) => part !== null)
      return { ...emptyRow, line, outcome, name, detail: known.join(' · ') }
    }
    case 'change': {
      const changes = row.changes.map(({ field, from, to }) => {
        const inWords = (value: string | null) => (field === 'authorityNumber' ? boardName(value) : value)
        return { name: schoolFieldNames[field], from: inWords(from), to: inWords(to) }
      })
      return { ...emptyRow, line, outcome, name: row.name, detail: row.key, changes }
    }
    case 'unchanged':
      return { ...emptyRow, line, outcome, name: row.name, detail: row.key }
  }
}

/** What a list of people will do, row by row. */
export function peoplePreview({ rows }: PeoplePlan, { organisations, roles }: ExistingPeople): PreviewRow[] {
  const organisationNames = new Map(organisations.map(({ id, name }) => [id, name]))
  const roleNames = new Map(roles.map(({ key, name }) => [key, inSentence(name)]))
  const where = ({ roleKey, organisationId }: Appointment) =>
    `${roleNames.get(roleKey) ?? roleKey} · ${organisationNames.get(organisationId) ?? ''}`
  return inOrderOfAttention(rows.map((row) => personInWords(row, where)))
}

function personInWords(row: PersonRow, where: (appointment: Appointment) => string): PreviewRow {
  const { line, outcome } = row
  switch (row.outcome) {
    case 'error':
      return { ...emptyRow, ...row }
    case 'add': {
      const detail = `${where(row.appointment)} · ${period(row.appointment)}`
      return { ...emptyRow, line, outcome, name: row.name, detail }
    }
    case 'change': {
      const changes = row.changes.map(({ from, to }) => ({
        name: 'laatste dag',
        from: from && longDay(from),
        to: to && longDay(to),
      }))
      return { ...emptyRow, line, outcome, name: row.name, detail: where(row.appointment), changes }
    }
    case 'unchanged':
      return { ...emptyRow, line, outcome, name: row.name, detail: row.email }
  }
}

const emptyRow = { name: null, detail: null, changes: [], problems: [] }

function period({ startsOn, endsOn }: Appointment): string {
  return endsOn === null ? `vanaf ${longDay(startsOn)}` : `van ${longDay(startsOn)} tot en met ${longDay(endsOn)}`
}
