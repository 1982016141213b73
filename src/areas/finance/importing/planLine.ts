import { cleanedCell, type SheetRow } from '../../../platform/sheets/sheet.ts'
import type { findColumns } from '../../partnership/index.ts'
import { planningOf, readTyped, typing } from '../forms.ts'
import type { BudgetLine } from '../queries.ts'
import {
  costOf,
  hoursInWords,
  hundredthsInWords,
  inHours,
  kindNames,
  type LineKind,
  type Place,
  type Planning,
  plannedOf,
} from '../rules.ts'
import { kindOfName, type LineField, nameOfLineField, wholePartnership } from './columns.ts'
import type { Finders, Known, PlannedRow, Remark } from './plan.ts'

/** A line to be written: one that is there, or (null) a new one. */
export type LineChange = {
  id: string | null
  kind: LineKind
  title: string
  organisationId: string | null
  roleKey: string | null
  planning: Planning
  actual: number | null
  remarks: string
}

export type LineContext = {
  columns: ReturnType<typeof findColumns<LineField>>['columns']
  known: Known
  finders: Finders
  /** On which row each line was met before, by its id or by what it is. */
  matched: Map<string, number>
  sheet: string
}

/** What a row says of a line, as far as it can be read. */
type Read = Omit<LineChange, 'id' | 'planning'> & { planning: Planning | null; roleName: string | null; place: Place }

export function planLine(row: SheetRow, context: LineContext): PlannedRow<LineChange> {
  const { columns, known, matched, sheet } = context
  const problems: Remark[] = []
  const cell = (field: LineField) => columns.cellOf(row, field)
  const mark = cell('mark').toLowerCase()
  const marked = mark === '' ? undefined : known.lines.find(({ id }) => id === mark)
  if (mark !== '' && !marked)
    problems.push({
      column: nameOfLineField('mark'),
      message: 'Dit kenmerk hoort niet bij dit kader. Maak de cel leeg om de regel toe te voegen.',
    })
  const read = readLine(row, context, marked, problems)
  const line = marked ?? (mark === '' ? sameLine(known.lines, read) : undefined)
  // Found by what it is: read once more, so that what the row leaves open stays as the line has it.
  const whole = line && !marked ? readLine(row, context, line, []) : read
  const key = line?.id ?? keyOf(read)
  const before = matched.get(key)
  if (before !== undefined)
    problems.push({ column: null, message: `Deze regel staat ook op rij ${before}. Haal er één weg.` })
  matched.set(key, row.line)
  const change: LineChange | null =
    whole.planning === null ? null : { ...changeOf(whole, whole.planning), id: line?.id ?? null }
  const changes = change && line ? changesOf(line, whole, change, context) : []
  if (change) problems.push(...adoptionProblems(known, line, change))
  const outcome = problems.length > 0 || !change ? 'error' : !line ? 'add' : changes.length > 0 ? 'change' : 'unchanged'
  return {
    sheet,
    row: row.line,
    outcome,
    name: read.title || line?.title || 'Zonder omschrijving',
    changes,
    problems,
    write: outcome === 'add' || outcome === 'change' ? change : null,
  }
}

function changeOf(read: Read, planning: Planning): Omit<LineChange, 'id'> {
  const { kind, title, organisationId, roleKey, actual, remarks } = read
  return { kind, title, organisationId, roleKey, planning, actual, remarks }
}

/** Reads the cells; what the list has no column for stays as the line has it. */
function readLine(row: SheetRow, context: LineContext, line: BudgetLine | undefined, problems: Remark[]): Read {
  const { columns, finders, known } = context
  const cell = (field: LineField) => columns.cellOf(row, field)
  const tell = (field: LineField, message: string) => problems.push({ column: nameOfLineField(field), message })
  const number = (field: LineField, limits: Parameters<typeof readTyped>[1], own: number | null): number | null => {
    if (!columns.has(field)) return own
    const read = readTyped(cell(field), limits)
    if (!('problem' in read)) return read.value
    tell(field, `“${cell(field).slice(0, 40)}” kunnen we niet lezen: ${read.problem}`)
    return null
  }
  const text = (field: 'title' | 'remarks', own: string, most: number): string => {
    if (!columns.has(field) || cell(field) === cleanedCell(own)) return own
    if (cell(field).length > most) tell(field, `Gebruik hooguit ${most} tekens.`)
    return cell(field)
  }

  const kind = kindOfName.get(cell('kind').toLowerCase())
  if (!kind) tell('kind', `Kies een van deze soorten: ${Object.values(kindNames).join(', ')}.`)
  const title = text('title', line?.title ?? '', 200)
  if (title === '') tell('title', 'Vul in waar deze regel voor is.')
  const place = readPlace(columns.has('place') ? cell('place') : null, line, finders)
  if (place && 'problem' in place) tell('place', place.problem)
  const role = readRole(columns.has('role') ? cell('role') : null, line, finders)
  if (role && 'problem' in role) tell('role', role.problem)

  const problemsBefore = problems.length
  const hours = number('hours', typing.hours, line?.hours ?? null)
  const hourlyRate = number('rate', typing.rate, line?.hourlyRate ?? null)
  const amount = number('planned', typing.amount, line?.planned ?? null)
  const readable = problems.length === problemsBefore
  const planning = readable && kind ? readPlanning({ kind, hours, hourlyRate, amount }, known, line, tell) : null
  const found = place && 'problem' in place ? null : place
  const foundRole = role && 'problem' in role ? null : role
  return {
    kind: kind ?? 'other',
    title,
    place: found,
    organisationId: found?.id ?? null,
    roleKey: foundRole?.key ?? null,
    roleName: foundRole?.name ?? null,
    planning,
    actual: number('actual', typing.actual, line?.actual ?? null),
    remarks: text('remarks', line?.remarks ?? '', 1000),
  }
}

function readPlace(cell: string | null, line: BudgetLine | undefined, finders: Finders) {
  if (cell === null) return line?.place ?? null
  return cell === '' || cell.toLowerCase() === wholePartnership.toLowerCase() ? null : finders.place(cell)
}

function readRole(cell: string | null, line: BudgetLine | undefined, finders: Finders) {
  if (cell === null) return line?.roleKey ? { key: line.roleKey, name: line.roleName ?? '' } : null
  return cell === '' ? null : finders.role(cell)
}

/** What is planned; null when that cannot be, which is then told. */
function readPlanning(
  {
    kind,
    hours,
    hourlyRate,
    amount,
  }: { kind: LineKind; hours: number | null; hourlyRate: number | null; amount: number | null },
  { budget }: Known,
  line: BudgetLine | undefined,
  tell: (field: LineField, message: string) => void,
): Planning | null {
  if (hours !== null) {
    const cost = costOf(hours, hourlyRate ?? budget.hourlyRate)
    // Whoever changes the hours need not work out the amount, so the one from before may still stand there.
    if (amount !== null && amount !== cost && amount !== line?.planned) {
      tell(
        'planned',
        `Bij uren rekenen we het bedrag uit: ${hundredthsInWords(cost)}. Maak deze cel leeg, of haal de uren weg.`,
      )
      return null
    }
    return { hours, hourlyRate }
  }
  if (budget.adoptedOn !== null && !line && amount === null)
    return kind === 'facilitation' ? { hours: 0, hourlyRate: null } : { amount: 0 }
  const planning = planningOf(kind, { hours, rate: hourlyRate, amount })
  if (!('errors' in planning)) return planning
  for (const [field, message] of Object.entries(planning.errors)) tell(field === 'hours' ? 'hours' : 'planned', message)
  return null
}

/** What tells lines apart that have no mark. */
const keyOf = ({ kind, title, organisationId, roleKey }: Pick<Read, 'kind' | 'title' | 'organisationId' | 'roleKey'>) =>
  JSON.stringify([kind, cleanedCell(title).toLowerCase(), organisationId, roleKey])

/** The line that a row without a mark is about: there is exactly one that says the same, such as one that was read in before. */
function sameLine(lines: readonly BudgetLine[], read: Read): BudgetLine | undefined {
  const same = lines.filter((line) => keyOf({ ...line, organisationId: line.place?.id ?? null }) === keyOf(read))
  return same.length === 1 ? same[0] : undefined
}

/** What becomes otherwise, as people read it. */
function changesOf(line: BudgetLine, read: Read, change: LineChange, { known }: LineContext) {
  const { planning } = change
  const rate = known.budget.hourlyRate
  const hours = inHours(planning) ? planning.hours : null
  const hourlyRate = inHours(planning) ? planning.hourlyRate : null
  const money = (cents: number | null) => (cents === null ? '' : hundredthsInWords(cents))
  const all: { field: LineField; from: string; to: string }[] = [
    { field: 'kind', from: kindNames[line.kind], to: kindNames[change.kind] },
    { field: 'title', from: line.title, to: change.title },
    { field: 'place', from: line.place?.name ?? wholePartnership, to: read.place?.name ?? wholePartnership },
    { field: 'role', from: line.roleName ?? '', to: read.roleName ?? '' },
    {
      field: 'hours',
      from: line.hours === null ? '' : hoursInWords(line.hours),
      to: hours === null ? '' : hoursInWords(hours),
    },
    { field: 'rate', from: money(line.hourlyRate), to: money(hourlyRate) },
    { field: 'planned', from: money(line.planned), to: money(plannedOf(planning, rate)) },
    { field: 'actual', from: money(line.actual), to: money(change.actual) },
    { field: 'remarks', from: line.remarks, to: change.remarks },
  ]
  return all
    .filter(({ field, from, to }) =>
      field === 'place' ? (line.place?.id ?? null) !== change.organisationId : from !== to,
    )
    .map(({ field, from, to }) => ({ name: nameOfLineField(field), from, to }))
}

/** Once adopted, what is planned stays; what nobody planned may come, for nothing. */
function adoptionProblems({ budget }: Known, line: BudgetLine | undefined, change: LineChange): Remark[] {
  if (budget.adoptedOn === null) return []
  const planned = plannedOf(change.planning, budget.hourlyRate)
  if (planned === 0 && (line === undefined || line.planned === 0)) return []
  if (line && samePlan(line, change, planned)) return []
  return [
    {
      column: nameOfLineField('planned'),
      message: line
        ? 'Dit kader is vastgesteld: van een regel kunnen alleen Werkelijk en Toelichting nog wijzigen.'
        : 'Dit kader is vastgesteld: een regel die er nu bij komt, is niet begroot. Zet bij Begroot 0.',
    },
  ]
}

function samePlan(line: BudgetLine, change: LineChange, planned: number): boolean {
  const hours = inHours(change.planning) ? change.planning.hours : null
  const hourlyRate = inHours(change.planning) ? change.planning.hourlyRate : null
  return (
    line.kind === change.kind &&
    line.title === change.title &&
    (line.place?.id ?? null) === change.organisationId &&
    line.roleKey === change.roleKey &&
    line.hours === hours &&
    line.hourlyRate === hourlyRate &&
    line.planned === planned
  )
}
