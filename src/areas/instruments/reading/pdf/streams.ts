/** How large a pdf becomes when its streams are unpacked; nothing is kept. */
import { inflateSync } from 'node:zlib'

/** In bytes. Pictures make even an honest document large. */
const most = 400_000_000

/** Streams within streams: more than an honest document has. */
const deepest = 3

/** Whether the compressed streams of a pdf together unpack to more than any honest document would. */
export function isTooLargeUnpacked(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = most
  for (const stream of streamsOf(buffer)) {
    left -= unpackedSize(stream, left, deepest)
    if (left < 0) return true
  }
  return false
}

/** What stands between the words `stream` and `endstream`. */
function* streamsOf(buffer: Buffer): Generator<Buffer> {
  let at = buffer.indexOf('stream')
  while (at >= 0) {
    const start = at + 'stream'.length + (buffer[at + 'stream'.length] === 0x0d ? 2 : 1)
    const end = buffer.indexOf('endstream', start)
    if (end < 0) return
    yield buffer.subarray(start, end)
    at = buffer.indexOf('stream', end + 'endstream'.length)
  }
}

/** In bytes; more than `limit` when it is more, however much. 0 for what is not compressed, or not in this way. */
function unpackedSize(stream: Buffer, limit: number, depth: number): number {
  if (!isDeflated(stream) || depth === 0) return 0
  try {
    const unpacked = inflateSync(stream, { maxOutputLength: limit + 1 })
    return unpacked.byteLength + unpackedSize(unpacked, limit - unpacked.byteLength, depth - 1)
  } catch (error) {
    return error instanceof RangeError ? limit + 1 : 0
  }
}

/** By the two bytes at the beginning (RFC 1950, 2.2). */
function isDeflated(stream: Buffer): boolean {
  const [first, second] = stream
  return first !== undefined && second !== undefined && (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
}
