import { mergeTallies, type Tally } from '../../questions/index.ts'
import { anyQuestion, type Counted, type CountedCell, type CountedSection } from './count.ts'
import { type CellTally, disclose } from './disclose.ts'
import { type Boards, cellAt, groupsOf, type Place } from './groups.ts'
import { type Group, type GroupResponse, groupId, type Release, type SectionResult } from './release.ts'
import { sectionResult } from './sections.ts'

/** How many people of a place were asked. */
export type Invited = Place & { invited: number }

/**
 * Makes what may be known of a survey from what was counted; what it leaves out is lost when the responses are destroyed.
 * @param invited everybody who was asked, by where they belong
 * @param floor from how many answers on a group is shown
 */
export function publish(
  surveyId: string,
  counted: Counted,
  { boards, invited, floor }: { boards: Boards; invited: readonly Invited[]; floor: number },
): Release {
  const asked = groupSizes(invited, boards)
  const tallies = new Map<string, ReadonlyMap<string, Tally>>()
  for (const questionId of questionIds(counted.cells)) {
    const cells = talliesOf(counted.cells, questionId)
    const shown = disclose(cells, { floor })
    if (shown.size > 0) tallies.set(questionId, shownTallies(cells, shown))
  }
  return {
    surveyId,
    groups: responseOf(asked, tallies.get(anyQuestion)),
    tallies,
    sections: sectionsShown(counted.sections, tallies, floor, (section, group) =>
      sectionResult(section.section.id, group, section.sums, asked.get(groupId(group))?.invited ?? 0),
    ),
  }
}

/** How many were asked in each group of the menu. */
function groupSizes(invited: readonly Invited[], boards: Boards): Map<string, Group & { invited: number }> {
  const sizes = new Map<string, Group & { invited: number }>()
  for (const { invited: number, ...place } of invited)
    for (const group of groupsOf(cellAt(place, boards))) {
      const size = sizes.get(groupId(group)) ?? { ...group, invited: 0 }
      sizes.set(groupId(group), { ...size, invited: size.invited + number })
    }
  return sizes
}

function responseOf(
  asked: ReadonlyMap<string, Group & { invited: number }>,
  answered: ReadonlyMap<string, Tally> | undefined,
): GroupResponse[] {
  return [...asked].map(([id, group]) => ({ ...group, answered: answered?.get(id)?.n ?? null }))
}

const questionIds = (cells: readonly CountedCell[]): Set<string> =>
  new Set(cells.flatMap(({ tallies }) => [...tallies.keys()]))

function talliesOf(cells: readonly CountedCell[], questionId: string): CellTally[] {
  return cells.flatMap(({ tallies, ...cell }) => {
    const tally = tallies.get(questionId)
    return tally ? [{ ...cell, ...tally }] : []
  })
}

function shownTallies(cells: readonly CellTally[], shown: ReadonlySet<string>): Map<string, Tally> {
  const parts = new Map<string, CellTally[]>()
  for (const cell of cells)
    for (const group of groupsOf(cell)) {
      const id = groupId(group)
      if (!shown.has(id)) continue
      const known = parts.get(id) ?? []
      parts.set(id, known)
      known.push(cell)
    }
  return new Map([...parts].map(([id, of]) => [id, mergeTallies(of)]))
}

/**
 * The sections of which a group may be shown: only where all its questions are, so that a section never tells of a question
 * what that itself does not; and by the number of people who answered any of them, only where that number may be known.
 */
function sectionsShown(
  sections: readonly CountedSection[],
  tallies: Release['tallies'],
  floor: number,
  resultOf: (section: CountedSection, group: Group) => SectionResult | undefined,
): SectionResult[] {
  return sections.flatMap((section) => {
    const { kind, key } = section
    const id = groupId(section)
    const allShown = [anyQuestion, ...section.section.items].every((item) => tallies.get(item)?.has(id))
    if (!allShown || section.sums.answering < floor) return []
    return resultOf(section, { kind, key }) ?? []
  })
}
