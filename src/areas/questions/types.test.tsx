import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it, test } from 'vitest'
import { parseAnswers, QuestionField, typedAnswers } from './answering.tsx'
import type { Answer } from './answers.ts'
import type { Question } from './definition.ts'
import { fieldOf, type Texts } from './questionType.ts'
import { mergeTallies, tallyOf } from './tally.ts'
import { everyKind, testQuestion } from './testing.ts'
import { answerTo, keptAnswers, typeOf } from './types.ts'

const optionIds = ['a', 'b', 'c', 'd']
const words = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .filter((text) => /^\p{L}+$/u.test(text.normalize('NFC')))

/** A question of any kind with an answer to it. */
const answeredQuestion: fc.Arbitrary<{ question: Question; answer: Answer }> = fc.oneof(
  fc.constantFrom<Answer>(1, 2, 3, 4, 5, 'na').map((answer) => ({ question: everyKind.agree, answer })),
  fc.integer({ min: 1, max: 5 }).map((answer) => ({ question: everyKind.pair, answer })),
  fc.constantFrom(...optionIds).map((answer) => ({ question: everyKind.choice, answer })),
  fc.subarray(optionIds, { minLength: 1, maxLength: 3 }).map((answer) => ({ question: everyKind.choices, answer })),
  fc.shuffledSubarray(optionIds, { minLength: 1 }).map((answer) => ({ question: everyKind.ranking, answer })),
  fc.integer({ min: 0, max: 400 }).map((tenths) => ({ question: everyKind.number, answer: tenths / 10 })),
  words.map((text) => ({ question: everyKind.short, answer: text.normalize('NFC') })),
  words.map((text) => ({ question: everyKind.long, answer: text.normalize('NFC') })),
)

const read = (question: Question, texts: Texts) => {
  const { answers, errors } = parseAnswers([question], texts)
  return errors[fieldOf(question)] ?? answers[question.id]
}
const typing = (question: Question, ...texts: string[]) => read(question, { [fieldOf(question)]: texts })
const placing = (places: Record<string, string>) =>
  read(
    everyKind.ranking,
    Object.fromEntries(Object.entries(places).map(([id, place]) => [`q-volgorde.${id}`, [place]])),
  )

describe('wat iemand invult', () => {
  test.each<[string, Question, string[], unknown]>([
    ['een punt van de schaal', everyKind.agree, ['4'], 4],
    ['niet van toepassing', everyKind.agree, ['na'], 'na'],
    ['een punt dat er niet is', everyKind.agree, ['6'], 'Kies een van de mogelijkheden.'],
    ['geen heel punt', everyKind.agree, ['1.5'], 'Kies een van de mogelijkheden.'],
    [
      'n.v.t. waar dat niet kan',
      testQuestion({ id: 'x', notApplicable: false }),
      ['na'],
      'Kies een van de mogelijkheden.',
    ],
    ['niets', everyKind.agree, [], undefined],
    ['een plek tussen twee uitspraken', everyKind.pair, ['2'], 2],
    ['een optie', everyKind.choice, ['b'], 'b'],
    ['een onbekende optie', everyKind.choice, ['z'], 'Kies een van de mogelijkheden.'],
    ['een woord dat elk object kent', everyKind.choice, ['constructor'], 'Kies een van de mogelijkheden.'],
    ['enkele opties, een ervan dubbel', everyKind.choices, ['c', 'a', 'c'], ['a', 'c']],
    ['een onbekende optie bij andere', everyKind.choices, ['a', 'z'], 'Kies uit de mogelijkheden.'],
    ['te veel opties', everyKind.choices, ['a', 'b', 'c', 'd'], 'Kies er hooguit 3.'],
    ['een getal met een komma', everyKind.number, ['7,5'], 7.5],
    ['een getal met een punt', everyKind.number, ['7.5'], 7.5],
    ['min nul', everyKind.number, ['-0'], 0],
    ['te veel cijfers achter de komma', everyKind.number, ['7,55'], 'Gebruik hooguit 1 cijfer achter de komma.'],
    ['1e9', everyKind.number, ['1e9'], 'Vul een getal in, alleen met cijfers.'],
    ['Infinity', everyKind.number, ['Infinity'], 'Vul een getal in, alleen met cijfers.'],
    ['een woord', everyKind.number, ['veel'], 'Vul een getal in, alleen met cijfers.'],
    ['een te groot getal', everyKind.number, ['41'], 'Vul een getal in van 0 tot en met 40.'],
    ['een regel met witruimte', everyKind.short, ['  een\n twee '], 'een twee'],
    ['alleen witruimte', everyKind.long, [' \n '], undefined],
  ])('%s', (_name, question, texts, expected) => {
    expect(typing(question, ...texts)).toEqual(expected)
  })

  it('zegt hoeveel te lang een antwoord is', () => {
    const message = 'Maak je antwoord korter: hooguit 300 tekens. Nu zijn het er 301.'
    expect(typing(everyKind.short, 'a'.repeat(301))).toBe(message)
  })

  it('laat opties op volgorde zetten, ook alleen de eerste', () => {
    expect(placing({ b: '1', d: '2' })).toEqual(['b', 'd'])
    expect(placing({ b: '1', d: '1' })).toBe('Je gaf plaats 1 twee keer. Geef elke plaats één keer.')
    expect(placing({ b: '1', d: '3' })).toBe('Je sloeg plaats 2 over. Begin bij 1 en tel door.')
    expect(placing({ b: '5' })).toBe('Kies een plaats uit de lijst.')
    expect(placing({})).toBeUndefined()
  })

  it('wordt in het Engels teruggegeven aan wie in het Engels leest', () => {
    const { errors } = parseAnswers([everyKind.agree], { 'q-welkom': ['9'] }, 'en')
    expect(errors).toEqual({ 'q-welkom': 'Choose one of the options.' })
  })

  it('komt uit het formulier terug zoals het erin ging', () => {
    fc.assert(
      fc.property(answeredQuestion, ({ question, answer }) => {
        const { answers, errors } = parseAnswers([question], typedAnswers([question], { [question.id]: answer }))
        expect(errors).toEqual({})
        expect(answers[question.id]).toEqual(answer)
      }),
    )
  })

  it('geeft altijd een antwoord dat erbij hoort, niets, of wat eraan schort', () => {
    const anything = fc.dictionary(
      fc.constantFrom(...Object.values(everyKind).map(fieldOf), 'q-volgorde.a', 'q-volgorde.b', 'andere'),
      fc.array(fc.oneof(fc.string(), fc.constantFrom('1', 'a', 'na', '-1', '٣', '1e9', '__proto__'))),
    )
    fc.assert(
      fc.property(anything, (texts) => {
        const questions = Object.values(everyKind)
        const { answers } = parseAnswers(questions, texts)
        expect(keptAnswers(questions, JSON.parse(JSON.stringify(answers)))).toEqual(answers)
      }),
    )
  })
})

describe('wat bewaard is', () => {
  it.each<[Question, unknown]>([
    [everyKind.agree, 0],
    [everyKind.agree, '4'],
    [everyKind.choice, 'z'],
    [everyKind.choices, []],
    [everyKind.choices, ['a', 'a']],
    [everyKind.choices, ['a', 'b', 'c', 'd']],
    [everyKind.ranking, ['a', 1]],
    [everyKind.number, 41],
    [everyKind.number, Number.NaN],
    [everyKind.long, ''],
    [everyKind.long, null],
  ])('telt niet als het geen antwoord op de vraag is: $kind %j', (question, value) => {
    expect(answerTo(question, { [question.id]: value })).toBeUndefined()
  })
})

describe('tellen', () => {
  it('telt elk antwoord één keer, en groepen samen zoals apart', () => {
    const one = fc.array(answeredQuestion)
    fc.assert(
      fc.property(one, one, (here, there) => {
        for (const question of Object.values(everyKind)) {
          const answers = (given: { question: Question; answer: Answer }[]) =>
            given.filter((each) => each.question === question).map(({ answer }) => ({ [question.id]: answer }))
          const apart = mergeTallies([tallyOf(question, answers(here)), tallyOf(question, answers(there))])
          const together = tallyOf(question, answers([...here, ...there]))
          expect(apart.n).toBe(together.n)
          for (const [key, count] of Object.entries(together.counts)) expect(apart.counts[key]).toBeCloseTo(count, 6)
        }
      }),
    )
  })

  it('telt van een getal de som, de kwadraten en hoeveel er in elk tiende deel vallen', () => {
    const { n, counts } = tallyOf(everyKind.number, [{ uren: 0 }, { uren: 4 }, { uren: 40 }])
    expect(n).toBe(3)
    expect(counts).toMatchObject({ sum: 44, squares: 1616, 'bin:0': 1, 'bin:1': 1, 'bin:9': 1 })
  })

  it('heeft voor elke sleutel die geteld wordt woorden', () => {
    fc.assert(
      fc.property(answeredQuestion, ({ question, answer }) => {
        const { counts } = tallyOf(question, [{ [question.id]: answer }])
        const shown = typeOf(question.kind)
          .labels(question, 'nl')
          .map(({ key }) => key)
        expect(
          Object.keys(counts)
            .filter((key) => key !== 'sum' && key !== 'squares')
            .sort(),
        ).toEqual(shown.sort())
      }),
    )
  })
})

describe('uitvoer', () => {
  it('geeft elk antwoord een waarde die in het codeboek staat', () => {
    fc.assert(
      fc.property(answeredQuestion, ({ question, answer }) => {
        for (const { kind, values, of } of typeOf(question.kind).columns(question)) {
          const value = of(answer)
          if (value !== null) expect(typeof value).toBe(kind === 'number' ? 'number' : 'string')
          if (question.kind !== 'pair' && values.length > 0 && value !== null)
            expect(values.map((one) => one.value)).toContain(value)
        }
      }),
    )
  })
})

describe('het formulier', () => {
  it('laat bij elke knop van een schaal de vraag en het antwoord horen', () => {
    const html = renderToString(<QuestionField question={everyKind.agree} typed={{}} language="nl" />)
    expect(html).toContain('aria-label="1 helemaal niet mee eens: Ik voelde me welkom."')
    expect(html).toContain('aria-label="n.v.t. niet van toepassing: Ik voelde me welkom."')
  })

  it('houdt wat getypt is en zegt wat eraan schort', () => {
    const typed = { 'q-uren': ['1e9'] }
    const { errors } = parseAnswers([everyKind.number], typed)
    const html = renderToString(
      <QuestionField question={everyKind.number} typed={typed} errors={errors} language="nl" />,
    )
    expect(html).toContain('value="1e9"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('aria-describedby="q-uren-error"')
  })

  it('is er in het Engels, en in het Nederlands waar dat ontbreekt', () => {
    const html = renderToString(
      <>
        <QuestionField question={everyKind.agree} typed={{}} language="en" />
        <QuestionField question={everyKind.long} typed={{}} language="en" />
      </>,
    )
    expect(html).toContain('strongly agree: I felt welcome.')
    expect(html).toContain('Wat wil je nog kwijt?')
  })
})
