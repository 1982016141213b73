import { placeName } from './placeName.ts'
import type { SchoolKey } from './schoolKey.ts'

/** A school (one location of it) as an import knows it; null is: not known. */
export type School = SchoolKey & {
  /** The number of its board at the ministry, five digits. */
  authorityNumber: string | null
  name: string
  /** With house number. */
  street: string | null
  postalCode: string | null
  place: string | null
  municipality: string | null
  denomination: string | null
  website: string | null
  region: string | null
  /** Kind of education. */
  education: string | null
}

/** What an import may change of a school; its key never. */
export type SchoolField = Exclude<keyof School, keyof SchoolKey>

export const schoolFields = [
  'authorityNumber',
  'name',
  'street',
  'postalCode',
  'place',
  'municipality',
  'denomination',
  'website',
  'region',
  'education',
] as const satisfies SchoolField[]

/** Each field as people read it. */
export const schoolFieldNames: Record<SchoolField, string> = {
  authorityNumber: 'bestuur',
  name: 'naam',
  street: 'adres',
  postalCode: 'postcode',
  place: 'plaats',
  municipality: 'gemeente',
  denomination: 'denominatie',
  website: 'website',
  region: 'regio',
  education: 'onderwijssoort',
}

/** A cell as a value of a field, with a notice when it was read otherwise than it is written; or in Dutch what is wrong. */
export type ReadValue = { value: string; notice?: string } | { fault: string }

export const restoredZeros = 'Nullen aan het begin ontbraken en zijn weer toegevoegd.'

const longestText = 200

/** Reads a cell with content as the value of a field. */
export function readSchoolField(field: SchoolField, cell: string): ReadValue {
  if (cell.length > longestText) return { fault: `Deze tekst is langer dan ${longestText} tekens.` }
  switch (field) {
    case 'authorityNumber':
      return readAuthorityNumber(cell)
    case 'postalCode':
      return readPostalCode(cell)
    case 'website':
      return readWebsite(cell)
    case 'place':
    case 'municipality':
      return { value: placeName(cell) }
    default:
      return { value: cell }
  }
}

function readAuthorityNumber(cell: string): ReadValue {
  if (!/^\d{1,5}$/.test(cell)) return { fault: `“${cell}” is geen nummer van een bestuur. Schrijf vijf cijfers.` }
  const value = cell.padStart(5, '0')
  return value === cell ? { value } : { value, notice: restoredZeros }
}

function readPostalCode(cell: string): ReadValue {
  const parts = /^([1-9]\d{3}) ?([A-Z]{2})$/.exec(cell.toUpperCase())
  if (!parts) return { fault: `“${cell}” is geen postcode. Schrijf vier cijfers en twee letters, zoals 1234 AB.` }
  return { value: `${parts[1]} ${parts[2]}` }
}

/** Only http and https: the address becomes a link, and `javascript:` must never be one. */
function readWebsite(cell: string): ReadValue {
  const address = /^https?:\/\//i.test(cell) ? cell : `https://${cell}`
  const url = /\s/.test(address) ? null : URL.parse(address)
  const isPublic = url !== null && url.username === '' && url.port === '' && /\.[a-z]{2,}$/.test(url.hostname)
  if (!isPublic) return { fault: `“${cell}” is geen webadres. Schrijf het zoals www.school.nl.` }
  return { value: url.href.replace(/\/$/, '') }
}
