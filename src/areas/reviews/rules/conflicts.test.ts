import { describe, expect, it } from 'vitest'
import { conflictsWith, type DeclaredTie, type Post } from './conflicts.ts'

const kade = { schoolId: 'de kade', boardId: 'duin' }
const day = '2027-03-10'
const post = (overrides: Partial<Post>): Post => ({
  organisationId: 'het baken',
  boardId: 'veld',
  startsOn: '2020-08-01',
  endsOn: null,
  ...overrides,
})
const tie = (overrides: Partial<DeclaredTie>): DeclaredTie => ({
  organisationId: 'de kade',
  reason: 'Mijn zus werkt er.',
  untilOn: null,
  ...overrides,
})
const kinds = (posts: Post[], ties: DeclaredTie[] = []) =>
  conflictsWith(kade, { posts, ties }, day).map(({ kind }) => kind)

describe('who cannot visit a school', () => {
  it('is whoever works for the same board, at whichever of its schools', () => {
    expect(kinds([post({ boardId: 'duin' })])).toEqual(['same-board'])
    expect(kinds([post({ organisationId: 'duin', boardId: 'duin' })])).toEqual(['same-board'])
  })

  it('is not whoever left the board before the visit, or comes there after it', () => {
    expect(kinds([post({ boardId: 'duin', endsOn: '2027-03-09' })])).toEqual([])
    expect(kinds([post({ boardId: 'duin', startsOn: '2027-03-11' })])).toEqual([])
  })

  it('is whoever worked at the school in the five years before the visit', () => {
    const left = (endsOn: string) => kinds([post({ organisationId: 'de kade', boardId: 'duin', endsOn })])
    expect(left('2022-03-10')).toEqual(['worked-there'])
    expect(left('2022-03-09')).toEqual([])
  })

  it('hears until when they worked there, unless they still do', () => {
    const there = { organisationId: 'de kade', boardId: null }
    const [left] = conflictsWith(kade, { posts: [post({ ...there, endsOn: '2025-07-31' })], ties: [] }, day)
    const [stayed] = conflictsWith(kade, { posts: [post(there)], ties: [] }, day)
    expect([left, stayed]).toEqual([
      { kind: 'worked-there', until: '2025-07-31' },
      { kind: 'worked-there', until: null },
    ])
  })

  it('is whoever said to have a tie with the school or its board, as long as that counts', () => {
    expect(kinds([], [tie({})])).toEqual(['tie'])
    expect(kinds([], [tie({ organisationId: 'duin' })])).toEqual(['tie'])
    expect(kinds([], [tie({ untilOn: '2027-03-09' })])).toEqual([])
    expect(kinds([], [tie({ organisationId: 'het baken' })])).toEqual([])
  })

  it('is nobody by being of no board, as a school without one is', () => {
    const free = { schoolId: 'de kade', boardId: null }
    expect(conflictsWith(free, { posts: [post({ boardId: null })], ties: [] }, day)).toEqual([])
  })
})
