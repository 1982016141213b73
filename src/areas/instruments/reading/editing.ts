/**
 * What a person does to a proposal beside its source: move text, split a cell, join cells. Every word stays in exactly one
 * place, and in its order. A mark of doubt goes from each place that one has changed. Everything here is pure.
 */
import {
  type CriterionProposal,
  criterionProposal,
  type PerPhase,
  type Place,
  type ThemeProposal,
  textAt,
} from './proposal.ts'
import { oneLine } from './words.ts'

/** Where text can be: in the table, in a note (from 1; one more than there are makes a new one), or in the title. */
export type Spot = Place | { note: number } | 'title'

/** The way in which cells give way: down to the next criterion, or on to the next phase. */
export type Direction = 'criteria' | 'phases'

/**
 * Moves all text from one spot to another, where it comes before or after what is there, as it did in the document.
 * @throws RangeError when there is no such spot
 */
export function moveText(proposal: ThemeProposal, from: Spot, to: Spot): ThemeProposal {
  const order = orderOf(proposal, from) - orderOf(proposal, to)
  const moved = textIn(proposal, from)
  if (order === 0 || moved === '') return proposal
  const there = textIn(proposal, to)
  const filled = withText(proposal, to, order < 0 ? `${moved} ${there}` : `${there} ${moved}`)
  return withoutEmptyNotes(withText(filled, from, ''))
}

/**
 * Splits a cell: what comes after goes to the next cell, and what stood there gives way until an empty cell takes it up.
 * When none does, it stays with the next cell; after the last cell it becomes a note. The name of a criterion (phase 0) is
 * split into two criteria, the second without descriptors.
 * @param at how many characters of the text stay; a word is not cut, but goes along
 * @throws RangeError when there is no such place
 */
export function splitCell(proposal: ThemeProposal, place: Place, at: number, direction: Direction): ThemeProposal {
  const text = textIn(proposal, place)
  const cut = text.lastIndexOf(' ', Math.max(0, at))
  const [stays, goes] = at >= text.length ? [text, ''] : [text.slice(0, Math.max(0, cut)), text.slice(cut + 1)]
  if (stays === '' || goes === '') return proposal
  if (place.phase === 0) return withCriterionBelow(proposal, place.criterion, stays, goes)
  const following = placesAfter(proposal, place, direction)
  const empty = following.findIndex((next) => textIn(proposal, next) === '')
  const first = following[0]
  if (!first) return { ...withText(proposal, place, stays), notes: [goes, ...proposal.notes] }
  if (empty < 0) return withText(withText(proposal, place, stays), first, `${goes} ${textIn(proposal, first)}`)
  const shifted = [stays, goes, ...following.slice(0, empty).map((next) => textIn(proposal, next))]
  return withTexts(proposal, [place, ...following], shifted)
}

/**
 * Joins a cell with the next one; those after it move up, and the last becomes empty. The last cell is joined with the first
 * note. At the name of a criterion (phase 0) the whole rows become one.
 * @throws RangeError when there is no such place
 */
export function joinWithNext(proposal: ThemeProposal, place: Place, direction: Direction): ThemeProposal {
  const text = textIn(proposal, place)
  if (place.phase === 0) return withCriteriaJoined(proposal, place.criterion)
  const following = placesAfter(proposal, place, direction)
  const [next, ...later] = following
  if (!next) return proposal.notes.length === 0 ? proposal : moveText(proposal, { note: 1 }, place)
  const joined = [`${text} ${textIn(proposal, next)}`, ...later.map((one) => textIn(proposal, one)), '']
  return withTexts(proposal, [place, ...following], joined)
}

function placesAfter(proposal: ThemeProposal, { criterion, phase }: Place, direction: Direction): Place[] {
  const count = direction === 'criteria' ? proposal.criteria.length - criterion : 4 - phase
  return Array.from({ length: count }, (_, index) =>
    direction === 'criteria' ? { criterion: criterion + index + 1, phase } : { criterion, phase: phase + index + 1 },
  )
}

/** Where a spot comes in the document: the title, the rows of the table, the notes. */
function orderOf(proposal: ThemeProposal, spot: Spot): number {
  const perRow = 5
  const notesFrom = 1 + proposal.criteria.length * perRow
  if (spot === 'title') return 0
  if ('note' in spot) return within(notesFrom + spot.note - 1, notesFrom, notesFrom + proposal.notes.length)
  const row = within(spot.criterion, 1, proposal.criteria.length) - 1
  return 1 + row * perRow + within(spot.phase, 0, perRow - 1)
}

function within(value: number, least: number, most: number): number {
  if (Number.isInteger(value) && least <= value && value <= most) return value
  throw new RangeError(`No such place in the proposal: ${value} is not between ${least} and ${most}`)
}

/** '' when nothing stands there. */
function textIn(proposal: ThemeProposal, spot: Spot): string {
  orderOf(proposal, spot)
  if (spot === 'title') return proposal.title ?? ''
  return 'note' in spot ? (proposal.notes[spot.note - 1] ?? '') : (textAt(proposal, spot) ?? '')
}

function withTexts(proposal: ThemeProposal, places: readonly Place[], texts: readonly string[]): ThemeProposal {
  return texts.reduce((changed, text, index) => {
    const place = places[index]
    return place ? withText(changed, place, text) : changed
  }, proposal)
}

/** The proposal with other text in a spot, and without the mark of doubt there when that changes something. */
function withText(proposal: ThemeProposal, spot: Spot, changed: string): ThemeProposal {
  const text = oneLine(changed)
  if (text === textIn(proposal, spot)) return proposal
  if (spot === 'title') return { ...proposal, title: text || null }
  if ('note' in spot) return { ...proposal, notes: proposal.notes.toSpliced(spot.note - 1, 1, text) }
  const isHere = (place: Place) => place.criterion === spot.criterion && place.phase === spot.phase
  return {
    ...proposal,
    criteria: proposal.criteria.map((row, index) =>
      index === spot.criterion - 1 ? withCell(row, spot.phase, text) : row,
    ),
    uncertain: proposal.uncertain.filter((mark) => !isHere(mark)),
  }
}

function withCell(row: CriterionProposal, phase: number, text: string): CriterionProposal {
  if (phase === 0) return { ...row, name: text }
  const [one, two, three, four] = row.descriptors.with(phase - 1, text || null)
  return criterionProposal(row.name, [one ?? null, two ?? null, three ?? null, four ?? null], row.spans)
}

function withCriterionBelow(
  proposal: ThemeProposal,
  criterion: number,
  name: string,
  nameBelow: string,
): ThemeProposal {
  const renamed = withText(proposal, { criterion, phase: 0 }, name)
  const below = criterionProposal(nameBelow, [null, null, null, null])
  return {
    ...renamed,
    criteria: renamed.criteria.toSpliced(criterion, 0, below),
    uncertain: renamed.uncertain.map((mark) => moveMark(mark, mark.criterion > criterion ? 1 : 0)),
  }
}

function withCriteriaJoined(proposal: ThemeProposal, criterion: number): ThemeProposal {
  const [row, next] = proposal.criteria.slice(criterion - 1, criterion + 1)
  if (!row || !next) return proposal
  const joined = criterionProposal(
    oneLine(`${row.name} ${next.name}`),
    joinedDescriptors(row.descriptors, next.descriptors),
    row.spans,
  )
  const others = proposal.uncertain.filter((mark) => mark.criterion !== criterion && mark.criterion !== criterion + 1)
  return {
    ...proposal,
    criteria: proposal.criteria.toSpliced(criterion - 1, 2, joined),
    uncertain: others.map((mark) => moveMark(mark, mark.criterion > criterion ? -1 : 0)),
  }
}

function joinedDescriptors(row: PerPhase<string | null>, next: PerPhase<string | null>): PerPhase<string | null> {
  const join = (phase: 0 | 1 | 2 | 3) => oneLine(`${row[phase] ?? ''} ${next[phase] ?? ''}`) || null
  return [join(0), join(1), join(2), join(3)]
}

function moveMark<Mark extends Place>(mark: Mark, rows: number): Mark {
  return { ...mark, criterion: mark.criterion + rows }
}

function withoutEmptyNotes(proposal: ThemeProposal): ThemeProposal {
  return { ...proposal, notes: proposal.notes.filter((note) => note !== '') }
}
