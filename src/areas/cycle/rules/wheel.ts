import type { Day } from '../../../platform/clock.ts'
import type { Activity } from './activities.ts'

/** What kind of thing an activity is: each has its own ring and pattern in the wheel of the year. */
export const families = ['looking', 'talking', 'listening', 'planning', 'meeting'] as const
export type Family = (typeof families)[number]

export const familyNames: Record<Family, string> = {
  looking: 'scans en peerreviews',
  talking: 'gesprekken',
  listening: 'enquêtes en panelgesprekken',
  planning: 'jaarplan en financieel kader',
  meeting: 'bijeenkomsten en ander werk',
}

export function familyOf(activity: Activity): Family {
  switch (activity) {
    case 'scan':
    case 'peer-review':
    case 'national-development':
    case 'national-assessing':
      return 'looking'
    case 'exploring-talk':
    case 'adjustment-talk':
    case 'evaluation-talk':
    case 'development-talk':
    case 'hrm-talk':
      return 'talking'
    case 'survey':
    case 'panel-students':
    case 'panel-schools':
      return 'listening'
    case 'plan':
    case 'finance':
      return 'planning'
    case 'meeting':
    case 'other':
      return 'meeting'
  }
}

/** Something that takes part of the year. */
type Spell = { activity: Activity; opensOn: Day; dueOn: Day }

export type Point = { x: number; y: number }

/** A part of a ring, as an SVG path, and where its numbers stand: all of one family within the same days. */
export type Arc<One> = { of: readonly One[]; family: Family; path: string; label: Point }

export type Wheel<One> = {
  size: number
  arcs: Arc<One>[]
  /** How high the letters on an arc can be. */
  lettering: number
  /** The lines between the months, and where their names stand. */
  months: { month: number; line: [Point, Point]; label: Point }[]
  /** Where the hand of today stands; null when today is in another school year. */
  today: [Point, Point] | null
}

const size = 640
const middle = size / 2
const radius = { names: 302, outer: 280, inner: 88 }
const thickest = 26
/** How far from its beginning an arc has its numbers, as a share of the year. */
const labelShift = 0.03

/** How far a day is in its school year, from 0 on the first of August to 1 at its end. */
function shareOf(day: Day, schoolYear: number): number {
  const [start, end] = [Date.UTC(schoolYear, 7, 1), Date.UTC(schoolYear + 1, 7, 1)]
  return Math.min(1, Math.max(0, (Date.parse(day) - start) / (end - start)))
}

/** The point at a share of the circle, clockwise from the top. */
function at(share: number, distance: number): Point {
  const angle = (share * 2 - 0.5) * Math.PI
  return { x: round(middle + distance * Math.cos(angle)), y: round(middle + distance * Math.sin(angle)) }
}

const round = (number: number) => Math.round(number * 10) / 10

type Ring<One> = { family: Family; members: { of: One[]; opensOn: Day; dueOn: Day }[] }

/** Puts spells of one family within the same days together, and gives each the outermost ring in which it overlaps no other. */
function inRings<One extends Spell>(spells: readonly One[]): Ring<One>[] {
  return families.flatMap((family) => {
    const rings: Ring<One>[] = []
    const own = spells.filter(({ activity }) => familyOf(activity) === family)
    const together = [...Map.groupBy(own, ({ opensOn, dueOn }) => `${opensOn} ${dueOn}`).entries()].map(
      ([days, of]) => ({
        of,
        opensOn: days.slice(0, 10),
        dueOn: days.slice(11),
      }),
    )
    for (const member of together.toSorted((one, other) => one.opensOn.localeCompare(other.opensOn))) {
      const free = rings.find(({ members }) => members.every(({ dueOn }) => dueOn < member.opensOn))
      if (free) free.members.push(member)
      else rings.push({ family, members: [member] })
    }
    return rings
  })
}

/**
 * The wheel of a school year: twelve months clockwise from August, and for each spell an arc from its first day to its
 * last; families from the outside in.
 */
export function drawWheel<One extends Spell>(spells: readonly One[], schoolYear: number, today: Day): Wheel<One> {
  const rings = inRings(spells)
  const thickness = Math.min(thickest, (radius.outer - radius.inner) / Math.max(1, rings.length))
  const arcs = rings.flatMap(({ family, members }, ring) => {
    const outer = radius.outer - ring * thickness - 1
    const inner = outer - thickness + 2
    return members.map((one) => {
      const from = shareOf(one.opensOn, schoolYear)
      // The whole circle would be no arc; and its last day is within it.
      const until = Math.min(shareOf(dayAfter(one.dueOn), schoolYear), from + 0.999)
      return {
        of: one.of,
        family,
        path: sector({ from, until, inner, outer }),
        // At its beginning, a little into the arc.
        label: at(from + Math.min(labelShift, (until - from) / 2), (inner + outer) / 2),
      }
    })
  })
  const share = shareOf(today, schoolYear)
  return {
    size,
    arcs,
    lettering: round(Math.min(14, thickness * 0.72)),
    months: Array.from({ length: 12 }, (_, index) => ({
      month: ((index + 7) % 12) + 1,
      line: [at(index / 12, radius.inner - 10), at(index / 12, radius.outer + 6)],
      label: at((index + 0.5) / 12, radius.names),
    })),
    today: share > 0 && share < 1 ? [at(share, radius.inner - 24), at(share, radius.outer + 8)] : null,
  }
}

function dayAfter(day: Day): Day {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

function sector({ from, until, inner, outer }: { from: number; until: number; inner: number; outer: number }): string {
  const large = until - from > 0.5 ? 1 : 0
  const write = ({ x, y }: Point) => `${x} ${y}`
  return [
    `M${write(at(from, outer))}`,
    `A${round(outer)} ${round(outer)} 0 ${large} 1 ${write(at(until, outer))}`,
    `L${write(at(until, inner))}`,
    `A${round(inner)} ${round(inner)} 0 ${large} 0 ${write(at(from, inner))}Z`,
  ].join('')
}
