/**
 * Which columns of an export say who somebody is, or when they answered: by their header, and by what stands in them. They are
 * left out before anything is kept.
 */
import { folded } from '../../partnership/index.ts'

/** Why a column is not kept. */
export type PersonalKind = 'name' | 'address' | 'number' | 'time' | 'computer'

export const personalWords: Record<PersonalKind, string> = {
  name: 'naam',
  address: 'e-mailadres, adres of telefoonnummer',
  number: 'nummer van een persoon of antwoord',
  time: 'datum of tijd',
  computer: 'gegevens van computer of plaats',
}

/** As the programs call them, in Dutch and English; compared without capitals, spaces and signs. */
const known: Record<PersonalKind, readonly string[]> = {
  name: [
    'name',
    'naam',
    'voornaam',
    'achternaam',
    'firstname',
    'lastname',
    'fullname',
    'surname',
    'recipientlastname',
    'recipientfirstname',
    'gebruikersnaam',
    'username',
  ],
  address: [
    'email',
    'emailadres',
    'emailaddress',
    'recipientemail',
    'telefoon',
    'telefoonnummer',
    'phone',
    'phonenumber',
    'adres',
    'address',
    'postcode',
    'woonplaats',
  ],
  number: [
    'id',
    'responseid',
    'antwoordid',
    'reactieid',
    'respondentid',
    'studentnummer',
    'studentnr',
    'studentid',
    'studentnumber',
    'personeelsnummer',
    'bsn',
    'token',
    'toegangscode',
    'accesscode',
    'externalreference',
    'externaldatareference',
    'seed',
  ],
  time: [
    'starttime',
    'begintijd',
    'starttijd',
    'completiontime',
    'voltooiingstijd',
    'tijdvanvoltooien',
    'lastmodifiedtime',
    'tijdvanlaatstewijziging',
    'tijdstiplaatstewijziging',
    'submitdate',
    'datesubmitted',
    'datumingestuurd',
    'ingediendop',
    'startdate',
    'startdatum',
    'datestarted',
    'datumgestart',
    'datestamp',
    'datelastaction',
    'datumlaatsteactie',
    'enddate',
    'einddatum',
    'recordeddate',
    'duration',
    'durationinseconds',
    'interviewtime',
    'totaltime',
    'totaletijd',
    'timestamp',
    'tijdstempel',
    'geboortedatum',
    'dateofbirth',
  ],
  computer: [
    'ipaddress',
    'ipaddr',
    'ipadres',
    'locationlatitude',
    'locationlongitude',
    'breedtegraad',
    'lengtegraad',
    'refurl',
    'referrerurl',
    'verwijzendeurl',
    'distributionchannel',
    'useragent',
    'browser',
  ],
}

const kinds: readonly PersonalKind[] = ['name', 'address', 'number', 'time', 'computer']

/** Questions for the same in a whole sentence. */
const asks: readonly (readonly [PersonalKind, RegExp])[] = [
  ['name', /^(wat is (je|jouw|uw) ([a-z]+ )?(voor|achter)?naam|what is your ([a-z]+ )?name)\b|^hoe heet (je|u)\W*$/i],
  ['address', /^(wat is )?(je|jouw|uw|your|what is your) ([a-zé]+ )?(e-?mail|telefoon|mobiel|phone)/i],
  ['number', /^(wat is )?(je|jouw|uw|your|what is your) ([a-z]+ )?(student|personeels|student ?)(nummer|number|id)/i],
  ['time', /^(group|question) ?time\b|^(groeps|vraag)tijd\b|^(grouptime\d+|[a-z]\w*\d\w*time)$/i],
]

/** What stands in most cells of a column that is about a person, whatever it is called. */
const looks: readonly (readonly [PersonalKind, RegExp])[] = [
  ['address', /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i],
  ['address', /^(\+31|0031|0)[\s-]?6([\s-]?\d){8}$/],
  ['computer', /^(\d{1,3}\.){3}\d{1,3}$|^[\da-f]{0,4}(:[\da-f]{0,4}){4,7}$/i],
  ['time', /^\d{4}-\d{2}-\d{2}([T ]\d{1,2}:\d{2}.*)?$|^\d{1,2}[-/]\d{1,2}[-/]\d{2,4}([T ]+\d{1,2}:\d{2}.*)?$/],
  ['number', /^[sS]?\d{6,9}$/],
]

const mostCells = 0.6

/**
 * @param headers all that the column is called: its code, and its words
 * @param cells what stands in it
 * @returns null when it is not about a person
 */
export function personalKind(headers: readonly string[], cells: readonly string[]): PersonalKind | null {
  for (const header of headers) {
    const name = folded(header)
    const kind =
      kinds.find((one) => known[one].includes(name)) ?? asks.find(([, asked]) => asked.test(header.trim()))?.[0]
    if (kind) return kind
  }
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length === 0) return null
  return (
    looks.find(([, look]) => filled.filter((cell) => look.test(cell)).length >= mostCells * filled.length)?.[0] ?? null
  )
}
