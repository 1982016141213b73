import { describe, expect, it } from 'vitest'
import { readContent } from '../../platform/content.ts'
import { Blueprint, type Body, type CycleRow } from './blueprint.ts'
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
  const cycle = samen.cycle.filter(({ subject }) => subject !== 'body')
  const { error } = Blueprint.safeParse({ ...samen, bodies, cycle })
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

describe('de kwaliteitscyclus van de blauwdruk Samen', () => {
  const keysAt = (moment: CycleRow['moment']) =>
    samen.cycle.filter((row) => row.moment === moment).map(({ key }) => key)

  it('loopt van voor de start tot de landelijke peerreview', () => {
    expect(keysAt('before-start')).toEqual(['scan-voor-de-start', 'verkennend-gesprek', 'afstemmingsgesprek'])
    expect(keysAt('start')).toEqual(['nulmeting'])
    expect(keysAt('four-yearly')).toEqual(['vierjaarlijkse-scan', 'peerreview'])
    expect(keysAt('six-yearly')).toHaveLength(2)
  })

  it('hoort studenten elk jaar, en om het jaar in een panelgesprek', () => {
    const everyYears = (activity: CycleRow['activity']) =>
      samen.cycle.find((row) => row.activity === activity)?.everyYears
    expect([everyYears('survey'), everyYears('panel-students'), everyYears('panel-schools')]).toEqual([1, 2, 2])
  })

  it('legt panelgesprekken met studenten en met scholen in verschillende jaren', () => {
    const panels = samen.cycle.filter(({ activity }) => activity.startsWith('panel-'))
    expect(new Set(panels.map(({ startsAfter }) => startsAfter % 2)).size).toBe(2)
  })
})

describe('een regel van de kwaliteitscyclus', () => {
  const row = samen.cycle.find(({ key }) => key === 'evaluatiegesprek')
  /** What is wrong with a cycle of this one row: the field and the message. */
  const rowFaults = (changed: Partial<CycleRow>) =>
    (Blueprint.safeParse({ ...samen, cycle: [{ ...row, ...changed }] }).error?.issues ?? []).map(
      (issue) => `${issue.path.slice(2).join('.')}: ${issue.message}`,
    )

  it('mag zoals hij is', () => {
    expect(rowFaults({})).toEqual([])
  })

  it.each([
    ['een overleg dat er niet is', { subject: 'body', body: 'koor' }, 'body: Het overlegorgaan koor bestaat niet.'],
    [
      'iemand die ervoor zorgt zonder erbij te zijn',
      { leads: 'board-member' },
      'leads: De rol board-member kan er niet voor zorgen: die is er niet bij betrokken.',
    ],
    [
      'een periode die voor haar begin eindigt',
      { window: { from: 6, until: 9 } },
      'window: Het eind van de periode ligt voor het begin: een schooljaar loopt van augustus tot en met juli.',
    ],
    [
      'een start die elk jaar terugkomt',
      { moment: 'start' },
      'everyYears: Alleen wat voor of bij de start gebeurt, is er één keer.',
    ],
    [
      'een cohort dat elk jaar aan de beurt is',
      { byCohort: true },
      'byCohort: Per cohort gaat het over scholen, elke vier jaar.',
    ],
    [
      'een rol zonder te zeggen welke',
      { subject: 'role' },
      'role: Noem een rol als de regel daarover gaat, en anders niet.',
    ],
  ] satisfies [string, Partial<CycleRow>, string][])('weigert %s', (_what, changed, message) => {
    expect(rowFaults(changed)).toEqual([message])
  })

  it('weigert een rol die het partnerschap niet kent', () => {
    const roles = samen.roles.filter((role) => role !== 'study-coach')
    const { error } = Blueprint.safeParse({
      ...samen,
      roles,
      cycle: [{ ...row, roles: [...(row?.roles ?? []), 'study-coach'] }],
    })
    expect(error?.issues.map(({ message }) => message)).toContain(
      'De rol study-coach staat niet bij de rollen van dit partnerschap.',
    )
  })
})
