import { inflateRawSync } from 'node:zlib'
import { UnreadableSheet } from './sheet.ts'

/** What a workbook may take when unpacked, all its parts together, in bytes. */
const unpackedLimit = 100 * 1024 * 1024
const partsLimit = 1_000

const signature = { directoryEnd: 0x06054b50, directoryEntry: 0x02014b50, localEntry: 0x04034b50, zip64: 0x07064b50 }
const directoryEndLength = 22
const longestComment = 0xffff
const encryptedFlag = 1
const stored = 0
const deflated = 8

/** One file in a zip archive, as the directory at the end of the archive describes it. Sizes and places in bytes. */
type Part = {
  name: string
  flags: number
  method: number
  packed: number
  unpacked: number
  start: number
  next: number
}

/**
 * The names of the parts of a zip archive, after unpacking each of them within a limit: what the archive says of its own
 * sizes is not to be trusted (a "zip bomb" unpacks to thousands of times its size).
 * @throws UnreadableSheet when the archive is damaged, encrypted, or unpacks to more than the limit
 */
export function checkedParts(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readParts(view)
  } catch (error) {
    if (error instanceof UnreadableSheet) throw error
    // Reading outside of the archive, or data that do not unpack.
    throw damaged(error)
  }
}

function readParts(view: DataView): string[] {
  const { count, start, end } = readDirectory(view)
  if (count > partsLimit) throw tooLarge()
  const names: string[] = []
  let place = start
  let unpacked = 0
  for (let index = 0; index < count; index += 1) {
    const part = readPart(view, place)
    unpacked += unpackedSize(view, part, unpackedLimit - unpacked)
    names.push(part.name)
    place = part.next
  }
  if (place !== end) throw damaged()
  return names
}

/** Where the directory stands. Strict, so that whoever unpacks this archive after us sees the same parts. */
function readDirectory(view: DataView): { count: number; start: number; end: number } {
  const end = findDirectoryEnd(view)
  const count = view.getUint16(end + 8, true)
  const comment = view.getUint16(end + 20, true)
  const isZip64 = end >= 20 && view.getUint32(end - 20, true) === signature.zip64
  const isWhole = count === view.getUint16(end + 10, true) && end + directoryEndLength + comment === view.byteLength
  if (isZip64 || !isWhole) throw damaged()
  return { count, start: view.getUint32(end + 16, true), end }
}

function findDirectoryEnd(view: DataView): number {
  const last = view.byteLength - directoryEndLength
  for (let place = last; place >= Math.max(0, last - longestComment); place -= 1) {
    if (view.getUint32(place, true) === signature.directoryEnd) return place
  }
  throw damaged()
}

function readPart(view: DataView, place: number): Part {
  if (view.getUint32(place, true) !== signature.directoryEntry) throw damaged()
  const nameLength = view.getUint16(place + 28, true)
  const nameStart = place + 46
  return {
    name: new TextDecoder().decode(sliceOf(view, nameStart, nameLength)),
    flags: view.getUint16(place + 8, true),
    method: view.getUint16(place + 10, true),
    packed: view.getUint32(place + 20, true),
    unpacked: view.getUint32(place + 24, true),
    start: view.getUint32(place + 42, true),
    next: nameStart + nameLength + view.getUint16(place + 30, true) + view.getUint16(place + 32, true),
  }
}

/** The size that a part really has when unpacked; it must be what the directory says. */
function unpackedSize(view: DataView, part: Part, limit: number): number {
  if (part.flags & encryptedFlag) {
    throw new UnreadableSheet(
      'Het bestand is beveiligd met een wachtwoord. Sla het op zonder wachtwoord en probeer het opnieuw.',
    )
  }
  if (part.unpacked > limit) throw tooLarge()
  if (view.getUint32(part.start, true) !== signature.localEntry) throw damaged()
  const start = part.start + 30 + view.getUint16(part.start + 26, true) + view.getUint16(part.start + 28, true)
  const size = sizeOf(sliceOf(view, start, part.packed), part)
  if (size !== part.unpacked) throw damaged()
  return size
}

function sizeOf(packed: Uint8Array, part: Part): number {
  if (part.method === stored) return packed.length
  if (part.method !== deflated) throw damaged()
  // One byte more than it should be is enough to know that it lies; none at all is not allowed here.
  return inflateRawSync(packed, { maxOutputLength: part.unpacked + 1 }).length
}

function sliceOf(view: DataView, start: number, length: number): Uint8Array {
  if (start + length > view.byteLength) throw damaged()
  return new Uint8Array(view.buffer, view.byteOffset + start, length)
}

function damaged(cause?: unknown): UnreadableSheet {
  return new UnreadableSheet(
    'Het Excel-bestand is beschadigd. Open het in Excel, sla het opnieuw op als .xlsx en probeer het nog eens.',
    { cause },
  )
}

function tooLarge(): UnreadableSheet {
  return new UnreadableSheet('Het Excel-bestand wordt bij het openen te groot. Sla alleen de lijst zelf op als CSV.')
}
