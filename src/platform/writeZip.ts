/** Writes a zip archive, to give several files at once. Source: APPNOTE.TXT of PKWARE, 6.3.10, without zip64. */
import { crc32, deflateRawSync } from 'node:zlib'

const version = 20
/** Bit 11: names are UTF-8. */
const utf8Names = 0x0800
const deflated = 8
/** 1 January 1980, the first day that the format knows: a file made twice is the same file. */
const firstDay = 0x0021

/** @param files by name; each name once */
export function writeZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const written: Buffer[] = []
  const directory: Buffer[] = []
  let place = 0
  for (const [name, content] of Object.entries(files)) {
    const { local, entry } = zipped(name, Buffer.from(content), place)
    written.push(local)
    directory.push(entry)
    place += local.length
  }
  const entries = Buffer.concat(directory)
  return Uint8Array.from(Buffer.concat([...written, entries, endOf(directory.length, entries.length, place)]))
}

/** A file with its header, and how the directory describes it. @param place where its header begins, in bytes */
function zipped(name: string, content: Buffer, place: number): { local: Buffer; entry: Buffer } {
  const named = Buffer.from(name)
  const packed = deflateRawSync(content)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(version, 0)
  common.writeUInt16LE(utf8Names, 2)
  common.writeUInt16LE(deflated, 4)
  common.writeUInt16LE(firstDay, 8)
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(content.length, 18)
  common.writeUInt16LE(named.length, 22)
  const begin = Buffer.alloc(6)
  begin.writeUInt32LE(0x02014b50, 0)
  begin.writeUInt16LE(version, 4)
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(place, 10)
  return {
    local: Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), common, named, packed]),
    entry: Buffer.concat([begin, common, rest, named]),
  }
}

function endOf(count: number, length: number, place: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(place, 16)
  return end
}
