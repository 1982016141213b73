import { ScrollingTable } from '../../../ui/ScrollingTable.tsx'
import { inSentence } from '../../../ui/words.ts'
import type { Body, SignalRoute } from '../queries.ts'
import { type BodyLevel, bodyLevelNames, type Drawing, inLines, type Point } from '../rules.ts'

type PictureProps = { drawing: Drawing<Body>; routes: readonly SignalRoute[] }

type Box = Drawing<Body>['boxes'][number]

/** The overlegstructuur as a picture. The list below it says the same in words. */
export function Picture({ drawing, routes }: PictureProps) {
  const { width, height, bands, boxes, lines } = drawing
  const known = new Map(routes.map((route) => [route.id, route]))
  const leaving = Map.groupBy(lines, ({ line }) => line.from)
  return (
    <ScrollingTable label="Tekening van de overlegstructuur">
      <svg
        class="structure"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        aria-labelledby="structure-title structure-desc"
      >
        <title id="structure-title">De overlegstructuur op drie niveaus</title>
        <desc id="structure-desc">
          Elk overleg is een vak in de band van zijn niveau. Een lijn met een pijl zegt waar signalen naartoe gaan. De
          lijst onder de tekening zegt hetzelfde in woorden.
        </desc>
        {bands.map(({ level, x, y, width: wide, height: high }) => (
          <g key={level} class="band">
            <rect x={x} y={y} width={wide} height={high} rx="10" />
            <text x="22" y={y + high / 2} text-anchor="middle" transform={`rotate(-90 22 ${y + high / 2})`}>
              {capital(bodyLevelNames[level])}
            </text>
            {!boxes.some(({ box }) => box.level === level) && (
              <text class="none" x={wide / 2} y={y + high / 2 + 5} text-anchor="middle">
                {nothingOn(level)}
              </text>
            )}
          </g>
        ))}
        {boxes.map((placed) => (
          <Node
            key={placed.box.key}
            placed={placed}
            lines={(leaving.get(placed.box.key) ?? []).map(({ line, points }) => ({
              points,
              routes: line.routeIds.flatMap((id) => known.get(id) ?? []),
            }))}
          />
        ))}
      </svg>
    </ScrollingTable>
  )
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

const nothingOn = (level: BodyLevel) => `${capital(bodyLevelNames[level])} is er nog geen overleg`

type NodeProps = { placed: Box; lines: readonly { points: readonly Point[]; routes: readonly SignalRoute[] }[] }

/** A box with the lines that leave it, which light up together. */
function Node({ placed: { box, x, y, width, height }, lines }: NodeProps) {
  const [body] = box.bodies
  const several = box.bodies.length > 1
  const routes = lines.flatMap((line) => line.routes)
  const title = inLines(box.title, 21, 2)
  const under = inLines(box.under, 26, 3 - title.length)
  const via = inLines(carriersOf(routes), 29, 1)
  return (
    <g class={box.bodies.some(({ sits }) => sits) ? 'node own' : 'node'}>
      {lines.map(({ points, routes: these }) => (
        <g key={these.map(({ id }) => id).join()} class={these.every(isCarried) ? 'line' : 'line uncarried'}>
          <path d={pathOf(points)} />
          <Arrow at={points.at(-1)} />
        </g>
      ))}
      <a href={several ? `#${box.key}` : `/bodies/${body?.id}`} aria-label={[box.title, box.under].join(' ').trim()}>
        <title>{[box.title, box.under].filter(Boolean).join(', ')}</title>
        {several && <rect class="behind" x={x + 5} y={y - 5} width={width - 5} height={height} rx="8" />}
        <rect x={x} y={y} width={several ? width - 5 : width} height={height} rx="8" />
        {title.map((line, index) => (
          <text class="name" key={line} x={x + 12} y={y + 24 + index * 18}>
            {line}
          </text>
        ))}
        {under.map((line, index) => (
          <text class="under" key={line} x={x + 12} y={y + 24 + title.length * 18 + index * 16}>
            {line}
          </text>
        ))}
        {routes.length > 0 && (
          <text class="via" x={x + 12} y={y + height - 10}>
            ↑ {via[0]}
          </text>
        )}
      </a>
    </g>
  )
}

const isCarried = ({ pins }: SignalRoute) => pins.length > 0

/** Who carry the signals of a box, in the order of its lines: each once. */
function carriersOf(routes: readonly SignalRoute[]): string {
  const carriers = routes.map(({ roleName, personName }) => (roleName ? inSentence(roleName) : (personName ?? '')))
  return [...new Set(carriers)].join(', ')
}

const bend = 7

/** A line with rounded corners: all its pieces are straight up or straight aside. */
function pathOf(points: readonly Point[]): string {
  const [start, ...others] = points
  if (!start) return ''
  const pieces = others.map((corner, index) => {
    const before = points[index] ?? start
    const after = others[index + 1]
    if (!after) return `L${corner.x} ${corner.y}`
    const radius = Math.min(bend, distance(before, corner) / 2, distance(corner, after) / 2)
    const [from, to] = [towards(corner, before, radius), towards(corner, after, radius)]
    return `L${from.x} ${from.y}Q${corner.x} ${corner.y} ${to.x} ${to.y}`
  })
  return `M${start.x} ${start.y}${pieces.join('')}`
}

const distance = (a: Point, b: Point) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

const towards = (from: Point, to: Point, by: number): Point => ({
  x: from.x + Math.sign(to.x - from.x) * by,
  y: from.y + Math.sign(to.y - from.y) * by,
})

function Arrow({ at }: { at: Point | undefined }) {
  return at ? <path class="arrow" d={`M${at.x} ${at.y}l-5 9h10z`} /> : null
}
