import { describe, expect, it } from 'vitest'
import { testDraft } from '../testDraft.ts'
import {
  addCriterion,
  identifyCriterion,
  possibleIdentities,
  removeCriterion,
  renameCriterion,
  reorderCriterion,
} from './criteria.ts'

const former = [
  { id: 'begin', name: 'Het begin' },
  { id: 'eind', name: 'Het eind' },
]
const ids = ({ theme }: ReturnType<typeof testDraft>) => theme.criteria.map(({ id }) => id)

describe('criteria van een concept', () => {
  it('kunnen erbij, met een eigen id', () => {
    expect(ids(addCriterion(testDraft(), 'Het begin', former))).toEqual(['a', 'b', 'het-begin'])
  })

  it('kunnen weg, met hun vraagtekens', () => {
    const content = testDraft({}, [{ criterionId: 'a', phase: 1, reason: 'grens' }])
    expect(removeCriterion(content, 'a')).toEqual({
      theme: expect.objectContaining({ criteria: [testDraft().theme.criteria[1]] }),
      doubts: [],
    })
  })

  it('kunnen omhoog en omlaag, maar niet over de rand', () => {
    expect(ids(reorderCriterion(testDraft(), 'a', 'down'))).toEqual(['b', 'a'])
    expect(ids(reorderCriterion(testDraft(), 'a', 'up'))).toEqual(['a', 'b'])
    expect(ids(reorderCriterion(testDraft(), 'b', 'down'))).toEqual(['a', 'b'])
  })

  it('houden hun id als ze anders gaan heten', () => {
    const { theme } = renameCriterion(testDraft(), { criterionId: 'a', phase: 0 }, 'Anders', 'Waarom?')
    expect(theme.criteria[0]).toMatchObject({ id: 'a', name: 'Anders', question: 'Waarom?' })
  })

  it('verliezen hun vraag als die leeg wordt', () => {
    const asked = renameCriterion(testDraft(), { criterionId: 'a', phase: 0 }, 'A', 'Waarom?')
    const { theme } = renameCriterion(asked, { criterionId: 'a', phase: 0 }, 'A', '')
    expect(theme.criteria[0]).not.toHaveProperty('question')
  })
})

describe('dit is hetzelfde onderdeel als', () => {
  it('geeft het id van eerder, ook aan de vraagtekens', () => {
    const content = testDraft({}, [{ criterionId: 'a', phase: 2, reason: 'grens' }])
    const same = identifyCriterion(content, 'a', 'begin', former)
    expect(ids(same)).toEqual(['begin', 'b'])
    expect(same.doubts).toEqual([{ criterionId: 'begin', phase: 2, reason: 'grens' }])
  })

  it('kan niet twee keer hetzelfde zijn', () => {
    const once = identifyCriterion(testDraft(), 'a', 'begin', former)
    expect(ids(identifyCriterion(once, 'b', 'begin', former))).toEqual(['begin', 'b'])
    expect(possibleIdentities(once, 'b', former)).toEqual([former[1]])
    expect(possibleIdentities(once, 'begin', former)).toEqual(former)
  })

  it('kan ook niet waar zijn: dan krijgt het een nieuw id, dat van niemand was', () => {
    const same = identifyCriterion(testDraft(), 'a', 'begin', former)
    expect(ids(identifyCriterion(same, 'begin', null, former))).toEqual(['naam-a', 'b'])
  })

  it('verandert niets aan een onderdeel dat al nieuw was', () => {
    expect(ids(identifyCriterion(testDraft(), 'a', null, former))).toEqual(['a', 'b'])
  })
})
