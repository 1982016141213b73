import {
  type Body,
  day,
  type Errors,
  email,
  type Field,
  file,
  form,
  hidden,
  longText,
  oneOf,
  optionalDay,
  optionalReference,
  reference,
  references,
  text,
  tick,
} from '../../platform/web/form.ts'
import { type Role, type RoleKey, roleKeys } from './catalogue.ts'
import { readSchoolField } from './importing/schools/school.ts'
import { mostInvitations, type OrganisationFacts } from './rules.ts'

/** What a GET form sent along in the address, as a form reads it. */
export function bodyOf(query: URLSearchParams): Body {
  return { texts: Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)])), files: {} }
}

const kindOptions = [
  { value: 'school', label: 'opleidingsschool' },
  { value: 'board', label: 'bestuur' },
  { value: 'institute', label: 'opleidingsinstituut' },
] as const

export const kindForm = form({ kind: oneOf({ label: 'Soort', options: kindOptions }) })

export const educationOptions = [
  { value: '', label: 'niet bekend' },
  { value: 'bao', label: 'basisonderwijs (bao)' },
  { value: 'sbo', label: 'speciaal basisonderwijs (sbo)' },
  { value: 'so', label: 'speciaal onderwijs (so)' },
  { value: 'vso', label: 'voortgezet speciaal onderwijs (vso)' },
  { value: 'vo', label: 'voortgezet onderwijs (vo)' },
  { value: 'mbo', label: 'middelbaar beroepsonderwijs (mbo)' },
] as const

const organisationFields = {
  name: text({ label: 'Naam', max: 200, required: true }),
  boardId: optionalReference({ label: 'Bestuur' }),
  authorityNumber: text({ label: 'Bestuursnummer', hint: 'Vijf cijfers, zoals DUO ze gebruikt.', max: 5 }),
  brin: text({ label: 'BRIN', hint: 'Twee cijfers en twee letters.', max: 4 }),
  locationCode: text({ label: 'Vestigingscode', hint: 'Twee cijfers; de hoofdvestiging is 00.', max: 2 }),
  education: oneOf({ label: 'Onderwijssoort', options: educationOptions }),
  street: text({ label: 'Straat en huisnummer', max: 200 }),
  postalCode: text({ label: 'Postcode', max: 7 }),
  place: text({ label: 'Plaats', max: 200 }),
  municipality: text({ label: 'Gemeente', max: 200 }),
  region: text({ label: 'Regio', hint: 'Een naam die jullie zelf gebruiken, bijvoorbeeld van een cluster.', max: 200 }),
  denomination: text({ label: 'Denominatie', max: 200 }),
  website: text({ label: 'Website', max: 200 }),
  seen: hidden(20),
}

type OrganisationTexts = Record<Exclude<keyof OrganisationFacts, 'boardId'>, string> & { boardId: string | null }

/** Facts with rules of their own are read as a list of schools is read: one rule for both. */
const readFields = ['authorityNumber', 'postalCode', 'website'] as const

function organisationErrors(values: OrganisationTexts): Errors {
  const errors: Record<string, string> = {}
  for (const field of readFields) {
    const read = values[field] === '' ? undefined : readSchoolField(field, values[field])
    if (read && 'fault' in read) errors[field] = read.fault
  }
  if (!/^(\d{2}[A-Z]{2})?$/i.test(values.brin)) errors.brin = 'Schrijf de BRIN als twee cijfers en twee letters: 12AB.'
  if (!/^(\d{2})?$/.test(values.locationCode)) errors.locationCode = 'Schrijf de vestigingscode als twee cijfers: 00.'
  if (values.locationCode !== '' && values.brin === '')
    errors.brin = 'Vul ook de BRIN in, of laat de vestigingscode weg.'
  return errors
}

export const organisationForm = form(organisationFields, organisationErrors)

/** What was sent in as it is kept: nothing instead of an empty text, codes as they are officially written. */
export function factsFrom(values: OrganisationTexts): OrganisationFacts {
  const known = (field: Exclude<keyof OrganisationFacts, 'boardId' | 'name'>) => values[field] || null
  const read = (field: (typeof readFields)[number]) => {
    const value = values[field] === '' ? undefined : readSchoolField(field, values[field])
    return value && 'value' in value ? value.value : null
  }
  return {
    name: values.name,
    boardId: values.boardId,
    authorityNumber: read('authorityNumber'),
    brin: values.brin.toUpperCase() || null,
    locationCode: known('locationCode'),
    street: known('street'),
    postalCode: read('postalCode'),
    place: known('place'),
    municipality: known('municipality'),
    region: known('region'),
    denomination: known('denomination'),
    website: read('website'),
    education: known('education'),
  }
}

export const endingForm = form({ lastDay: day({ label: 'Laatste dag dat zij meedoet' }) })

export const organisationFilterForm = form({
  kind: oneOf({ label: 'Soort', options: kindOptions }),
  search: text({ label: 'Zoek', hint: 'Naam, plaats of BRIN', max: 100 }),
  board: optionalReference({ label: 'Bestuur' }),
  region: text({ label: 'Regio', max: 200 }),
  ended: tick({ label: 'Doet niet meer mee' }),
})

export const personForm = form({
  name: text({ label: 'Naam', max: 200, required: true, autocomplete: 'off' }),
  email: email({ label: 'E-mailadres', hint: 'Het adres van het werk. Daarmee meldt deze persoon zich aan.' }),
  seen: hidden(20),
})

const roleOptions = roleKeys.map((value) => ({ value, label: value }))
const anyRole = [{ value: '', label: 'Alle rollen' }, ...roleOptions] as const

export const peopleFilterForm = form({
  search: text({ label: 'Zoek op naam', max: 100 }),
  role: oneOf<RoleKey | ''>({ label: 'Rol', options: anyRole }),
  board: optionalReference({ label: 'Bestuur' }),
})

function periodErrors({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): Errors {
  return endsOn !== null && endsOn < startsOn
    ? { endsOn: 'De laatste dag ligt voor de eerste. Kies een latere dag.' }
    : {}
}

const periodFields = {
  startsOn: day({ label: 'Vanaf' }),
  endsOn: optionalDay({ label: 'Tot en met', hint: 'Leeg: er is nog geen einde bekend.' }),
}

export const appointmentForm = form(
  {
    person: reference({ label: 'Wie?' }),
    role: oneOf({ label: 'Welke rol?', options: roleOptions }),
    ...periodFields,
  },
  periodErrors,
)

export const periodForm = form({ ...periodFields, seen: hidden(20) }, periodErrors)

export const chosenOrganisationForm = form({ organisation: reference({ label: 'Bij welke organisatie?' }) })

export const invitationsForm = form({
  people: references({ label: 'Wie nodig je uit?', atLeast: 1, atMost: mostInvitations }),
})

/** How many groups of responsibilities a role can have. */
export const mostGroups = 10

/** The names of the fields of one group. */
export const groupFields = (index: number) => ({ group: `group${index}`, items: `items${index}` })

const groupIndexes = Array.from({ length: mostGroups }, (_, index) => index)

function groupFieldsOf(index: number): [string, Field<string>][] {
  const names = groupFields(index)
  return [
    [names.group, text({ label: `Groep ${index + 1}`, hint: 'Bijvoorbeeld Begeleiding of Beleid.', max: 60 })],
    [
      names.items,
      longText({ label: `Verantwoordelijkheden in groep ${index + 1}`, hint: 'Eén per regel.', max: 4000, rows: 4 }),
    ],
  ]
}

const roleTextFields = {
  name: text({ label: 'Naam van de rol', max: 100, required: true }),
  description: longText({ label: 'Beschrijving', hint: 'Eén of twee zinnen.', max: 500, required: true }),
  seen: hidden(20),
}
/** The fields of the groups, by name. */
export const responsibilityFields: Readonly<Record<string, Field<string>>> = Object.fromEntries(
  groupIndexes.flatMap(groupFieldsOf),
)

/** How long one responsibility may be, in characters. */
const longestItem = 300

function roleErrors(values: Readonly<Record<string, string>>): Errors {
  const errors: Record<string, string> = {}
  for (const index of groupIndexes) {
    const names = groupFields(index)
    const items = lines(values[names.items])
    const named = Boolean(values[names.group])
    if (named && items.length === 0)
      errors[names.items] = 'Noem bij deze groep minstens één verantwoordelijkheid, of maak de naam leeg.'
    if (!named && items.length > 0) errors[names.group] = 'Geef deze groep een naam.'
    const long = items.findIndex((item) => item.length > longestItem)
    if (long >= 0) errors[names.items] = `Regel ${long + 1} is te lang: gebruik hooguit ${longestItem} tekens.`
  }
  if (!groupIndexes.some((index) => values[groupFields(index).group]))
    errors.group0 = 'Noem minstens één groep verantwoordelijkheden.'
  return errors
}

const lines = (text = '') =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const roleForm = form({ ...responsibilityFields, ...roleTextFields }, roleErrors)

/** The groups that were filled in, in their order. */
export function responsibilitiesFrom(values: Readonly<Record<string, string>>): Role['responsibilities'] {
  return groupIndexes.flatMap((index) => {
    const names = groupFields(index)
    const group = values[names.group]
    return group ? [{ group, items: lines(values[names.items]) }] : []
  })
}

export const templateForm = form({
  template: file({ label: 'Word-sjabloon', hint: 'Een bestand dat eindigt op .docx, hooguit 5 MB.' }),
})
