import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activities } from './activities.ts'
import { groupAsked, isNear, mostAsked } from './asked.ts'
import { ownPart } from './part.ts'
import { settleByHand } from './settling.ts'
import { standingOf, standingOfGroup, sumOf } from './standing.ts'
import { drawWheel, familyOf } from './wheel.ts'
import { askInWords, frequencyInWords, periodInWords } from './words.ts'

const window = { opensOn: '2026-09-01', dueOn: '2026-12-31' }

describe('hoe een peilmoment ervoor staat', () => {
  it('hangt zolang het open is van de dag af', () => {
    expect(standingOf({ state: 'open', ...window }, '2026-08-31')).toBe('coming')
    expect(standingOf({ state: 'open', ...window }, '2026-09-01')).toBe('open')
    expect(standingOf({ state: 'open', ...window }, '2026-12-31')).toBe('open')
    expect(standingOf({ state: 'open', ...window }, '2027-01-01')).toBe('late')
  })

  it('is daarna wat er van kwam', () => {
    expect(standingOf({ state: 'planned', ...window }, '2027-01-01')).toBe('planned')
    expect(standingOf({ state: 'skipped', ...window }, '2026-08-01')).toBe('skipped')
  })

  it('is voor een groep wat het meest om aandacht vraagt', () => {
    const none = sumOf([])
    expect(standingOfGroup({ ...none, held: 14, late: 1 })).toBe('late')
    expect(standingOfGroup({ ...none, held: 14, skipped: 1 })).toBe('held')
  })
})

describe('met de hand', () => {
  it('is gedaan of overgeslagen wat open staat, en dat kan ongedaan worden', () => {
    expect(settleByHand('open', false, 'hold')).toEqual({ ok: true, state: 'held' })
    expect(settleByHand('open', false, 'skip')).toEqual({ ok: true, state: 'skipped' })
    expect(settleByHand('held', false, 'reopen')).toEqual({ ok: true, state: 'open' })
    expect(settleByHand('skipped', false, 'hold').ok).toBe(false)
    expect(settleByHand('open', false, 'reopen').ok).toBe(false)
  })

  it('verandert niet wat als iets gepland is', () => {
    for (const step of ['hold', 'skip', 'reopen'] as const) expect(settleByHand('planned', true, step).ok).toBe(false)
  })
})

describe('wat van iemand wordt gevraagd', () => {
  const due = (id: string, rowId: string) => ({ id, rowId, schoolYear: 2026, dueOn: '2026-11-30' })

  it('komt bij elkaar als het hetzelfde is', () => {
    const { groups, others } = groupAsked([due('a', 'scan'), due('b', 'talk'), due('c', 'scan')])
    expect(groups.map(({ lines }) => lines.map(({ id }) => id))).toEqual([['a', 'c'], ['b']])
    expect(others).toBe(0)
  })

  it('is nooit meer dan een handvol, en niets raakt kwijt', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 40 }), (rows) => {
        const { groups, others } = groupAsked(rows.map((row, index) => due(`${index}`, `${row}`)))
        const shown = groups.reduce((sum, { lines }) => sum + lines.length, 0)
        expect(shown + others).toBe(rows.length)
        expect(groups.length + (others > 0 ? 1 : 0)).toBeLessThanOrEqual(mostAsked)
      }),
    )
  })

  it('staat op de eerste pagina als het te laat is of binnen drie maanden klaar moet', () => {
    expect(isNear({ dueOn: '2026-01-31' }, '2026-11-24')).toBe(true)
    expect(isNear({ dueOn: '2027-02-22' }, '2026-11-24')).toBe(true)
    expect(isNear({ dueOn: '2027-02-23' }, '2026-11-24')).toBe(false)
  })

  it('zegt wat er te plannen is, of hoe het heet', () => {
    expect(askInWords({ activity: 'scan', title: 'Vierjaarlijkse scan', subjectName: 'De Kade' })).toBe(
      'Plan de scan van De Kade',
    )
    expect(askInWords({ activity: 'scan', title: 'Vierjaarlijkse scan', subjectName: 'De Kade' }, 4)).toBe(
      'Plan 4 scans',
    )
    expect(askInWords({ activity: 'plan', title: 'Jaarplan opstellen', subjectName: null })).toBe('Jaarplan opstellen')
  })
})

it('een regel zegt hoe vaak en wanneer', () => {
  const every = (years: number) =>
    frequencyInWords({ moment: 'during', frequency: { kind: 'every', years, anchorYear: 2026 } })
  expect([every(1), every(2), every(6)]).toEqual([
    'elk jaar',
    'om het jaar, geteld vanaf 2026–2027',
    'elke zes jaar, geteld vanaf 2026–2027',
  ])
  expect(periodInWords({ opensOn: '2027-03-01', dueOn: '2027-06-30' })).toBe('1 mrt – 30 jun')
})

describe('iemand ziet eerst', () => {
  const at = (roleKey: string, organisationKind: 'board' | 'institute' | 'school') => ({
    roleKey,
    roleName: roleKey,
    level: 'operational' as const,
    organisationId: `${organisationKind} ${roleKey}`,
    organisationName: '',
    organisationKind,
  })

  it('wat diegene het meest aangaat', () => {
    expect(
      ownPart({ appointments: [at('partnership-coordinator', 'board'), at('project-coordinator', 'board')] }),
    ).toEqual({
      kind: 'partnership',
    })
    expect(ownPart({ appointments: [at('mentor', 'school'), at('board-member', 'board')] })).toEqual({
      kind: 'organisation',
      id: 'board board-member',
    })
    expect(
      ownPart({ appointments: [at('institute-trainer', 'institute'), at('institute-trainer', 'school')] }),
    ).toEqual({
      kind: 'organisation',
      id: 'school institute-trainer',
    })
  })
})

describe('het wiel van het jaar', () => {
  const months = fc
    .tuple(fc.nat({ max: 11 }), fc.nat({ max: 11 }), fc.constantFrom(...activities))
    .map(([one, other, activity]) => {
      const first = (index: number) => new Date(Date.UTC(2026, 7 + index, 1)).toISOString().slice(0, 10)
      const last = (index: number) => new Date(Date.UTC(2026, 8 + index, 0)).toISOString().slice(0, 10)
      return { activity, opensOn: first(Math.min(one, other)), dueOn: last(Math.max(one, other)) }
    })

  it('toont elke regel precies één keer, bij de zijnen', () => {
    fc.assert(
      fc.property(fc.array(months, { maxLength: 30 }), (spells) => {
        const { arcs } = drawWheel(spells, 2026, '2026-11-24')
        const drawn = arcs.flatMap(({ of, family }) => of.map((spell) => ({ spell, family })))
        expect(new Set(drawn.map(({ spell }) => spell)).size).toBe(spells.length)
        expect(drawn).toHaveLength(spells.length)
        for (const { spell, family } of drawn) expect(familyOf(spell.activity)).toBe(family)
      }),
    )
  })

  it('wijst vandaag alleen aan in het eigen schooljaar', () => {
    expect(drawWheel([], 2026, '2026-11-24').today).not.toBeNull()
    expect(drawWheel([], 2025, '2026-11-24').today).toBeNull()
    expect(drawWheel([], 2027, '2026-11-24').today).toBeNull()
  })
})
