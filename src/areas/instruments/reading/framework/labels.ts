/** How frameworks write on paper what something is: "Waarborg 2: Leeromgeving", "Subthema – Rollen", "7.", "item 7:". Pure. */

import { standardQuestions } from '../../framework.ts'
import { type Guarantee, guaranteeNames, guarantees } from '../../guarantees.ts'
import { saysTheSame, words } from '../words.ts'

/** A text divided in what says what it is, and what it says. */
export type Labelled = { label: string; rest: string }

/** Whether a label ends in the middle of a word of its text: "W1;" after its 1. Words are never divided over two places. */
export function dividesWord(text: string, label: string): boolean {
  return words(text).length < words(label).length + words(text.slice(label.length)).length
}

const guaranteeLabel = /^(?<label>(?:waarborg|w)\s*(?<number>[1-4])(?!\d)\s*[:.)–—-]?)\s*(?<rest>.*)$/isu
const startsWithNumber = /^(?<label>(?<number>[1-4])(?:\s*[.:)–—-])?)\s+(?<rest>\S.*)$/su

/** The guarantee that a text names with "Waarborg" before its number, and what stands behind that. */
export function labelledGuarantee(text: string): (Labelled & { guarantee: Guarantee }) | null {
  const { label, number, rest } = guaranteeLabel.exec(text)?.groups ?? {}
  const guarantee = guarantees.find((one) => String(one) === number)
  return guarantee && label !== undefined ? { guarantee, label, rest: rest ?? '' } : null
}

/** The guarantee whose name a text is, with or without its number: "Leeromgeving", "2. Leeromgeving". */
export function namedGuarantee(text: string): Guarantee | null {
  const { number, rest } = startsWithNumber.exec(text)?.groups ?? {}
  const named = guarantees.find((one) => saysTheSame(guaranteeNames[one], rest ?? text))
  return named && (number === undefined || number === String(named)) ? named : null
}

/** The guarantee in a cell of the column for it: its number, its name, or both. */
export function guaranteeInCell(text: string): Guarantee | null {
  return (
    labelledGuarantee(text)?.guarantee ??
    namedGuarantee(text) ??
    guarantees.find((one) => text.trim() === String(one)) ??
    null
  )
}

const subthemeLabel = /^(?<label>(?:sub)?thema\s*\d{0,2}\s*[:.–—-])\s*(?<rest>\S.*)$/isu

/** "Subthema: Rollen en taken". */
export function labelledSubtheme(text: string): Labelled | null {
  const { label, rest } = subthemeLabel.exec(text)?.groups ?? {}
  return label !== undefined && rest !== undefined ? { label, rest } : null
}

const dottedNumber =
  /^(?<label>(?:item\s*)?(?<digits>\d{1,3}(?:\.\d{1,3}){0,3})(?<mark>\s*[.):\]–—-])?)\s+(?<rest>\S.*)$/isu

/** A number before a text: how deep it is ("2.1.7" is 3), and its last part. */
export type NumberLabel = Labelled & { depth: number; number: number; marked: boolean }

/** @returns null when no number from 1 to 200 stands before the text */
export function numberLabel(text: string): NumberLabel | null {
  const { label, digits, mark, rest } = dottedNumber.exec(text)?.groups ?? {}
  if (label === undefined || digits === undefined || rest === undefined) return null
  const parts = digits.split('.')
  const number = Number(parts.at(-1))
  if (number < 1 || number > 200) return null
  return {
    label,
    rest,
    depth: parts.length,
    number,
    marked: mark !== undefined || !/^\d/.test(label) || parts.length > 1,
  }
}

const bullet = /^(?<label>[•·▪◦‣*–—-])\s+(?<rest>\S.*)$/su

export function bulleted(text: string): Labelled | null {
  const { label, rest } = bullet.exec(text)?.groups ?? {}
  return label !== undefined && rest !== undefined ? { label, rest } : null
}

/** Whether a text asks something, as the questions with each item do. */
export function isQuestion(text: string): boolean {
  return text.trimEnd().endsWith('?')
}

export function isStandardQuestion(text: string): boolean {
  return standardQuestions.some((question) => saysTheSame(question, text))
}

/** The questions in a cell or line, one by one. */
export function questionsIn(text: string): string[] {
  return text
    .split(/(?<=\?)\s+/u)
    .map((question) => question.trim())
    .filter((question) => question !== '')
}

/** In characters: what is longer is no heading. */
const longestHeading = 100

/** Whether a line without any mark can be a heading: short, and no sentence. */
export function looksLikeHeading(text: string): boolean {
  return text.length <= longestHeading && /[\p{L}\p{N})’']$/u.test(text)
}
