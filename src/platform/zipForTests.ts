/** Writes zip archives for tests, honest ones and lying ones. */
import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart =
  | string
  | Uint8Array
  | {
      content: string | Uint8Array
      /** Its name, when two parts must have the same one. */
      name?: string
      stored?: boolean
      encrypted?: boolean
      /** The unpacked size that the archive states, when that must be a lie. */
      claimedSize?: number
    }

/** An archive with these parts, by name. */
export function zip(parts: Readonly<Record<string, ZipPart>>): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let place = 0
  for (const [key, part] of Object.entries(parts)) {
    const { file, entry } = zipped(key, part, place)
    files.push(file)
    directory.push(entry)
    place += file.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(place, 16)
  return Buffer.concat([...files, entries, end])
}

function zipped(key: string, part: ZipPart, place: number): { file: Buffer; entry: Buffer } {
  const settings = typeof part === 'string' || part instanceof Uint8Array ? { content: part } : part
  const name = Buffer.from(settings.name ?? key)
  const content = Buffer.from(settings.content)
  const packed = settings.stored ? content : deflateRawSync(content)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(0x0800 | (settings.encrypted ? 1 : 0), 2)
  common.writeUInt16LE(settings.stored ? 0 : 8, 4)
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(settings.claimedSize ?? content.length, 18)
  common.writeUInt16LE(name.length, 22)
  const start = Buffer.alloc(6)
  start.writeUInt32LE(0x02014b50, 0)
  start.writeUInt16LE(20, 4)
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(place, 10)
  const local = Buffer.from([0x50, 0x4b, 0x03, 0x04])
  return {
    file: Buffer.concat([local, common, name, packed]),
    entry: Buffer.concat([start, common, rest, name]),
  }
}
