import { describe, expect, test } from 'vitest'
import { partnershipPolicy } from './policy.ts'
import { whoHolds } from './testWho.ts'

const board = '0b0a0000-0000-4000-8000-000000000001'
const otherBoard = '0b0a0000-0000-4000-8000-000000000002'
const mentorAt = (...boardIds: string[]) => ({ id: '0b0a0000-0000-4000-8000-000000000003', boardIds })

describe('de lijst van organisaties en mensen', () => {
  const sees = (...roles: Parameters<typeof whoHolds>) => partnershipPolicy.see.allows(whoHolds(...roles), undefined)

  test('een mentor en een bestuurder zien haar', () => {
    expect(sees({ role: 'mentor' })).toBe(true)
    expect(sees({ role: 'board-member' })).toBe(true)
  })

  test('wie alleen aankomende leraar is, ziet haar niet', () => {
    expect(sees({ role: 'student-teacher' })).toBe(false)
    expect(sees({ role: 'student-teacher' }, { role: 'mentor' })).toBe(true)
  })

  test('wie geen aanstelling (meer) heeft, ziet haar niet', () => {
    expect(sees()).toBe(false)
  })
})

describe('een e-mailadres', () => {
  const sees = (role: Parameters<typeof whoHolds>[0], person: ReturnType<typeof mentorAt>) =>
    partnershipPolicy.seeAddress.allows(whoHolds(role), person)

  test('de projectcoördinator ziet elk adres', () => {
    expect(sees({ role: 'project-coordinator' }, mentorAt())).toBe(true)
  })

  test("een CoOP'er ziet adressen op scholen van het eigen bestuur, en nergens anders", () => {
    expect(sees({ role: 'partnership-coordinator', at: board }, mentorAt(otherBoard, board))).toBe(true)
    expect(sees({ role: 'partnership-coordinator', at: board }, mentorAt(otherBoard))).toBe(false)
    expect(sees({ role: 'partnership-coordinator', at: board }, mentorAt())).toBe(false)
  })

  test('een schoolopleider ziet alleen het eigen adres', () => {
    const who = whoHolds({ role: 'school-trainer', at: board })
    expect(partnershipPolicy.seeAddress.allows(who, mentorAt(board))).toBe(false)
    expect(partnershipPolicy.seeAddress.allows(who, { id: who.personId, boardIds: [] })).toBe(true)
  })
})

test('alleen de projectcoördinator wijzigt', () => {
  expect(partnershipPolicy.change.allows(whoHolds({ role: 'project-coordinator' }), undefined)).toBe(true)
  expect(partnershipPolicy.change.allows(whoHolds({ role: 'partnership-coordinator' }), undefined)).toBe(false)
  expect(partnershipPolicy.change.allows(whoHolds({ role: 'board-member' }), undefined)).toBe(false)
})
