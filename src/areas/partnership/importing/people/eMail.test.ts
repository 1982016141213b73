import { describe, expect, it } from 'vitest'
import { readEMail } from './eMail.ts'

describe('een e-mailadres', () => {
  it.each([
    ['Noor.Jansen@School.NL', 'noor.jansen@school.nl'],
    ['mailto:n@school.nl', 'n@school.nl'],
    ["o'brien+mentor@sub.school.nl", "o'brien+mentor@sub.school.nl"],
    ['zoe\u0308@scho\u0308ol.nl', 'zoë@schöol.nl'],
    ['ZOË@school.nl', 'zoë@school.nl'],
  ])('%s wordt bewaard als %s', (cell, address) => {
    expect(readEMail(cell)).toBe(address)
  })

  it.each([
    '',
    'noor',
    'noor@school',
    '@school.nl',
    'noor@@school.nl',
    'noor jansen@school.nl',
    'noor@school.nl; sem@school.nl',
    'Noor <noor@school.nl>',
    'noor..jansen@school.nl',
    '.noor@school.nl',
    'noor@-school.nl',
    'noor@school..nl',
    'noor@192.168.0.1',
    `${'x'.repeat(250)}@school.nl`,
  ])('is %j niet', (cell) => {
    expect(readEMail(cell)).toBeNull()
  })

  it('van duizenden tekens wordt snel geweigerd', () => {
    const started = process.threadCpuUsage()
    expect(readEMail(`a@${'a.'.repeat(1000)}`)).toBeNull()
    expect(readEMail(`a@${'a'.repeat(2000)}`)).toBeNull()
    expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(200)
  })
})
