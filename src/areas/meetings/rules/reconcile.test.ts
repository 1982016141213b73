import { expect, it } from 'vitest'
import { reconcile } from './reconcile.ts'

const base = 'Eerste regel\nTweede regel\nDerde regel'

it('wat twee mensen op verschillende plaatsen schreven, komt samen', () => {
  const mine = base.replace('Eerste', 'De eerste')
  const theirs = base.replace('Derde', 'De derde')
  expect(reconcile({ base, mine, theirs })).toBe('De eerste regel\nTweede regel\nDe derde regel')
})

it('wie niets veranderde, overschrijft niets', () => {
  expect(reconcile({ base, mine: base, theirs: 'Iets nieuws' })).toBe('Iets nieuws')
})

it('dezelfde regel op twee manieren is aan de mensen', () => {
  const mine = base.replace('Tweede', 'Mijn')
  const theirs = base.replace('Tweede', 'Hun')
  expect(reconcile({ base, mine, theirs })).toBeUndefined()
})
