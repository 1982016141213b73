import type { OrganisationKind } from '../../partnership/index.ts'
import type { Road } from './routes.ts'
import type { BodyLevel } from './words.ts'

/** A body as it is drawn. */
export type BodyToDraw = {
  id: string
  kind: string
  name: string
  level: BodyLevel
  organisationName: string | null
  organisationKind: OrganisationKind | null
  boardId: string | null
  boardName: string | null
}

/** One body, or several alike that are shown as one. */
export type Box<Body extends BodyToDraw = BodyToDraw> = {
  /** The body's id, or a name for these bodies together; can stand in a page as an id. */
  key: string
  level: BodyLevel
  title: string
  /** Of which organisation it is, or how many they are. */
  under: string
  bodies: readonly Body[]
}

/** Signals that go from one box to another. */
export type Line = { from: string; to: string; routeIds: readonly string[] }

/** From how many schools of a board on their bodies of one kind are shown as one. */
const foldsFrom = 3

/** How many boxes of one kind stand beside each other at most; of more, all are shown as one. */
const mostAlike = 12

/** What the partnership thought of itself is like nothing else. */
const isAlike = ({ kind }: BodyToDraw) => kind !== 'free'

/**
 * Takes alike bodies together where there are many: those of the schools of a board, such as their opleidingsteams, and
 * those of all boards or institutes once they are more than a picture can hold. Each body is in exactly one box.
 */
export function foldBodies<Body extends BodyToDraw>(bodies: readonly Body[]): Box<Body>[] {
  const perBoard = [...Map.groupBy(bodies, boardKeyOf)].flatMap(([key, alike]) =>
    alike.length < foldsFrom ? alike.map(single) : [ofOneBoard(key, alike)],
  )
  return [...Map.groupBy(perBoard, kindKeyOf)].flatMap(([key, boxes]) =>
    boxes.length > mostAlike ? [together(key, boxes)] : boxes,
  )
}

/** Bodies with the same key are alike: of the same kind and level, at schools of the same board. */
function boardKeyOf(body: BodyToDraw): string {
  if (!isAlike(body) || body.organisationKind !== 'school') return body.id
  return `alike-${body.kind}-${body.level}-${body.boardId ?? 'none'}`
}

function kindKeyOf({ key, level, bodies: [first] }: Box): string {
  return first && isAlike(first) ? `alike-${first.kind}-${level}` : key
}

const single = <Body extends BodyToDraw>(body: Body): Box<Body> => ({
  key: body.id,
  level: body.level,
  title: body.name,
  under: body.organisationName ?? '',
  bodies: [body],
})

function ofOneBoard<Body extends BodyToDraw>(key: string, bodies: readonly Body[]): Box<Body> {
  const [first] = bodies
  const schools = `${bodies.length} scholen`
  return { ...aliasOf(key, bodies), under: first?.boardName ? `${schools} van ${first.boardName}` : schools }
}

function together<Body extends BodyToDraw>(key: string, boxes: readonly Box<Body>[]): Box<Body> {
  const bodies = boxes.flatMap((box) => box.bodies)
  return { ...aliasOf(key, bodies), under: `${bodies.length} keer in het partnerschap` }
}

function aliasOf<Body extends BodyToDraw>(key: string, bodies: readonly Body[]): Omit<Box<Body>, 'under'> {
  const [first] = bodies
  return { key, level: first?.level ?? 'operational', title: first?.name ?? '', bodies }
}

/** Roads between boxes: one line for all roads from the one to the other; a road inside a box is no line. */
export function linesBetween(boxes: readonly Box[], roads: readonly (Road & { id: string })[]): Line[] {
  const boxOf = new Map(boxes.flatMap(({ key, bodies }) => bodies.map(({ id }): [string, string] => [id, key])))
  const ends = roads.flatMap(({ id, fromBodyId, toBodyId }) => {
    const [from, to] = [boxOf.get(fromBodyId), boxOf.get(toBodyId)]
    return from === undefined || to === undefined || from === to ? [] : [{ id, from, to }]
  })
  return [...Map.groupBy(ends, ({ from, to }) => `${from} ${to}`).values()].flatMap((alike) => {
    const [first] = alike
    return first ? [{ from: first.from, to: first.to, routeIds: alike.map(({ id }) => id) }] : []
  })
}
