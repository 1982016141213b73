import { createHash } from 'node:crypto'

/**
 * The id of something in the demo: always the same for the same words, so that a link into the demo keeps working.
 * @param words what it is, from large to small, e.g. `'scan', 'De Waterlelie', '2024'`
 * @returns a UUID of version 8, the one that RFC 9562 leaves to the application
 */
export function demoId(...words: string[]): string {
  const hash = createHash('sha256').update(words.join('\n')).digest('hex')
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0b0011) | 0b1000).toString(16)
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ].join('-')
}
