import { createHash } from 'node:crypto'
import type { Tx } from './database/scope.ts'
import type { Upload } from './web/form.ts'

export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  text: 'text/plain; charset=utf-8',
  unknown: 'application/octet-stream',
} as const

export type MediaType = (typeof mediaTypes)[keyof typeof mediaTypes]

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte)

/** What a file is, by its content: its name says nothing. Office documents are zips that hold a known folder. */
export function mediaTypeOf(bytes: Uint8Array): MediaType {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return mediaTypes.pdf
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (names.includes('word/document.xml')) return mediaTypes.docx
    if (names.includes('xl/workbook.xml')) return mediaTypes.xlsx
    return mediaTypes.zip
  }
  return bytes.includes(0) ? mediaTypes.unknown : mediaTypes.text
}

/** Keeps a file in the database, so that it is in every backup and in the same transaction as what refers to it. Returns its id. */
export async function keepFile(tx: Tx, { name, bytes }: Upload): Promise<string> {
  const kept = await tx.db
    .insertInto('file')
    .values({
      partnershipId: tx.scope.partnershipId,
      name: name.replace(/[/\\\p{Cc}]/gu, '').slice(0, 255) || 'bestand',
      mediaType: mediaTypeOf(bytes),
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      content: Buffer.from(bytes),
      createdBy: tx.scope.personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return kept.id
}

export type KeptFile = { name: string; mediaType: string; bytes: Uint8Array }

/** A file of this partnership; undefined when there is none with this id. */
export async function findFile(tx: Tx, id: string): Promise<KeptFile | undefined> {
  const file = await tx.db
    .selectFrom('file')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .select(['name', 'mediaType', 'content'])
    .executeTakeFirst()
  return file && { name: file.name, mediaType: file.mediaType, bytes: file.content }
}
