import { schoolYearName } from '../../../platform/schoolYear.ts'
import {
  type Family,
  families,
  familyNames,
  type Point,
  shortMonth,
  standingOfGroup,
  sumOf,
  type Wheel,
} from '../rules.ts'
import type { NumberedGroup } from './yearGroups.ts'

type WheelProps = { wheel: Wheel<NumberedGroup>; schoolYear: number }

/** A school year as a wheel. The numbers are those of the list beside it, which says the same in words. */
export function WheelOfYear({ wheel, schoolYear }: WheelProps) {
  const { size, arcs, lettering, months, today } = wheel
  return (
    <figure class="wheel-figure">
      <svg class="wheel" viewBox={`0 0 ${size} ${size}`} role="img" aria-labelledby="wheel-title wheel-desc">
        <title id="wheel-title">{`Het jaar ${schoolYearName(schoolYear)} als wiel`}</title>
        <desc id="wheel-desc">
          Twaalf maanden met de klok mee, vanaf augustus bovenaan. Elke boog is een regel van de lijst, van de eerste
          tot de laatste maand; het nummer is dat van de lijst. De lijst zegt hetzelfde in woorden.
        </desc>
        <defs>
          <Patterns />
        </defs>
        {months.map(({ month, line: [from, to], label }) => (
          <g key={month} class="month">
            <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
            <text x={label.x} y={label.y + 5} text-anchor="middle">
              {shortMonth(month)}
            </text>
          </g>
        ))}
        {arcs.map(({ of, family, path, label }) => (
          <g key={path} class="arc" data-family={family} data-standing={standingOfGroup(sumOf(of.map(countsOf)))}>
            <path class="ground" d={path} />
            <path class="texture" d={path} fill={`url(#wheel-${family})`} />
            <Plate at={label} text={numbersOf(of)} height={lettering} />
          </g>
        ))}
        {today && (
          <g class="today">
            <line x1={today[0].x} y1={today[0].y} x2={today[1].x} y2={today[1].y} />
            <circle cx={today[1].x} cy={today[1].y} r="6" />
          </g>
        )}
        <text class="year" x={size / 2} y={size / 2 + 8} text-anchor="middle">
          {schoolYearName(schoolYear)}
        </text>
      </svg>
      <figcaption>
        <ul class="wheel-key">
          {families
            .filter((family) => arcs.some((arc) => arc.family === family))
            .map((family) => (
              <li key={family}>
                <Swatch family={family} /> {familyNames[family]}
              </li>
            ))}
          {today && <li class="today-key">de lijn met de stip: vandaag</li>}
          <li>dikke rand: te laat</li>
        </ul>
      </figcaption>
    </figure>
  )
}

const countsOf = ({ group }: NumberedGroup) => group.counts

/** 5–9; or 1, 4 */
function numbersOf(groups: readonly NumberedGroup[]): string {
  const numbers = groups.map(({ number }) => number).toSorted((one, other) => one - other)
  const [first = 0] = numbers
  const last = numbers.at(-1) ?? first
  const inARow = numbers.length > 2 && last - first === numbers.length - 1
  return inARow ? `${first}–${last}` : numbers.join(', ')
}

/** Numbers on a plain ground, so that they can be read on a pattern. */
function Plate({ at, text, height }: { at: Point; text: string; height: number }) {
  const width = text.length * height * 0.62 + 6
  return (
    <>
      <rect class="plate" x={at.x - width / 2} y={at.y - height * 0.62} width={width} height={height * 1.24} rx="4" />
      <text x={at.x} y={at.y + height * 0.36} text-anchor="middle" font-size={height}>
        {text}
      </text>
    </>
  )
}

function Swatch({ family }: { family: Family }) {
  return (
    <svg class="wheel swatch" viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
      <g class="arc" data-family={family}>
        <rect class="ground" width="28" height="16" rx="3" />
        <rect class="texture" width="28" height="16" rx="3" fill={`url(#wheel-${family})`} />
      </g>
    </svg>
  )
}

/** Each family has its own pattern, so that no one needs to tell colours apart. */
function Patterns() {
  const tile = (family: Family, side: number, children: preact.ComponentChildren) => (
    <pattern
      id={`wheel-${family}`}
      class="arc"
      data-family={family}
      width={side}
      height={side}
      patternUnits="userSpaceOnUse"
    >
      {children}
    </pattern>
  )
  return (
    <>
      {tile('looking', 8, null)}
      {tile('talking', 8, <path class="stroke" d="M0 8L8 0M-2 2L2 -2M6 10L10 6" />)}
      {tile('listening', 8, <circle class="dot" cx="4" cy="4" r="1.7" />)}
      {tile('planning', 7, <path class="stroke" d="M0 3.5H7M3.5 0V7" />)}
      {tile('meeting', 6, <path class="stroke" d="M0 3H6" />)}
    </>
  )
}
