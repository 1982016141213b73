// Our numbers beside those of R's psych and lme4, which bench/reference/reference.R wrote down. R itself is not needed here.
import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { projectRoot } from '../../platform/root.ts'
import { Gathered } from './gathered.ts'
import { reportOf } from './report.ts'
import { readRows } from './rows.ts'

const Pooled = z.object({
  icc: z.number(),
  grandMean: z.number(),
  standardError: z.number(),
  between: z.number(),
  within: z.number(),
  means: z.record(z.string(), z.number()),
})

const Reference = z.object({
  alpha: z.number(),
  low: z.number(),
  high: z.number(),
  omegaTotal: z.number(),
  omegaTotalThreeFactors: z.number().nullable(),
  n: z.array(z.number()),
  mean: z.array(z.number()),
  sd: z.array(z.number()),
  itemRest: z.array(z.number()),
  score: Pooled,
  firstItem: Pooled,
})

const folder = path.join(projectRoot, 'bench', 'reference')
const bfi = path.resolve(projectRoot, '../shared/data/bfi.csv')
const numbered = (letters: string) =>
  [...letters].flatMap((letter) => [1, 2, 3, 4, 5].map((number) => `${letter}${number}`))

const cases = [
  {
    name: 'acht vragen van 150 verzonnen mensen',
    file: path.join(folder, 'survey.csv'),
    numbers: 'survey.json',
    scale: { low: 1, high: 5 },
    items: ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8'],
    reversed: ['Q3'],
    group: 'school',
  },
  {
    name: 'bfi: vijf vragen naar opleiding',
    file: bfi,
    numbers: 'bfi-five.json',
    scale: { low: 1, high: 6 },
    items: numbered('A'),
    reversed: ['A1'],
    group: 'education',
  },
  {
    name: 'bfi: 25 vragen naar leeftijd',
    file: bfi,
    numbers: 'bfi.json',
    scale: { low: 1, high: 6 },
    items: numbered('ACENO'),
    reversed: ['A1', 'C4', 'C5', 'E1', 'E2', 'O2', 'O5'],
    group: 'age',
  },
]

if (!fs.existsSync(bfi)) console.warn(`Overgeslagen: de vergelijking op ${bfi}, dat er niet is.`)

describe.each(cases)('$name', ({ file, numbers, reversed, ...choice }) => {
  const there = fs.existsSync(file)
  const reference = Reference.parse(JSON.parse(fs.readFileSync(path.join(folder, numbers), 'utf8')))
  let report: ReturnType<typeof reportOf>

  beforeAll(async () => {
    if (!there) return
    const made = { ...choice, reversed: new Set(reversed) }
    let gathered: Gathered | undefined
    await readRows(file, {
      columns(names) {
        gathered = new Gathered(names, made)
      },
      row: (cells, line) => gathered?.add(cells, line),
    })
    if (gathered) report = reportOf(file, made, [], gathered)
  })

  it.skipIf(!there)('geeft per vraag het aantal, het gemiddelde, de spreiding en de samenhang met de rest', () => {
    expect(report.items.map(({ n }) => n)).toEqual(reference.n)
    for (const [i, item] of report.items.entries()) {
      expect(item.mean).toBeCloseTo(reference.mean[i] ?? 0, 9)
      expect(item.sd).toBeCloseTo(reference.sd[i] ?? 0, 9)
      expect(item.itemRestCorrelation).toBeCloseTo(reference.itemRest[i] ?? 0, 9)
      expect(Object.values(item.distribution).reduce((sum, count) => sum + count, 0)).toBe(item.n)
    }
  })

  it.skipIf(!there)('geeft alfa met interval en omega als psych', () => {
    expect(report.alpha?.value).toBeCloseTo(reference.alpha, 9)
    expect(report.alpha?.low).toBeCloseTo(reference.low, 7)
    expect(report.alpha?.high).toBeCloseTo(reference.high, 7)
    expect(report.omegaTotal).toBeCloseTo(reference.omegaTotal, 4)
    if (reference.omegaTotalThreeFactors === null) expect(report.omegaTotalThreeFactors).toBeNull()
    else expect(report.omegaTotalThreeFactors).toBeCloseTo(reference.omegaTotalThreeFactors, 4)
  })

  it.skipIf(!there)('geeft gepoolde gemiddelden en de ICC als lme4', () => {
    const compared = [
      { ours: report.group?.score, theirs: reference.score },
      { ours: report.group?.items[0]?.pooled, theirs: reference.firstItem },
    ]
    for (const { ours, theirs } of compared) {
      expect(ours?.icc).toBeCloseTo(theirs.icc, 4)
      expect(ours?.grandMean).toBeCloseTo(theirs.grandMean, 4)
      expect(ours?.standardError).toBeCloseTo(theirs.standardError, 4)
      expect(ours?.varianceBetween).toBeCloseTo(theirs.between, 4)
      expect(ours?.varianceWithin).toBeCloseTo(theirs.within, 4)
      expect(ours?.means.map(({ group }) => group).toSorted()).toEqual(Object.keys(theirs.means).toSorted())
      for (const { group, mean } of ours?.means ?? []) expect(mean).toBeCloseTo(theirs.means[group ?? ''] ?? 0, 4)
    }
  })
})
