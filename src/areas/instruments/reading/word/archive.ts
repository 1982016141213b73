/** A zip archive (PKWARE APPNOTE 6.3.10) of which nothing is unpacked beyond a limit. */
import { crc32, inflateRawSync } from 'node:zlib'
import { UnreadableDocument } from '../unreadable.ts'
import { damagedWord, protectedWord, tooLargeUnpacked } from './problems.ts'

/** The files in an archive. */
export type Archive = {
  names: string[]
  /**
   * Unpacks one file. What is unpacked counts towards the limit of the archive as a whole.
   * @returns null when there is no such file
   * @throws UnreadableDocument when it is damaged, protected by a password, or too large
   */
  read: (name: string) => Uint8Array | null
}

type Entry = { flags: number; method: number; checksum: number; packed: number; unpacked: number; offset: number }

/** In bytes, unpacked. A document of the largest size that is allowed, full of pictures, stays far below the first. */
const limits = { declared: 200_000_000, read: 40_000_000 }

const signatures = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 }
const sizes = { end: 22, entry: 46, file: 30, longestComment: 0xffff }
const methods = { stored: 0, deflated: 8 }
const encryptedFlag = 1

/** @throws UnreadableDocument when the archive is damaged, or would be too large when unpacked */
export function openArchive(bytes: Uint8Array): Archive {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = orDamaged(() => entriesOf(buffer))
  const declared = [...entries.values()].reduce((sum, entry) => sum + entry.unpacked, 0)
  if (declared > limits.declared) throw tooLargeUnpacked()
  let left = limits.read
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      if (!entry) return null
      const content = orDamaged(() => unpack(buffer, entry, left))
      left -= content.byteLength
      return content
    },
  }
}

function entriesOf(buffer: Buffer): Map<string, Entry> {
  const end = endOfDirectory(buffer)
  const count = buffer.readUInt16LE(end + 10)
  const entries = new Map<string, Entry>()
  let at = buffer.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (buffer.readUInt32LE(at) !== signatures.entry) throw damagedWord()
    const [name, extra, comment] = [28, 30, 32].map((field) => buffer.readUInt16LE(at + field))
    const length = name ?? 0
    entries.set(buffer.toString('utf8', at + sizes.entry, at + sizes.entry + length), {
      flags: buffer.readUInt16LE(at + 8),
      method: buffer.readUInt16LE(at + 10),
      checksum: buffer.readUInt32LE(at + 16),
      packed: buffer.readUInt32LE(at + 20),
      unpacked: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
    })
    at += sizes.entry + length + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}

/** Where the record at the end of the archive begins; a comment may follow it. */
function endOfDirectory(buffer: Buffer): number {
  const last = buffer.byteLength - sizes.end
  for (let at = last; at >= Math.max(0, last - sizes.longestComment); at -= 1) {
    if (buffer.readUInt32LE(at) === signatures.end) return at
  }
  throw damagedWord()
}

/** @param limit in bytes: an archive can declare less than it holds */
function unpack(buffer: Buffer, entry: Entry, limit: number): Uint8Array {
  if (entry.flags & encryptedFlag) throw protectedWord()
  if (entry.unpacked > limit) throw tooLargeUnpacked()
  if (buffer.readUInt32LE(entry.offset) !== signatures.file) throw damagedWord()
  const start =
    entry.offset + sizes.file + buffer.readUInt16LE(entry.offset + 26) + buffer.readUInt16LE(entry.offset + 28)
  const packed = buffer.subarray(start, start + entry.packed)
  if (entry.method !== methods.stored && entry.method !== methods.deflated) throw damagedWord()
  const content =
    entry.method === methods.stored ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) })
  if (crc32(content) !== entry.checksum) throw damagedWord()
  return content
}

/** What a reader of bytes throws on a damaged archive, as a sentence for a person. */
function orDamaged<Value>(read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error
    const isTooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw isTooLarge ? tooLargeUnpacked() : damagedWord()
  }
}
