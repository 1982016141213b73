/** Unpacks a zip archive from outside, within limits. What an archive says of its own sizes is not to be trusted. */
import { inflateRawSync } from 'node:zlib'

export type ZipLimits = {
  /** All parts together, unpacked, in bytes. */
  unpacked: number
  /** How many parts. */
  parts: number
}

export type ZipFault = 'no zip' | 'damaged' | 'encrypted' | 'too large'

export class UnreadableZip extends Error {
  override name = 'UnreadableZip'
  readonly fault: ZipFault

  constructor(fault: ZipFault, options?: ErrorOptions) {
    super(`Unreadable zip archive: ${fault}`, options)
    this.fault = fault
  }
}

const signature = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 }
const endLength = 22
const longestComment = 0xffff

/** One part as the directory at the end of the archive describes it; places and lengths in bytes. */
type Entry = { name: string; encrypted: boolean; method: number; packed: number; place: number; next: number }

/**
 * The parts of an archive by name, unpacked. Source: APPNOTE.TXT of PKWARE, without its zip64 extension.
 * @throws UnreadableZip when it is no archive, is damaged or encrypted, or exceeds a limit
 */
export function unzip(bytes: Uint8Array, limits: ZipLimits): Map<string, Buffer> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (archive.length < endLength || archive.readUInt32LE(0) !== signature.local) throw new UnreadableZip('no zip')
  try {
    return unpackAll(archive, limits)
  } catch (error) {
    if (error instanceof UnreadableZip) throw error
    // Reading outside of the archive, or data that do not unpack.
    throw new UnreadableZip('damaged', { cause: error })
  }
}

function unpackAll(archive: Buffer, limits: ZipLimits): Map<string, Buffer> {
  const end = findEnd(archive)
  const count = archive.readUInt16LE(end + 10)
  if (count > limits.parts) throw new UnreadableZip('too large')
  const parts = new Map<string, Buffer>()
  let place = archive.readUInt32LE(end + 16)
  let room = limits.unpacked
  for (let index = 0; index < count; index++) {
    const entry = readEntry(archive, place)
    const content = unpack(archive, entry, room)
    // A name that occurs twice could mean one thing to us and another to the next reader.
    if (parts.has(entry.name)) throw new UnreadableZip('damaged')
    parts.set(entry.name, content)
    room -= content.length
    place = entry.next
  }
  return parts
}

/** Where the end record stands: nothing but its own comment may follow, so that every reader finds the same one. */
function findEnd(archive: Buffer): number {
  const last = archive.length - endLength
  for (let place = last; place >= Math.max(0, last - longestComment); place--) {
    const found = archive.readUInt32LE(place) === signature.end
    if (found && place + endLength + archive.readUInt16LE(place + 20) === archive.length) return place
  }
  throw new UnreadableZip('damaged')
}

function readEntry(archive: Buffer, place: number): Entry {
  if (archive.readUInt32LE(place) !== signature.entry) throw new UnreadableZip('damaged')
  const nameEnd = place + 46 + archive.readUInt16LE(place + 28)
  return {
    name: archive.toString('utf8', place + 46, nameEnd),
    encrypted: (archive.readUInt16LE(place + 8) & 1) === 1,
    method: archive.readUInt16LE(place + 10),
    packed: archive.readUInt32LE(place + 20),
    place: archive.readUInt32LE(place + 42),
    next: nameEnd + archive.readUInt16LE(place + 30) + archive.readUInt16LE(place + 32),
  }
}

/** @param room how many bytes it may unpack to */
function unpack(archive: Buffer, { encrypted, method, packed, place }: Entry, room: number): Buffer {
  if (encrypted) throw new UnreadableZip('encrypted')
  if (archive.readUInt32LE(place) !== signature.local) throw new UnreadableZip('damaged')
  const start = place + 30 + archive.readUInt16LE(place + 26) + archive.readUInt16LE(place + 28)
  if (start + packed > archive.length) throw new UnreadableZip('damaged')
  const content = archive.subarray(start, start + packed)
  switch (method) {
    case 0:
      if (packed > room) throw new UnreadableZip('too large')
      return content
    case 8:
      return inflate(content, room)
    default:
      throw new UnreadableZip('damaged')
  }
}

function inflate(content: Buffer, room: number): Buffer {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, room) })
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new UnreadableZip(tooLarge ? 'too large' : 'damaged', { cause: error })
  }
}
