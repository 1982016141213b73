/**
 * Results for SPSS (and PSPP): cases with a weight, and the syntax that reads and labels them. One case is: so many people of this
 * group gave this answer. Each variable is filled in only in the cases that are about it, so that `FREQUENCIES` counts people.
 * All values are numbers: whatever the character set, the file of cases reads the same.
 * Source: IBM SPSS Statistics Command Syntax Reference, GET DATA, VALUE LABELS, MISSING VALUES, WEIGHT; the manual of PSPP.
 */
import { schoolYearName } from '../../../platform/schoolYear.ts'
import { writeZip } from '../../../platform/writeZip.ts'
import { questionsOf } from '../../questions/index.ts'
import { groupId } from '../rules/release.ts'
import { readMe } from './csv.ts'
import { type Exported, groupKindOrder, groupKindWords } from './exported.ts'
import { type Variable, variablesOf } from './variables.ts'

const names = { kind: 'groepsoort', group: 'groep', weight: 'aantal', chosen: 'gekozen' } as const

/** Three files in an archive. */
export function resultsForSpss(exported: Exported): Uint8Array<ArrayBuffer> {
  return writeZip({
    'gevallen.csv': spssCases(exported),
    'inlezen.sps': spssSyntax(exported),
    'leesmij.txt': readMe(exported),
  })
}

const variablesIn = ({ questionnaire }: Exported): Variable[] =>
  variablesOf(questionsOf(questionnaire), Object.values(names))

export function spssCases(exported: Exported): string {
  const variables = variablesIn(exported)
  const header = [names.kind, names.group, ...variables.map(({ name }) => name), names.weight]
  const cases = exported.groups.flatMap((group, place) =>
    variables.flatMap(({ questionId, countsIn }, at) => {
      const tally = exported.release.tallies.get(questionId)?.get(groupId(group))
      const counted = tally ? countsIn(tally).filter(({ count }) => count > 0) : []
      return counted.map(({ value, count }) => [
        groupKindOrder.indexOf(group.kind) + 1,
        place + 1,
        ...variables.map((_, other) => (other === at ? value : '')),
        count,
      ])
    }),
  )
  return `${[header, ...cases].map((row) => row.join(';')).join('\r\n')}\r\n`
}

export function spssSyntax(exported: Exported): string {
  const { title, schoolYear, groups } = exported
  const variables = variablesIn(exported)
  const kinds = groupKindOrder.map((kind, index) => ({ value: index + 1, label: groupKindWords[kind] }))
  const labelled = [
    { name: names.kind, label: 'Soort groep', values: kinds },
    { name: names.group, label: 'Groep', values: groups.map(({ name }, index) => ({ value: index + 1, label: name })) },
    ...variables,
  ]
  const missing = variables.flatMap(({ name, missing: value }) =>
    value === undefined ? [] : [`MISSING VALUES ${name} (${value}).`],
  )
  return [
    '* Encoding: UTF-8.',
    comment(`${title}, schooljaar ${schoolYearName(schoolYear)}`),
    comment('Zet gevallen.csv in de werkmap, of schrijf hieronder waar het bestand staat'),
    '',
    'GET DATA',
    '  /TYPE=TXT',
    "  /FILE='gevallen.csv'",
    '  /ARRANGEMENT=DELIMITED',
    '  /DELCASE=LINE',
    '  /FIRSTCASE=2',
    '  /DELIMITERS=";"',
    '  /VARIABLES=',
    ...labelled.map(({ name }) => `    ${name} F4.0`),
    `    ${names.weight} F8.0.`,
    '',
    'VARIABLE LABELS',
    ...subcommands([
      ...labelled.map(({ name, label }) => [`${name} ${literal(label, longest.variable)}`]),
      [`${names.weight} ${literal('Hoeveel mensen', longest.variable)}`],
    ]),
    '',
    'VALUE LABELS',
    ...subcommands(
      labelled
        .filter(({ values }) => values.length > 0)
        .map(({ name, values }) => [
          name,
          ...values.map((one) => `  ${one.value} ${literal(one.label, longest.value)}`),
        ]),
    ),
    '',
    ...missing,
    ...variables.map(({ name, level }) => `VARIABLE LEVEL ${name} (${level.toUpperCase()}).`),
    '',
    `WEIGHT BY ${names.weight}.`,
    '',
    comment('Groepen overlappen. Kijk dus steeds naar één groep. Nummer 1 is het hele partnerschap'),
    `COMPUTE ${names.chosen} = (${names.group} = 1).`,
    `FILTER BY ${names.chosen}.`,
    'EXECUTE.',
    '',
  ].join('\r\n')
}

/** In bytes of UTF-8. */
const longest = { variable: 255, value: 120 }

/** A text between apostrophes, on one line, cut where it would be too long. */
function literal(text: string, bytes: number): string {
  let short = text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  if (Buffer.byteLength(short) > bytes) {
    const room = bytes - Buffer.byteLength('…')
    while (Buffer.byteLength(short) > room) short = [...short].slice(0, -1).join('')
    short = `${short}…`
  }
  return `'${short.replaceAll("'", "''")}'`
}

/** A comment ends at the first point that ends a line: there is one, at its end. */
function comment(text: string): string {
  return `* ${text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\.+$/, '')
    .trim()}.`
}

/** What a command says of each variable: with a slash between, and a point behind the last. */
function subcommands(parts: readonly (readonly string[])[]): string[] {
  const lines = parts.flatMap(([first = '', ...more], index) => [
    `  ${index === 0 ? '' : '/'}${first}`,
    ...more.map((line) => `  ${line}`),
  ])
  return lines.map((line, index) => (index === lines.length - 1 ? `${line}.` : line))
}
