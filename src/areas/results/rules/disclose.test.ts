import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellTally, disclose } from './disclose.ts'
import { groupsOf } from './groups.ts'
import { groupId } from './release.ts'

/** So many at a school, of an institute, in a year, who all gave the answers in turn. */
function cell(
  school: string,
  n: number,
  { board = 'Duin', institute = 'Delta', year = 1, answers = ['1', '2', '3'] } = {},
): CellTally {
  const counts: Record<string, number> = {}
  for (let one = 0; one < n; one++) {
    const answer = answers[one % answers.length] ?? ''
    counts[answer] = (counts[answer] ?? 0) + 1
  }
  return { schoolId: school, boardId: board, instituteId: institute, studyYear: year, n, counts }
}

const shownSchools = (cells: CellTally[], floor = 5) =>
  [...disclose(cells, { floor })].filter((id) => id.startsWith('school:')).toSorted()

describe('wat er van een vraag te zien is', () => {
  it('niets van minder dan vijf antwoorden', () => {
    expect(disclose([cell('Kade', 4)], { floor: 5 })).toEqual(new Set())
    expect(disclose([cell('Kade', 5)], { floor: 5 })).toContain('school:Kade')
  })

  it('verbergt een school naast een te kleine school, anders was die het verschil', () => {
    const cells = [cell('Kade', 3), cell('Haven', 8), cell('Plein', 12)]
    expect(shownSchools(cells)).toEqual(['school:Plein'])
  })

  it('toont wat er is als twee kleine scholen samen groot genoeg zijn', () => {
    expect(shownSchools([cell('Kade', 3), cell('Haven', 2), cell('Plein', 12)])).toEqual(['school:Plein'])
  })

  it('laat ook een klein verschil door twee lagen heen niet zien', () => {
    // Of board Dijk four answered: partnership − Duin would tell them.
    const cells = [cell('Kade', 4, { board: 'Dijk' }), cell('Haven', 9), cell('Plein', 12)]
    expect([...disclose(cells, { floor: 5 })]).not.toContain('board:Duin')
  })

  it('mensen zonder school zijn ook een deel dat niet apart te zien mag zijn', () => {
    const without = { ...cell('Kade', 3), schoolId: null, boardId: null }
    expect([...disclose([without, cell('Haven', 9), cell('Plein', 12)], { floor: 5 })]).not.toContain('board:Duin')
  })

  it('ziet dat een instituut en een bestuur op twee mensen na dezelfden zijn', () => {
    const cells = [
      cell('Kade', 20, { institute: 'Delta' }),
      cell('Kade', 2, { institute: 'Zuid' }),
      cell('Haven', 30, { board: 'Dijk', institute: 'Zuid' }),
    ]
    const shown = disclose(cells, { floor: 5 })
    expect(shown.has('school:Kade') && shown.has('institute:Delta')).toBe(false)
  })

  it('de ondergrens kan hoger, en dan verdwijnt er meer', () => {
    const cells = [cell('Kade', 6), cell('Haven', 8), cell('Plein', 12), cell('Markt', 15)]
    expect(shownSchools(cells, 5)).toHaveLength(4)
    expect(shownSchools(cells, 10)).toEqual(['school:Markt', 'school:Plein'])
  })

  it('laat nooit minder mensen over dan de ondergrens, waar je ook aftrekt', () => {
    fc.assert(
      fc.property(fc.array(anyCell, { minLength: 1, maxLength: 14 }), (cells) => {
        const shown = disclose(cells, { floor: 5 })
        const sizes = new Map<string, number>()
        for (const one of cells)
          for (const group of groupsOf(one).map(groupId)) sizes.set(group, (sizes.get(group) ?? 0) + one.n)
        for (const id of shown) expect(sizes.get(id)).toBeGreaterThanOrEqual(5)
        for (const board of ['board:A', 'board:B'].filter((id) => shown.has(id))) {
          const schools = [
            ...new Set(cells.filter(({ boardId }) => `board:${boardId}` === board).map(({ schoolId }) => schoolId)),
          ]
          const rest = schools
            .filter((id) => !shown.has(`school:${id}`))
            .reduce((sum, id) => sum + (sizes.get(`school:${id}`) ?? 0), 0)
          expect(rest === 0 || rest >= 5).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})

const anyCell = fc
  .record({
    school: fc.integer({ min: 0, max: 5 }),
    institute: fc.constantFrom('Delta', 'Zuid', null),
    year: fc.constantFrom(1, 2, 3, null),
    n: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ school, institute, year, n }) => ({
    ...cell(`S${school}`, n),
    boardId: school < 3 ? 'A' : 'B',
    instituteId: institute,
    studyYear: year,
  }))
