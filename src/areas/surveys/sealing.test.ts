import { describe, expect, test } from 'vitest'
import { seal, surveyKey, unseal } from './sealing.ts'

const secret = 'a secret that only tests have, of 32 characters'
const key = surveyKey(secret, 'survey')

describe('what is sealed', () => {
  test('is opened with the key of its survey, and says the same', () => {
    const paper = { form: 2, answers: { open: 'Zoë’s “antwoord”\n🌱', beter: 4 } }
    expect(unseal(key, seal(key, paper))).toEqual(paper)
  })

  test.each([
    ['of another survey', surveyKey(secret, 'other')],
    ['of another secret', surveyKey(`${secret}.`, 'survey')],
  ])('is not opened with the key %s', (_, other) => {
    expect(() => unseal(other, seal(key, { answers: {} }))).toThrow()
  })

  test('is not opened after it was changed', () => {
    const sealed = seal(key, { answers: {} })
    sealed.writeUInt8(sealed.readUInt8(20) ^ 1, 20)
    expect(() => unseal(key, sealed)).toThrow()
  })

  test('looks the same length for a short and a somewhat longer answer, and different each time', () => {
    const [short, longer, again] = ['kort', 'een wat langer antwoord', 'kort'].map((open) => seal(key, { open }))
    expect(short?.length).toBe(longer?.length)
    expect(short?.equals(again ?? Buffer.of())).toBe(false)
  })
})
