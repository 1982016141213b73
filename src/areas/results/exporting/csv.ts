/** Results as CSV with a codebook: for whoever calculates further in a program of their own. */
import { schoolYearName } from '../../../platform/schoolYear.ts'
import { writeZip } from '../../../platform/writeZip.ts'
import { questionsOf } from '../../questions/index.ts'
import { groupId } from '../rules/release.ts'
import { type Exported, groupKindWords } from './exported.ts'
import { variablesOf } from './variables.ts'

export type CsvCell = string | number

/**
 * Rows as CSV for Dutch programs: semicolons, a comma before decimals, and what marks the text as UTF-8. What a spreadsheet would
 * take for a formula gets an apostrophe in front.
 */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(written).join(';')).join('\r\n')}\r\n`
}

function written(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const tame = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[";\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}

/** Two files: what each group answered, and what the names and values stand for. */
export function resultsCsv(exported: Exported): Uint8Array<ArrayBuffer> {
  return writeZip({
    'antwoorden.csv': csvOf([answerHeaders, ...answerRows(exported)]),
    'codeboek.csv': csvOf([codebookHeaders, ...codebookRows(exported)]),
    'leesmij.txt': readMe(exported),
  })
}

const answerHeaders = ['variabele', 'groepsoort', 'groep', 'waarde', 'aantal', 'beantwoord']
const codebookHeaders = ['variabele', 'vraag', 'tekst', 'waarde', 'betekenis', 'ontbrekend']

function answerRows({ questionnaire, release, groups }: Exported): CsvCell[][] {
  return variablesOf(questionsOf(questionnaire)).flatMap(({ name, questionId, countsIn }) =>
    groups.flatMap((group) => {
      const tally = release.tallies.get(questionId)?.get(groupId(group))
      if (!tally) return []
      return countsIn(tally).map(({ value, count }) => [
        name,
        groupKindWords[group.kind],
        group.name,
        value,
        count,
        tally.n,
      ])
    }),
  )
}

function codebookRows({ questionnaire }: Exported): CsvCell[][] {
  return variablesOf(questionsOf(questionnaire)).flatMap(({ name, questionId, label, values, missing }) =>
    values.map(({ value, label: meaning }) => [
      name,
      questionId,
      label,
      value,
      meaning,
      value === missing ? 'ja' : 'nee',
    ]),
  )
}

/** What whoever opens the archive has to know. */
export function readMe({ title, schoolYear, smallestGroup }: Exported): string {
  return [
    `${title}, schooljaar ${schoolYearName(schoolYear)}`,
    '',
    'In deze bestanden staan aantallen per groep, geen personen: één regel per persoon zou een groep van één zijn.',
    `Groepen met minder dan ${smallestGroup} antwoorden staan er niet in, en ook niet wat zulke groepen zou verraden.`,
    'Groepen overlappen: een school hoort bij een bestuur, en iedereen bij het partnerschap. Tel ze dus niet op.',
    'Open antwoorden staan er niet in. Die lees je in Peilstok, als de moderator ze heeft vrijgegeven.',
    '',
  ].join('\r\n')
}
