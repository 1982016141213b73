import { createHash } from 'node:crypto'
import type { Proposed } from './rules.ts'

/** Which division is meant by "this one": whoever takes over another than was on the page is told. */
export const fingerprintOf = (proposed: readonly Proposed[]): string =>
  createHash('sha256')
    .update(proposed.map(({ schoolId, number, because }) => `${schoolId} ${number} ${because}`).join('\n'))
    .digest('hex')
