import zlib from 'node:zlib'
import { expect, test } from 'vitest'
import { smallPng } from './smallPng.ts'

/** A small picture as a browser makes it; what stands before the data of a chunk is its length and its name. */
const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(zlib.crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

test('a picture keeps its colours, also in rows that say how they differ from the one above', () => {
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const header = Buffer.from('00000002000000020802000000', 'hex')
  // Red and green; below them, by the "up" filter, red and then green with 5 more blue.
  const rows = Buffer.from([0, 255, 0, 0, 0, 128, 0, 2, 0, 0, 0, 0, 0, 5])
  const png = Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', zlib.deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
  const small = smallPng(png)
  const palette = small.subarray(small.indexOf('PLTE') + 4)
  const data = small.indexOf('IDAT')
  const written = zlib.inflateSync(small.subarray(data + 4, data + 4 + small.readUInt32BE(data - 4)))
  const colours = [1, 2, 4, 5].map((at) => [...palette.subarray((written[at] ?? 0) * 3, (written[at] ?? 0) * 3 + 3)])
  expect(colours).toEqual([
    [255, 0, 0],
    [0, 128, 0],
    [255, 0, 0],
    [0, 128, 5],
  ])
})
