import { describe, expect, it } from 'vitest'
import { findRole, whyNotAt } from './roles.ts'

const roles = [
  { key: 'school-trainer', name: 'Schoolopleider', organisationKinds: ['school'] },
  { key: 'school-leader', name: 'Schoolleider', organisationKinds: ['school'] },
  { key: 'partnership-coordinator', name: "CoOP'er", organisationKinds: ['board'] },
] as const
const [trainer] = roles

const found = (cell: string) => {
  const result = findRole(cell, roles)
  return 'role' in result ? result.role.key : result.problem
}

describe('een rol in een lijst', () => {
  it.each(['Schoolopleider', 'schoolopleider', 'School opleider', 'school-trainer'])('is met “%s” gevonden', (cell) => {
    expect(found(cell)).toBe('school-trainer')
  })

  it('met een typefout krijgt een voorstel', () => {
    expect(found('scholopleider')).toBe('De rol “scholopleider” is er niet. Bedoel je Schoolopleider?')
    expect(found('cooper')).toBe('partnership-coordinator')
  })

  it('die er niet is, krijgt de lijst om uit te kiezen', () => {
    expect(found('conciërge')).toContain("Schoolopleider, Schoolleider, CoOP'er")
    expect(found('')).toContain('Vul een rol in')
  })

  it('hoort bij een soort organisatie', () => {
    const board = {
      id: 'b',
      kind: 'board',
      name: 'West',
      place: null,
      brin: null,
      locationCode: null,
      authorityNumber: null,
      endedOn: null,
    } as const
    expect(whyNotAt(trainer, board)).toBe('West is een bestuur. De rol Schoolopleider hoort bij een opleidingsschool.')
    expect(whyNotAt(trainer, { ...board, kind: 'school' })).toBeNull()
  })
})
