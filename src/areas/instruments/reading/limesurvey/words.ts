/** Texts of LimeSurvey as words of a questionnaire: within the lengths that those have. */
import type { Words } from '../../../questions/index.ts'
import type { Texts } from './structure.ts'

/** Words in Dutch, and in English where they are there; what is in another language only stands in for the Dutch. */
export function wordsOf(texts: Texts, max: number, without = ''): Words {
  const nl = cut(texts.nl ?? texts.original ?? texts.en ?? (without || wordless), max)
  return texts.en === undefined ? { nl } : { nl, en: cut(texts.en, max) }
}

/** What stands where there is neither a text nor a code. */
const wordless = '…'

/** As `wordsOf`; undefined when there are none. */
export function maybeWords(texts: Texts, max: number): Words | undefined {
  return isEmpty(texts) ? undefined : wordsOf(texts, max)
}

export const isEmpty = (texts: Texts): boolean => Object.keys(texts).length === 0

export const isLongerThan = (texts: Texts, max: number): boolean =>
  Object.values(texts).some((text) => text.length > max)

const cut = (text: string, max: number) => (text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed()}…`)

/** A code of LimeSurvey as a stable id: `Q1_SQ001` is `q1-sq001`. */
export function idOf(code: string, ...more: readonly string[]): string {
  const parts = [code, ...more].map((part) =>
    part
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, ''),
  )
  return (
    parts
      .filter((part) => part !== '')
      .join('-')
      .slice(0, 80)
      .replace(/-+$/, '') || 'vraag'
  )
}

/** Gives each id once: a second `q1` is `q1-2`. */
export class UniqueIds {
  readonly #given = new Set<string>()

  give(wanted: string): string {
    let id = wanted
    for (let number = 2; this.#given.has(id); number += 1) id = `${wanted.slice(0, 75)}-${number}`
    this.#given.add(id)
    return id
  }
}
