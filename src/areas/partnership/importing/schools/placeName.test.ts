import { expect, it } from 'vitest'
import { placeName } from './placeName.ts'

it.each([
  ['UTRECHT', 'Utrecht'],
  ["'S-GRAVENHAGE", "'s-Gravenhage"],
  ["'T HARDE", "'t Harde"],
  ['ALPHEN AAN DEN RIJN', 'Alphen aan den Rijn'],
  ['DEN HAAG', 'Den Haag'],
  ['IJMUIDEN', 'IJmuiden'],
  ['CAPELLE AAN DEN IJSSEL', 'Capelle aan den IJssel'],
  ['SINT-OEDENRODE', 'Sint-Oedenrode'],
  ['GIETEN (DRENTHE)', 'Gieten (Drenthe)'],
  ['Bergen op Zoom', 'Bergen op Zoom'],
  ['de Wijk', 'de Wijk'],
])('de plaats %s heet %s', (written, name) => {
  expect(placeName(written)).toBe(name)
  expect(placeName(name)).toBe(name)
})
