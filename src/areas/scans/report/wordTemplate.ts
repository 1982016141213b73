/** The report in a partnership's own Word template: which placeholders there are, and what they become. */

import { heading, type WordStyles } from '../../../platform/reports/word.ts'
import { wordFile } from '../../../platform/reports/wordDocument.ts'
import { placeholderLine, type TemplateField } from '../../../platform/reports/wordTemplate.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import { dayName } from './dutch.ts'
import type { ReportText } from './reportText.ts'
import type { ScanReport } from './scanReport.ts'
import { wordParts } from './wordReport.ts'

/** The placeholders that stand within a line, with what they become. */
const inLine = {
  school: 'de naam van de school',
  plaats: 'de plaats van de school',
  bestuur: 'het bestuur van de school',
  partnerschap: 'de naam van het partnerschap',
  schooljaar: 'het schooljaar van de scan, zoals 2026–2027',
  ambitiejaar: 'het schooljaar waar de ambities naar vooruitkijken',
  aanleiding: 'de aanleiding van de scan, zoals 0-meting',
  gespreksdatum: 'de dag van het teamgesprek',
  gespreksleider: 'wie het gesprek leidde',
  datum: 'de dag waarop het verslag is gemaakt',
} as const

/** The placeholders that stand alone on a line, because headings and tables come in their place. */
const onOwnLine = {
  overzicht: 'een tabel met het oordeel en de ambitie per criterium',
  aandachtspunten: 'de aandachtspunten met hun doel',
  ontwikkelplan: 'een tabel met de aandachtspunten en hun vervolgacties',
  oordelen: 'alle thema’s: per criterium het oordeel, de keuzes, de beschrijvingen en de toelichting',
  vergelijking: 'de oordelen naast die van eerdere scans',
  deelnemers: 'een tabel met wie meededen',
  verantwoording: 'hoe het verslag tot stand kwam, en wie wat zag',
} as const

type Placeholder = keyof typeof inLine | keyof typeof onOwnLine

/** All placeholders with their explanation, for the page and the guide that tell how to make a template. */
export const templatePlaceholders: readonly { name: string; becomes: string; ownLine: boolean }[] = [
  ...Object.entries(inLine).map(([name, becomes]) => ({ name, becomes, ownLine: false })),
  ...Object.entries(onOwnLine).map(([name, becomes]) => ({ name, becomes, ownLine: true })),
]

/** What each placeholder becomes in this report, with the styles of the template. */
export function templateFields(
  report: ScanReport,
  text: ReportText,
  styles: WordStyles,
): Record<Placeholder, TemplateField> {
  const parts = wordParts(text, styles)
  return {
    school: report.school.name,
    plaats: report.school.place,
    bestuur: report.school.board,
    partnerschap: report.partnership,
    schooljaar: schoolYearName(report.schoolYear),
    ambitiejaar: schoolYearName(report.ambitionYear),
    aanleiding: report.occasion,
    gespreksdatum: dayName(report.talkOn),
    gespreksleider: report.facilitator,
    datum: dayName(report.generatedOn),
    overzicht: parts.standing(),
    aandachtspunten: parts.focusPoints(),
    ontwikkelplan: parts.plan(),
    oordelen: text.themes.flatMap((theme) => [heading(1, theme.title, { styles }), ...parts.theme(theme)]),
    vergelijking: parts.comparison(),
    deelnemers: parts.participants(),
    verantwoording: parts.account(),
  }
}

/** An example of a template: every placeholder at a sensible place, to change at will in Word. */
export function exampleTemplate(): Promise<Uint8Array> {
  const part = (title: string, name: keyof typeof onOwnLine) => [heading(1, title), placeholder(name)]
  return wordFile({
    title: 'Voorbeeld van een sjabloon voor het verslag van een scan',
    kind: 'Scan Samen Opleiden in de School',
    name: 'Verslag van onze scan',
    place: 'Zet hier jullie eigen logo en opmaak. Wat tussen accolades staat, vult Peilstok in.',
    runningHead: 'Verslag van onze scan',
    blocks: [
      placeholder('school', 'School'),
      placeholder('plaats', 'Plaats'),
      placeholder('bestuur', 'Bestuur'),
      placeholder('partnerschap', 'Partnerschap'),
      placeholder('schooljaar', 'Schooljaar'),
      placeholder('aanleiding', 'Aanleiding'),
      placeholder('gespreksdatum', 'Teamgesprek'),
      placeholder('gespreksleider', 'Gespreksleider'),
      placeholder('ambitiejaar', 'We kijken vooruit naar'),
      placeholder('datum', 'Verslag gemaakt op'),
      ...part('Waar we staan', 'overzicht'),
      ...part('Waar we aan werken', 'aandachtspunten'),
      ...part('Ontwikkelplan', 'ontwikkelplan'),
      placeholder('oordelen'),
      ...part('Vergeleken met eerder', 'vergelijking'),
      ...part('Wie meededen', 'deelnemers'),
      ...part('Verantwoording', 'verantwoording'),
    ],
  })
}

function placeholder(name: Placeholder, label?: string) {
  return placeholderLine(name, label)
}
