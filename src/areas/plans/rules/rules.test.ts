import { describe, expect, it } from 'vitest'
import { draftingAsked } from './asked.ts'
import { completenessOf, type GoalToComplete } from './completeness.ts'
import type { PlanState } from './lifecycle.ts'
import { changesBetween, type PlanSnapshot, sameSnapshot, snapshotOf } from './snapshots.ts'

const goal = (of: Partial<GoalToComplete> = {}): GoalToComplete => ({
  guarantee: 1,
  text: 'Elke student heeft een mentor.',
  seenBy: 'Dat vertellen studenten.',
  removed: false,
  activities: [{ what: 'Verdelen', owner: {}, dueOn: '2027-05-01', removed: false }],
  ...of,
})
const everywhere = [1, 2, 3, 4].map((guarantee) => goal({ guarantee }))

describe('wat er nog open staat in een plan', () => {
  it('niets, als bij elk doel staat waaraan je het ziet, en bij elke activiteit wie en wanneer', () => {
    expect(completenessOf(everywhere)).toEqual({ blocking: [], open: [] })
  })

  it('een plan zonder doel, of met een doel zonder tekst, kan niet worden aangeboden', () => {
    expect(completenessOf([]).blocking).toEqual(['Er staat nog geen doel in.'])
    expect(completenessOf([...everywhere, goal({ text: ' ' })]).blocking).toEqual(['1 doel heeft nog geen tekst.'])
  })

  it('wat is weggehaald, telt niet mee', () => {
    expect(completenessOf([...everywhere, goal({ text: '', removed: true })])).toEqual({ blocking: [], open: [] })
    expect(completenessOf([goal({ removed: true })]).blocking).toEqual(['Er staat nog geen doel in.'])
  })

  it('noemt wat nog open is, en laat het daarbij', () => {
    const loose = { what: 'Verdelen', owner: null, dueOn: null, removed: false }
    expect(
      completenessOf([goal({ seenBy: '' }), goal({ guarantee: 2, activities: [loose] }), goal({ activities: [] })]),
    ).toEqual({
      blocking: [],
      open: [
        'Nog geen doel bij waarborg 3 en 4.',
        'Bij 1 doel staat nog niet waaraan je ziet dat het gelukt is.',
        '1 doel heeft nog geen activiteit.',
        '1 activiteit is nog van niemand.',
        'Bij 1 activiteit staat nog niet wanneer ze klaar is.',
      ],
    })
  })
})

describe('welk jaarplan er gevraagd wordt', () => {
  const states = (of: Record<number, PlanState>) =>
    new Map(Object.entries(of).map(([year, state]) => [Number(year), state]))

  it('vanaf maart dat van het volgende schooljaar, tot het is aangeboden', () => {
    expect(draftingAsked(2026, states({ 2026: 'adopted' }), '2027-02-28')).toBeNull()
    expect(draftingAsked(2026, states({ 2026: 'adopted' }), '2027-03-01')).toEqual({
      schoolYear: 2027,
      due: '2027-07-01',
    })
    expect(draftingAsked(2026, states({ 2027: 'drafting' }), '2027-05-01')?.schoolYear).toBe(2027)
    expect(draftingAsked(2026, states({ 2027: 'offered' }), '2027-05-01')).toBeNull()
  })

  it('in het najaar nog dat van dit schooljaar, als het er niet is', () => {
    expect(draftingAsked(2026, states({}), '2026-11-22')).toEqual({ schoolYear: 2026, due: '2026-10-01' })
  })
})

describe('wat er tussen twee versies veranderde', () => {
  const activity = { id: 'a', what: 'Verdelen', owner: 'Marit', startsOn: null, dueOn: '2027-05-01', level: null }
  const before: PlanSnapshot = {
    ambitions: [{ guarantee: 1, text: 'Leren', source: '' }],
    goals: [{ id: 'g', guarantee: 1, text: 'Een mentor', seenBy: '', activities: [activity] }],
  }

  it('niets, als het hetzelfde zegt', () => {
    expect(changesBetween(before, structuredClone(before))).toEqual([])
    expect(sameSnapshot(before, structuredClone(before))).toBe(true)
  })

  it('een tekst met wat er stond en wat er staat; wat erbij kwam en wat eruit ging', () => {
    const after: PlanSnapshot = {
      ambitions: before.ambitions,
      goals: [
        { id: 'g', guarantee: 1, text: 'Een vaste mentor', seenBy: '', activities: [] },
        { id: 'h', guarantee: 4, text: 'Terugkijken', seenBy: '', activities: [] },
      ],
    }
    expect(changesBetween(before, after).map(({ kind, change, texts }) => [kind, change, texts])).toEqual([
      ['goal', 'changed', [{ label: 'Doel', from: 'Een mentor', to: 'Een vaste mentor' }]],
      [
        'activity',
        'removed',
        [
          { label: 'Activiteit', from: 'Verdelen', to: null },
          { label: 'Wie', from: 'Marit', to: null },
          { label: 'Klaar op', from: '2027-05-01', to: null },
        ],
      ],
      ['goal', 'added', [{ label: 'Doel', from: null, to: 'Terugkijken' }]],
    ])
  })

  it('een andere volgorde is een andere versie, ook al staat er hetzelfde', () => {
    const [first] = before.goals
    if (!first) throw new Error('there is a goal')
    const two = { ...before, goals: [first, { ...first, id: 'h', activities: [] }] }
    expect(sameSnapshot(two, { ...two, goals: two.goals.toReversed() })).toBe(false)
  })

  it('wat is weggehaald staat er niet in', () => {
    const removed = { ...activity, id: 'b', removed: true, owner: null }
    const kept = { ...activity, removed: false, owner: { name: 'Marit' } }
    const plan = {
      ambitions: before.ambitions,
      goals: [
        {
          ...before.goals[0],
          id: 'g',
          guarantee: 1,
          text: 'Een mentor',
          seenBy: '',
          removed: false,
          activities: [kept, removed],
        },
      ],
    }
    expect(snapshotOf(plan)).toEqual(before)
  })
})
