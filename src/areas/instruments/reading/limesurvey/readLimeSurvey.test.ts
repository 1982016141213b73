import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { QuestionnaireDefinition, questionsOf } from '../../../questions/index.ts'
import { agreeScale, exampleGroups, type LimeQuestionWritten, limeSurvey } from '../testing/limeSurvey.ts'
import { UnreadableDocument } from '../unreadable.ts'
import { type ReadQuestionnaire, readLimeSurvey } from './readLimeSurvey.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (xml: string) => readLimeSurvey(bytes(xml), 'enquete.lss')
const questionnaire = ({ title, intro, sections }: ReadQuestionnaire) =>
  QuestionnaireDefinition.parse({ title, ...(intro ? { intro } : {}), sections })
/** The questions of a survey with one group. */
async function taken(...questions: readonly LimeQuestionWritten[]) {
  const found = await read(limeSurvey([{ nl: 'Onderdeel', questions }]))
  return { ...found, questions: found.sections.flatMap((section) => section.questions) }
}

describe.each([3, 6])('een enquête van LimeSurvey %i', (version) => {
  test('wordt een vragenlijst in twee talen, met vaste sleutels uit de vraagcodes', async () => {
    const found = await read(limeSurvey(exampleGroups, { version, english: true }))
    const definition = questionnaire(found)
    expect(definition.title).toEqual({ nl: 'Hoe gaat het?', en: 'How are you?' })
    expect(definition.intro?.nl).toBe('Fijn dat je meedoet.\nHet duurt vijf minuten.')
    expect(definition.sections.map(({ title }) => title.en)).toEqual(['About you', 'Guidance'])
    expect(questionsOf(definition).map(({ id, kind }) => `${id}: ${kind}`)).toEqual([
      'jaar: choice',
      'mentor: choice',
      'dagen: number',
      'beg-sq001: agree',
      'beg-sq002: agree',
      'waarom: long',
      'wie: choices',
      'steun: ranking',
      'stijl-p1: pair',
    ])
    expect(questionsOf(definition)[3]).toMatchObject({
      text: { nl: 'Mijn mentor kijkt mee in de les.', en: 'My mentor watches my lessons.' },
      hint: { nl: 'Denk aan de afgelopen maand.' },
      points: 5,
      low: { nl: 'Helemaal oneens', en: 'Strongly disagree' },
      high: { nl: 'Helemaal eens', en: 'Strongly agree' },
      notApplicable: true,
    })
    expect(questionsOf(definition)[2]).toMatchObject({ min: 1, max: 5, decimals: 0, unit: { nl: 'dagen' } })
    expect(questionsOf(definition)[8]).toMatchObject({
      left: { nl: 'Ik krijg veel sturing' },
      right: { nl: 'Ik krijg veel ruimte' },
    })
  })

  test('noemt elke vraag die niet meekwam, en waarom', async () => {
    const found = await read(limeSurvey(exampleGroups, { version }))
    expect(found.notTaken.map(({ code, remark }) => `${code}: ${remark}`)).toEqual([
      'TIEN: Een schaal van tien punten hebben we niet: hooguit zeven.',
      'START: Een vraag naar een datum hebben we niet.',
      'UITLEG: Dit is een tekst, geen vraag. Zet hem in de inleiding van het onderdeel.',
    ])
    expect(found.remarks.map(({ code }) => code)).toContain('WIE')
  })
})

test('geen vraag raakt ongemerkt kwijt: wat is overgenomen en wat is genoemd, is alles', async () => {
  const type = fc.constantFrom(...'15ABCDEFGHIKLMNOPQRSTUXY!:;|*?')
  const label = fc.string({ maxLength: 600 })
  const parts = fc.array(fc.record({ code: fc.string({ maxLength: 12 }), nl: label }), { maxLength: 9 })
  const question = fc.record({
    code: fc.string({ maxLength: 12 }),
    type,
    nl: label,
    rows: parts,
    answers: parts,
    relevance: label,
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(question, { maxLength: 5 }), { minLength: 1, maxLength: 4 }), async (groups) => {
      const written = groups.map((questions, group) => ({
        nl: `Groep ${group}`,
        // Each question is known by its code.
        questions: questions.map((one, index) => ({ ...one, code: `G${group}Q${index}` })),
      }))
      const all = written.flatMap(({ questions }) => questions.map(({ code }) => code.toLowerCase()))
      if (all.length === 0) return
      const found = await read(limeSurvey(written))
      const named = found.notTaken.map(({ code }) => code.toLowerCase())
      const kept = found.sections.flatMap(({ questions }) => questions.map(({ id }) => id.split('-')[0] ?? ''))
      expect([...new Set([...kept, ...named])].toSorted()).toEqual(all.toSorted())
      expect(kept.filter((code) => named.includes(code))).toEqual([])
      expect(found.found).toBe(all.length)
      if (found.sections.length > 0) questionnaire(found)
    }),
    { numRuns: 60 },
  )
})

test('een schaal die met eens begint, wordt omgedraaid', async () => {
  const { questions } = await taken({
    code: 'Q',
    type: 'F',
    nl: 'Wat vind je?',
    rows: [{ code: 'S', nl: 'Ik leer hier veel.' }],
    answers: agreeScale.toReversed(),
  })
  expect(questions[0]).toMatchObject({ low: { nl: 'Helemaal oneens' }, high: { nl: 'Helemaal eens' } })
})

test('een rij die de zin van de tabel afmaakt, wordt een hele zin', async () => {
  const rows = [
    { code: 'S1', nl: '… tijd voor mij heeft.' },
    { code: 'S2', nl: 'De sfeer is goed.' },
  ]
  const { questions } = await taken({ code: 'Q', type: 'A', nl: 'Ik merk dat mijn mentor …', rows })
  expect(questions.map(({ text }) => text.nl)).toEqual([
    'Ik merk dat mijn mentor tijd voor mij heeft.',
    'De sfeer is goed.',
  ])
})

test('een vragenlijst in een andere taal houdt zijn eigen woorden', async () => {
  const survey = limeSurvey([{ nl: 'Allgemein', questions: [{ code: 'Q', type: 'T', nl: 'Was fehlt?' }] }], {
    base: 'de',
  })
  expect((await read(survey)).sections[0]?.questions[0]?.text).toEqual({ nl: 'Was fehlt?' })
})

describe('wanneer een vraag gesteld wordt', () => {
  const before: LimeQuestionWritten[] = [
    {
      code: 'Q1',
      type: 'L',
      nl: 'Kies',
      answers: [
        { code: 'A1', nl: 'een' },
        { code: 'A2', nl: 'twee' },
      ],
    },
    {
      code: 'Q2',
      type: 'M',
      nl: 'Kies er meer',
      rows: [
        { code: 'SQ1', nl: 'een' },
        { code: 'SQ2', nl: 'twee' },
      ],
    },
    { code: 'Q3', type: '5', nl: 'Hoe gaat het?' },
    { code: 'Q4', type: 'N', nl: 'Hoeveel?', attributes: { num_value_int_only: '1' } },
  ]
  const asked = async (relevance: string) => {
    const { questions, remarks } = await taken(...before, { code: 'LAST', type: 'T', nl: 'Waarom?', relevance })
    const told = remarks.some(({ code, remark }) => code === 'LAST' && remark.includes('te ingewikkeld'))
    return told ? 'te ingewikkeld' : questions.at(-1)?.onlyIf
  }

  test.each([
    ['1', []],
    ['', []],
    ['Q1.NAOK == "A2"', [{ question: 'q1', is: 'one-of', options: ['a2'] }]],
    ["((Q1.NAOK == 'A1' or Q1.NAOK == 'A2'))", [{ question: 'q1', is: 'one-of', options: ['a1', 'a2'] }]],
    ['(Q2_SQ1.NAOK == "Y")', [{ question: 'q2', is: 'one-of', options: ['sq1'] }]],
    ['Q3.NAOK >= 4', [{ question: 'q3', is: 'at-least', value: 4 }]],
    [
      'Q3 < 3 and !is_empty(Q4.NAOK)',
      [
        { question: 'q3', is: 'at-most', value: 2 },
        { question: 'q4', is: 'answered' },
      ],
    ],
    [
      '(Q4 > 2) && (Q1 eq "A1")',
      [
        { question: 'q4', is: 'at-least', value: 3 },
        { question: 'q1', is: 'one-of', options: ['a1'] },
      ],
    ],
    [
      'Q3 == 2',
      [
        { question: 'q3', is: 'at-least', value: 2 },
        { question: 'q3', is: 'at-most', value: 2 },
      ],
    ],
  ])('%s', async (relevance, conditions) => {
    expect(await asked(relevance)).toEqual(conditions)
  })

  test.each([
    'Q1.NAOK != "A1"',
    'Q1 == "A1" or Q3 > 2',
    'Q9 == "A1"',
    'Q1 == "A9"',
    'if(Q3 > 2, 1, 0)',
    'count(Q2_SQ1, Q2_SQ2) > 1',
    'Q1 == Q3',
    '((((((((',
    '"'.repeat(1999),
  ])('%s is te ingewikkeld, en dat wordt gezegd', async (relevance) => {
    expect(await asked(relevance)).toBe('te ingewikkeld')
  })
})

describe('een bestand dat geen enquête is, krijgt een zin die zegt wat er aan de hand is', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><document>&b;</document>`
  const group = '<document><LimeSurveyDocType>Group</LimeSurveyDocType></document>'
  test.each([
    ['leeg', new Uint8Array(), 'is leeg'],
    ['een zip', Buffer.from('PK\x03\x04rest', 'latin1'), 'is een archief (.lsa of .zip)'],
    ['bytes', Buffer.from([0, 1, 2, 3, 255]), 'is geen enquêtestructuur van LimeSurvey'],
    ['tekst', bytes('Hoi'), 'is geen enquêtestructuur van LimeSurvey'],
    ['een webpagina', bytes('<!DOCTYPE html><html></html>'), 'is geen enquêtestructuur van LimeSurvey'],
    ['een bom', bytes(bomb), 'is geen enquêtestructuur van LimeSurvey'],
    ['half', bytes(limeSurvey(exampleGroups).slice(0, 3000)), 'is beschadigd of niet helemaal overgekomen'],
    ['andere xml', bytes('<rss><channel/></rss>'), 'is geen enquêtestructuur van LimeSurvey'],
    ['één groep', bytes(group), 'bevat alleen één vraaggroep'],
    ['zonder vragen', bytes(limeSurvey([{ nl: 'Leeg', questions: [] }])), 'bevat geen vragen'],
    ['te groot', Buffer.alloc(10_000_001, ' '), 'is groter dan 10 MB'],
    ['heel diep', bytes('<document>'.repeat(100_000)), 'is beschadigd'],
  ])('%s', async (_, file, sentence) => {
    const reading = readLimeSurvey(file, 'enquete.lss')
    await expect(reading).rejects.toThrow(UnreadableDocument)
    await expect(reading).rejects.toThrow(sentence)
  })

  const questions = (many: number) => {
    const rows = Array.from(
      { length: many },
      (_, n) => `<row><qid>${n}</qid><gid>1</gid><type>T</type><title>Q${n}</title><question>Waarom?</question></row>`,
    )
    return `<document><LimeSurveyDocType>Survey</LimeSurveyDocType><questions><rows>${rows.join('')}</rows></questions></document>`
  }

  test('duizenden vragen zijn binnen drie seconden gelezen, en alles daarboven is te veel', async () => {
    const start = process.threadCpuUsage()
    const found = await read(questions(25_000))
    expect(process.threadCpuUsage(start).user / 1_000).toBeLessThan(3000)
    expect(found.sections.flatMap((section) => section.questions)).toHaveLength(1800)
    expect(found.notTaken).toHaveLength(25_000 - 1800)
    await expect(read(questions(90_000))).rejects.toThrow('bevat veel meer dan een vragenlijst')
  })
})
