import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** What seals the papers of one survey: 32 bytes, which are in no database. */
export type SurveyKey = Uint8Array

const nonceBytes = 12
const tagBytes = 16
/** What is sealed is as long as a multiple of this, in bytes, so that its length says little of who wrote much. */
const step = 512

/**
 * The key of a survey, from the secret of the program (HKDF, RFC 5869). With another secret what was sealed cannot be opened.
 * @param secret PEILSTOK_SECRET
 */
export function surveyKey(secret: string, surveyId: string): SurveyKey {
  return new Uint8Array(hkdfSync('sha256', secret, surveyId, 'survey', 32))
}

/** Seals something that JSON can hold (AES-256-GCM, NIST SP 800-38D, with a nonce of chance). */
export function seal(key: SurveyKey, content: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(content))
  // Spaces at the end change nothing of JSON.
  const padded = Buffer.alloc(Math.max(1, Math.ceil(text.length / step)) * step, 0x20)
  text.copy(padded)
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([nonce, cipher.update(padded), cipher.final(), cipher.getAuthTag()])
}

/**
 * Opens what was sealed.
 * @throws Error when it was sealed with another key, or is damaged
 */
export function unseal(key: SurveyKey, sealed: Uint8Array): unknown {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
  const padded = Buffer.concat([
    decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes)),
    decipher.final(),
  ])
  return JSON.parse(padded.toString())
}
