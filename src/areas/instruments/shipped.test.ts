/** What ships in `content/` is in our own words: checked against the documents themselves, where those are at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { contentNames, readContent } from '../../platform/content.ts'
import { projectRoot } from '../../platform/root.ts'
import { blocksOf, formsOf, questionsOf, questionsOfForm } from '../questions/index.ts'
import { placedItems, ShippedFramework, standardQuestions } from './framework.ts'
import { questionnaireFor, ShippedQuestionnaire } from './questionnaire.ts'
import { ShippedTheme } from './theme.ts'

const names = await contentNames('instruments')
const frameworkNames = await contentNames('frameworks')
const questionnaireNames = await contentNames('questionnaires')
const satisfaction = await readContent('questionnaires/tevredenheid', ShippedQuestionnaire)
const questionnaires = await Promise.all(
  questionnaireNames.map(async (name) => ({ name, shipped: await readContent(name, ShippedQuestionnaire) })),
)
const demoNames = await contentNames('demo')
const shippedFramework = await readContent('frameworks/gesprekskader', ShippedFramework)
const themes = await Promise.all(names.map((name) => readContent(name, ShippedTheme)))

it('levert de thema’s gespreid leiderschap en professionalisering mee', () => {
  expect(themes.map(({ definition }) => definition.title)).toEqual(['Gespreid leiderschap', 'Professionalisering'])
})

describe.each(themes.map(({ definition, provenance }) => ({ title: definition.title, definition, provenance })))(
  'het meegeleverde thema $title',
  ({ title, definition, provenance }) => {
    it('heeft vier criteria en vijftien beschrijvingen', () => {
      const cells = definition.criteria.flatMap(({ descriptors }) => descriptors)
      expect(definition.criteria).toHaveLength(4)
      expect(cells.filter((cell) => cell !== null)).toHaveLength(15)
    })

    it('laat dezelfde cel leeg als de bron', () => {
      const empty = definition.criteria.flatMap(({ id, descriptors }) =>
        descriptors.flatMap((cell, column) => (cell === null ? [`${id} × fase ${column + 1}`] : [])),
      )
      const expected = { 'Gespreid leiderschap': 'schoolleiding × fase 4', Professionalisering: 'voorwaarden × fase 1' }
      expect(empty).toEqual([Object.entries(expected).find(([name]) => name === title)?.[1]])
    })

    it('noemt de bron en zegt dat het niet de officiële tekst is', () => {
      expect(provenance.ownWords).toBe(true)
      expect(provenance.source).toContain('Platform Samen Opleiden & Professionaliseren')
      expect(provenance.remark).toContain('niet de officiële tekst')
    })
  },
)

describe('het meegeleverde gesprekskader', () => {
  const { definition, provenance } = shippedFramework
  const items = placedItems(definition)

  it('heeft ruim zestig items, bij elke waarborg', () => {
    expect(items.length).toBeGreaterThanOrEqual(60)
    expect(new Set(items.map(({ subtheme }) => subtheme.guarantee))).toEqual(new Set([1, 2, 3, 4]))
  })

  it('telt de items van elk subthema vanaf 1', () => {
    for (const { title, items: counted } of definition.subthemes)
      expect(
        counted.map(({ number }) => number),
        title,
      ).toEqual(counted.map((_, index) => index + 1))
  })

  it('heeft onder de nummers die men noemt wat men daar bedoelt', () => {
    const cited = (subtheme: string, number: number) =>
      items.find((item) => item.subtheme.title === subtheme && item.number === number)?.id
    const environment = 'Leeromgeving opleidingsschool en opleidingsinstituut'
    const guidance = 'Begeleiding en beoordeling'
    expect([1, 7].map((number) => cited(environment, number))).toEqual([
      'veilig-leren-en-proberen',
      'meer-dan-de-stage',
    ])
    expect([1, 5, 8, 10].map((number) => cited(guidance, number))).toEqual([
      'afstemming-school-opleiding-student',
      'begeleiders-opgeleid',
      'samen-door-de-stappen',
      'ervaring-naast-theorie',
    ])
  })

  it('stelt bij elk item de vragen van het gesprek', () => {
    expect(definition.questions).toEqual(standardQuestions)
  })

  it('noemt de bron en zegt dat het niet de officiële tekst is', () => {
    expect(provenance.ownWords).toBe(true)
    expect(provenance.source).toContain('Kwaliteitskader')
    expect(provenance.remark).toContain('niet de officiële tekst')
  })
})

describe('de meegeleverde vragenlijst over tevredenheid', () => {
  const questions = questionsOf(satisfaction.definition)
  const statements = questions.filter(({ kind }) => kind === 'agree')

  it('heeft ruim dertig stellingen, elk bij een waarborg, en twee open vragen, in twee talen', () => {
    expect(statements.length).toBeGreaterThanOrEqual(32)
    expect(statements.filter(({ guarantee }) => !guarantee)).toEqual([])
    expect(questions.filter(({ kind }) => kind === 'long')).toHaveLength(2)
    expect(questions.filter(({ text }) => !text.en)).toEqual([])
  })

  it('kan gesplitst worden: een kern en drie blokken van ongeveer dezelfde lengte', () => {
    const blocks = blocksOf(satisfaction.definition)
    const lengths = formsOf(blocks, 2).map((_, form) => questionsOfForm(satisfaction.definition, 2, form).length)
    expect(blocks).toHaveLength(3)
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(2)
  })

  it('vraagt alleen naar een schoolopleider of leerteam als die er is', () => {
    const about = (start: string) => statements.filter(({ id }) => id.startsWith(start))
    for (const { onlyIf } of [...about('schoolopleider-'), ...about('leerteam-')]) expect(onlyIf).toHaveLength(1)
  })
})

describe.each(questionnaires)('de meegeleverde vragenlijst $name', ({ shipped }) => {
  it('gaat over items die het meegeleverde gesprekskader heeft', () => {
    const known = placedItems(shippedFramework.definition).map(({ id }) => id)
    const asked = Object.values(shipped.about.gesprekskader ?? {}).flat()
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((id) => !known.includes(id))).toEqual([])
  })

  it('hoort bij de items van het partnerschap zelf, en bij niets als dat het gesprekskader niet heeft', () => {
    const instrumentId = '0192e4b1-0000-7000-8000-000000000001'
    const about = (instruments: ReadonlyMap<string, string>) =>
      questionsOf(questionnaireFor(shipped, instruments)).flatMap((question) => question.about)
    expect(new Set(about(new Map([['gesprekskader', instrumentId]])).map((one) => one.instrumentId))).toEqual(
      new Set([instrumentId]),
    )
    expect(about(new Map())).toEqual([])
  })
})

const seedFolder = path.resolve(projectRoot, '../shared/seeds')
const seedsPresent = existsSync(seedFolder)
if (!seedsPresent) console.warn(`Overgeslagen: de brondocumenten staan niet in ${seedFolder}.`)

describe.skipIf(!seedsPresent)('naast de brondocumenten gelegd', () => {
  const seeds = seedsPresent
    ? readdirSync(seedFolder).map((file) => readFileSync(path.join(seedFolder, file), 'utf8'))
    : []
  const borrowed = new Set(seeds.flatMap((seed) => sequences(seed, 6)))
  const written = [...names, ...frameworkNames, ...questionnaireNames, ...demoNames, 'roles', 'blueprints/samen'].map(
    (name) => ({ name }),
  )

  it('zijn er bronnen om mee te vergelijken', () => {
    expect(borrowed.size).toBeGreaterThan(5000)
  })

  it.each(written)('heeft content/$name geen zes woorden achter elkaar met de bron gemeen', ({ name }) => {
    const ours = parse(readFileSync(path.join(projectRoot, 'content', `${name}.yaml`), 'utf8'))
    const sequencesOfOurs = textsIn(ours).flatMap((text) => sequences(text.replace(nameOfTheScan, ''), 6))
    expect(sequencesOfOurs.filter((sequence) => borrowed.has(sequence))).toEqual([])
  })
})

/** A name is nobody's wording, and this one has six words. */
const nameOfTheScan = 'Scan Samen Opleiden in de School'

/** Every text in a YAML document, however deep. */
function textsIn(node: unknown): string[] {
  if (typeof node === 'string') return [node]
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(textsIn) : []
}

/** Every run of `length` words in a text, in lower case and without punctuation. */
function sequences(text: string, length: number): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.flatMap((_, start) =>
    start + length <= words.length ? [words.slice(start, start + length).join(' ')] : [],
  )
}
