import { describe, expect, test } from 'vitest'
import { BodyTooLarge, readBody } from './body.ts'

const limit = 1_000
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost/', {
    method: 'POST',
    body,
    headers,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  })

describe('what is sent in', () => {
  test('is fields with all their values, however it was sent', async () => {
    const fields = [
      ['naam', 'Zoë & co'],
      ['rol', 'mentor'],
      ['rol', 'schoolopleider'],
    ]
    const parts = new FormData()
    for (const [name = '', value = ''] of fields) parts.append(name, value)
    for (const body of [new URLSearchParams(fields), parts]) {
      const { texts } = await readBody(post(body), limit)
      expect({ ...texts }).toEqual({ naam: ['Zoë & co'], rol: ['mentor', 'schoolopleider'] })
    }
  })

  test('is a file with its name and bytes', async () => {
    const parts = new FormData()
    parts.append('lijst', new File(['naam;rol'], 'lijst.csv'))
    parts.append('leeg', new File([], ''))
    const { files } = await readBody(post(parts), limit)
    expect(Object.keys(files)).toEqual(['lijst'])
    expect(files.lijst?.name).toBe('lijst.csv')
    expect(new TextDecoder().decode(files.lijst?.bytes)).toBe('naam;rol')
  })

  test('is refused when it is too large, whether that is said beforehand or not', async () => {
    const large = 'x='.padEnd(limit + 1, 'x')
    await expect(
      readBody(post(large, { ...urlencoded, 'content-length': String(large.length) }), limit),
    ).rejects.toThrow(BodyTooLarge)
    const stream = new Blob([large]).stream()
    await expect(readBody(post(stream, urlencoded), limit)).rejects.toThrow(BodyTooLarge)
    expect((await readBody(post(large.slice(0, limit), urlencoded), limit)).texts.x?.[0]).toHaveLength(limit - 2)
  })

  test.each([
    ['no form', '{"naam":"Anna"}', 'application/json'],
    [
      'a form that is cut off',
      '--grens\r\nContent-Disposition: form-data; name="a"\r\n\r\nAnna',
      'multipart/form-data; boundary=grens',
    ],
    ['a form without its boundary', 'naam=Anna', 'multipart/form-data'],
  ])('is nothing when it is %s', async (_, body, type) => {
    expect({ ...(await readBody(post(body, { 'content-type': type }), limit)).texts }).toEqual({})
  })

  test('may name a field like something that every object has', async () => {
    const { texts } = await readBody(post('__proto__=a&constructor=b', urlencoded), limit)
    expect(texts.constructor).toEqual(['b'])
    expect(Object.keys(texts)).toEqual(['__proto__', 'constructor'])
  })
})
