import { expect, it } from 'vitest'
import { chanceOf } from './chance.ts'
import { demoId } from './demoId.ts'

const draws = (label: string) => {
  const chance = chanceOf(label)
  return Array.from({ length: 2000 }, () => chance.between(1, 6))
}

it('draws the same for the same label, and otherwise for another', () => {
  expect(draws('dice')).toEqual(draws('dice'))
  expect(draws('dice')).not.toEqual(draws('other dice'))
})

it('tells apart labels that read the same when joined', () => {
  expect(demoId('ab', 'c')).not.toBe(demoId('a', 'bc'))
  expect(chanceOf('ab', 'c').around(0, 1)).not.toBe(chanceOf('a', 'bc').around(0, 1))
})

it('draws every number from the lowest up to and including the highest, about as often', () => {
  const counts = Object.values(Object.groupBy(draws('dice'), String)).map((same) => same?.length ?? 0)
  expect(counts).toHaveLength(6)
  for (const count of counts) expect(Math.abs(count - 2000 / 6)).toBeLessThan(70)
})

it('draws around a mean', () => {
  const chance = chanceOf('heights')
  const values = Array.from({ length: 4000 }, () => chance.around(170, 10))
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  expect(Math.abs(mean - 170)).toBeLessThan(0.5)
  expect(Math.abs(Math.sqrt(variance) - 10)).toBeLessThan(0.5)
})

it('draws some different items, at most all of them', () => {
  const chance = chanceOf('cards')
  expect(new Set(chance.some(['a', 'b', 'c'], 2)).size).toBe(2)
  expect(chance.some(['a', 'b', 'c'], 9).sort()).toEqual(['a', 'b', 'c'])
})

it('refuses to pick from nothing', () => {
  expect(() => chanceOf('void').pick([])).toThrow(RangeError)
})
