/** Which item of an earlier version an item of a new document is. Pure. */
import type { FormerItem } from './items.ts'
import { newStableId, sameName } from './stableIds.ts'

type ReadItem = { subtheme: string; number: number; text: string }

/** The id that an item gets; with the earlier item that it seems to be, when its words are not the same. */
export type ItemIdentity = { id: string; likely: FormerItem | null }

/** From 0 to 1: how alike texts must be to be the same item, in the same place or anywhere. */
const alikeInPlace = 0.35
const alikeAnywhere = 0.65

/**
 * An id for each item of a new document, in their order: that of the earlier item with the same words; or of one whose words
 * are much like it, which a person has to confirm; or a new one.
 */
export function itemIdentities(items: readonly ReadItem[], former: readonly FormerItem[]): ItemIdentity[] {
  const left = new Set(former)
  const claim = (one: FormerItem | undefined) => (one && left.delete(one) ? one : null)
  const same = items.map((item) => claim([...left].find(({ text }) => sameName(text, item.text))))
  const likely = items.map((item, index) => (same[index] ? null : claim(mostAlike(item, [...left]))))
  const taken = new Set(former.map(({ id }) => id))
  return items.map((item, index) => {
    const known = same[index] ?? likely[index]
    const id = known?.id ?? newStableId(item.text, taken, 'item')
    taken.add(id)
    return { id, likely: likely[index] ?? null }
  })
}

function mostAlike(item: ReadItem, former: readonly FormerItem[]): FormerItem | undefined {
  const [best] = former
    .map((one) => ({ one, likeness: likeness(one.text, item.text) }))
    .filter(({ one, likeness: alike }) => {
      const inPlace = one.number === item.number && sameName(one.subtheme, item.subtheme)
      return alike >= (inPlace ? alikeInPlace : alikeAnywhere)
    })
    .toSorted((a, b) => b.likeness - a.likeness)
  return best?.one
}

/** The part of the different words of two texts that both have: from 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [wordSet(one), wordSet(other)]
  const all = a.union(b).size
  return all === 0 ? 0 : a.intersection(b).size / all
}

function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
