import type { DraftItem, DraftSubtheme, FrameworkDraft } from '../frameworkDraft.ts'
import { type Change, changed } from './comparison.ts'

/** An item where it stands, as people cite it. */
export type PlacedDraftItem = DraftItem & { subtheme: DraftSubtheme }

/** What became of an item from one version to another. Items are the same when their ids are. */
export type ItemChange =
  | { kind: 'added' | 'removed'; item: PlacedDraftItem }
  | {
      kind: 'kept'
      item: PlacedDraftItem
      /** Where it stood, when that is another subtheme or number. */
      movedFrom: PlacedDraftItem | null
      text: Change | null
      questions: Change | null
    }

/** What became of a subtheme. */
export type SubthemeChange =
  | { kind: 'added' | 'removed'; subtheme: DraftSubtheme }
  | { kind: 'kept'; subtheme: DraftSubtheme; title: Change | null; guarantee: Change | null }

export type FrameworkComparison = {
  title: Change | null
  questions: Change | null
  notes: Change | null
  subthemes: SubthemeChange[]
  items: ItemChange[]
}

/** What differs between two versions of a framework: in the order of the later one, what was removed at the end. */
export function compareFrameworks(from: FrameworkDraft, to: FrameworkDraft): FrameworkComparison {
  return {
    title: changed(from.title, to.title),
    questions: changed(from.questions.join('\n'), to.questions.join('\n')),
    notes: changed(from.notes.join('\n\n'), to.notes.join('\n\n')),
    subthemes: compareById(from.subthemes, to.subthemes, {
      kept: (former, subtheme): SubthemeChange => ({
        kind: 'kept',
        subtheme,
        title: changed(former.title, subtheme.title),
        guarantee: changed(
          former.guarantee && String(former.guarantee),
          subtheme.guarantee && String(subtheme.guarantee),
        ),
      }),
      other: (kind, subtheme): SubthemeChange => ({ kind, subtheme }),
    }),
    items: compareById(placed(from), placed(to), {
      kept: keptItem,
      other: (kind, item): ItemChange => ({ kind, item }),
    }),
  }
}

/** Whether an item says the same, at the same place. */
export function isSameItem(change: ItemChange): boolean {
  return change.kind === 'kept' && !change.movedFrom && !change.text && !change.questions
}

export function isSameSubtheme(change: SubthemeChange): boolean {
  return change.kind === 'kept' && !change.title && !change.guarantee
}

function keptItem(from: PlacedDraftItem, to: PlacedDraftItem): ItemChange {
  const moved = from.number !== to.number || from.subtheme.id !== to.subtheme.id
  return {
    kind: 'kept',
    item: to,
    movedFrom: moved ? from : null,
    text: changed(from.text, to.text),
    questions: changed(from.questions?.join('\n') ?? null, to.questions?.join('\n') ?? null),
  }
}

function placed({ subthemes }: FrameworkDraft): PlacedDraftItem[] {
  return subthemes.flatMap((subtheme) => subtheme.items.map((item) => ({ ...item, subtheme })))
}

type WhatBecame<Part, Became> = {
  kept: (from: Part, to: Part) => Became
  other: (kind: 'added' | 'removed', part: Part) => Became
}

/** What became of each part, by its id: in the order of the later ones, what was removed at the end. */
export function compareById<Part extends { id: string }, Became>(
  from: readonly Part[],
  to: readonly Part[],
  became: WhatBecame<Part, Became>,
): Became[] {
  const before = new Map(from.map((part) => [part.id, part]))
  const after = new Set(to.map(({ id }) => id))
  const present = to.map((part) => {
    const former = before.get(part.id)
    return former ? became.kept(former, part) : became.other('added', part)
  })
  return [...present, ...from.filter(({ id }) => !after.has(id)).map((part) => became.other('removed', part))]
}
