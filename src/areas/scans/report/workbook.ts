/** The report as a workbook: for who wants to calculate or to carry it on in a list of their own. */
import { type CellValue, type Sheet, workbookFile } from '../../../platform/reports/workbook.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import { levelName, phases, type Spread } from '../rules.ts'
import { reportText } from './reportText.ts'
import { criterionAt, levelIn, type ReportedCriterion, type ReportedTheme, type ScanReport } from './scanReport.ts'

/** The report as an XLSX file with the sheets Oordelen, Ontwikkelplan and Verantwoording. */
export function workbook(report: ScanReport): Promise<Uint8Array> {
  return workbookFile([judgements(report), plan(report), account(report)])
}

function judgements({ themes, earlierScans }: ScanReport): Sheet {
  const earlier = earlierScans.toSorted((a, b) => a.schoolYear - b.schoolYear)
  return {
    name: 'Oordelen',
    columns: [
      { name: 'Thema', width: 24 },
      { name: 'Waarborg', width: 10 },
      { name: 'Criterium', width: 30 },
      { name: 'Ons oordeel', width: 12 },
      { name: 'Ons oordeel in woorden', width: 30 },
      { name: 'Ambitie', width: 10 },
      { name: 'Ambitie in schooljaar', width: 12 },
      ...phases.map((phase) => ({ name: `Keuzes fase ${phase}`, width: 10 })),
      { name: 'Kan ik niet beoordelen', width: 12 },
      { name: 'Overeenstemming (0 tot 1)', width: 19 },
      { name: 'Waarom vinden we dat?', width: 50 },
      { name: 'Waaruit blijkt dat?', width: 50 },
      { name: 'Wie ziet het anders, en waarom?', width: 50 },
      ...earlier.map((scan) => ({ name: `Oordeel ${schoolYearName(scan.schoolYear)}`, width: 12 })),
    ],
    rows: themes.flatMap((theme) =>
      theme.criteria.map((criterion) => [
        ...judgementCells(theme, criterion),
        ...earlier.map((scan) => levelIn(scan, { theme: theme.id, criterion: criterion.id })),
      ]),
    ),
  }
}

function judgementCells({ title, guarantee, phases: names }: ReportedTheme, criterion: ReportedCriterion): CellValue[] {
  const { name, judgement, spread } = criterion
  const ambition = judgement?.ambition ?? null
  return [
    title,
    guarantee,
    name,
    judgement?.level ?? null,
    judgement ? levelName(judgement.level, names) : 'geen teamoordeel',
    ambition?.phase ?? null,
    ambition && schoolYearName(ambition.schoolYear),
    ...spreadCells(spread),
    judgement?.reasons ?? null,
    judgement?.evidence ?? null,
    judgement?.minorityView ?? null,
  ]
}

/** Empty below the minimum number of answers, and outside the team: a sheet may say no more than a page. */
function spreadCells(spread: Spread | null): CellValue[] {
  if (!spread?.shown) return [null, null, null, null, null, null]
  return [...spread.counts, spread.cannotJudge, Math.round(spread.agreement * 100) / 100]
}

function plan(report: ScanReport): Sheet {
  return {
    name: 'Ontwikkelplan',
    columns: [
      { name: 'Thema', width: 24 },
      { name: 'Aandachtspunt', width: 30 },
      { name: 'Doel', width: 50 },
      { name: 'Wat we gaan doen', width: 50 },
      { name: 'Wie', width: 24 },
      { name: 'Klaar op', width: 18 },
    ],
    rows: report.focusPoints.flatMap((point): CellValue[][] => {
      const { theme, criterion } = criterionAt(point, report.themes)
      const start = [theme.title, criterion.name, point.goal]
      if (point.actions.length === 0) return [[...start, null, null, null]]
      return point.actions.map(({ what, owner, due }) => [...start, what, owner, { day: due }])
    }),
  }
}

function account(report: ScanReport): Sheet {
  const {
    facts,
    account: { facts: origin, participants, paragraphs },
  } = reportText(report)
  return {
    name: 'Verantwoording',
    columns: [
      { name: 'Onderwerp', width: 28 },
      { name: 'Toelichting', width: 90 },
    ],
    rows: [
      ['School', report.school.name],
      ...[...facts, ...origin, ...paragraphs].map(({ label, text }) => [label, text]),
      ...participants.rows.map(([role, name]) => [`Deelnemer: ${role}`, name]),
    ],
  }
}
