import { describe, expect, it } from 'vitest'
import { coordinatorsOf, leadersOf } from './roles.ts'
import { onDay, stateOfMeeting } from './standing.ts'

const atSchool = (roleKey: string) => ({
  roleKey,
  organisationId: 'waterlelie',
  organisationKind: 'school' as const,
  boardId: 'duin',
})
const atBoard = (roleKey: string) => ({
  roleKey,
  organisationId: 'duin',
  organisationKind: 'board' as const,
  boardId: 'duin',
})
const atInstitute = (roleKey: string) => ({
  roleKey,
  organisationId: 'delta',
  organisationKind: 'institute' as const,
  boardId: null,
})

describe('met wie iemand elk jaar over de eigen rol praat', () => {
  it('een mentor met de schoolleider van de eigen school, de schoolleider met het bestuur', () => {
    expect(leadersOf(atSchool('mentor'))).toEqual([{ roleKey: 'school-leader', organisationId: 'waterlelie' }])
    expect(leadersOf(atSchool('school-leader'))).toEqual([{ roleKey: 'board-member', organisationId: 'duin' }])
  })

  it("een CoOP'er met het eigen bestuur", () => {
    expect(leadersOf(atBoard('partnership-coordinator'))).toEqual([{ roleKey: 'board-member', organisationId: 'duin' }])
  })

  it('een instituutsopleider met de instituutscoördinator, ook als die op een school is aangesteld', () => {
    expect(leadersOf(atInstitute('institute-trainer'))).toEqual([
      { roleKey: 'institute-coordinator', organisationId: 'delta' },
    ])
    expect(leadersOf(atSchool('institute-trainer'))).toEqual([
      { roleKey: 'institute-coordinator', organisationId: null },
    ])
  })

  it('niemand leidt het gesprek over de eigen rol: die rol staat nooit zelf bij wie het leiden', () => {
    for (const holding of [
      atSchool('school-leader'),
      atBoard('partnership-coordinator'),
      atBoard('project-coordinator'),
      atInstitute('institute-coordinator'),
    ])
      expect(leadersOf(holding).map(({ roleKey }) => roleKey)).not.toContain(holding.roleKey)
  })
})

describe('wie coördineert waar iemand een rol heeft', () => {
  it("zijn de CoOP'ers van dat bestuur en de projectcoördinator, en niemand van een ander bestuur", () => {
    expect(coordinatorsOf(atSchool('mentor'))).toEqual([
      { roleKey: 'partnership-coordinator', organisationId: 'duin' },
      { roleKey: 'project-coordinator', organisationId: null },
    ])
  })
  it('is bij een instituut de instituutscoördinator daar', () => {
    expect(coordinatorsOf(atInstitute('study-coach'))).toContainEqual({
      roleKey: 'institute-coordinator',
      organisationId: 'delta',
    })
  })
})

describe('hoe een gesprek ervoor staat', () => {
  it('is gehouden als de dag voorbij is, en anders gepland', () => {
    expect(onDay('2026-11-21', '2026-11-22')).toEqual({ plannedOn: null, heldOn: '2026-11-21' })
    expect(onDay('2026-11-22', '2026-11-22')).toEqual({ plannedOn: '2026-11-22', heldOn: null })
  })
  it('volgt bij een evaluatiegesprek de bijeenkomst', () => {
    expect(stateOfMeeting('convened')).toBe('planned')
    expect(stateOfMeeting('closed')).toBe('held')
    expect(stateOfMeeting('cancelled')).toBe('cancelled')
  })
})
