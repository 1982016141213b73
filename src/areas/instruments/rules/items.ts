/** The subthemes and items of a framework in the making. Pure; the order of subthemes is always that of the guarantees. */
import type { DraftItem, DraftSubtheme, FrameworkDoubt, FrameworkDraft } from '../frameworkDraft.ts'
import type { Guarantee } from '../guarantees.ts'
import { newStableId } from './stableIds.ts'

/** What people change in a draft: the framework, and what still has to be looked at. */
export type FrameworkContent = { framework: FrameworkDraft; doubts: readonly FrameworkDoubt[] }

/** What a doubt is about: an item, a subtheme, or (without an id) the framework as a whole. */
export type FrameworkPlace = Pick<FrameworkDoubt, 'part' | 'id'>

/** An item of an earlier version, which one of the draft may be again. */
export type FormerItem = { id: string; subtheme: string; number: number; text: string }

export function samePart(one: FrameworkPlace, other: FrameworkPlace): boolean {
  return one.part === other.part && one.id === other.id
}

export function subthemeWith({ subthemes }: FrameworkDraft, id: string): DraftSubtheme | undefined {
  return subthemes.find((subtheme) => subtheme.id === id)
}

/** An item with the subtheme it stands in; undefined when there is none. */
export function itemWith(
  { subthemes }: FrameworkDraft,
  id: string,
): { item: DraftItem; subtheme: DraftSubtheme } | undefined {
  for (const subtheme of subthemes) {
    const item = subtheme.items.find((one) => one.id === id)
    if (item) return { item, subtheme }
  }
  return undefined
}

/** The next part to look at, from a place onwards and then from the beginning; null when there is none. */
export function nextDoubtfulPart({ framework, doubts }: FrameworkContent, after: FrameworkPlace | null) {
  const inOrder: FrameworkPlace[] = [
    { part: 'frame', id: '' },
    ...framework.subthemes.flatMap(({ id, items }): FrameworkPlace[] => [
      { part: 'subtheme', id },
      ...items.map((item): FrameworkPlace => ({ part: 'item', id: item.id })),
    ]),
  ]
  const here = after ? inOrder.findIndex((place) => samePart(place, after)) : -1
  const fromHere = [...inOrder.slice(here + 1), ...inOrder.slice(0, here + 1)]
  return fromHere.find((place) => doubts.some((doubt) => samePart(doubt, place))) ?? null
}

/** Somebody looked at a part and found it right. */
export function settlePart(content: FrameworkContent, place: FrameworkPlace): FrameworkContent {
  return { ...content, doubts: content.doubts.filter((doubt) => !samePart(doubt, place)) }
}

/** @param taken the ids that subthemes of earlier versions had */
export function addSubtheme(
  content: FrameworkContent,
  { title, guarantee }: { title: string; guarantee: Guarantee },
  taken: readonly string[],
): { content: FrameworkContent; id: string } {
  const { subthemes } = content.framework
  const id = newStableId(title, new Set([...subthemes.map((one) => one.id), ...taken]), 'subthema')
  return { content: withSubthemes(content, [...subthemes, { id, guarantee, title, items: [] }]), id }
}

/** Changes what a subtheme is called and which guarantee it stands under. Its id stays. */
export function changeSubtheme(
  content: FrameworkContent,
  id: string,
  { title, guarantee }: { title: string; guarantee: Guarantee },
): FrameworkContent {
  const subthemes = content.framework.subthemes.map((one) => (one.id === id ? { ...one, title, guarantee } : one))
  return settlePart(withSubthemes(content, subthemes), { part: 'subtheme', id })
}

/** Moves a subtheme one place within its guarantee; at the edge nothing happens. */
export function reorderSubtheme(content: FrameworkContent, id: string, direction: 'up' | 'down'): FrameworkContent {
  const { subthemes } = content.framework
  const from = subthemes.findIndex((one) => one.id === id)
  const to = from + (direction === 'up' ? -1 : 1)
  const [moving, other] = [subthemes[from], subthemes[to]]
  if (!moving || !other || moving.guarantee !== other.guarantee) return content
  return withSubthemes(content, subthemes.with(from, other).with(to, moving))
}

/** Removes a subtheme with all its items. */
export function removeSubtheme({ framework, doubts }: FrameworkContent, id: string): FrameworkContent {
  const items = new Set(subthemeWith(framework, id)?.items.map((item) => item.id))
  const gone = ({ part, id: of }: FrameworkPlace) =>
    part === 'subtheme' ? of === id : part === 'item' && items.has(of)
  return {
    framework: { ...framework, subthemes: framework.subthemes.filter((one) => one.id !== id) },
    doubts: doubts.filter((doubt) => !gone(doubt)),
  }
}

/** Adds an item at the end of a subtheme, with the next number. @param taken the ids that earlier items had */
export function addItem(
  content: FrameworkContent,
  subthemeId: string,
  text: string,
  taken: readonly string[],
): { content: FrameworkContent; id: string } {
  const { subthemes } = content.framework
  const ids = new Set([...subthemes.flatMap(({ items }) => items.map((item) => item.id)), ...taken])
  const id = newStableId(text, ids, 'item')
  const added = changeItems(content, subthemeId, (items) => [...items, { id, number: nextNumber(items), text }])
  return { content: added, id }
}

/** What is said of an item. Without questions of its own it has those of the framework. */
export type ItemWords = { text: string; questions: readonly string[] }

/** Changes the words of an item. Its id stays: what was said of it compares over versions. */
export function rewordItem(content: FrameworkContent, id: string, { text, questions }: ItemWords): FrameworkContent {
  const reworded = changeItem(content, id, ({ questions: _former, ...item }) => ({
    ...item,
    text,
    ...(questions.length > 0 ? { questions: [...questions] } : {}),
  }))
  return settlePart(reworded, { part: 'item', id })
}

/** Gives an item a number; those that stand there move on, as far as there is no room. @param number from 1 */
export function renumberItem(content: FrameworkContent, id: string, number: number): FrameworkContent {
  const found = itemWith(content.framework, id)
  if (!found || found.item.number === number) return content
  return changeItems(content, found.subtheme.id, (items) =>
    insertItem(
      items.filter((item) => item.id !== id),
      { ...found.item, number },
    ),
  )
}

/** Lets an item change places with the one before or after it; numbers stay where they are. */
export function reorderItem(content: FrameworkContent, id: string, direction: 'up' | 'down'): FrameworkContent {
  const found = itemWith(content.framework, id)
  if (!found) return content
  return changeItems(content, found.subtheme.id, (items) => {
    const from = items.indexOf(found.item)
    const to = from + (direction === 'up' ? -1 : 1)
    const [moving, other] = [items[from], items[to]]
    if (!moving || !other) return items
    return items.with(from, { ...other, number: moving.number }).with(to, { ...moving, number: other.number })
  })
}

/** Moves an item to the end of another subtheme. Its id stays. */
export function moveItem(content: FrameworkContent, id: string, subthemeId: string): FrameworkContent {
  const found = itemWith(content.framework, id)
  if (!found || found.subtheme.id === subthemeId || !subthemeWith(content.framework, subthemeId)) return content
  const taken = changeItems(content, found.subtheme.id, (items) => items.filter((item) => item.id !== id))
  return changeItems(taken, subthemeId, (items) => [...items, { ...found.item, number: nextNumber(items) }])
}

export function removeItem(content: FrameworkContent, id: string): FrameworkContent {
  const found = itemWith(content.framework, id)
  if (!found) return content
  const without = changeItems(content, found.subtheme.id, (items) => items.filter((item) => item.id !== id))
  return settlePart(without, { part: 'item', id })
}

/**
 * Says which item of an earlier version this one is, or that it is a new one.
 * @param formerId the id of the earlier item; null for a new one. One that another item has already is refused.
 */
export function identifyItem(
  content: FrameworkContent,
  id: string,
  formerId: string | null,
  former: readonly FormerItem[],
): FrameworkContent {
  const found = itemWith(content.framework, id)
  const others = new Set(itemIds(content.framework).filter((one) => one !== id))
  if (!found || (formerId !== null && others.has(formerId))) return content
  const isNewAlready = formerId === null && !former.some((one) => one.id === id)
  const taken = new Set([...others, ...former.map((one) => one.id)])
  const newId = isNewAlready ? id : (formerId ?? newStableId(found.item.text, taken, 'item'))
  return {
    framework: changeItem(content, id, (item) => ({ ...item, id: newId })).framework,
    doubts: content.doubts.map((doubt) => (samePart(doubt, { part: 'item', id }) ? { ...doubt, id: newId } : doubt)),
  }
}

/** The items of earlier versions that an item of the draft can be: those that no other one is. */
export function possibleFormerItems(
  framework: FrameworkDraft,
  id: string,
  former: readonly FormerItem[],
): FormerItem[] {
  const taken = new Set(itemIds(framework).filter((one) => one !== id))
  return former.filter((one) => !taken.has(one.id))
}

export function itemIds({ subthemes }: FrameworkDraft): string[] {
  return subthemes.flatMap(({ items }) => items.map(({ id }) => id))
}

/** By guarantee; what has none yet stands at the end. Otherwise the order stays. */
export function byGuarantee<Placed extends { guarantee: number | null }>(subthemes: readonly Placed[]): Placed[] {
  return subthemes.toSorted((a, b) => (a.guarantee ?? 9) - (b.guarantee ?? 9))
}

function nextNumber(items: readonly DraftItem[]): number {
  return Math.max(0, ...items.map(({ number }) => number)) + 1
}

/** Puts an item at its number; an item that has that number gets the next one, and so on until there is room. */
function insertItem(items: readonly DraftItem[], inserted: DraftItem): DraftItem[] {
  const moved = [inserted]
  for (const item of items.filter(({ number }) => number >= inserted.number)) {
    const last = moved.at(-1)?.number ?? 0
    moved.push(item.number > last ? item : { ...item, number: last + 1 })
  }
  return [...items.filter(({ number }) => number < inserted.number), ...moved]
}

function changeItems(
  content: FrameworkContent,
  subthemeId: string,
  change: (items: DraftItem[]) => DraftItem[],
): FrameworkContent {
  const subthemes = content.framework.subthemes.map((subtheme) =>
    subtheme.id === subthemeId
      ? { ...subtheme, items: change(subtheme.items).toSorted((a, b) => a.number - b.number) }
      : subtheme,
  )
  return { ...content, framework: { ...content.framework, subthemes } }
}

function changeItem(content: FrameworkContent, id: string, change: (item: DraftItem) => DraftItem): FrameworkContent {
  const found = itemWith(content.framework, id)
  if (!found) return content
  return changeItems(content, found.subtheme.id, (items) => items.map((item) => (item.id === id ? change(item) : item)))
}

function withSubthemes(content: FrameworkContent, subthemes: readonly DraftSubtheme[]): FrameworkContent {
  return { ...content, framework: { ...content.framework, subthemes: byGuarantee(subthemes) } }
}
