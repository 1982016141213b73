import { describe, expect, it } from 'vitest'
import { lostWords, nothingLost, textsOfTheme } from './lostWords.ts'
import { sourceRuns } from './sourceRuns.ts'
import { testCriterion, testDraft } from './testDraft.ts'
import { wordChanges } from './wordChanges.ts'

const { theme } = testDraft({
  title: 'Leren',
  notes: ['Een begrip.'],
  criteria: [testCriterion('a', { descriptors: ['De school leert.', null, null, null] })],
})
const texts = textsOfTheme(theme)
const phases = theme.phases.join(' ')

describe('woorden van de bron', () => {
  it('zijn er allemaal, waar in het thema ze ook staan', () => {
    expect(lostWords(`LEREN ${phases} Naam a De school\n leert. Een begrip.`, texts).words).toEqual([])
  })

  it('die nergens staan, worden genoemd in de volgorde van de bron', () => {
    expect(lostWords('Het team of de school', texts).words).toEqual(['het', 'team', 'of'])
  })

  it('die vaker in de bron staan dan in het thema, zijn zo vaak kwijt als het verschil', () => {
    const lost = lostWords('school school school', texts)
    expect(lost.places.size).toBe(2)
    expect(lost.words).toEqual(['school'])
  })

  it('zijn kwijt op de plek waar de zin wegviel, ook als dezelfde woorden elders staan', () => {
    const source = 'Leren doet de groep in de school. De school leert.'
    expect([...lostWords(source, texts).places]).toEqual([1, 2, 3, 4, 5, 6])
  })
})

describe('de bron op het scherm', () => {
  const source = 'Eerst dit.\nDe  school\nleert. En meer.'

  it('merkt woorden die nergens staan, en verandert geen letter', () => {
    const runs = sourceRuns(source, { places: new Set([6]), words: ['meer.'] })
    expect(runs.map(({ text }) => text).join('')).toBe(source)
    expect(runs.filter(({ mark }) => mark === 'lost').map(({ text }) => text.trim())).toEqual(['meer.'])
  })

  it('merkt de tekst van de cel waar je mee bezig bent, over regels heen', () => {
    const open = sourceRuns(source, nothingLost, 'de school leert.').filter(({ mark }) => mark === 'open')
    expect(open.map(({ text }) => text.trim())).toEqual(['De  school\nleert.'])
  })

  it('merkt niets als die tekst er niet in één stuk staat', () => {
    expect(sourceRuns(source, nothingLost, 'school meer')).toEqual([{ text: source, mark: null }])
  })
})

it('verschil tussen twee teksten is per woord', () => {
  const runs = wordChanges('De school leert veel.', 'De school leert samen veel.')
  expect(runs.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'added', text: 'samen ' }])
})
