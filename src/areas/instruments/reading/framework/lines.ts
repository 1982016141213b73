/** Headings, lists and loose lines of a document, read as parts of a framework. Pure. */

import { guaranteeNames } from '../../guarantees.ts'
import { saysTheSame } from '../words.ts'
import type { FrameworkBuilder } from './builder.ts'
import { reasons } from './builder.ts'
import {
  bulleted,
  dividesWord,
  isQuestion,
  isStandardQuestion,
  type Labelled,
  labelledGuarantee,
  labelledSubtheme,
  looksLikeHeading,
  type NumberLabel,
  namedGuarantee,
  numberLabel,
  questionsIn,
} from './labels.ts'

/** A line, and whether the document marks it as a heading or leaves an empty line before it. */
export type Line = { text: string; heading: boolean; afterGap: boolean }

/** How the document as a whole says what is what: by that one line is understood. */
export type Habits = {
  /** It writes "Waarborg" before the guarantees, so that a name alone is a heading like any other. */
  labelsGuarantees: boolean
  labelsSubthemes: boolean
  /** How many parts the longest numbers have: items are numbered to that depth. */
  depth: number
  marksItems: boolean
}

export function habitsOf(lines: readonly Line[]): Habits {
  const texts = lines.filter(({ heading }) => !heading).map(({ text }) => text)
  const numbers = texts.flatMap((text) => numberLabel(text) ?? []).filter(({ marked }) => marked)
  return {
    labelsGuarantees: lines.some(({ text }) => labelledGuarantee(text) !== null),
    labelsSubthemes: lines.some(({ text }) => labelledSubtheme(text) !== null),
    depth: Math.max(1, ...numbers.map(({ depth }) => depth)),
    marksItems: numbers.length > 0 || texts.some((text) => bulleted(text) !== null),
  }
}

/** Reads one line into a framework. @param next the line after it, if there is one */
export function readLine(builder: FrameworkBuilder, line: Line, next: Line | undefined, habits: Habits): void {
  const { text } = line
  if (readGuarantee(builder, line, habits) || readSubtheme(builder, text)) return
  const number = line.heading ? null : numberLabel(text)
  const point = bulleted(text)
  if (line.heading) readHeading(builder, text)
  else if (number && isItemNumber(number, builder, habits)) readNumbered(builder, number)
  else if (number?.marked && number.depth < habits.depth) readHeading(builder, text)
  else if (point) readPoint(builder, point)
  else if (isQuestion(text)) readQuestion(builder, text)
  else readLoose(builder, line, next, habits)
}

/** Headings say "Waarborg 2: Leeromgeving", or only the name when that is how the document does it. */
function readGuarantee(builder: FrameworkBuilder, { text }: Line, { labelsGuarantees }: Habits): boolean {
  const labelled = looksLikeHeading(text) || text.length < 40 ? labelledGuarantee(text) : null
  if (labelled) {
    builder.guarantee(labelled.guarantee)
    const { label, rest } = labelled
    const isName = saysTheSame(rest, guaranteeNames[labelled.guarantee]) || !/[\p{L}\p{N}]/u.test(rest)
    if (isName) builder.structure(text)
    else if (dividesWord(text, label)) builder.leftOver(text)
    else {
      builder.structure(label)
      builder.leftOver(rest)
    }
    return true
  }
  const named = labelsGuarantees ? null : namedGuarantee(text)
  if (!named) return false
  builder.guarantee(named)
  builder.structure(text)
  return true
}

function readSubtheme(builder: FrameworkBuilder, text: string): boolean {
  const labelled = labelledSubtheme(text)
  if (!labelled) return false
  // "Subthema:Visie" is one word, which cannot stand in two places.
  if (dividesWord(text, labelled.label)) builder.subtheme(text)
  else {
    builder.structure(labelled.label)
    builder.subtheme(labelled.rest)
  }
  return true
}

function readHeading(builder: FrameworkBuilder, text: string): void {
  const number = numberLabel(text)
  const title = number ? number.rest : text
  if (number) builder.structure(number.label)
  if (builder.isBegun || builder.hasTitle || number) builder.subtheme(title)
  else builder.title(title)
}

/** A number without a full stop or bracket behind it counts only when it is the next one: it may be a year or an amount. */
function isItemNumber({ depth, marked, number }: NumberLabel, builder: FrameworkBuilder, habits: Habits): boolean {
  if (depth !== habits.depth) return false
  return marked || number === builder.lastNumber + 1
}

function readNumbered(builder: FrameworkBuilder, { label, rest, number }: NumberLabel): void {
  builder.structure(label)
  builder.item(rest, number)
}

function readPoint(builder: FrameworkBuilder, { label, rest }: Labelled): void {
  builder.structure(label)
  builder.item(rest, null)
}

function readQuestion(builder: FrameworkBuilder, text: string): void {
  for (const question of questionsIn(text)) {
    if (!isQuestion(question)) builder.leftOver(question)
    else if (!builder.hasItems || isStandardQuestion(question)) builder.question(question)
    else builder.ownQuestion(question)
  }
}

/** A line without any mark: the title, a heading, the rest of an item, an item, or something that finds no place. */
function readLoose(builder: FrameworkBuilder, line: Line, next: Line | undefined, habits: Habits): void {
  const { text, afterGap } = line
  const isShort = looksLikeHeading(text)
  if (headsItems(line, next, habits)) builder.subtheme(text)
  else if (builder.hasOpenItem && !afterGap) builder.goOn(text)
  else if (isShort && !builder.hasTitle && !builder.isBegun) builder.title(text)
  else if (!isShort && !habits.marksItems && builder.hasSubtheme) readUnmarked(builder, text)
  else builder.leftOver(text)
}

function readUnmarked(builder: FrameworkBuilder, text: string): void {
  builder.item(text, null)
  builder.doubtItem(reasons.loose)
}

/** Whether a short line stands right above items, as a heading without a style does. */
function headsItems({ text }: Line, next: Line | undefined, { depth, labelsSubthemes }: Habits): boolean {
  if (!next || labelsSubthemes || !looksLikeHeading(text) || !/^\p{Lu}/u.test(text)) return false
  const number = numberLabel(next.text)
  return number?.number === 1 && number.depth === depth ? true : bulleted(next.text) !== null
}
