import { describe, expect, it } from 'vitest'
import { spread } from '../rules.ts'
import { reportText } from './reportText.ts'
import { emptyReport, sampleCriterion, sampleReport } from './samples.ts'
import type { ReportedCriterion, ReportedJudgement, ScanReport } from './scanReport.ts'

/** The report of a scan with one theme of one criterion. */
function reportOf(criterion: Partial<ReportedCriterion>): ScanReport {
  const [theme] = sampleReport.themes
  if (!theme) throw new Error('The sample has a theme')
  const criteria = [sampleCriterion({ id: 'initiatief', name: 'Initiatief', ...criterion })]
  return { ...sampleReport, themes: [{ ...theme, criteria }], focusPoints: [], earlierScans: [] }
}

function criterionText(criterion: Partial<ReportedCriterion>) {
  const text = reportText(reportOf(criterion)).themes[0]?.criteria[0]
  if (!text) throw new Error('The report has a criterion')
  return text
}

const judgement: ReportedJudgement = { level: 2, ambition: null, reasons: '', evidence: '', minorityView: '' }

describe('het teamoordeel in het verslag', () => {
  it('noemt de fase en haar naam, of de twee waar het tussen ligt', () => {
    expect(criterionText({ judgement }).now).toMatchObject({ words: 'Fase 2', phases: 'Commitment Samen Opleiden' })
    expect(criterionText({ judgement: { ...judgement, level: 3.5 } }).now).toMatchObject({
      words: 'Tussen fase 3 en 4',
      phases: 'Verbinden en verbreden – Innovatie en co-creatie',
    })
  })

  it('noemt de ambitie met haar schooljaar, en zwijgt als die er niet is', () => {
    const ambition = { phase: 3, schoolYear: 2028 } as const
    expect(criterionText({ judgement: { ...judgement, ambition } }).ambition).toEqual({
      label: 'Waar we heen willen in 2028–2029',
      words: 'Fase 3',
      phases: 'Verbinden en verbreden',
    })
    expect(criterionText({ judgement }).ambition).toBeNull()
  })

  it('zegt het als het team een criterium oversloeg', () => {
    expect(criterionText({ judgement: null })).toMatchObject({
      now: { words: 'Geen teamoordeel' },
      gauge: { level: null, ambition: null, alt: 'Lege peilstok: geen teamoordeel.' },
      remarks: [],
    })
  })

  it('laat weg wat niet is ingevuld, en houdt de afwijkende mening bij wie haar had', () => {
    const text = criterionText({ judgement: { ...judgement, evidence: ' \n', minorityView: 'Ik zie fase 3.' } })
    expect(text.remarks).toEqual([{ label: 'Wie ziet het anders, en waarom?', text: 'Ik zie fase 3.' }])
  })

  it.each([
    [2, [false, true, false, false]],
    [2.5, [false, true, true, false]],
    [4, [false, false, false, true]],
  ] as const)('merkt bij niveau %s de beschrijvingen aan die daarbij horen', (level, chosen) => {
    const descriptors = criterionText({ judgement: { ...judgement, level } }).descriptors
    expect(descriptors.map((descriptor) => descriptor.chosen)).toEqual(chosen)
  })

  it('houdt een beschrijving die over twee fasen loopt heel', () => {
    const { descriptors } = criterionText({
      descriptors: ['een', 'twee en drie', null, null],
      spans: [1, 2, 0, 1],
      judgement: { ...judgement, level: 3 },
    })
    expect(descriptors).toEqual([
      { text: 'een', span: 1, chosen: false },
      { text: 'twee en drie', span: 2, chosen: true },
      { text: '', span: 1, chosen: false },
    ])
  })
})

describe('de keuzes in het verslag', () => {
  it('staan er als verdeling, met overeenstemming in een getal en in woorden', () => {
    expect(
      criterionText({ spread: spread([1, 3, 0, 2], 1), ambitionSpread: spread([0, 0, 4, 0]) }).spread,
    ).toMatchObject({
      total: '6 keuzes',
      perPhase: '1 keer fase 1, 3 keer fase 2, 2 keer fase 4',
      agreement: 'Overeenstemming 0,37 van 1: verdeeld. 1 keer “kan ik niet beoordelen”.',
      ambitions: 'Waar de teamleden heen willen: 4 keer fase 3.',
    })
  })

  it('blijven weg bij minder dan drie mensen, met hoeveel dat er waren', () => {
    const text = criterionText({ spread: spread([1, 1, 0, 0], 4), ambitionSpread: spread([0, 2, 0, 0]) })
    expect(text.spread).toEqual({
      shown: false,
      why: 'Minder dan drie mensen kozen een fase. Dan tonen we de keuzes niet.',
      ambitions: '',
    })
    expect(JSON.stringify(text)).not.toMatch(/1 keer|2 keer|4 keer/)
  })
})

describe('het ontwikkelplan in het verslag', () => {
  it('noemt per aandachtspunt waar we staan, waar we heen gaan en wie wat wanneer doet', () => {
    const [point] = reportText(sampleReport).focus.points
    expect(point?.step).toBe('Nu: tussen 2 en 3. In 2028–2029: 3 Verbinden en verbreden.')
    expect(point?.actions[0]).toEqual({
      what: 'In elke bouw een aanspreekpunt kiezen',
      owner: 'Ruud van Dam',
      due: '15 januari 2027',
    })
  })

  it('kan niet verwijzen naar een criterium dat niet in de scan zit', () => {
    const focusPoints = [{ theme: 'gespreid-leiderschap', criterion: 'weg', goal: '', actions: [] }]
    expect(() => reportText({ ...sampleReport, focusPoints })).toThrow(RangeError)
  })
})

describe('de vergelijking in het verslag', () => {
  it('zet eerdere scans op volgorde van jaar naast deze', () => {
    const levels = [{ theme: 'gespreid-leiderschap', criterion: 'initiatief', level: 1.5 }] as const
    const earlierScans = [
      { schoolYear: 2024, levels },
      { schoolYear: 2020, levels: [] },
    ]
    const comparison = reportText({ ...sampleReport, earlierScans }).comparison
    expect(comparison?.columns).toEqual(['Criterium', '2020–2021', '2024–2025', '2026–2027'])
    expect(comparison?.themes[0]?.rows[0]).toEqual({
      criterion: 'Wie neemt het initiatief?',
      levels: [
        { level: null, words: 'niet bekeken' },
        { level: 1.5, words: 'fase 1–2' },
        { level: 2.5, words: 'fase 2–3' },
      ],
    })
  })

  it('houdt het bij de laatste vier scans: meer past er niet naast elkaar', () => {
    const earlierScans = [2024, 2010, 2022, 2018, 2014].map((schoolYear) => ({ schoolYear, levels: [] }))
    expect(reportText({ ...sampleReport, earlierScans }).comparison?.columns.slice(1)).toEqual([
      '2014–2015',
      '2018–2019',
      '2022–2023',
      '2024–2025',
      '2026–2027',
    ])
  })

  it('is er niet bij een eerste scan', () => {
    expect(reportText(emptyReport).comparison).toBeNull()
  })
})

describe('de eerste bladzijde van het verslag', () => {
  it('legt de fasen één keer uit als alle thema’s dezelfde hebben', () => {
    expect(reportText(sampleReport).standing.legend?.[1]).toBe('Commitment Samen Opleiden')
    const [first, second] = sampleReport.themes
    if (!first || !second) throw new Error('The sample has two themes')
    const renamed = { ...second, phases: ['Een', 'Twee', 'Drie', 'Vier'] } as const
    expect(reportText({ ...sampleReport, themes: [first, renamed] }).standing.legend).toBeNull()
  })

  it('noemt een plaats of bestuur dat we niet weten niet', () => {
    expect(reportText(sampleReport).place).toBe('Dronten · Stichting Polderscholen')
    expect(reportText(emptyReport).place).toBe('')
  })
})

describe('de verantwoording in het verslag', () => {
  it('zegt wie wat zag, en dat het geen beoordeling is', () => {
    const text = JSON.stringify(reportText(sampleReport).account)
    expect(text).toContain('zag niemand anders, ook een beheerder niet')
    expect(text).toContain('alleen bij 3 of meer keuzes')
    expect(text).toContain('geen beoordeling van mensen of van de school')
  })

  it('noemt een rol zonder naam als het team dat wil', () => {
    expect(reportText(sampleReport).account.participants.rows).toContainEqual(['Mentor', 'zonder naam'])
  })
})
