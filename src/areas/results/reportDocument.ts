import type { Day } from '../../platform/clock.ts'
import { documentTask } from '../../platform/reports/documentTask.ts'
import { withoutControls } from '../../platform/reports/printable.ts'
import type { Part, Section, TextDocument } from '../../platform/reports/textDocument.ts'
import { schoolYearName } from '../../platform/schoolYear.ts'
import { decimal, percent } from '../../ui/charts/index.ts'
import { count, inSentence, longDay } from '../../ui/words.ts'
import { findWho } from '../partnership/index.ts'
import type { Section as AskedSection, Question } from '../questions/index.ts'
import { questionsOf } from '../questions/index.ts'
import { findSurvey, surveyKindNames } from '../surveys/index.ts'
import { answersChart, sharedExtent, sidesInWords } from './charts.ts'
import { findReading, type Reading } from './findReading.ts'
import { isWhole } from './groupsInSight.ts'
import {
  agreementInWords,
  answeredInWords,
  certaintyInWords,
  changeInWords,
  missingInWords,
  sectionInWords,
} from './inWords.ts'
import { findShownRemarks, type ShownRemark } from './queries.ts'
import { besideWhole, between, tooFew } from './reading/words.ts'
import { readingPolicy } from './readingPolicy.ts'
import { sectionReadings, shortOf, summaryFor, verdictsFor } from './view.ts'

export const resultsReportKind = 'survey-report'

/** Makes the report of a survey as PDF or Word: of the partnership, or (its part) of one school. */
export const resultsReportTask = documentTask({
  kind: resultsReportKind,
  async find(tx, surveyId, today, schoolId) {
    const who = await findWho(tx, today, false)
    const survey = who && (await findSurvey(tx, surveyId))
    if (!survey || !readingPolicy.see.allows(who, survey)) return undefined
    const reading = await findReading(tx, who, survey, (groups) =>
      groups.find((group) => (schoolId === null ? isWhole(group) : group.kind === 'school' && group.key === schoolId)),
    )
    if (!reading) return undefined
    const remarks = await findShownRemarks(tx, survey.id, schoolId)
    return resultsDocument(reading, remarks, { partnership: who.partnershipName, today })
  },
  done: 'Het verslag is klaar.',
  gone: 'Deze resultaten zijn er niet (meer), of zijn niet voor jou bedoeld.',
})

/** What the report says on paper: what stands out, each section with its questions, and how it was measured. */
export function resultsDocument(
  reading: Reading,
  remarks: readonly ShownRemark[],
  { partnership, today }: { partnership: string; today: Day },
): TextDocument {
  const { survey, group } = reading
  const name = isWhole(group) ? partnership : group.name
  return {
    title: `${survey.title}: ${name}, ${schoolYearName(survey.schoolYear)}`,
    kind: 'Resultaten van een enquête',
    name,
    subtitle: `${survey.title}, ${schoolYearName(survey.schoolYear)}`,
    runningHead: `${survey.title}: ${name}`,
    partnership,
    madeOn: today,
    facts: [
      { label: 'Soort', text: surveyKindNames[survey.kind] },
      { label: 'Wie antwoordden', text: answeredInWords(group) },
      ...(survey.closedOn ? [{ label: 'Gesloten', text: longDay(survey.closedOn) }] : []),
    ],
    opening: [
      {
        kind: 'paragraph',
        look: 'soft',
        text: `Dit verslag is bedoeld voor een open gesprek. Er staat geen rangorde van scholen in, en niemand is te herkennen: antwoorden staan er vanaf ${survey.smallestGroup} mensen.`,
      },
    ],
    sections:
      group.answered === null
        ? [{ heading: 'Resultaten', parts: [{ kind: 'paragraph', text: `Er zijn ${tooFew} om te laten zien.` }] }]
        : [inShort(reading), ...sectionsInWords(reading), ...askedSections(reading, remarks), method(reading)],
  }
}

/** A heading has something to read: what was imported may be nothing but invisible characters. */
const headingOf = (text: string) =>
  withoutControls(text)
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim() === ''
    ? 'Zonder titel'
    : text

function inShort(reading: Reading): Section {
  const { strong, attention, changed, missing, overall } = shortOf(reading)
  const list = (label: string, items: readonly string[]): Part[] =>
    items.length === 0
      ? []
      : [
          { kind: 'paragraph', text: label, look: 'strong' },
          { kind: 'list', items },
        ]
  return {
    heading: 'In het kort',
    parts: [
      ...list(
        'Dit gaat goed',
        strong.map((one) => `‘${one.question.text.nl}’: ${agreementInWords(one)}.`),
      ),
      ...list(
        'Dit vraagt aandacht',
        attention.map((one) => `‘${one.question.text.nl}’: ${agreementInWords(one)}.`),
      ),
      ...(changed
        ? list(
            `Anders dan in ${changed.since}`,
            changed.changes.length === 0
              ? ['Geen enkele stelling is duidelijk anders beantwoord.']
              : changed.changes.map((one) => `‘${one.question.text.nl}’: ${changeInWords(one)}.`),
          )
        : []),
      ...(overall === null ? [] : list('Wie ontbreekt', [missingInWords(missing, overall)])),
    ],
  }
}

function sectionsInWords(reading: Reading): Section[] {
  const { lines, chart } = sectionReadings(reading)
  if (lines.length === 0) return []
  return [
    {
      heading: 'De onderdelen',
      parts: [
        ...(chart ? [{ kind: 'chart' as const, chart }] : []),
        {
          kind: 'list',
          items: lines.map((line) => {
            const more = sectionInWords(line)
            return `${line.title}: gemiddeld ${decimal(line.result.mean)} van ${line.points}${more === '' ? '' : `; ${more}`}.`
          }),
        },
      ],
    },
  ]
}

function askedSections(reading: Reading, remarks: readonly ShownRemark[]): Section[] {
  const extent = sharedExtent(questionsOf(reading.questionnaire).map((question) => summaryFor(reading, question)))
  const verdicts = isWhole(reading.group) ? undefined : verdictsFor(reading)
  const partOf = (question: Question): Section => {
    const summary = summaryFor(reading, question)
    const whole = reading.groups.find(isWhole)
    const beside = whole && verdicts && summary ? summaryFor(reading, question, whole) : undefined
    const chart = answersChart(
      question,
      [
        ...(summary ? [{ name: beside ? reading.group.name : '', summary }] : []),
        ...(whole && beside ? [{ name: whole.name, summary: beside }] : []),
      ],
      extent,
    )
    const said = remarks.filter(({ questionId }) => questionId === question.id).map(({ text }) => text)
    const verdict = verdicts?.get(question.id)
    return {
      heading: headingOf(question.text.nl),
      parts: [
        ...(summary ? [] : [{ kind: 'paragraph' as const, text: `Hier zijn ${tooFew}.`, look: 'soft' as const }]),
        ...(chart ? [{ kind: 'chart' as const, chart }] : []),
        ...(summary?.kind === 'scale'
          ? [
              {
                kind: 'paragraph' as const,
                look: 'soft' as const,
                text: `${count(summary.n, 'antwoord', 'antwoorden')}; ${percent(summary.agree)} ${sidesInWords(question).high}; gemiddeld ${decimal(summary.mean)}${summary.interval ? `, ${between(summary.interval)}` : ''}${verdict ? `; ${besideWhole[verdict]}` : ''}.`,
              },
            ]
          : []),
        ...(said.length > 0 ? [{ kind: 'list' as const, items: said }] : []),
      ],
    }
  }
  return reading.questionnaire.sections.map(
    (section: AskedSection): Section => ({
      heading: headingOf(section.title.nl),
      parts: [],
      sections: section.questions.map(partOf),
    }),
  )
}

/** How it was measured, in words that ask for no statistics. */
function method({ survey, group, ...reading }: Reading): Section {
  const { lines } = sectionReadings({ survey, group, ...reading })
  const paragraphs = [
    `De vragen zijn gesteld aan aankomende leraren van het partnerschap (${inSentence(surveyKindNames[survey.kind])}). ${answeredInWords(group)}`,
    'Wie wat antwoordde, is nergens bewaard. Bij het sluiten zijn de antwoorden één keer geteld en daarna gewist. Alleen de tellingen zijn er nog, van groepen die groot genoeg zijn.',
    `Een groep staat erin vanaf ${survey.smallestGroup} antwoorden. Soms is ook een grotere groep weggelaten, omdat je anders door af te trekken een kleine groep kunt uitrekenen.`,
    'Niet iedereen antwoordt. Bij een gemiddelde staat daarom waar het waarschijnlijk ligt als iedereen had geantwoord: in 95 van de 100 keer ligt het daartussen (t-interval, bij percentages het interval van Wilson, met een correctie omdat bekend is hoeveel mensen er zijn).',
    'Een verschil met een eerdere keer noemen we alleen als het waarschijnlijk geen toeval is. Omdat er veel vragen zijn, zijn we daar strenger in naarmate er meer zijn (Benjamini en Hochberg).',
    'Een school vergelijken we voorzichtig met het partnerschap. Van een school met weinig antwoorden trekken we het gemiddelde naar dat van iedereen toe (een schatting met gedeeltelijke pooling), zodat een paar antwoorden niet de doorslag geven.',
  ]
  return {
    heading: 'Hoe is dit gemeten?',
    newPage: true,
    parts: [
      ...paragraphs.map((text): Part => ({ kind: 'paragraph', text })),
      ...(lines.length > 0
        ? [{ kind: 'list' as const, items: lines.map((line) => `${line.title}: ${certaintyInWords(line)}`) }]
        : []),
    ],
  }
}
