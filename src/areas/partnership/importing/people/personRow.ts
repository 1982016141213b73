import type { SheetRow } from '../../../../platform/sheets/sheet.ts'
import { organisationKinds } from '../../catalogue.ts'
import type { Column, Columns, Remark } from '../columns.ts'
import { dutchDate, readDate } from './dates.ts'
import { readEMail } from './eMail.ts'
import type { FindOrganisation } from './organisations.ts'
import type { Organisation, Role } from './person.ts'
import { findRole, whyNotAt } from './roles.ts'

export type PersonColumn =
  | 'name'
  | 'firstName'
  | 'infix'
  | 'lastName'
  | 'email'
  | 'role'
  | 'organisation'
  | 'startsOn'
  | 'endsOn'

/** One row for each appointment: a person with two roles, or at two schools, has two rows. */
export const personColumns = [
  { field: 'name', names: ['naam', 'volledige naam'] },
  { field: 'firstName', names: ['voornaam', 'roepnaam'] },
  { field: 'infix', names: ['tussenvoegsel', 'tussenvoegsels'] },
  { field: 'lastName', names: ['achternaam'] },
  { field: 'email', names: ['e-mail', 'e-mailadres', 'mailadres', 'mail'] },
  { field: 'role', names: ['rol', 'functie'] },
  { field: 'organisation', names: ['organisatie', 'school', 'instelling'] },
  { field: 'startsOn', names: ['van', 'vanaf', 'begindatum', 'startdatum'] },
  { field: 'endsOn', names: ['tot en met', 'tot', 't/m', 'einddatum'] },
] as const satisfies Column<PersonColumn>[]

/** What a row asks for, when nothing is wrong with it. Dates `YYYY-MM-DD`; null is: not stated. */
export type PersonWish = {
  line: number
  email: string
  name: string
  roleKey: string
  organisationId: string
  startsOn: string | null
  endsOn: string | null
}

export type PersonReading = { wish: PersonWish } | { line: number; problems: Remark[] }

const longestName = 200

/** Reads one row of a list of people; finds all that is wrong with it at once. */
export function readPersonRow(
  row: SheetRow,
  columns: Columns<PersonColumn>,
  roles: readonly Role[],
  findOrganisation: FindOrganisation,
): PersonReading {
  const problems: Remark[] = columns.remarksOn(row)
  const remark = (column: PersonColumn, message: string) => {
    problems.push({ line: row.line, column: columns.nameOf(column), message })
  }
  const name = readName(row, columns, remark)
  const email = readAddress(columns.cellOf(row, 'email'), remark)
  const { role, organisation } = readPlace(row, columns, roles, findOrganisation, remark)
  const { startsOn, endsOn } = readPeriod(row, columns, remark)
  if (problems.length > 0 || email === null || role === null || organisation === null)
    return { line: row.line, problems }
  return { wish: { line: row.line, email, name, roleKey: role.key, organisationId: organisation.id, startsOn, endsOn } }
}

type NoteProblem = (column: PersonColumn, message: string) => void

function readName(row: SheetRow, columns: Columns<PersonColumn>, remark: NoteProblem): string {
  const parts = (['firstName', 'infix', 'lastName'] as const).map((part) => columns.cellOf(row, part))
  const whole = columns.cellOf(row, 'name') || parts.filter((part) => part !== '').join(' ')
  const column = columns.has('name') ? 'name' : 'lastName'
  if (whole === '') remark(column, 'Vul de naam in.')
  if (whole.length > longestName) remark(column, `Deze naam is langer dan ${longestName} tekens.`)
  return whole
}

function readAddress(cell: string, remark: NoteProblem): string | null {
  const email = readEMail(cell)
  if (cell === '') remark('email', 'Vul het e-mailadres in.')
  else if (email === null) remark('email', `“${cell}” is geen e-mailadres. Schrijf één adres, zoals naam@school.nl.`)
  return email
}

function readPlace(
  row: SheetRow,
  columns: Columns<PersonColumn>,
  roles: readonly Role[],
  findOrganisation: FindOrganisation,
  remark: NoteProblem,
): { role: Role | null; organisation: Organisation | null } {
  const foundRole = findRole(columns.cellOf(row, 'role'), roles)
  const role = 'role' in foundRole ? foundRole.role : null
  const found = findOrganisation(columns.cellOf(row, 'organisation'), role?.organisationKinds ?? organisationKinds)
  const organisation = 'organisation' in found ? found.organisation : null
  if ('problem' in foundRole) remark('role', foundRole.problem)
  if ('problem' in found) remark('organisation', found.problem)
  const mismatch = role && organisation && whyNotAt(role, organisation)
  if (mismatch) remark('organisation', mismatch)
  return { role, organisation }
}

function readPeriod(
  row: SheetRow,
  columns: Columns<PersonColumn>,
  remark: NoteProblem,
): { startsOn: string | null; endsOn: string | null } {
  const [startsOn, endsOn] = (['startsOn', 'endsOn'] as const).map((column) => {
    const read = readDate(columns.cellOf(row, column))
    if ('problem' in read) remark(column, read.problem)
    return 'date' in read ? read.date : null
  })
  if (startsOn && endsOn && endsOn < startsOn) {
    remark(
      'endsOn',
      `De laatste dag (${dutchDate(endsOn)}) ligt voor de eerste (${dutchDate(startsOn)}). Pas een van beide aan.`,
    )
  }
  return { startsOn: startsOn ?? null, endsOn: endsOn ?? null }
}
