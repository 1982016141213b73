import { describe, expect, it } from 'vitest'
import { readContent } from '../../platform/content.ts'
import { Blueprint, type Body } from './blueprint.ts'
import { roleKeys } from './catalogue.ts'

const samen = await readContent('blueprints/samen', Blueprint)

function body(overrides: Partial<Body> = {}): Body {
  return {
    key: 'netwerk',
    name: 'Netwerk',
    level: 'operational',
    per: 'board',
    purpose: 'Leren van elkaar.',
    rhythm: 'Elke maand',
    roles: ['school-trainer', 'partnership-coordinator'],
    filled: 'by-role',
    onRequest: false,
    passesSignalsTo: [],
    ...overrides,
  }
}

/** What is wrong with a blueprint of these bodies: path and message. */
function faults(...bodies: Body[]): string[] {
  const { error } = Blueprint.safeParse({ ...samen, bodies })
  return (error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

describe('de blauwdruk Samen', () => {
  it('kent alle rollen van de catalogus', () => {
    expect([...samen.roles].sort()).toEqual([...roleKeys].sort())
  })

  it('heeft overleg op alle drie de niveaus', () => {
    expect(new Set(samen.bodies.map(({ level }) => level))).toEqual(new Set(['operational', 'tactical', 'strategic']))
  })

  it('brengt een signaal uit het leerteam van een school tot in de stuurgroep', () => {
    const next = (key: string) => samen.bodies.find((candidate) => candidate.key === key)?.passesSignalsTo[0]
    const road = ['leerteam']
    for (let route = next('leerteam'); route; route = next(route.body)) road.push(`${route.by} → ${route.body}`)
    expect(road).toEqual([
      'leerteam',
      'school-trainer → opleidingsteam',
      'school-trainer → netwerk-schoolopleiders',
      'partnership-coordinator → projectgroep',
      'project-coordinator → stuurgroep',
      'board-member → penvoerdersoverleg',
    ])
  })

  it('neemt de scan af voor de start, bij de start en elke vier jaar', () => {
    expect(samen.scanCheckpoints.map(({ occasion, everyYears }) => [occasion, everyYears])).toEqual([
      ['before-start', undefined],
      ['baseline', undefined],
      ['four-yearly', 4],
      ['in-between', undefined],
    ])
  })
})

describe('een blauwdruk', () => {
  const table = body({ key: 'projectgroep', name: 'Projectgroep', roles: ['partnership-coordinator'] })

  it('laat een signaal meenemen door wie in beide overlegorganen zit', () => {
    const road = { body: 'projectgroep', by: 'partnership-coordinator' } as const
    expect(faults(body({ passesSignalsTo: [road] }), table)).toEqual([])
  })

  it('weigert een linking pin die maar in één van de twee zit', () => {
    const road = { body: 'projectgroep', by: 'school-trainer' } as const
    expect(faults(body({ passesSignalsTo: [road] }), table)).toEqual([
      'bodies.0.passesSignalsTo.0: De rol school-trainer kan het signaal niet meenemen: die zit niet in Projectgroep.',
    ])
  })

  it('weigert een weg naar een overlegorgaan dat er niet is', () => {
    const road = { body: 'stuurgroep', by: 'school-trainer' } as const
    expect(faults(body({ passesSignalsTo: [road] }))).toEqual([
      'bodies.0.passesSignalsTo.0: Het overlegorgaan stuurgroep bestaat niet.',
    ])
  })

  it('weigert een kring, want dan krijgt niemand antwoord', () => {
    const there = { body: 'projectgroep', by: 'partnership-coordinator' } as const
    const back = { body: 'netwerk', by: 'partnership-coordinator' } as const
    expect(faults(body({ passesSignalsTo: [there] }), { ...table, passesSignalsTo: [back] })).toEqual([
      'bodies.0.passesSignalsTo.0: Een signaal aan Projectgroep komt weer terug bij Netwerk.',
      'bodies.1.passesSignalsTo.0: Een signaal aan Netwerk komt weer terug bij Projectgroep.',
    ])
  })

  it('weigert een voorzitter die er niet in zit', () => {
    expect(faults(body({ chair: 'mentor' }))).toEqual([
      'bodies.0.chair: De rol mentor kan niet voorzitten: die zit niet in Netwerk.',
    ])
  })

  it('weigert een voorzitter naar rol waar mensen bij naam worden gekozen', () => {
    expect(faults(body({ filled: 'by-name', chair: 'school-trainer' }))).toEqual([
      'bodies.0.chair: Wie Netwerk voorzit, wordt net als de leden bij naam gekozen.',
    ])
  })

  it('weigert twee overlegorganen met dezelfde sleutel', () => {
    expect(faults(body(), body({ name: 'Een ander' }))).toHaveLength(2)
  })

  it('weigert een rol aan tafel die het partnerschap niet kent', () => {
    const roles = samen.roles.filter((role) => role !== 'mentor')
    const { error } = Blueprint.safeParse({ ...samen, roles })
    expect(error?.issues[0]?.message).toBe('De rol mentor staat niet bij de rollen van dit partnerschap.')
  })
})
