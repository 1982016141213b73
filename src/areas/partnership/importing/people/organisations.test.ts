import { describe, expect, it } from 'vitest'
import { organisationKinds } from '../../catalogue.ts'
import { organisationFinder } from './organisations.ts'
import type { Organisation } from './person.ts'

function organisation(id: string, fields: Partial<Organisation> = {}): Organisation {
  return {
    id,
    kind: 'school',
    name: id,
    place: null,
    brin: null,
    locationCode: null,
    authorityNumber: null,
    endedOn: null,
    ...fields,
  }
}

const find = organisationFinder([
  organisation('utrecht', { name: 'De Regenboog', place: 'Utrecht', brin: '01AB', locationCode: '00' }),
  organisation('zeist', { name: 'De Regenboog', place: 'Zeist', brin: '02CD', locationCode: '00' }),
  organisation('zeist-zuid', { name: 'De Regenboog Zuid', place: 'Zeist', brin: '02CD', locationCode: '01' }),
  organisation('linde', { name: 'De Linde', place: 'Zeist' }),
  organisation('west', { kind: 'board', name: 'Stichting West', authorityNumber: '41001' }),
  organisation('west-school', { name: 'Stichting West' }),
])

const found = (cell: string, kinds = [...organisationKinds]) => {
  const result = find(cell, kinds)
  return 'organisation' in result ? result.organisation.id : result.problem
}

describe('een organisatie in een lijst', () => {
  it.each([
    ['de linde', 'linde'],
    ['De Linde, Zeist', 'linde'],
    ['De Regenboog (Utrecht)', 'utrecht'],
    ['01AB', 'utrecht'],
    ['02cd-01', 'zeist-zuid'],
    ['41001', 'west'],
  ])('is met “%s” gevonden', (cell, id) => {
    expect(found(cell)).toBe(id)
  })

  it('die dubbelzinnig is, krijgt uitleg hoe het preciezer kan', () => {
    expect(found('De Regenboog')).toContain('01AB00 (De Regenboog, Utrecht), 02CD00 (De Regenboog, Zeist)')
    expect(found('02CD')).toContain('02CD00 (De Regenboog, Zeist), 02CD01 (De Regenboog Zuid, Zeist)')
  })

  it('is niet dubbelzinnig als de rol maar bij een van de twee hoort', () => {
    expect(found('Stichting West', ['board'])).toBe('west')
    expect(found('Stichting West', ['school'])).toBe('west-school')
    expect(found('Stichting West')).toContain('kan 2 organisaties zijn')
  })

  it('die er niet is, krijgt een voorstel', () => {
    expect(found('De Lnde')).toContain('Bedoel je De Linde?')
    expect(found('Zonnebloemschool')).toContain('Voeg haar eerst toe')
    expect(found('')).toContain('Vul een organisatie in')
  })
})
