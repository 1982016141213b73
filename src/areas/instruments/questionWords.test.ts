import { describe, expect, it } from 'vitest'
import { type Condition, Question } from '../questions/index.ts'
import { conditionChoices, conditionsFrom, conditionsInWords, conditionValues } from './questionWords.ts'

const mentor = Question.parse({
  id: 'mentor',
  kind: 'choice',
  text: { nl: 'Heb je een mentor?' },
  options: ['Ja', 'Nee', 'Soms'].map((nl) => ({ id: nl.toLowerCase(), text: { nl } })),
})
const tijd = Question.parse({ id: 'tijd', kind: 'agree', text: { nl: 'Mijn mentor heeft tijd.' } })
const uren = Question.parse({ id: 'uren', kind: 'number', text: { nl: 'Hoeveel uur?' }, min: 0, max: 40 })
const earlier = [mentor, tijd, uren]

describe('voorwaarden kiezen uit een lijst', () => {
  it('maakt van twee antwoorden op dezelfde vraag: een van beide', () => {
    const chosen = ['mentor:one-of:ja', 'mentor:one-of:soms', 'tijd:at-most:2']
    const conditions = conditionsFrom(chosen, earlier, [])
    expect(conditions).toEqual([
      { question: 'mentor', is: 'one-of', options: ['ja', 'soms'] },
      { question: 'tijd', is: 'at-most', value: 2 },
    ])
    expect(conditionValues(conditions)).toEqual(chosen)
    expect(conditionsInWords(conditions, earlier)).toBe(
      'Alleen als het antwoord op ‘Heb je een mentor?’ is Ja of Soms en het antwoord op ‘Mijn mentor heeft tijd.’ is 2 of lager.',
    )
  })

  it('neemt niets aan dat de lijst niet aanbood', () => {
    expect(
      conditionsFrom(['mentor:one-of:misschien', 'later:answered', 'tijd:at-least:9', '__proto__'], earlier, []),
    ).toEqual([])
  })

  it('houdt een voorwaarde die er was, ook als de lijst haar niet aanbiedt', () => {
    const standing: Condition[] = [{ question: 'uren', is: 'at-least', value: 7.5 }]
    const choices = conditionChoices(earlier, standing).map(({ value }) => value)
    expect(choices).toContain('uren:at-least:7.5')
    expect(conditionsFrom(conditionValues(standing), earlier, standing)).toEqual(standing)
  })
})
