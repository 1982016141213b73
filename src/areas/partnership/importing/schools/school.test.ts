import { describe, expect, it } from 'vitest'
import { readSchoolField } from './school.ts'

describe('een waarde van een school', () => {
  it('wordt in één vorm bewaard', () => {
    expect(readSchoolField('postalCode', '1234ab')).toEqual({ value: '1234 AB' })
    expect(readSchoolField('website', 'www.School.nl/')).toEqual({ value: 'https://www.school.nl' })
    expect(readSchoolField('website', 'http://school.nl/pad?x=1')).toEqual({ value: 'http://school.nl/pad?x=1' })
    expect(readSchoolField('authorityNumber', '41234')).toEqual({ value: '41234' })
  })

  it('krijgt zijn nullen terug, met een melding', () => {
    expect(readSchoolField('authorityNumber', '123')).toEqual({
      value: '00123',
      notice: expect.stringContaining('Nullen'),
    })
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://school.nl@evil.example',
    'file:///etc/passwd',
    'localhost',
    'https://192.168.0.1',
    'school.nl:8080',
    'geen',
    'www.school.nl en www.anders.nl',
  ])('is geen website: %s', (cell) => {
    expect(readSchoolField('website', cell)).toMatchObject({ fault: expect.stringContaining('geen webadres') })
  })

  it('die niet klopt, wordt uitgelegd', () => {
    expect(readSchoolField('postalCode', '0123 AB')).toMatchObject({ fault: expect.stringContaining('geen postcode') })
    expect(readSchoolField('authorityNumber', '123456')).toMatchObject({
      fault: expect.stringContaining('vijf cijfers'),
    })
    expect(readSchoolField('name', 'x'.repeat(201))).toMatchObject({ fault: expect.stringContaining('200 tekens') })
  })
})
