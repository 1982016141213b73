/** Runs of text on a page as lines and paragraphs. Everything here is pure. */
import { type Paragraph, paragraph } from '../source.ts'
import { around, type Box, type TextRun, type Turn } from './page.ts'

/** Runs on one line, in reading order. */
export type TextLine = Box & { text: string; size: number; turn: Turn }

/** As shares of the height of the letters. */
const sameLine = 0.5
const wordSpace = 0.15
const paragraphSpace = 0.9
const headingSize = 1.15

/** Runs as lines, from the first to the last as one reads them. */
export function linesOfRuns(runs: readonly TextRun[]): TextLine[] {
  return runsPerLine(runs).map(lineOf)
}

/** The runs on each line that stand together: those on one line with more space in between than this are apart. */
export function segmentsOf(runs: readonly TextRun[], space: number): TextRun[][] {
  return runsPerLine(runs).flatMap((line) => {
    const segments: TextRun[][] = []
    for (const run of line.toSorted((a, b) => along(a).from - along(b).from)) {
      const last = segments.at(-1)?.at(-1)
      if (last && along(run).from - along(last).to < space * run.size) segments.at(-1)?.push(run)
      else segments.push([run])
    }
    return segments
  })
}

/** Runs in the order in which the document writes them, a new line wherever the next run is not beside the last. */
export function linesAsWritten(runs: readonly TextRun[]): TextLine[] {
  const lines: TextRun[][] = []
  for (const run of runs) {
    const line = lines.at(-1)
    const last = line?.at(-1)
    if (line && last && isBeside(last, run)) line.push(run)
    else lines.push([run])
  }
  return lines.map(lineOf)
}

/** The text of some runs with its line ends. */
export function textOfRuns(runs: readonly TextRun[]): string {
  return linesOfRuns(runs)
    .map((line) => line.text)
    .join('\n')
}

/** Lines as paragraphs: a new one begins after some space, or where the letters get another size. */
export function paragraphsOfLines(lines: readonly TextLine[], usualSize: number): (Paragraph & Box)[] {
  const groups: TextLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && belongsTogether(last, line)) group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => ({
    ...paragraph(group.map((line) => line.text).join('\n'), (group[0]?.size ?? 0) > usualSize * headingSize),
    ...around(group),
  }))
}

/** The size in which most letters are set. */
export function usualSizeOf(runs: readonly TextRun[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of runs) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function runsPerLine(runs: readonly TextRun[]): TextRun[][] {
  const lines: TextRun[][] = []
  for (const run of runs.toSorted((a, b) => a.page - b.page || across(a) - across(b))) {
    const line = lines.at(-1)
    const first = line?.[0]
    const isSameLine =
      first?.turn === run.turn &&
      first.page === run.page &&
      across(run) - across(first) < sameLine * Math.min(run.size, first.size)
    if (line && isSameLine) line.push(run)
    else lines.push([run])
  }
  return lines
}

function lineOf(runs: readonly TextRun[]): TextLine {
  const inOrder = runs.toSorted((a, b) => along(a).from - along(b).from)
  const text = inOrder.reduce((line, run, index) => {
    const before = inOrder[index - 1]
    const space = before && along(run).from - along(before).to > wordSpace * run.size ? ' ' : ''
    return line + space + run.text
  }, '')
  return { text, ...around(runs), size: Math.max(...runs.map((run) => run.size)), turn: runs[0]?.turn ?? 'right' }
}

function belongsTogether(last: TextLine, line: TextLine): boolean {
  const space = line.top - last.bottom
  return (
    last.turn === line.turn &&
    Math.abs(last.size - line.size) < 0.5 &&
    space < paragraphSpace * line.size &&
    space > -line.size
  )
}

function isBeside(last: TextRun, run: TextRun): boolean {
  const gap = along(run).from - along(last).to
  return (
    last.turn === run.turn && Math.abs(across(run) - across(last)) < sameLine * run.size && Math.abs(gap) < run.size
  )
}

/** How far down the lines a run stands, for a reader who has turned the page so as to read it. */
function across(run: TextRun): number {
  return { right: run.bottom, down: -run.left, left: -run.top, up: run.right }[run.turn]
}

/** Where on its line a run begins and ends, for that reader. */
function along(run: TextRun): { from: number; to: number } {
  switch (run.turn) {
    case 'right':
      return { from: run.left, to: run.right }
    case 'down':
      return { from: run.top, to: run.bottom }
    case 'left':
      return { from: -run.right, to: -run.left }
    case 'up':
      return { from: -run.bottom, to: -run.top }
  }
}
