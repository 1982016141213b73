import zlib from 'node:zlib'

const signature = Buffer.from('89504e470d0a1a0a', 'hex')
/** A palette has room for so many colours. */
const room = 256

/**
 * The same picture in fewer bytes: with a palette of its 256 commonest colours, in which the others take the nearest. A page
 * has few colours, and shades of them at the edges of letters, so that nobody sees the difference.
 * @param png as a browser makes it: 8 bits a channel, not interlaced, without transparency that matters
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels } = read(png)
  const counts = new Map<number, number>()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const palette = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, room)
    .map(([colour]) => colour)
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]))
  const rows = Buffer.alloc(height * (width + 1))
  for (const [index, colour] of pixels.entries())
    rows[Math.floor(index / width) * (width + 1) + 1 + (index % width)] = places.get(colour) ?? 0
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', zlib.deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const channels = (colour: number): number[] => [
  Math.floor(colour / 65_536),
  Math.floor(colour / 256) % 256,
  colour % 256,
]

function nearest(palette: readonly number[], colour: number): number {
  const [red = 0, green = 0, blue = 0] = channels(colour)
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [place, one] of palette.entries()) {
    const [r = 0, g = 0, b = 0] = channels(one)
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2
    if (distance < least) {
      least = distance
      best = place
    }
  }
  return best
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(zlib.crc32(body), body.length + 4)
  return framed
}

/** The colours of a picture, row by row, each as 0xRRGGBB. */
function read(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const kind = png.readUInt8(25)
  if (png.readUInt8(24) !== 8 || (kind !== 2 && kind !== 6) || png.readUInt8(28) !== 0)
    throw new Error('This is not a picture as a browser makes it')
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const size = kind === 2 ? 3 : 4
  const bytes = unfiltered(zlib.inflateSync(Buffer.concat(parts)), width * size, height, size)
  const pixels = Uint32Array.from({ length: width * height }, (_, index) => bytes.readUIntBE(index * size, 3))
  return { width, height, pixels }
}

/** Undoes what each row says was done to it, as the PNG specification has it. */
function unfiltered(raw: Buffer, length: number, height: number, size: number): Buffer {
  const bytes = Buffer.alloc(length * height)
  const at = (row: number, column: number) => (row < 0 || column < 0 ? 0 : (bytes[row * length + column] ?? 0))
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (length + 1)] ?? 0
    for (let column = 0; column < length; column += 1) {
      const [left, up, corner] = [at(row, column - size), at(row - 1, column), at(row - 1, column - size)]
      const guess = [0, left, up, Math.floor((left + up) / 2), paeth(left, up, corner)][filter] ?? 0
      bytes[row * length + column] = ((raw[row * (length + 1) + 1 + column] ?? 0) + guess) % 256
    }
  }
  return bytes
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
