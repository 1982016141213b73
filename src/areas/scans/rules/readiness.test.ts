import { describe, expect, it } from 'vitest'
import { canOpen, canSettle, type ScanPlan } from './readiness.ts'

const plan: ScanPlan = {
  themes: ['opleidingsteam'],
  participants: ['schoolopleider'],
  opensOn: '2026-09-01',
  closesOn: '2026-09-15',
  talkOn: '2026-09-20',
}

describe('een scan openen', () => {
  it('kan met een thema, een deelnemer en data in de goede volgorde', () => {
    expect(canOpen(plan)).toEqual({ ready: true })
    expect(canOpen({ ...plan, closesOn: plan.opensOn, talkOn: plan.opensOn })).toEqual({ ready: true })
    expect(canOpen({ ...plan, talkOn: null })).toEqual({ ready: true })
  })

  it.each<[string, Partial<ScanPlan>, string]>([
    ['een thema', { themes: [] }, 'thema'],
    ['een deelnemer', { participants: [] }, 'deelnemer'],
    ['een sluitdatum na de opening', { closesOn: '2026-08-31' }, 'sluitdatum'],
    ['een gesprek na het sluiten', { talkOn: '2026-09-14' }, 'gesprek'],
  ])('kan niet zonder %s', (_, fields, word) => {
    expect(canOpen({ ...plan, ...fields })).toEqual({ ready: false, problems: [expect.stringContaining(word)] })
  })

  it('noemt alles wat ontbreekt in één keer', () => {
    expect(canOpen({ ...plan, themes: [], participants: [] })).toMatchObject({ problems: { length: 2 } })
  })
})

describe('een scan vaststellen', () => {
  it('kan als het team elk criterium beoordeelde of bewust oversloeg', () => {
    expect(
      canSettle([
        { criterion: 'Schoolleiding', outcome: 'judged' },
        { criterion: 'Mentoren', outcome: 'left-out' },
      ]),
    ).toEqual({ ready: true })
  })

  it('noemt de criteria waar nog geen teamoordeel staat', () => {
    const result = canSettle([
      { criterion: 'Schoolleiding', outcome: 'judged' },
      { criterion: 'Mentoren', outcome: null },
    ])
    expect(result).toEqual({ ready: false, problems: [expect.stringContaining('“Mentoren”')] })
  })
})
