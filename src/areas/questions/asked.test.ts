import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAnswers } from './answering.tsx'
import type { Answers } from './answers.ts'
import { answersThatCount, askedQuestions, isAsked } from './asked.ts'
import { QuestionnaireDefinition } from './definition.ts'
import { everyKind, testQuestion, type testQuestionnaire } from './testing.ts'

const opleider = testQuestion({
  id: 'opleider',
  kind: 'choice',
  options: [
    { id: 'ja', text: { nl: 'Ja' } },
    { id: 'nee', text: { nl: 'Nee' } },
  ],
})
const tevreden = testQuestion({ id: 'tevreden', onlyIf: [{ question: 'opleider', is: 'one-of', options: ['ja'] }] })
const waarom = testQuestion({ id: 'waarom', kind: 'long', onlyIf: [{ question: 'tevreden', is: 'at-most', value: 2 }] })
const chain = [opleider, tevreden, waarom]

describe('of een vraag gesteld wordt', () => {
  it('volgt uit de antwoorden die ervoor gegeven zijn', () => {
    expect(isAsked(tevreden, {})).toBe(false)
    expect(isAsked(tevreden, { opleider: 'nee' })).toBe(false)
    expect(isAsked(tevreden, { opleider: 'ja' })).toBe(true)
    expect(isAsked(waarom, { tevreden: 'na' })).toBe(false)
    expect(isAsked(waarom, { tevreden: 3 })).toBe(false)
    expect(isAsked(waarom, { tevreden: 2 })).toBe(true)
  })

  it('hangt niet af van een woord dat elk object kent', () => {
    expect(isAsked({ onlyIf: [{ question: 'constructor', is: 'answered' }] }, {})).toBe(false)
  })

  it('verandert mee als iemand een eerder antwoord verandert: wat ervan afhing telt niet meer, ook verderop', () => {
    const given: Answers = { opleider: 'ja', tevreden: 1, waarom: 'Geen tijd.' }
    expect(answersThatCount(chain, given)).toEqual(given)
    expect(answersThatCount(chain, { ...given, opleider: 'nee' })).toEqual({ opleider: 'nee' })
    expect(askedQuestions(chain, { ...given, opleider: 'nee' })).toEqual([opleider])
  })

  it('maakt dat een verplichte vraag die niet gesteld wordt, niet ontbreekt', () => {
    const required = { ...tevreden, required: true }
    expect(parseAnswers([required], {}, 'nl', { opleider: 'nee' }).errors).toEqual({})
    expect(parseAnswers([required], {}, 'nl', { opleider: 'ja' }).errors).toEqual({
      'q-tevreden': 'Beantwoord deze vraag nog.',
    })
  })

  const anyAnswers = fc.record(
    {
      opleider: fc.constantFrom('ja', 'nee'),
      tevreden: fc.constantFrom<number | 'na'>(1, 2, 3, 4, 5, 'na'),
      waarom: fc.constant('Omdat.'),
      vreemd: fc.constant('Hoort er niet bij.'),
    },
    { requiredKeys: [] },
  )

  it('is altijd zo dat elk antwoord dat telt, hoort bij een vraag die gesteld wordt', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const counting = answersThatCount(chain, given)
        const asked = askedQuestions(chain, given).map(({ id }) => id)
        expect(Object.keys(counting).filter((id) => !asked.includes(id))).toEqual([])
        expect(answersThatCount(chain, counting)).toEqual(counting)
        for (const id of asked) if (id in given) expect(counting[id]).toBe(Reflect.get(given, id))
      }),
    )
  })
})

describe('een vragenlijst', () => {
  const problems = (...questions: Parameters<typeof testQuestionnaire>[0][number][]) =>
    QuestionnaireDefinition.safeParse({
      title: { nl: 'Lijst' },
      sections: [{ id: 'deel', title: { nl: 'Deel' }, questions }],
    }).error?.issues.map(({ message }) => message) ?? []

  it('laat een voorwaarde alleen over een eerdere vraag gaan, die wie de vraag krijgt ook krijgt', () => {
    expect(problems(opleider, tevreden, waarom)).toEqual([])
    expect(problems(tevreden, opleider)).toEqual(['Een voorwaarde gaat over een vraag die hiervoor komt.'])
    expect(problems({ ...opleider, block: 'een' }, { ...tevreden, block: 'een' })).toEqual([])
    expect(problems({ ...opleider, block: 'een' }, tevreden)).toEqual([
      'Een voorwaarde gaat over een vraag die iedereen krijgt, of over een vraag uit hetzelfde blok.',
    ])
  })

  it('laat een voorwaarde passen bij de vraag waar zij over gaat', () => {
    const onText = testQuestion({ id: 'na', onlyIf: [{ question: 'kwijt', is: 'at-least', value: 3 }] })
    expect(problems(everyKind.long, onText)).toEqual(['Deze voorwaarde past niet bij de vraag waar zij over gaat.'])
  })

  it('heeft elke sleutel één keer, en grenzen die kunnen', () => {
    expect(problems(opleider, opleider)).toEqual(['De sleutel "opleider" is al van een andere vraag.'])
    expect(problems(testQuestion({ id: 'n', kind: 'number', min: 3, max: 3 }))).toEqual([
      'Het hoogste getal is groter dan het laagste.',
    ])
  })
})
