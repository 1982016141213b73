import type { ItemSums } from '../../../platform/statistics/index.ts'
import {
  type Answers,
  type Counts,
  type QuestionnaireDefinition,
  questionsOf,
  type Tally,
} from '../../questions/index.ts'
import { type Boards, type Cell, cellAt, cellKey, groupsOf, type Place } from './groups.ts'
import { type Group, groupId } from './release.ts'
import { type OpenAnswer, openAnswersIn } from './remarks.ts'
import { emptySums, type ScaleSection, scaleSections, valuesIn } from './sections.ts'
import { countingOf } from './tallying.ts'

/** One person's answers, as they were sent in; `form` tells which blocks they got. */
export type Response = Place & { form: number; answers: Answers }

/** Counts that are still being added to. */
type RunningCounts = Record<string, number>

/** How many respondents of a cell answered each question, and what. `''` counts who answered at all. */
export type CountedCell = Cell & { tallies: ReadonlyMap<string, Tally> }

/** How a group answered the questions of a section, added up so that no single answer is in it. */
export type CountedSection = Group & { section: ScaleSection; sums: ItemSums }

/** What counting gave, before anything is disclosed: it never leaves the transaction that counts. */
export type Counted = {
  cells: readonly CountedCell[]
  sections: readonly CountedSection[]
  open: readonly OpenAnswer[]
}

/** Stands for the survey as a whole where a question's id could stand. */
export const anyQuestion = ''

type RunningTally = { n: number; counts: RunningCounts }
type RunningCell = Cell & { tallies: Map<string, RunningTally> }

/** What counting has to know besides the answers. */
export type Counting = {
  /** The board of each school. */
  boards: Boards
  /** How many blocks each person got; null when everybody got everything. */
  blocksEach: number | null
}

/**
 * Counts responses as they come by, in batches, so that a hundred thousand of them need no more memory than a hundred.
 * @param batches every response once
 */
export async function countResponses(
  questionnaire: QuestionnaireDefinition,
  { boards, blocksEach }: Counting,
  batches: AsyncIterable<readonly Response[]> | Iterable<readonly Response[]>,
): Promise<Counted> {
  const { thatCount, countsOf } = countingOf(questionnaire, blocksEach)
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]))
  const openIds = [...questions.values()].filter(({ kind }) => kind === 'short' || kind === 'long').map(({ id }) => id)
  const scales = scaleSections(questionnaire)
  const open: OpenAnswer[] = []
  const cells = new Map<string, RunningCell>()
  const sections = new Map<string, CountedSection>()
  for await (const batch of batches)
    for (const response of batch) {
      const cell = cellFor(cells, response, boards)
      const answers = thatCount(response)
      tallyFor(cell, anyQuestion).n += 1
      for (const [id, answer] of Object.entries(answers)) {
        const question = questions.get(id)
        if (question === undefined) continue
        const tally = tallyFor(cell, id)
        tally.n += 1
        addCounts(tally.counts, countsOf(question, answer))
      }
      addToSections(sections, scales, cell, answers)
      open.push(...openAnswersIn(openIds, response, answers))
    }
  return { cells: [...cells.values()], sections: [...sections.values()], open }
}

function cellFor(cells: Map<string, RunningCell>, place: Place, boards: Boards): RunningCell {
  const key = cellKey(place)
  const known = cells.get(key)
  if (known) return known
  const cell = { ...cellAt(place, boards), tallies: new Map<string, RunningTally>() }
  cells.set(key, cell)
  return cell
}

function tallyFor({ tallies }: RunningCell, questionId: string): RunningTally {
  const known = tallies.get(questionId)
  if (known) return known
  const tally = { n: 0, counts: {} }
  tallies.set(questionId, tally)
  return tally
}

function addToSections(
  sections: Map<string, CountedSection>,
  scales: readonly ScaleSection[],
  cell: Cell,
  answers: Answers,
): void {
  for (const section of scales) {
    const values = valuesIn(section, answers)
    if (values.every(Number.isNaN)) continue
    for (const group of groupsOf(cell)) {
      const key = `${section.id} ${groupId(group)}`
      const counted = sections.get(key) ?? { ...group, section, sums: emptySums(section) }
      sections.set(key, counted)
      counted.sums.add(values)
    }
  }
}

/** An option may be called as what every object has, such as `constructor`. */
function addCounts(total: RunningCounts, counts: Counts): void {
  for (const [answer, number] of Object.entries(counts))
    total[answer] = (Object.hasOwn(total, answer) ? (total[answer] ?? 0) : 0) + number
}
