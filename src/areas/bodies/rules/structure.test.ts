import { describe, expect, it } from 'vitest'
import { readContent } from '../../../platform/content.ts'
import { Blueprint } from '../../partnership/index.ts'
import { missingBodies, type PlacedBody, plannedRoutes } from './blueprint.ts'
import { type BodyToDraw, foldBodies } from './folding.ts'
import { structureGaps } from './gaps.ts'
import { closesCircle } from './routes.ts'

const { bodies: blueprint } = await readContent('blueprints/samen', Blueprint)
const duin = { id: 'duin', kind: 'board' } as const
const dijk = { id: 'dijk', kind: 'board' } as const
const delta = { id: 'delta', kind: 'institute' } as const
const waterlelie = { id: 'waterlelie', kind: 'school' } as const

describe('wat de blauwdruk wil', () => {
  it('is een opleidingsteam voor elke school, met de schoolopleider als voorzitter', () => {
    const team = missingBodies(blueprint, [duin, waterlelie], []).find(({ kind }) => kind === 'opleidingsteam')
    expect(team?.organisationId).toBe('waterlelie')
    expect(team?.seats).toContainEqual({ roleKey: 'school-trainer', function: 'chair' })
  })

  it('is geen leerteam of kenniskring: die begint wie erin wil', () => {
    const kinds = missingBodies(blueprint, [duin, delta, waterlelie], []).map(({ kind }) => kind)
    expect(kinds).not.toContain('leerteam')
    expect(kinds).not.toContain('kenniskring')
  })

  it('zet niemand naar rol in een ontwikkelgroep', () => {
    const group = missingBodies(blueprint, [delta], []).find(({ kind }) => kind === 'curriculum-ontwikkelgroep')
    expect(group?.seats).toEqual([])
  })

  it('is daarna niets meer, ook niet als een overleg anders heet', () => {
    const first = missingBodies(blueprint, [duin, delta, waterlelie], [])
    const renamed = first.map((body, index) => ({ ...body, name: `Anders ${index}` }))
    expect(missingBodies(blueprint, [duin, delta, waterlelie], renamed)).toEqual([])
  })

  it('gaat over een nieuwe school alleen', () => {
    const there = missingBodies(blueprint, [duin], [])
    const missing = missingBodies(blueprint, [duin, waterlelie], there)
    expect(missing.map(({ kind, organisationId }) => [kind, organisationId])).toEqual([
      ['opleidingsteam', 'waterlelie'],
    ])
  })
})

describe('de wegen van de blauwdruk', () => {
  const placed = (id: string, kind: string, place: Partial<PlacedBody> = {}): PlacedBody => ({
    id,
    kind,
    name: kind,
    organisationId: null,
    organisationKind: null,
    boardId: null,
    ...place,
  })
  const team = placed('team', 'opleidingsteam', {
    organisationId: 'waterlelie',
    organisationKind: 'school',
    boardId: 'duin',
  })
  const networkOf = (board: { id: string }) =>
    placed(`network ${board.id}`, 'netwerk-schoolopleiders', {
      organisationId: board.id,
      organisationKind: 'board',
      boardId: board.id,
    })
  const institute = placed('institute', 'netwerk-instituutsopleiders', {
    organisationId: 'delta',
    organisationKind: 'institute',
  })

  it('gaan van een school naar het eigen bestuur, en naar een instituut alleen als iemand in beide zit', () => {
    const bodies = [team, networkOf(duin), networkOf(dijk), institute]
    const routes = plannedRoutes(blueprint, bodies, [], new Set(['team']))
    expect(routes.map(({ toBodyId, ifCarried }) => [toBodyId, ifCarried])).toEqual([
      ['network duin', false],
      ['institute', true],
    ])
  })

  it('komen niet terug als iemand er een heeft weggehaald', () => {
    expect(plannedRoutes(blueprint, [team, networkOf(duin)], [], new Set())).toEqual([])
  })
})

describe('een weg', () => {
  const roads = [
    { fromBodyId: 'team', toBodyId: 'netwerk' },
    { fromBodyId: 'netwerk', toBodyId: 'projectgroep' },
  ]
  it('mag een signaal niet terugbrengen, ook niet via een ander overleg', () => {
    expect(closesCircle({ fromBodyId: 'projectgroep', toBodyId: 'team' }, roads)).toBe(true)
    expect(closesCircle({ fromBodyId: 'netwerk', toBodyId: 'netwerk' }, roads)).toBe(true)
  })
  it('mag wel twee keer op hetzelfde uitkomen', () => {
    expect(closesCircle({ fromBodyId: 'team', toBodyId: 'projectgroep' }, roads)).toBe(false)
  })
})

describe('wat er ontbreekt', () => {
  const route = { from: { id: 'a' }, to: { id: 'b' }, pins: [] }
  it('is een voorzitter waar mensen zitten, en een linking pin tussen twee overleggen met mensen', () => {
    const tables = [
      { id: 'a', people: 3, chairs: 0 },
      { id: 'b', people: 2, chairs: 1 },
    ]
    expect(structureGaps(tables, [route])).toEqual({ empty: [], withoutChair: ['a'], uncarried: [route] })
  })
  it('is maar één ding waar nog niemand zit', () => {
    const tables = [
      { id: 'a', people: 0, chairs: 0 },
      { id: 'b', people: 2, chairs: 1 },
    ]
    expect(structureGaps(tables, [route])).toEqual({ empty: ['a'], withoutChair: [], uncarried: [] })
  })
})

describe('gelijke overleggen', () => {
  const teams = (number: number, boardId: string, kind = 'opleidingsteam') =>
    Array.from(
      { length: number },
      (_, index): BodyToDraw => ({
        id: `${boardId} ${index}`,
        kind,
        name: 'Opleidingsteam',
        level: 'operational',
        organisationName: `School ${index}`,
        organisationKind: 'school',
        boardId,
        boardName: `Stichting ${boardId}`,
      }),
    )
  it('staan per bestuur in één vak', () => {
    expect(foldBodies([...teams(30, 'Duin'), ...teams(16, 'Dijk')]).map(({ under }) => under)).toEqual([
      '30 scholen van Stichting Duin',
      '16 scholen van Stichting Dijk',
    ])
  })
  it('blijven apart als het er weinig zijn, of als het partnerschap ze zelf bedacht', () => {
    expect(foldBodies(teams(2, 'Duin'))).toHaveLength(2)
    expect(foldBodies(teams(9, 'Duin', 'free'))).toHaveLength(9)
  })
})
