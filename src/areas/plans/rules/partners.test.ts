import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countUptake, type PartnerChoices, uptakeChoices, uptakeProblems } from './partners.ts'

describe('wat partners met een doel doen', () => {
  test('aanpassen vraagt eigen woorden, niet doen een reden', () => {
    expect(uptakeProblems({ choice: 'taken-up', text: '', reason: '' })).toEqual({})
    expect(uptakeProblems({ choice: 'adapted', text: '', reason: 'Wij doen het per bouw.' })).toHaveProperty('text')
    expect(uptakeProblems({ choice: 'left', text: 'x', reason: '' })).toHaveProperty('reason')
    expect(uptakeProblems({ choice: 'left', text: '', reason: 'Wij verhuizen.' })).toEqual({})
  })

  test('elke partner telt bij elk doel precies één keer, ook wie nog geen plan heeft', () => {
    const choices = fc.option(fc.constantFrom(...uptakeChoices), { nil: undefined })
    const partner = choices.map(
      (choice): PartnerChoices => ({
        planId: choice === undefined ? null : 'plan',
        choices: new Map(choice === undefined ? [] : [['goal', choice]]),
      }),
    )
    fc.assert(
      fc.property(fc.array(partner), (partners) => {
        const counts = countUptake('goal', partners)
        expect(Object.values(counts).reduce((sum, number) => sum + number, 0)).toBe(partners.length)
      }),
    )
  })
})
