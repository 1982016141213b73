import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawStructure, type Point, type Rectangle } from './drawing.ts'
import { type BodyToDraw, foldBodies, linesBetween } from './folding.ts'
import { bodyLevels } from './words.ts'

const kinds = ['free', 'opleidingsteam', 'netwerk-schoolopleiders', 'directieberaad', 'kenniskring'] as const

/** A body, but for its id. */
const someBody = fc.record({
  kind: fc.constantFrom(...kinds),
  level: fc.constantFrom(...bodyLevels),
  name: fc.constantFrom('Netwerk', 'Opleidingsteam', 'Projectgroep'),
  organisationKind: fc.constantFrom('school', 'board', 'institute', null),
  board: fc.nat(8),
})

/** Up to 100 bodies, and roads between them: also in circles and downward, which a partnership would not make. */
const structure = fc
  .array(someBody, { minLength: 1, maxLength: 100 })
  .map((bodies) =>
    bodies.map(
      ({ board, organisationKind, ...body }, index): BodyToDraw => ({
        ...body,
        id: `body-${index}`,
        organisationKind,
        organisationName: organisationKind && `${organisationKind} ${index}`,
        boardId: organisationKind === 'institute' || organisationKind === null ? null : `board-${board}`,
        boardName: organisationKind === 'institute' || organisationKind === null ? null : `Bestuur ${board}`,
      }),
    ),
  )
  .chain((bodies) => {
    const index = fc.nat(bodies.length - 1)
    return fc.record({
      bodies: fc.constant(bodies),
      roads: fc
        .uniqueArray(fc.tuple(index, index), { maxLength: 150, selector: (ends) => ends.join(' ') })
        .map((ends) =>
          ends
            .filter(([from, to]) => from !== to)
            .map(([from, to]) => ({ id: `${from} to ${to}`, fromBodyId: `body-${from}`, toBodyId: `body-${to}` })),
        ),
    })
  })

const draw = ({ bodies, roads }: { bodies: BodyToDraw[]; roads: Parameters<typeof linesBetween>[1] }) => {
  const boxes = foldBodies(bodies)
  return drawStructure(boxes, linesBetween(boxes, roads))
}

const overlap = (a: Rectangle, b: Rectangle) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const segmentsOf = (points: readonly Point[]) =>
  points.slice(1).map((end, index) => ({ start: points[index] ?? end, end }))

/** Whether a straight piece of line goes through the inside of a box. */
function crosses({ start, end }: { start: Point; end: Point }, box: Rectangle): boolean {
  const [left, right] = [Math.min(start.x, end.x), Math.max(start.x, end.x)]
  const [top, bottom] = [Math.min(start.y, end.y), Math.max(start.y, end.y)]
  return left < box.x + box.width && right > box.x && top < box.y + box.height && bottom > box.y
}

describe('de tekening van de overlegstructuur', () => {
  it('bevat elk overleg precies één keer', () => {
    fc.assert(
      fc.property(structure, (given) => {
        const drawn = draw(given).boxes.flatMap(({ box }) => box.bodies.map(({ id }) => id))
        expect(drawn.toSorted()).toEqual(given.bodies.map(({ id }) => id).toSorted())
      }),
    )
  })

  it('bevat elke weg: als lijn, of binnen één vak', () => {
    fc.assert(
      fc.property(structure, (given) => {
        const { boxes, lines } = draw(given)
        const drawn = new Set(lines.flatMap(({ line }) => line.routeIds))
        const inOneBox = given.roads.filter(({ fromBodyId, toBodyId }) =>
          boxes.some(({ box }) => [fromBodyId, toBodyId].every((id) => box.bodies.some((body) => body.id === id))),
        )
        expect([...drawn, ...inOneBox.map(({ id }) => id)].toSorted()).toEqual(
          given.roads.map(({ id }) => id).toSorted(),
        )
      }),
    )
  })

  it('laat geen twee vakken over elkaar vallen, en elk vak in de band van zijn niveau', () => {
    fc.assert(
      fc.property(structure, (given) => {
        const { boxes, bands, width, height } = draw(given)
        boxes.forEach((box, index) => {
          expect(boxes.slice(index + 1).filter((other) => overlap(box, other))).toEqual([])
          const band = bands.find(({ level }) => level === box.box.level)
          expect(band && box.y >= band.y && box.y + box.height <= band.y + band.height).toBe(true)
          expect(box.x >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true)
        })
      }),
    )
  })

  it('laat geen lijn door een vak gaan, en elke lijn aankomen waar zij heen gaat', () => {
    fc.assert(
      fc.property(structure, (given) => {
        const { boxes, lines, width, height } = draw(given)
        for (const { line, points } of lines) {
          const [from, to] = [line.from, line.to].map((key) => boxes.find(({ box }) => box.key === key))
          const [start, end] = [points[0], points.at(-1)]
          expect(start && from && start.y === from.y && start.x > from.x && start.x < from.x + from.width).toBe(true)
          expect(end && to && end.y === to.y + to.height && end.x === to.x + to.width / 2).toBe(true)
          for (const segment of segmentsOf(points)) {
            expect(segment.start.x === segment.end.x || segment.start.y === segment.end.y).toBe(true)
            expect(boxes.filter((box) => crosses(segment, box))).toEqual([])
          }
          expect(points.every(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('laat lijnen naar verschillende vakken nooit op elkaar liggen', () => {
    fc.assert(
      fc.property(structure, (given) => {
        const pieces = draw(given).lines.flatMap(({ line, points }) =>
          segmentsOf(points)
            .filter(({ start, end }) => start.x !== end.x || start.y !== end.y)
            .map((segment) => ({ to: line.to, ...segment })),
        )
        const along = Map.groupBy(pieces, ({ start, end }) => (start.x === end.x ? `x ${start.x}` : `y ${start.y}`))
        for (const [line, those] of along) {
          const axis = line.startsWith('x') ? 'y' : 'x'
          const ranges = those
            .map(({ to, start, end }) => ({
              to,
              from: Math.min(start[axis], end[axis]),
              until: Math.max(start[axis], end[axis]),
            }))
            .toSorted((a, b) => a.from - b.from)
          ranges.forEach((range, index) => {
            const onIt = ranges.slice(index + 1).filter((other) => other.from < range.until && other.to !== range.to)
            expect(onIt).toEqual([])
          })
        }
      }),
      { numRuns: 60 },
    )
  })

  it('blijft hooguit vijf vakken breed', () => {
    fc.assert(
      fc.property(structure, (given) => {
        expect(new Set(draw(given).boxes.map(({ x }) => x)).size).toBeLessThanOrEqual(5)
      }),
    )
  })

  it('tekent drie banden, ook als er op een niveau nog niets is', () => {
    const { bands } = draw({ bodies: [], roads: [] })
    expect(bands.map(({ level }) => level)).toEqual(['strategic', 'tactical', 'operational'])
  })
})
