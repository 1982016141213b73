import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SignalStep, type StepKind, transition, type Whereabouts } from './lifecycle.ts'
import { standingOf } from './standing.ts'
import { proposeTables } from './tables.ts'
import { shortQuestion } from './words.ts'

const open: Whereabouts = { state: 'open', bodyId: 'netwerk', visited: ['netwerk'] }

describe('de weg van een signaal', () => {
  it('gaat van tafel naar tafel en eindigt met een antwoord', () => {
    const passed = transition(open, { kind: 'pass-on', toBodyId: 'stuurgroep' })
    expect(passed).toEqual({
      ok: true,
      whereabouts: { state: 'open', bodyId: 'stuurgroep', visited: ['netwerk', 'stuurgroep'] },
    })
    expect(transition(open, { kind: 'take-up' })).toMatchObject({ ok: true, whereabouts: { state: 'answered' } })
    expect(transition(open, { kind: 'decline' })).toMatchObject({ ok: true, whereabouts: { state: 'answered' } })
  })

  it.each(['pass-on', 'take-up', 'decline'] satisfies StepKind[])(
    'na het antwoord is er geen stap meer: %s',
    (kind) => {
      const step: SignalStep = kind === 'pass-on' ? { kind, toBodyId: 'stuurgroep' } : { kind }
      expect(transition({ ...open, state: 'answered' }, step)).toMatchObject({ ok: false })
    },
  )

  it('gaat niet terug naar een tafel die het al had', () => {
    const there = { state: 'open' as const, bodyId: 'stuurgroep', visited: ['netwerk', 'stuurgroep'] }
    expect(transition(there, { kind: 'pass-on', toBodyId: 'netwerk' })).toMatchObject({ ok: false })
    expect(transition(there, { kind: 'pass-on', toBodyId: 'stuurgroep' })).toMatchObject({ ok: false })
  })

  it('ligt na welke stappen ook aan precies één tafel, en kan niet eindeloos rondgaan', () => {
    const step = fc.oneof(
      fc.constantFrom<SignalStep>({ kind: 'take-up' }, { kind: 'decline' }),
      fc.constantFrom('a', 'b', 'c', 'd').map((toBodyId): SignalStep => ({ kind: 'pass-on', toBodyId })),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let at: Whereabouts = { state: 'open', bodyId: 'a', visited: ['a'] }
        let taken = 0
        for (const one of steps) {
          const next = transition(at, one)
          if (!next.ok) continue
          at = next.whereabouts
          taken++
          expect(at.visited.at(-1)).toBe(at.bodyId)
          expect(new Set(at.visited).size).toBe(at.visited.length)
        }
        expect(taken).toBeLessThanOrEqual(4)
      }),
    )
  })
})

describe('hoe een signaal ervoor staat', () => {
  const signal = { state: 'open' as const, dueOn: '2026-12-01', bodyEndedOn: null }
  it('is pas over tijd na de dag waarop het antwoord beloofd was', () => {
    expect(standingOf(signal, '2026-12-01')).toBe('open')
    expect(standingOf(signal, '2026-12-02')).toBe('overdue')
  })
  it('heeft geen tafel als het overleg gestopt is, ook als er nog tijd is', () => {
    expect(standingOf({ ...signal, bodyEndedOn: '2026-11-20' }, '2026-11-20')).toBe('open')
    expect(standingOf({ ...signal, bodyEndedOn: '2026-11-20' }, '2026-11-21')).toBe('stranded')
    expect(standingOf({ ...signal, state: 'answered', bodyEndedOn: '2026-11-20' }, '2027-01-01')).toBe('answered')
  })
})

describe('welke tafels worden voorgesteld', () => {
  const table = (id: string, organisationId: string | null, sits = false) => ({ id, organisationId, sits })
  const tables = [
    table('stuurgroep', null),
    table('bestuur', 'duin'),
    table('team', 'waterlelie'),
    table('eigen', 'elders', true),
    table('ander team', 'kade'),
  ]
  const around = { organisationIds: ['waterlelie'], boardIds: ['duin'] }
  it('eerst waar je zit, dan je school, dan je bestuur, dan het partnerschap', () => {
    const { near, wide, others } = proposeTables(tables, around, true)
    expect(near.map(({ id }) => id)).toEqual(['eigen', 'team', 'bestuur'])
    expect(wide.map(({ id }) => id)).toEqual(['stuurgroep'])
    expect(others.map(({ id }) => id)).toEqual(['ander team'])
  })
  it('een student hoort niet van de overleggen van een ander', () => {
    expect(proposeTables(tables, around, false).others).toEqual([])
  })
})

it('een lange vraag wordt na een woord afgebroken, en past altijd in een titel', () => {
  expect(shortQuestion('Kort?')).toBe('Kort?')
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 1000, unit: 'grapheme' }), (question) => {
      expect(shortQuestion(question).length).toBeLessThanOrEqual(120)
      expect(shortQuestion(question).isWellFormed()).toBe(true)
    }),
  )
})
