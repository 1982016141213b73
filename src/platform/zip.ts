/**
 * Opens a zip archive from outside, within limits. What an archive says of itself is not to be trusted: a "zip bomb"
 * unpacks to thousands of times its size. Strict, so that whoever unpacks it after us sees the same parts.
 * Source: APPNOTE.TXT of PKWARE, 6.3.10, without zip64.
 */
import { crc32, inflateRawSync } from 'node:zlib'

export type ZipLimits = {
  /** All parts that are read together, unpacked, in bytes. */
  unpacked: number
  /** How many parts. */
  parts: number
  /** What all parts together may say that they unpack to, read or not, in bytes; without it `unpacked` is enough. */
  declared?: number
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

export type Zip = {
  /** The names of its parts, in the order of its directory. */
  names: readonly string[]
  /**
   * Unpacks one part; it counts towards the limit.
   * @returns undefined when there is no such part
   * @throws UnreadableZip
   */
  read: (name: string) => Buffer | undefined
}

const signature = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50, zip64: 0x07064b50 }
const lengths = { local: 30, entry: 46, end: 22, zip64: 20, longestComment: 0xffff }
const methods = { stored: 0, deflated: 8 }

/** One part as the directory at the end of the archive describes it; places and lengths in bytes. */
type Entry = { encrypted: boolean; method: number; checksum: number; packed: number; unpacked: number; place: number }

/**
 * Reads the directory of an archive; its parts are unpacked one by one, when asked for.
 * @throws UnreadableZip when it is no archive, is damaged, or exceeds a limit
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits): Zip {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (archive.length < lengths.end || archive.readUInt32LE(0) !== signature.local) throw new UnreadableZip('no zip')
  const entries = faultless(() => readDirectory(archive, limits.parts))
  const declared = [...entries.values()].reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (declared > (limits.declared ?? Number.POSITIVE_INFINITY)) throw new UnreadableZip('too large')
  let room = limits.unpacked
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      if (!entry) return undefined
      const content = faultless(() => unpack(archive, entry, room))
      room -= content.length
      return content
    },
  }
}

/** All parts of an archive by name, unpacked. @throws UnreadableZip */
export function unzip(bytes: Uint8Array, limits: ZipLimits): Map<string, Buffer> {
  const { names, read } = openZip(bytes, limits)
  return new Map(names.map((name) => [name, read(name) ?? Buffer.alloc(0)]))
}

function readDirectory(archive: Buffer, mostParts: number): Map<string, Entry> {
  const end = findEnd(archive)
  const count = archive.readUInt16LE(end + 10)
  if (count > mostParts) throw new UnreadableZip('too large')
  const isZip64 = end >= lengths.zip64 && archive.readUInt32LE(end - lengths.zip64) === signature.zip64
  if (isZip64 || archive.readUInt16LE(end + 8) !== count) throw new UnreadableZip('damaged')
  const entries = new Map<string, Entry>()
  let place = archive.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(place) !== signature.entry) throw new UnreadableZip('damaged')
    const nameEnd = place + lengths.entry + archive.readUInt16LE(place + 28)
    const name = archive.toString('utf8', place + lengths.entry, nameEnd)
    // A name that occurs twice could mean one thing to us and another to the next reader.
    if (entries.has(name)) throw new UnreadableZip('damaged')
    entries.set(name, readEntry(archive, place))
    place = nameEnd + archive.readUInt16LE(place + 30) + archive.readUInt16LE(place + 32)
  }
  if (place !== end) throw new UnreadableZip('damaged')
  return entries
}

/** Where the end record stands: nothing but its own comment may follow, so that every reader finds the same one. */
function findEnd(archive: Buffer): number {
  const last = archive.length - lengths.end
  for (let place = last; place >= Math.max(0, last - lengths.longestComment); place--) {
    const found = archive.readUInt32LE(place) === signature.end
    if (found && place + lengths.end + archive.readUInt16LE(place + 20) === archive.length) return place
  }
  throw new UnreadableZip('damaged')
}

function readEntry(archive: Buffer, place: number): Entry {
  return {
    encrypted: (archive.readUInt16LE(place + 8) & 1) === 1,
    method: archive.readUInt16LE(place + 10),
    checksum: archive.readUInt32LE(place + 16),
    packed: archive.readUInt32LE(place + 20),
    unpacked: archive.readUInt32LE(place + 24),
    place: archive.readUInt32LE(place + 42),
  }
}

/** @param room how many bytes it may unpack to */
function unpack(
  archive: Buffer,
  { encrypted, method, checksum, packed, unpacked, place }: Entry,
  room: number,
): Buffer {
  if (encrypted) throw new UnreadableZip('encrypted')
  if (unpacked > room) throw new UnreadableZip('too large')
  if (archive.readUInt32LE(place) !== signature.local) throw new UnreadableZip('damaged')
  const start = place + lengths.local + archive.readUInt16LE(place + 26) + archive.readUInt16LE(place + 28)
  if (start + packed > archive.length) throw new UnreadableZip('damaged')
  const content = inflate(archive.subarray(start, start + packed), method, unpacked)
  if (content.length !== unpacked || crc32(content) !== checksum) throw new UnreadableZip('damaged')
  return content
}

/** @param unpacked what it says that it unpacks to: one byte more is enough to know that it lies */
function inflate(content: Buffer, method: number, unpacked: number): Buffer {
  switch (method) {
    case methods.stored:
      return content
    case methods.deflated:
      return inflateRawSync(content, { maxOutputLength: unpacked + 1 })
    default:
      throw new UnreadableZip('damaged')
  }
}

/** Reading outside of the archive, and data that do not unpack, are damage. */
function faultless<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnreadableZip) throw error
    throw new UnreadableZip('damaged', { cause: error })
  }
}
