import { openZip, UnreadableZip, type ZipFault } from '../../../../platform/zip.ts'
import type { UnreadableDocument } from '../unreadable.ts'
import { damagedWord, protectedWord, tooLargeUnpacked } from './problems.ts'

/** The files in a Word document. */
export type Archive = {
  names: readonly string[]
  /**
   * Unpacks one file. What is unpacked counts towards the limit of the archive as a whole.
   * @returns null when there is no such file
   * @throws UnreadableDocument when it is damaged, protected by a password, or too large
   */
  read: (name: string) => Uint8Array | null
}

/** In bytes, unpacked: a document of the largest size that is allowed, full of pictures, stays far below the first. */
const limits = { declared: 200_000_000, unpacked: 40_000_000, parts: 10_000 }

const problems: Record<ZipFault, () => UnreadableDocument> = {
  'no zip': damagedWord,
  damaged: damagedWord,
  encrypted: protectedWord,
  'too large': tooLargeUnpacked,
}

/** Whether an archive is a workbook of Excel: that is read as sheets. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return openArchive(bytes).names.includes('xl/workbook.xml')
}

/** @throws UnreadableDocument when the archive is damaged, or would be too large when unpacked */
export function openArchive(bytes: Uint8Array): Archive {
  const { names, read } = inWords(() => openZip(bytes, limits))
  return { names, read: (name) => inWords(() => read(name)) ?? null }
}

/** What can be wrong with an archive, as a sentence for a person. */
function inWords<Value>(read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    throw error instanceof UnreadableZip ? problems[error.fault]() : error
  }
}
