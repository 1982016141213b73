/** A document of text as a Word file. Takes its time: textDocument.ts has it done on a press. */
import type { Chart } from '../../ui/charts/index.ts'
import type { Day } from '../clock.ts'
import type { Part, Section, TextDocument, TextDocumentJob } from './textDocument.ts'
import {
  type HeadingLevel,
  heading,
  labelled,
  listItems,
  paragraph,
  signatureLine,
  softParagraph,
  table,
  usualStyles,
  type WordBlock,
  type WordStyles,
} from './word.ts'
import { wordFile } from './wordDocument.ts'
import { fillWordTemplate, placeholderLine, type TemplateField } from './wordTemplate.ts'

/** What can stand in a template, with what it becomes; `ownLine` takes the place of a whole line. */
const placeholders = {
  naam: { becomes: 'waar het over gaat, zoals de naam van het overleg', ownLine: false },
  soort: { becomes: 'wat het is, zoals Verslag', ownLine: false },
  toelichting: { becomes: 'de regel onder de naam, zoals de dag', ownLine: false },
  partnerschap: { becomes: 'de naam van het partnerschap', ownLine: false },
  datum: { becomes: 'de dag waarop het document is gemaakt', ownLine: false },
  gegevens: { becomes: 'wie, waar en wanneer', ownLine: true },
  inhoud: { becomes: 'het hele document, met zijn koppen; deze plek moet erin staan', ownLine: true },
} as const

type Placeholder = keyof typeof placeholders

/** All placeholders, for the page and the guide that tell how to make a template. */
export const documentPlaceholders = Object.entries(placeholders).map(([name, said]) => ({ name, ...said }))

/** @throws UnusableTemplate when the template cannot be filled */
export function textDocumentFile({ document, template }: TextDocumentJob): Promise<Uint8Array> {
  const { title, kind, name, subtitle, runningHead } = document
  if (template) return fillWordTemplate(template, title, (styles) => templateFields(document, styles), ['inhoud'])
  return wordFile({
    title,
    kind,
    name,
    place: subtitle,
    runningHead,
    blocks: [...factBlocks(document), ...contentBlocks(document, usualStyles)],
  })
}

function templateFields(document: TextDocument, styles: WordStyles): Record<Placeholder, TemplateField> {
  return {
    naam: document.name,
    soort: document.kind,
    toelichting: document.subtitle,
    partnerschap: document.partnership,
    datum: dayInWords(document.madeOn),
    gegevens: factBlocks(document),
    inhoud: contentBlocks(document, styles),
  }
}

const longDay = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' })
const dayInWords = (day: Day) => longDay.format(new Date(`${day}T00:00:00Z`))

const factBlocks = ({ facts }: TextDocument): WordBlock[] => facts.map(({ label, text }) => labelled(label, text))

function contentBlocks({ opening, sections }: TextDocument, styles: WordStyles): WordBlock[] {
  const section = ({ heading: words, newPage = false, parts, sections: inner = [] }: Section, level: HeadingLevel) => [
    heading(level, words, { styles, newPage }),
    ...parts.flatMap((part) => partBlocks(part, styles)),
    ...inner.flatMap((one): WordBlock[] => section(one, level === 1 ? 2 : 3)),
  ]
  return [
    ...opening.flatMap((part) => partBlocks(part, styles)),
    ...sections.flatMap((one): WordBlock[] => section(one, 1)),
  ]
}

function partBlocks(part: Part, styles: WordStyles): WordBlock[] {
  switch (part.kind) {
    case 'paragraph':
      if (part.look === 'soft') return [softParagraph(part.text)]
      return [paragraph(part.text, { bold: part.look === 'strong' })]
    case 'labelled':
      return [labelled(part.label, part.text)]
    case 'list':
      return listItems(part.items, styles)
    case 'table':
      // Two tables in a row would become one in Word.
      return [table(part.columns, part.rows), paragraph('')]
    case 'chart':
      return chartTable(part.chart)
    case 'signature':
      return part.labels.map(signatureLine)
  }
}

/** A chart as the numbers behind it: any Word file can be read aloud and edited. */
function chartTable({ table: { columns, rows } }: Chart): WordBlock[] {
  const named = columns.map((name, index) => ({ name, share: index === 0 ? 3 : 1.4 }))
  return [
    table(
      named,
      rows.map((row) => row.map(String)),
    ),
    paragraph(''),
  ]
}

/** An example of a template: every placeholder at a sensible place, to change at will in Word. */
export function exampleDocumentTemplate(): Promise<Uint8Array> {
  return wordFile({
    title: 'Voorbeeld van een sjabloon voor verslagen van bijeenkomsten en gesprekken',
    kind: 'Bijeenkomsten en gesprekken',
    name: 'Ons sjabloon',
    place: 'Zet hier jullie eigen logo en opmaak. Wat tussen accolades staat, vult Peilstok in.',
    runningHead: 'Ons sjabloon',
    blocks: [
      placeholderLine('soort', 'Soort'),
      placeholderLine('naam', 'Naam'),
      placeholderLine('toelichting', 'Toelichting'),
      placeholderLine('partnerschap', 'Partnerschap'),
      placeholderLine('datum', 'Gemaakt op'),
      placeholderLine('gegevens'),
      placeholderLine('inhoud'),
    ],
  })
}
