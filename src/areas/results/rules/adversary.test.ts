// An adversary with every output in hand works out nothing of a group under the floor.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mergeTallies } from '../../questions/index.ts'
import { attack, type Found, type TrueCell } from '../adversaryForTests.ts'
import { type CellTally, disclose } from './disclose.ts'
import { groupsOf } from './groups.ts'
import { groupId } from './release.ts'

const answers = ['1', '2', '3', 'na']

/** What is shown of one question, in every page, export and filter there is. */
function outputsOf(cells: readonly TrueCell[], floor: number, complementary = true) {
  const tallies: CellTally[] = cells.map((cell) => ({
    ...cell,
    n: Object.values(cell.counts).reduce((sum, count) => sum + count, 0),
  }))
  const shown = disclose(tallies, { floor, complementary })
  return new Map(
    [...shown].map((id) => [
      id,
      mergeTallies(tallies.filter((cell) => groupsOf(cell).some((group) => groupId(group) === id))),
    ]),
  )
}

const attacked = (cells: readonly TrueCell[], floor: number, complementary = true): Found[] =>
  attack(cells, answers, outputsOf(cells, floor, complementary), floor)

const place = fc.record({
  schoolId: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { freq: 12 }),
  instituteId: fc.option(fc.constantFrom('delta', 'zuid'), { freq: 12 }),
  studyYear: fc.option(fc.constantFrom(1, 2, 3), { freq: 12 }),
})
const counts = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(2), fc.nat(1))
  .map((each) => Object.fromEntries(answers.map((answer, at) => [answer, each[at] ?? 0])))
const cell = fc.record({ place, counts, silent: fc.nat(2) }).map(
  ({ place: at, counts: given, silent }): TrueCell => ({
    ...at,
    boardId: at.schoolId === null ? null : at.schoolId < 'c' ? 'duin' : at.schoolId < 'e' ? 'dijk' : 'ster',
    counts: given,
    invited: Object.values(given).reduce((sum, count) => sum + count, 0) + silent,
  }),
)
const partnership = fc.uniqueArray(cell, {
  minLength: 3,
  maxLength: 12,
  selector: ({ schoolId, instituteId, studyYear }) => `${schoolId} ${instituteId} ${studyYear}`,
})

it('werkt van geen enkele groep onder de grens uit hoeveel het er zijn, of wat ze zeiden', () => {
  fc.assert(
    fc.property(partnership, fc.constantFrom(5, 5, 8), (cells, floor) => {
      expect(attacked(cells, floor)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

it('lukt wel zonder aanvullend verbergen: deze proef kan dus zakken', () => {
  const caught = fc
    .sample(partnership, { numRuns: 40, seed: 7 })
    .filter((cells) => attacked(cells, 5, false).length > 0)
  expect(caught.length).toBeGreaterThan(10)
})
