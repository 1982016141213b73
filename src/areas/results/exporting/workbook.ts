/** Results as a workbook: how to read it, the questions, what each group answered, the sections, and the response. */

import { type CellValue, type Sheet, workbookFile } from '../../../platform/reports/workbook.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import { longDay } from '../../../ui/words.ts'
import { codebookSheet } from '../../instruments/index.ts'
import { questionsOf } from '../../questions/index.ts'
import { summaryOf } from '../reading/summaries.ts'
import { groupId } from '../rules/release.ts'
import { type Exported, type ExportedGroup, groupKindWords } from './exported.ts'
import { variablesOf } from './variables.ts'

export async function resultsWorkbook(exported: Exported): Promise<Uint8Array> {
  return workbookFile([
    guide(exported),
    codebookSheet(exported.questionnaire),
    answers(exported),
    means(exported),
    sections(exported),
    response(exported),
  ])
}

function guide({ title, schoolYear, closedOn, smallestGroup }: Exported): Sheet {
  return {
    name: 'Leeswijzer',
    columns: [
      { name: 'Wat', width: 24 },
      { name: 'Uitleg', width: 90 },
    ],
    rows: [
      ['Enquête', `${title}, schooljaar ${schoolYearName(schoolYear)}, gesloten op ${longDay(closedOn)}`],
      [
        'Wie staat erin',
        'Aantallen per groep. Eén regel per persoon staat er niet in: dat zou een groep van één zijn.',
      ],
      [
        'Wat ontbreekt',
        `Groepen met minder dan ${smallestGroup} antwoorden, en wat zulke groepen zou verraden. Open antwoorden lees je in Peilstok.`,
      ],
      [
        'Let op',
        'Groepen overlappen: een school hoort bij een bestuur, en iedereen bij het partnerschap. Tel ze niet op.',
      ],
      ['Tabblad Vragen', 'Elke vraag met haar sleutel, soort, tekst en mogelijke antwoorden.'],
      ['Tabblad Antwoorden', 'Per vraag en groep hoeveel mensen wat antwoordden.'],
      [
        'Tabblad Gemiddelden',
        'Van vragen op een schaal en getallen: het gemiddelde, en waar het waarschijnlijk tussen ligt (95 %).',
      ],
      [
        'Tabblad Onderdelen',
        'De stellingen van een onderdeel samen: gemiddelde, standaardfout, en hoe goed ze bij elkaar horen.',
      ],
      [
        'Tabblad Respons',
        'Hoeveel mensen gevraagd waren en hoeveel er antwoordden. Leeg: niet bekend, of te weinig om te tonen.',
      ],
    ],
  }
}

const questionColumns = [
  { name: 'Vraag', width: 22 },
  { name: 'Tekst', width: 50 },
]
const groupColumns = [
  { name: 'Soort groep', width: 18 },
  { name: 'Groep', width: 30 },
]
const groupCells = ({ kind, name }: ExportedGroup): CellValue[] => [groupKindWords[kind], name]

function answers({ questionnaire, release, groups }: Exported): Sheet {
  const rows = variablesOf(questionsOf(questionnaire)).flatMap(({ name, label, questionId, values, countsIn }) =>
    groups.flatMap((group) => {
      const tally = release.tallies.get(questionId)?.get(groupId(group))
      if (!tally) return []
      const labels = new Map(values.map((one) => [one.value, one.label]))
      return countsIn(tally).map(({ value, count }): CellValue[] => [
        name,
        label,
        ...groupCells(group),
        value,
        labels.get(value) ?? '',
        count,
        tally.n,
      ])
    }),
  )
  const columns = [
    ...questionColumns,
    ...groupColumns,
    { name: 'Waarde', width: 9 },
    { name: 'Antwoord', width: 36 },
    { name: 'Aantal', width: 9 },
    { name: 'Beantwoord door', width: 12 },
  ]
  return { name: 'Antwoorden', columns, rows }
}

function means({ questionnaire, release, groups }: Exported): Sheet {
  const rows = questionsOf(questionnaire).flatMap((question) =>
    groups.flatMap((group): CellValue[][] => {
      const tally = release.tallies.get(question.id)?.get(groupId(group))
      const summary = tally && summaryOf(question, tally, group.invited)
      if (summary?.kind !== 'scale' && summary?.kind !== 'number') return []
      const { n, mean, standardError, interval } = summary
      return [
        [
          question.id,
          question.text.nl,
          ...groupCells(group),
          n,
          rounded(mean),
          standardError === null ? null : rounded(standardError),
          interval === null ? null : rounded(interval.low),
          interval === null ? null : rounded(interval.high),
        ],
      ]
    }),
  )
  const columns = [
    ...questionColumns,
    ...groupColumns,
    { name: 'Aantal', width: 9 },
    { name: 'Gemiddelde', width: 12 },
    { name: 'Standaardfout', width: 13 },
    { name: 'Van', width: 9 },
    { name: 'Tot', width: 9 },
  ]
  return { name: 'Gemiddelden', columns, rows }
}

function sections({ questionnaire, release, groups }: Exported): Sheet {
  const titles = new Map(questionnaire.sections.map(({ id, title }) => [id, title.nl]))
  const seen = new Map(groups.map((group) => [groupId(group), group]))
  const rows = release.sections.flatMap((section): CellValue[][] => {
    const group = seen.get(groupId(section))
    if (!group) return []
    const { n, mean, standardError, alpha, omega } = section
    return [
      [
        titles.get(section.sectionId) ?? section.sectionId,
        ...groupCells(group),
        n,
        rounded(mean),
        standardError === null ? null : rounded(standardError),
        alpha === null ? null : rounded(alpha.value),
        alpha === null ? null : rounded(alpha.low),
        alpha === null ? null : rounded(alpha.high),
        omega === null ? null : rounded(omega),
      ],
    ]
  })
  const columns = [
    { name: 'Onderdeel', width: 36 },
    ...groupColumns,
    { name: 'Aantal', width: 9 },
    { name: 'Gemiddelde', width: 12 },
    { name: 'Standaardfout', width: 13 },
    { name: 'Cronbachs alfa', width: 10 },
    { name: 'Alfa van', width: 9 },
    { name: 'Alfa tot', width: 9 },
    { name: 'McDonalds omega', width: 11 },
  ]
  return { name: 'Onderdelen', columns, rows }
}

function response({ groups }: Exported): Sheet {
  const rows = groups.map((group): CellValue[] => {
    const { invited, answered } = group
    const known = invited > 0
    return [
      ...groupCells(group),
      known ? invited : null,
      answered,
      known && answered !== null ? rounded(answered / invited) : null,
    ]
  })
  const columns = [
    ...groupColumns,
    { name: 'Gevraagd', width: 11 },
    { name: 'Antwoordde', width: 12 },
    { name: 'Deel', width: 9 },
  ]
  return { name: 'Respons', columns, rows }
}

/** In four decimals: more is not known. */
const rounded = (value: number) => Number(value.toFixed(4))
