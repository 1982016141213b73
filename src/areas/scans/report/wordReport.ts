/** The parts of the report as Word blocks: for a document of our own, and for a partnership's own template. */
import {
  heading,
  labelled,
  paragraph,
  softParagraph,
  table,
  usualStyles,
  type WordBlock,
  type WordCell,
  type WordColumn,
  wordColours,
} from '../../../platform/reports/word.ts'
import type { CriterionText, FocusPointText, ReportText, SpreadText, ThemeText } from './reportText.ts'

/** Each part without the heading above it, so that a template can have its own. Headings inside a part start at level 2. */
export function wordParts(text: ReportText, styles = usualStyles) {
  const subheading = (level: 2 | 3, words: string) => heading(level, words, { styles })

  function standing(): WordBlock[] {
    if (text.themes.length === 0) return [paragraph(text.standing.none)]
    const columns = [
      { name: 'Criterium', share: 4 },
      { name: 'Ons oordeel', share: 3 },
      { name: 'Waar we heen willen', share: 3 },
    ]
    const rows = text.themes.flatMap(({ title, criteria }): WordCell[][] => [
      [{ content: [paragraph(title, { bold: true })], span: 3, fill: wordColours.tint }],
      ...criteria.map(({ name, now, ambition }) => [name, now.words, ambition?.words ?? '']),
    ])
    return [table(columns, rows)]
  }

  function focusPoints(): WordBlock[] {
    if (text.focus.points.length === 0) return [paragraph(text.focus.none)]
    return text.focus.points.flatMap((point, index) => [
      subheading(2, numbered(index, point)),
      paragraph(point.goal),
      ...(point.step ? [softParagraph(point.step)] : []),
    ])
  }

  function plan(): WordBlock[] {
    if (text.focus.points.length === 0) return [paragraph(text.focus.none)]
    const [what, who, when, done] = text.plan.columns
    const columns = [
      { name: what, share: 70 },
      { name: who, share: 38 },
      { name: when, share: 38 },
      { name: done, share: 22 },
    ]
    return [table(columns, text.focus.points.flatMap(planRows))]
  }

  function planRows(point: FocusPointText, index: number): WordCell[][] {
    const content = [
      paragraph(numbered(index, point), { bold: true }),
      paragraph(point.goal),
      softParagraph(point.step),
    ]
    const actions = point.actions.map(({ what, owner, due }) => [what, owner, due, '☐'])
    return [
      [{ content, span: 4, fill: wordColours.tint }],
      ...(actions.length > 0 ? actions : [[{ content: text.plan.noActions, span: 4 }]]),
    ]
  }

  function theme(given: ThemeText): WordBlock[] {
    return [
      paragraph(`Waarborg ${given.guarantee.number}: ${given.guarantee.name}`, { bold: true }),
      ...(given.source ? [softParagraph(given.source)] : []),
      ...given.criteria.flatMap((criterion) => criterionBlocks(given, criterion)),
    ]
  }

  function criterionBlocks({ phases }: ThemeText, criterion: CriterionText): WordBlock[] {
    const { name, now, ambition, spread, descriptors, remarks } = criterion
    return [
      subheading(2, name),
      labelled(now.label, `${now.words}. ${now.phases}`),
      ...(ambition ? [labelled(ambition.label, `${ambition.words}. ${ambition.phases}`)] : []),
      ...spreadBlocks(spread),
      table(
        phases.map((phase, index) => phaseColumn(`${index + 1} ${phase}`, index)),
        [descriptors.map(({ text: words, span, chosen }) => descriptorCell(words, span, chosen))],
      ),
      ...remarks.flatMap((remark) => [subheading(3, remark.label), paragraph(remark.text)]),
    ]
  }

  function spreadBlocks(spread: SpreadText): WordBlock[] {
    return [
      labelled(
        text.spreadHeading,
        spread.shown ? `${spread.total}: ${spread.perPhase}. ${spread.agreement}` : spread.why,
      ),
      ...(spread.ambitions ? [softParagraph(spread.ambitions)] : []),
    ]
  }

  function descriptorCell(words: string, span: number, chosen: boolean): WordCell {
    const mark = chosen ? [paragraph(text.chosenMark, { bold: true })] : []
    const described = words === '' ? softParagraph(text.noDescriptor) : paragraph(words)
    return { content: [...mark, described], span, ...(chosen ? { fill: wordColours.tint } : {}) }
  }

  function comparison(): WordBlock[] {
    if (!text.comparison) return [paragraph('Dit is de eerste scan van deze school in Peilstok.')]
    const { intro, columns, themes } = text.comparison
    return [
      paragraph(intro),
      ...themes.flatMap(({ title, rows }) => [
        subheading(2, title),
        table(
          columns.map((name, index) => ({ name, share: index === 0 ? 3 : 2 })),
          rows.map(({ criterion, levels }) => [criterion, ...levels.map(({ words }) => words)]),
        ),
      ]),
    ]
  }

  function participants(): WordBlock[] {
    const { columns, rows } = text.account.participants
    return [
      table(
        columns.map((name) => ({ name, share: 1 })),
        rows,
      ),
    ]
  }

  function account(): WordBlock[] {
    const { facts, paragraphs } = text.account
    return [
      ...facts.map((fact) => labelled(fact.label, fact.text)),
      ...paragraphs.flatMap((part) => [subheading(2, part.label), paragraph(part.text)]),
    ]
  }

  return { standing, focusPoints, plan, theme, comparison, participants, account }
}

function phaseColumn(name: string, index: number): WordColumn {
  const head = wordColours.phases[index]
  return { name, share: 1, ...(head ? { head } : {}) }
}

function numbered(index: number, { criterion }: FocusPointText): string {
  return `${index + 1}. ${criterion}`
}

/** The whole report, in the order of the printed one. */
export function wordBlocks(text: ReportText): WordBlock[] {
  const parts = wordParts(text)
  return [
    ...text.facts.map((fact) => labelled(fact.label, fact.text)),
    heading(1, text.standing.heading),
    ...parts.standing(),
    heading(1, text.focus.heading),
    ...parts.focusPoints(),
    heading(1, text.plan.heading, { newPage: true }),
    softParagraph(text.plan.intro),
    ...parts.plan(),
    ...text.themes.flatMap((theme) => [heading(1, theme.title, { newPage: true }), ...parts.theme(theme)]),
    ...(text.comparison ? [heading(1, text.comparison.heading, { newPage: true }), ...parts.comparison()] : []),
    heading(1, text.account.heading, { newPage: true }),
    ...parts.account(),
    heading(2, text.account.participants.heading),
    ...parts.participants(),
  ]
}
