/**
 * Somebody with every page, filter, export and moment of a survey in hand, and a list of who was asked where. They write down
 * what they do not know as variables (how many of each school × institute × year gave each answer), what they do know as
 * constraints, and ask HiGHS for the least and the most that each small group can be.
 */
import { createRequire } from 'node:module'
import type highsModule from 'highs'
import type { Model } from 'highs'
import { type Constraint, type LinearModel, lpText, type Term, type Variable } from '../../platform/solver.ts'
import type { Tally } from '../questions/index.ts'
import { type Cell, groupsOf } from './rules/groups.ts'
import { groupId } from './rules/release.ts'

const loadHighs: typeof highsModule.default = createRequire(import.meta.url)('highs')
const highs = await loadHighs()

/** A place with how many were asked there, and how many gave each answer. */
export type TrueCell = Cell & { invited: number; counts: Readonly<Record<string, number>> }

/** What became known of one question: `groupId` → tally. */
export type Outputs = ReadonlyMap<string, Tally>

/** A group, or a few taken together, that is smaller than the floor, and what of it the adversary worked out. */
export type Found = { groups: readonly string[]; people: number; what: 'how many' | 'all answers' }

const answeredIn = ({ counts }: Pick<TrueCell, 'counts'>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)
const isIn = (cell: Cell, group: string) => groupsOf(cell).some((one) => groupId(one) === group)

/**
 * What the adversary works out of groups with fewer people than the floor, and of every two of those that are together.
 *
 * Not counted as found: zeros. Where nobody of a shown group gave an answer, or of what is left of it, nobody of its parts
 * did; and where everybody gave the same answer, so did its parts. No table of that group could hide it.
 * Nor that everybody answered where everybody did: that tells who took part, and nothing of what they said.
 */
export function attack(
  cells: readonly TrueCell[],
  answers: readonly string[],
  outputs: Outputs,
  floor: number,
): Found[] {
  if (outputs.size === 0) return []
  const asked = cells.filter(({ invited }) => invited > 0)
  const system = new Unknowns(asked, answers, outputs)
  return smallSets(asked, outputs, floor).flatMap((groups): Found[] => {
    const members = [...asked.keys()].filter((index) => groups.some((group) => isMember(asked, index, group)))
    const people = members.reduce((sum, index) => sum + (asked[index] ? answeredIn(asked[index]) : 0), 0)
    if (system.tellsHowMany(members)) return [{ groups, people, what: 'how many' }]
    if (system.tellsAllAnswers(members)) return [{ groups, people, what: 'all answers' }]
    return []
  })
}

const isMember = (cells: readonly TrueCell[], index: number, group: string) => {
  const cell = cells[index]
  return cell !== undefined && isIn(cell, group)
}

/** Every hidden group with somebody in it, and every two of a kind, that are smaller than the floor. */
function smallSets(cells: readonly TrueCell[], outputs: Outputs, floor: number): string[][] {
  const sizes = new Map<string, number>()
  for (const cell of cells)
    for (const id of groupsOf(cell).map(groupId)) sizes.set(id, (sizes.get(id) ?? 0) + answeredIn(cell))
  const small = [...sizes].filter(([id, size]) => size > 0 && size < floor && !outputs.has(id))
  const pairs = small.flatMap(([one, size], at) =>
    small
      .slice(at + 1)
      .filter(([other, more]) => other.split(':')[0] === one.split(':')[0] && size + more < floor)
      .map(([other]) => [one, other]),
  )
  return [...small.map(([id]) => [id]), ...pairs]
}

/** The system of what is not known. Variable `x3_1` is how many of cell 3 gave answer 1. */
class Unknowns {
  readonly #cells: readonly TrueCell[]
  readonly #answers: readonly string[]
  readonly #known: Constraint[]
  readonly #capacity: Constraint[]

  constructor(cells: readonly TrueCell[], answers: readonly string[], outputs: Outputs) {
    this.#cells = cells
    this.#answers = answers
    this.#known = [...outputs].flatMap(([group, { counts }]) =>
      answers.map(
        (answer, at): Constraint => ({
          terms: [...cells.keys()]
            .filter((index) => isMember(cells, index, group))
            .map((index) => [1, name(index, at)]),
          sense: '=',
          right: counts[answer] ?? 0,
        }),
      ),
    )
    this.#capacity = cells.map(({ invited }, index) => ({
      terms: answers.map((_, at): Term => [1, name(index, at)]),
      sense: '<=',
      right: invited,
    }))
  }

  tellsHowMany(members: readonly number[]): boolean {
    const terms = members.flatMap((index) => this.#answers.map((_, at): Term => [1, name(index, at)]))
    return this.#isFixed(terms, this.#known)
  }

  /** Also with the knowledge of how many were asked in each cell. */
  tellsAllAnswers(members: readonly number[]): boolean {
    const constraints = [...this.#known, ...this.#capacity]
    const open = this.#answers
      .map((_, at) => members.map((index): Term => [1, name(index, at)]))
      .filter((terms) => this.#extreme(terms, constraints, -1) > 1e-6)
    // One answer is left for everybody there: unanimous.
    if (open.length < 2) return false
    return open.every((terms) => this.#isFixed(terms, constraints))
  }

  #isFixed(terms: readonly Term[], constraints: readonly Constraint[]): boolean {
    return this.#extreme(terms, constraints, -1) - this.#extreme(terms, constraints, 1) < 1e-6
  }

  /** @param direction 1 for the least, −1 for the most */
  #extreme(terms: readonly Term[], constraints: readonly Constraint[], direction: 1 | -1): number {
    const variables = this.#cells.flatMap(({ invited }, index) =>
      this.#answers.map(
        (_, at): Variable => ({ name: name(index, at), kind: 'continuous', lower: 0, upper: upper(invited) }),
      ),
    )
    return direction * leastCost({ variables, constraints, cost: terms.map(([times, of]) => [direction * times, of]) })
  }
}

const name = (cell: number, answer: number) => `x${cell}_${answer}`
/** Far more than were asked, so that only the constraints bind. */
const upper = (invited: number) => 1000 + invited

function leastCost(model: LinearModel): number {
  return highs.withModel((asked: Model) => {
    asked.options.set({ output_flag: false })
    asked.readModel({ format: 'lp', data: lpText(model) })
    const { modelStatus } = asked.run()
    if (modelStatus !== highs.constants.modelStatus.optimal) throw new Error(`HiGHS ended with ${modelStatus}`)
    return Number(asked.info.get('objective_function_value'))
  })
}
