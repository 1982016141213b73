import { describe, expect, test } from 'vitest'
import { codeFrom, mixtureProblem, plainCode } from './rules.ts'

describe('de demo en echte partnerschappen staan nooit in dezelfde database', () => {
  const demo = 'demo'

  test('productie start niet met de demo erin', () => {
    expect(mixtureProblem('production', ['echt', demo], demo)).toContain('staat de demo')
    expect(mixtureProblem('production', ['echt', 'ook echt'], demo)).toBeUndefined()
    expect(mixtureProblem('production', [], demo)).toBeUndefined()
  })

  test('de demo start niet op een echt partnerschap', () => {
    expect(mixtureProblem('demo', [demo, 'echt'], demo)).toContain('echt partnerschap')
    expect(mixtureProblem('demo', [demo], demo)).toBeUndefined()
    expect(mixtureProblem('demo', [], demo)).toBeUndefined()
  })
})

describe('de code van de eerste keer', () => {
  test('staat in groepen van vier, zonder tekens die op elkaar lijken', () => {
    const code = codeFrom(Uint8Array.from({ length: 12 }, (_, index) => index * 23))
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
  })

  test('mag zonder streepjes en in kleine letters worden overgenomen', () => {
    expect(plainCode(' k7qf-2mrt 9xbd')).toBe('K7QF2MRT9XBD')
  })
})
