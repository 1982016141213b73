/** The table of a draft as a grid of texts: column 0 holds the names of the criteria, columns 1 to 4 their descriptors. */
import type { Doubt, DraftCriterion, ThemeDraft } from '../draft.ts'
import { pieceTexts } from './sentences.ts'

/** What people change in a draft: its theme, and which places still have to be looked at. */
export type DraftContent = { theme: ThemeDraft; doubts: readonly Doubt[] }

/** A cell: phase 0 is the name of the criterion. */
export type Place = { criterionId: string; phase: number }

export const directions = ['left', 'right', 'up', 'down'] as const
export type Direction = (typeof directions)[number]

/** How much of a text: all of it, what begins at a piece, or what ends before it. Pieces count from 0. */
export type Part = { kind: 'all' } | { kind: 'from' | 'before'; piece: number }

type Descriptors = DraftCriterion['descriptors']
type Spans = NonNullable<DraftCriterion['spans']>

const unspanned: Spans = [1, 1, 1, 1]

export function samePlace(one: Place, other: Place): boolean {
  return one.criterionId === other.criterionId && one.phase === other.phase
}

/** What stands in a cell; empty when nothing does, or when there is no such cell. */
export function textAt(theme: ThemeDraft, { criterionId, phase }: Place): string {
  const criterion = theme.criteria.find(({ id }) => id === criterionId)
  if (!criterion) return ''
  return phase === 0 ? criterion.name : (criterion.descriptors[phase - 1] ?? '')
}

/** The phases a cell counts for: 1, or more when it spans; 0 when the cell to its left covers it. */
export function widthAt({ spans }: DraftCriterion, phase: number): number {
  return (spans ?? unspanned)[phase - 1] ?? 1
}

/** The cell beside another, or null at the edge. A cell that spans is one cell, wherever one comes from. */
export function neighbourOf(theme: ThemeDraft, { criterionId, phase }: Place, direction: Direction): Place | null {
  const row = theme.criteria.findIndex(({ id }) => id === criterionId)
  const here = theme.criteria[row]
  if (!here) return null
  const across = direction === 'left' || direction === 'right'
  const there = across ? here : theme.criteria[row + (direction === 'up' ? -1 : 1)]
  const toRight = phase === 0 ? 1 : phase + Math.max(1, widthAt(here, phase))
  const column = direction === 'left' ? phase - 1 : direction === 'right' ? toRight : phase
  if (!there || column < 0 || column > 4) return null
  return { criterionId: there.id, phase: startOfCell(there, column) }
}

/** The first phase of the cell that covers a phase. */
function startOfCell(criterion: DraftCriterion, phase: number): number {
  let start = phase
  while (start > 1 && widthAt(criterion, start) === 0) start -= 1
  return start
}

/** The next cell that is in doubt, from a place onwards and then from the beginning; null when there is none. */
export function nextDoubt({ theme, doubts }: DraftContent, after: Place | null): Place | null {
  const inOrder = theme.criteria.flatMap(({ id }) =>
    [0, 1, 2, 3, 4].map((phase): Place => ({ criterionId: id, phase })),
  )
  const here = after ? inOrder.findIndex((place) => samePlace(place, after)) : -1
  const fromHere = [...inOrder.slice(here + 1), ...inOrder.slice(0, here + 1)]
  return fromHere.find((place) => doubts.some((doubt) => samePlace(doubt, place))) ?? null
}

/** Puts a text in a cell; whoever did so has looked at it, so that it is no longer in doubt. */
export function writeCell(content: DraftContent, place: Place, text: string): DraftContent {
  return settleCell({ ...content, theme: withText(content.theme, place, text) }, place)
}

/** Somebody looked at a cell and found it right. */
export function settleCell(content: DraftContent, place: Place): DraftContent {
  return { ...content, doubts: content.doubts.filter((doubt) => !samePlace(doubt, place)) }
}

/**
 * Moves (part of) a text to the cell beside it. Going right or down it comes before what stands there, going left or up
 * after it: so the words stay in the order of the document. Both cells were looked at by whoever does this.
 */
export function moveText(content: DraftContent, from: Place, part: Part, direction: Direction): DraftContent {
  const { theme } = content
  const to = neighbourOf(theme, from, direction)
  const { moved, kept } = partOf(textAt(theme, from), part)
  if (!to || moved === '') return content
  const there = textAt(theme, to)
  const forward = direction === 'right' || direction === 'down'
  return writeCell(writeCell(content, from, kept), to, joinTexts(forward ? [moved, there] : [there, moved]))
}

/** Moves (part of) a text out of the table, to a note of its own. */
export function moveToNotes(content: DraftContent, from: Place, part: Part): DraftContent {
  const { moved, kept } = partOf(textAt(content.theme, from), part)
  if (moved === '') return content
  const { theme, doubts } = writeCell(content, from, kept)
  return { theme: { ...theme, notes: [...theme.notes, moved] }, doubts }
}

/** Lets a descriptor count for more phases, as far as the cells to its right are empty. @param width in phases, from 1 */
export function spanCell(theme: ThemeDraft, { criterionId, phase }: Place, width: number): ThemeDraft {
  return changeCriterion(theme, criterionId, (criterion) => {
    const spans = criterion.spans ?? unspanned
    return withSpans(
      criterion,
      criterion.descriptors,
      toFour((column) => (column === phase - 1 ? width : spans[column])),
    )
  })
}

/** How many phases a cell could count for: itself, and the empty cells to its right. */
export function widestSpan({ descriptors }: DraftCriterion, phase: number): number {
  const next = descriptors.findIndex((descriptor, column) => column >= phase && descriptor !== null)
  return (next < 0 ? 4 : next) - phase + 1
}

export function changeCriterion(
  theme: ThemeDraft,
  criterionId: string,
  change: (criterion: DraftCriterion) => DraftCriterion,
): ThemeDraft {
  return { ...theme, criteria: theme.criteria.map((one) => (one.id === criterionId ? change(one) : one)) }
}

function withText(theme: ThemeDraft, { criterionId, phase }: Place, text: string): ThemeDraft {
  return changeCriterion(theme, criterionId, (criterion) => {
    if (phase === 0) return { ...criterion, name: text }
    const { descriptors } = criterion
    const written = toFour((column) => (column === phase - 1 ? text || null : descriptors[column]))
    return withSpans(criterion, written, criterion.spans ?? unspanned)
  })
}

/** The criterion with these descriptors, and with the spans as far as they still fit: only empty cells are covered. */
function withSpans(criterion: DraftCriterion, descriptors: Descriptors, wanted: Spans): DraftCriterion {
  const { spans: _former, ...rest } = { ...criterion, descriptors }
  const fitting: number[] = []
  for (let column = 0; column < 4; ) {
    const room = descriptors[column] === null ? 1 : widestSpan(rest, column + 1)
    const width = Math.min(room, Math.max(1, wanted[column] ?? 1))
    fitting.push(width, ...Array<number>(width - 1).fill(0))
    column += width
  }
  return fitting.every((width) => width === 1) ? rest : { ...rest, spans: toFour((column) => fitting[column] ?? 1) }
}

function partOf(text: string, part: Part): { moved: string; kept: string } {
  if (part.kind === 'all') return { moved: text, kept: '' }
  const pieces = pieceTexts(text)
  const [before, from] = [joinTexts(pieces.slice(0, part.piece)), joinTexts(pieces.slice(part.piece))]
  return part.kind === 'from' ? { moved: from, kept: before } : { moved: before, kept: from }
}

function joinTexts(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ')
}

function toFour<Value>(at: (column: 0 | 1 | 2 | 3) => Value): [Value, Value, Value, Value] {
  return [at(0), at(1), at(2), at(3)]
}
