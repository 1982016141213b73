/** Archives and workbooks for tests, also ones that no spreadsheet program would write. */
import { crc32, deflateRawSync } from 'node:zlib'

export type TestPart = {
  name: string
  content: string | Uint8Array
  /** What the archive says that it unpacks to, in bytes, when that is a lie. */
  claimedSize?: number
  encrypted?: boolean
}

/** A zip archive of these parts, deflated. */
export function archiveOf(parts: readonly TestPart[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let place = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const content = Buffer.from(part.content)
    const packed = deflateRawSync(content)
    const common = commonHeader(part, content, packed.length)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed])
    const entry = Buffer.alloc(46)
    entry.write('PK\x01\x02')
    entry.writeUInt16LE(20, 4)
    common.copy(entry, 6)
    entry.writeUInt32LE(place, 42)
    locals.push(local)
    directory.push(entry, name)
    place += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(place, 16)
  return Uint8Array.from(Buffer.concat([...locals, listed, end]))
}

/** The 26 bytes that a part's own header and its entry in the directory share, from the version on. */
function commonHeader(part: TestPart, content: Buffer, packedLength: number): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(part.encrypted ? 1 : 0, 2)
  header.writeUInt16LE(8, 4)
  header.writeUInt32LE(crc32(content), 10)
  header.writeUInt32LE(packedLength, 14)
  header.writeUInt32LE(part.claimedSize ?? content.length, 18)
  header.writeUInt16LE(Buffer.byteLength(part.name), 22)
  return header
}

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The least that makes a workbook, around this XML of rows and cells. */
export function workbookParts(sheetData: string): TestPart[] {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  return [
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${officeDocument}"><sheets><sheet name="Lijst" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${officeDocument}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    },
  ]
}
