/** The numbers that Word puts before the paragraphs of its lists: they stand in no text, but people cite them. Pure. */

import { readXml } from '../xml.ts'
import { damagedWord } from './problems.ts'
import { namespaces } from './wordprocessing.ts'

export type ListNumbers = {
  /**
   * What stands before the next paragraph of a list: "7." or "2.1", or a point.
   * @param list its `numId`, @param level from 0
   * @returns empty when it has none
   */
  next: (list: string, level: number) => string
}

type Level = { start: number; counts: boolean; pattern: string }
type List = { of: string; restarts: Map<number, number> }

const plainLevel: Level = { start: 1, counts: false, pattern: '' }
/** Word has nine levels. */
const levels = 9
const point = '•'
const noList: List = { of: '', restarts: new Map() }

/**
 * @param xml the part that describes the lists; empty when there is none
 * @throws UnreadableDocument when it is no XML
 */
export function listNumbers(xml: string): ListNumbers {
  const { kinds, lists } = describedLists(xml)
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return {
    next(list, level) {
      const { of, restarts } = lists.get(list) ?? noList
      const described = kinds.get(of)
      if (list === '0' || level < 0 || level >= levels) return ''
      const levelAt = (at: number) => described?.get(at) ?? plainLevel
      const counted = counts.get(of) ?? Array.from({ length: levels }, (_, at) => levelAt(at).start - 1)
      if (!begun.has(list)) for (const [at, start] of restarts) counted[at] = start - 1
      begun.add(list)
      const now = counted.map((count, at) => {
        if (at === level) return count + 1
        return at > level ? levelAt(at).start - 1 : Math.max(count, levelAt(at).start)
      })
      counts.set(of, now)
      if (!levelAt(level).counts) return point
      return levelAt(level).pattern.replace(/%([1-9])/g, (_, at: string) => String(now[Number(at) - 1] ?? ''))
    },
  }
}

/** The kinds of lists by their ids, each with its levels; and the lists, with their kind and where they begin anew. */
function describedLists(xml: string): { kinds: Map<string, Map<number, Level>>; lists: Map<string, List> } {
  const kinds = new Map<string, Map<number, Level>>()
  const lists = new Map<string, List>()
  let kind = new Map<number, Level>()
  let list: List = { of: '', restarts: new Map() }
  let level = 0
  const open: string[] = []
  if (xml === '') return { kinds, lists }
  readXml(xml, namespaces, damagedWord, {
    openElement(name, attribute) {
      const value = attribute('w:val') ?? ''
      const within = open.at(-1)
      open.push(name)
      if (name === 'w:abstractNum') {
        kind = new Map()
        kinds.set(attribute('w:abstractNumId') ?? '', kind)
      }
      if (name === 'w:num') {
        list = { of: '', restarts: new Map() }
        lists.set(attribute('w:numId') ?? '', list)
      }
      if (name === 'w:abstractNumId') list.of = value
      if (name === 'w:lvl' || name === 'w:lvlOverride') level = Number(attribute('w:ilvl')) || 0
      if (name === 'w:startOverride') list.restarts.set(level, Number(value) || 0)
      if (within !== 'w:lvl' || open.includes('w:num')) return
      const described = kind.get(level) ?? plainLevel
      if (name === 'w:start') kind.set(level, { ...described, start: Number(value) || 0 })
      if (name === 'w:numFmt') kind.set(level, { ...described, counts: value.startsWith('decimal') })
      if (name === 'w:lvlText') kind.set(level, { ...described, pattern: value.slice(0, 40) })
    },
    closeElement() {
      open.pop()
    },
    text() {},
  })
  return { kinds, lists }
}
