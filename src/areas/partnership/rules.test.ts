import { describe, expect, test } from 'vitest'
import {
  appointmentProblems,
  endsSoon,
  factsOfKind,
  hasEnded,
  isCoordinated,
  pageOfList,
  periodState,
} from './rules.ts'
import { noFacts, today } from './testWho.ts'

describe('een aanstelling', () => {
  test('geldt op haar eerste en op haar laatste dag', () => {
    expect(periodState({ startsOn: today, endsOn: today }, today)).toBe('current')
    expect(periodState({ startsOn: '2026-11-23', endsOn: null }, today)).toBe('coming')
    expect(periodState({ startsOn: '2025-08-01', endsOn: '2026-11-21' }, today)).toBe('past')
  })

  test('loopt binnenkort af als de laatste dag binnen 60 dagen valt', () => {
    const until = (endsOn: string | null) => endsSoon({ startsOn: '2025-08-01', endsOn }, today)
    expect(until('2027-01-21')).toBe(true)
    expect(until('2027-01-22')).toBe(false)
    expect(until(null)).toBe(false)
    expect(until('2026-11-21')).toBe(false)
  })

  test('kan alleen bij een soort organisatie waar de rol bestaat', () => {
    const mentor = { name: 'Mentor', organisationKinds: ['school'] as const }
    const period = { startsOn: today, endsOn: null }
    const board = { name: 'De Brug', kind: 'board' as const, endedOn: null }
    expect(appointmentProblems(mentor, board, period).role).toContain('Mentor kun je niet zijn bij De Brug')
    expect(appointmentProblems(mentor, { ...board, kind: 'school' }, period)).toEqual({})
  })

  test('kan niet langer duren dan de organisatie meedoet', () => {
    const mentor = { name: 'Mentor', organisationKinds: ['school'] as const }
    const school = { name: 'De Linde', kind: 'school' as const, endedOn: '2026-07-31' }
    const problems = (startsOn: string, endsOn: string | null) =>
      Object.keys(appointmentProblems(mentor, school, { startsOn, endsOn }))
    expect(problems('2026-08-01', null)).toEqual(['startsOn'])
    expect(problems('2025-08-01', null)).toEqual(['endsOn'])
    expect(problems('2025-08-01', '2026-07-31')).toEqual([])
  })
})

test('een partnerschap heeft vandaag een projectcoördinator, en iemand die het blijft', () => {
  const until = (endsOn: string | null, startsOn = '2025-08-01') => ({ startsOn, endsOn })
  expect(isCoordinated([until(null)], today)).toBe(true)
  expect(isCoordinated([until('2026-12-31'), until(null, '2027-01-01')], today)).toBe(true)
  expect(isCoordinated([until('2026-12-31')], today)).toBe(false)
  expect(isCoordinated([until(null, '2027-01-01')], today)).toBe(false)
})

test('een organisatie doet nog mee op haar laatste dag', () => {
  expect(hasEnded({ endedOn: today }, today)).toBe(false)
  expect(hasEnded({ endedOn: '2026-11-21' }, today)).toBe(true)
  expect(hasEnded({ endedOn: null }, today)).toBe(false)
})

test('een lijst heeft 100 regels per bladzijde, en altijd een bladzijde', () => {
  expect(pageOfList(0, 1)).toEqual({ number: 1, pages: 1, offset: 0 })
  expect(pageOfList(201, 3)).toEqual({ number: 3, pages: 3, offset: 200 })
  expect(pageOfList(201, 9)).toEqual({ number: 3, pages: 3, offset: 200 })
  expect(pageOfList(201, Number.NaN).number).toBe(1)
  expect(pageOfList(201, -4).number).toBe(1)
})

test('een instituut heeft geen bestuur, BRIN of bestuursnummer', () => {
  const everything = {
    ...noFacts,
    name: 'Hogeschool',
    boardId: 'b',
    brin: '12AB',
    authorityNumber: '12345',
    place: 'Ede',
  }
  expect(factsOfKind('institute', everything)).toEqual({ ...noFacts, name: 'Hogeschool', place: 'Ede' })
  expect(factsOfKind('school', everything)).toMatchObject({ boardId: 'b', brin: '12AB', authorityNumber: null })
  expect(factsOfKind('board', everything)).toMatchObject({ boardId: null, brin: null, authorityNumber: '12345' })
})
