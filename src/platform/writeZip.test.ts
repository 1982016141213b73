import { expect, test } from 'vitest'
import { writeZip } from './writeZip.ts'
import { unzip } from './zip.ts'

test('wat in een zip gaat, komt er zo weer uit; twee keer maken geeft hetzelfde', () => {
  const files = { 'één.csv': 'a;b\r\n1;2\r\n', 'twee.txt': 'x'.repeat(100_000), leeg: new Uint8Array() }
  const zip = writeZip(files)
  const found = unzip(zip, { unpacked: 1_000_000, parts: 10 })
  expect([...found].map(([name, content]) => [name, content.toString()])).toEqual([
    ['één.csv', files['één.csv']],
    ['twee.txt', files['twee.txt']],
    ['leeg', ''],
  ])
  expect(zip.length).toBeLessThan(1_000)
  expect(writeZip(files)).toEqual(zip)
})
