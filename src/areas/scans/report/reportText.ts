/**
 * The report as it is read: every sentence of it, once, for the PDF and for Word alike. What is left to those two is
 * only how it looks. Numbers stand beside the words where something is drawn from them.
 */
import { schoolYearName } from '../../../platform/schoolYear.ts'
import {
  agreementName,
  type Level,
  levelName,
  type PhaseCounts,
  type PhaseNames,
  phases,
  type Spread,
} from '../rules.ts'
import { type AccountText, accountText, type LabelledText } from './accountText.ts'
import { type ComparisonText, comparisonText } from './comparisonText.ts'
import { dayName, sentence, times } from './dutch.ts'
import {
  criterionAt,
  type PerPhase,
  type ReportedCriterion,
  type ReportedFocusPoint,
  type ReportedJudgement,
  type ReportedTheme,
  type ScanReport,
} from './scanReport.ts'

/** A peilstok: what it is filled to, what its arrow points at, and the same in words for who does not see it. */
export type GaugeText = { level: Level | null; ambition: Level | null; alt: string }

export type JudgementText = { label: string; words: string; phases: string }

/** One cell of the table of descriptors; a cell can cover more than one phase. */
export type DescriptorText = { text: string; span: number; chosen: boolean }

export type SpreadText =
  | { shown: true; counts: PhaseCounts; total: string; perPhase: string; agreement: string; ambitions: string }
  | { shown: false; why: string; ambitions: string }

export type CriterionText = {
  name: string
  gauge: GaugeText
  now: JudgementText
  ambition: JudgementText | null
  spread: SpreadText
  descriptors: readonly DescriptorText[]
  remarks: readonly LabelledText[]
}

export type ThemeText = {
  title: string
  guarantee: { number: 1 | 2 | 3 | 4; name: string }
  source: string
  phases: PhaseNames
  criteria: readonly CriterionText[]
}

export type FocusPointText = {
  criterion: string
  theme: string
  step: string
  goal: string
  gauge: GaugeText
  actions: readonly { what: string; owner: string; due: string }[]
}

export type ReportText = {
  /** The title of the document, for its properties. */
  title: string
  kind: string
  school: string
  place: string
  runningHead: string
  generatedOn: string
  facts: readonly LabelledText[]
  /** The legend is there when all themes have phases of the same names. */
  standing: { heading: string; intro: string; legend: PhaseNames | null; none: string }
  focus: { heading: string; none: string; points: readonly FocusPointText[] }
  plan: { heading: string; intro: string; columns: readonly [string, string, string, string]; noActions: string }
  spreadHeading: string
  descriptorsHeading: string
  chosenMark: string
  noDescriptor: string
  themes: readonly ThemeText[]
  comparison: ComparisonText | null
  account: AccountText
}

/** The four waarborgen of the national Kwaliteitskader Samen Opleiden & Inductie. */
const guaranteeNames = { 1: 'Lerende leraar', 2: 'Leeromgeving', 3: 'Organisatie', 4: 'Kwaliteitscultuur' } as const

/**
 * All words of the report.
 * @throws RangeError when a focus point refers to a criterion that the report does not hold
 */
export function reportText(report: ScanReport): ReportText {
  const { school } = report
  const year = schoolYearName(report.schoolYear)
  return {
    title: `Scan Samen Opleiden in de School: ${school.name}, ${year}`,
    kind: 'Scan Samen Opleiden in de School',
    school: school.name,
    place: [school.place, school.board].filter(Boolean).join(' · '),
    runningHead: `${school.name} · schooljaar ${year}`,
    generatedOn: report.generatedOn,
    facts: [
      { label: 'Aanleiding', text: report.occasion },
      { label: 'Schooljaar', text: year },
      { label: 'Teamgesprek', text: dayName(report.talkOn) },
      { label: 'We kijken vooruit naar', text: schoolYearName(report.ambitionYear) },
    ],
    standing: {
      heading: 'Waar we staan',
      intro: 'Zo ziet ons opleidingsteam de school nu. Het pijltje wijst aan waar we heen willen.',
      legend: sharedPhases(report.themes),
      none: 'In deze scan staan geen thema’s.',
    },
    focus: {
      heading: 'Waar we aan werken',
      none: 'Er zijn nog geen aandachtspunten gekozen.',
      points: report.focusPoints.map((point) => focusPointText(point, report.themes)),
    },
    plan: {
      heading: 'Ontwikkelplan',
      intro: 'Dit spraken we af. Hang het op, en kijk er samen op terug.',
      columns: ['Wat we gaan doen', 'Wie', 'Klaar op', 'Gedaan'],
      noActions: 'Hier zijn nog geen vervolgacties bij afgesproken.',
    },
    spreadHeading: 'Zo lagen de keuzes',
    descriptorsHeading: 'De vier fasen, en wat het team koos',
    chosenMark: 'Ons oordeel',
    noDescriptor: 'Niet beschreven',
    themes: report.themes.map(themeText),
    comparison: comparisonText(report),
    account: accountText(report),
  }
}

function sharedPhases([first, ...others]: readonly ReportedTheme[]): PhaseNames | null {
  if (!first) return null
  return others.every(({ phases: names }) => names.every((name, index) => name === first.phases[index]))
    ? first.phases
    : null
}

function themeText(theme: ReportedTheme): ThemeText {
  return {
    title: theme.title,
    guarantee: { number: theme.guarantee, name: guaranteeNames[theme.guarantee] },
    source: theme.source && `Bron: ${theme.source}`,
    phases: theme.phases,
    criteria: theme.criteria.map((criterion) => criterionText(criterion, theme.phases)),
  }
}

function criterionText(criterion: ReportedCriterion, names: PhaseNames): CriterionText {
  const { judgement } = criterion
  return {
    name: criterion.name,
    gauge: gaugeText(judgement),
    now: nowText(judgement, names),
    ambition: judgement && ambitionText(judgement, names),
    spread: spreadText(criterion.spread, criterion.ambitionSpread),
    descriptors: descriptorTexts(criterion),
    remarks: judgement ? remarks(judgement) : [],
  }
}

function gaugeText(judgement: ReportedJudgement | null): GaugeText {
  if (!judgement) return { level: null, ambition: null, alt: 'Lege peilstok: geen teamoordeel.' }
  const { level, ambition } = judgement
  const wanted = ambition ? `, ambitie fase ${ambition.phase}` : ''
  return { level, ambition: ambition?.phase ?? null, alt: `Peilstok: ${levelWords(level)}${wanted}.` }
}

/** `fase 2`, `tussen fase 2 en 3`. */
function levelWords(level: Level): string {
  return Number.isInteger(level) ? `fase ${level}` : `tussen fase ${Math.floor(level)} en ${Math.ceil(level)}`
}

/** The names of the phase, or of the two phases, that a level stands for. */
function namesAt(level: Level, names: PhaseNames): string[] {
  return phases.filter((phase) => Math.abs(phase - level) < 1).map((phase) => names[phase - 1] ?? '')
}

function nowText(judgement: ReportedJudgement | null, names: PhaseNames): JudgementText {
  const label = 'Ons oordeel'
  if (!judgement) return { label, words: 'Geen teamoordeel', phases: 'Het team sloeg dit criterium over.' }
  return {
    label,
    words: sentence(levelWords(judgement.level)),
    phases: namesAt(judgement.level, names).join(' – '),
  }
}

function ambitionText({ ambition }: ReportedJudgement, names: PhaseNames): JudgementText | null {
  if (!ambition) return null
  return {
    label: `Waar we heen willen in ${schoolYearName(ambition.schoolYear)}`,
    words: sentence(levelWords(ambition.phase)),
    phases: namesAt(ambition.phase, names).join(' – '),
  }
}

function spreadText(choices: Spread | null, wanted: Spread | null): SpreadText {
  if (choices === null)
    return { shown: false, why: 'Hoe de keuzes verdeeld waren, ziet alleen het team zelf.', ambitions: '' }
  const ambitions = wanted?.shown ? `Waar de teamleden heen willen: ${countedPhases(wanted.counts)}.` : ''
  if (!choices.shown) {
    return { shown: false, why: 'Minder dan drie mensen kozen een fase. Dan tonen we de keuzes niet.', ambitions }
  }
  const { counts, answers, agreement, cannotJudge } = choices
  const unjudged = cannotJudge > 0 ? ` ${times(cannotJudge)} “kan ik niet beoordelen”.` : ''
  const agreed = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    agreement,
  )
  return {
    shown: true,
    counts,
    total: `${answers} keuzes`,
    perPhase: countedPhases(counts),
    agreement: `Overeenstemming ${agreed} van 1: ${agreementName(agreement)}.${unjudged}`,
    ambitions,
  }
}

/** `1 keer fase 2, 4 keer fase 3`; phases that nobody chose are left out. */
function countedPhases(counts: PhaseCounts): string {
  return phases
    .map((phase) => ({ phase, count: counts[phase - 1] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ phase, count }) => `${times(count)} fase ${phase}`)
    .join(', ')
}

const ownCells: PerPhase<number> = [1, 1, 1, 1]

function descriptorTexts({ descriptors, spans, judgement }: ReportedCriterion): DescriptorText[] {
  const widths = spans ?? ownCells
  return phases.flatMap((phase) => {
    const span = widths[phase - 1] ?? 1
    if (span === 0) return []
    const chosen = judgement !== null && phase - 1 < judgement.level && judgement.level < phase + span
    return [{ text: descriptors[phase - 1] ?? '', span, chosen }]
  })
}

function remarks({ reasons, evidence, minorityView }: ReportedJudgement): LabelledText[] {
  return [
    { label: 'Waarom vinden we dat?', text: reasons },
    { label: 'Waaruit blijkt dat?', text: evidence },
    { label: 'Wie ziet het anders, en waarom?', text: minorityView },
  ].filter(({ text }) => text.trim() !== '')
}

function focusPointText(point: ReportedFocusPoint, themes: readonly ReportedTheme[]): FocusPointText {
  const { theme, criterion } = criterionAt(point, themes)
  return {
    criterion: criterion.name,
    theme: theme.title,
    step: stepText(criterion.judgement, theme.phases),
    goal: point.goal,
    gauge: gaugeText(criterion.judgement),
    actions: point.actions.map(({ what, owner, due }) => ({ what, owner, due: dayName(due) })),
  }
}

function stepText(judgement: ReportedJudgement | null, names: PhaseNames): string {
  if (!judgement) return ''
  const now = `Nu: ${levelName(judgement.level, names)}.`
  if (!judgement.ambition) return now
  const { phase, schoolYear } = judgement.ambition
  return `${now} In ${schoolYearName(schoolYear)}: ${levelName(phase, names)}.`
}
