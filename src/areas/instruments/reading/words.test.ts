import { describe, expect, it } from 'vitest'
import { asSentence, doubtfulHyphens, oneLine, plainText, saysTheSame, softenHyphens, words } from './words.ts'

describe('regels worden één regel', () => {
  it.each([
    ['een eigen streepje blijft', 'tactisch-\nstrategische zaken', 'tactisch-strategische zaken'],
    ['ook over een witregel heen', 'de werkplek-\n\nbegeleider', 'de werkplek-begeleider'],
    ['ook voor een hoofdletter', 'Noord-\nHolland', 'Noord-Holland'],
    ['een weggelaten deel houdt zijn spatie', 'instituuts-\nen schoolopleiders', 'instituuts- en schoolopleiders'],
    ['een zacht streepje gaat weg', 'samen\u00AD\nwerking', 'samenwerking'],
    ['een gedachtestreepje is geen afbreking', 'eerst -\ndan', 'eerst - dan'],
    ['wit wordt één spatie', '  a \n\n\t b  ', 'a b'],
  ])('%s', (_, text, line) => {
    expect(oneLine(text)).toBe(line)
  })
})

describe('tekens worden gewone tekens', () => {
  it.each([
    ['ligaturen', 'eﬃciënt ﬁets', 'efficiënt fiets'],
    ['losse accenten', 'coo\u0308rdinatie', 'coördinatie'],
    ['regeleinden van Windows en bladwisselingen', 'a\r\nb\fc', 'a\nb\nc'],
    ['vaste en smalle spaties', 'a\u00A0b\u202Fc', 'a b c'],
    ['onzichtbare tekens', '\uFEFFa\u200Bb\u0007', 'ab'],
    ['zachte streepjes midden in een regel', 'samen\u00ADwerking', 'samenwerking'],
    ['zachte streepjes aan het eind van een regel blijven', 'samen\u00AD\nwerking', 'samen\u00AD\nwerking'],
    ['een zacht streepje aan het eind wordt gewoon', 'samen\u00AD', 'samen-'],
    ['halve tekens', 'a\uD800b', 'a\uFFFDb'],
  ])('%s', (_, text, plain) => {
    expect(plainText(text)).toBe(plain)
  })
})

it('een streepje op een regeleinde verdwijnt als het woord elders zonder staat', () => {
  const text = 'Goede samen-\nwerking en tactisch-\nstrategische zaken'
  expect(oneLine(softenHyphens(text, new Set(['samenwerking'])))).toBe(
    'Goede samenwerking en tactisch-strategische zaken',
  )
})

it('noemt de woorden waarvan het streepje twijfelachtig is', () => {
  expect(doubtfulHyphens('tactisch-\nstrategische school-\nen huis-aan-huis')).toEqual(['tactisch-strategische'])
})

it('woorden zijn dezelfde in bron en voorstel, met hun leestekens', () => {
  const source = 'THEMA: Tactisch-\nstrategische samen\u00AD\nwerking (bijv.) –'
  expect(words(source)).toEqual(['thema:', 'tactisch', 'strategische', 'samenwerking', '(bijv.)'])
  expect(words('Thema: tactisch-strategische samenwerking (bijv.)')).toEqual(words(source))
  expect(words('bijv.')).not.toEqual(words('(bijv.)'))
})

it('vergelijkt namen zonder op hoofdletters, spaties en streepjes te letten', () => {
  expect(saysTheSame('INNOVATIE EN COCREATIE', 'Innovatie en co-creatie')).toBe(true)
  expect(saysTheSame('Innovatie', 'Innovatie en co-creatie')).toBe(false)
})

describe('een titel in hoofdletters', () => {
  it.each([
    ['wordt een zin', 'PROFESSIONALISERING', '', 'Professionalisering'],
    ['houdt wat de tekst zelf met hoofdletters schrijft', 'SCHOLING EN SO&P', 'scholing voor SO&P', 'Scholing en SO&P'],
    ['blijft zoals hij is als hij niet in hoofdletters staat', 'De stem van PO', '', 'De stem van PO'],
    ['kan met een aanhalingsteken beginnen', '‘ÉÉN SCHOOL’', '', '‘Één school’'],
  ])('%s', (_, heading, text, sentence) => {
    expect(asSentence(heading, text)).toBe(sentence)
  })
})

it('blijft snel bij tekst die traag te lezen is gemaakt', () => {
  const started = performance.now()
  for (const part of ['a', 'a-', '-\n', '\u00AD\n', '- \n', 'a- '.padEnd(100), '(', '\n']) {
    const text = part.repeat(Math.floor(400_000 / part.length))
    words(oneLine(softenHyphens(plainText(text), new Set())))
    doubtfulHyphens(text)
  }
  expect(performance.now() - started).toBeLessThan(10_000)
})
