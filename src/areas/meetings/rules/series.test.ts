import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitSeries, type SeriesMeeting } from './series.ts'

const at = (day: number, hour = 15) => new Date(Date.UTC(2026, 11, day, hour))
const meeting = (id: string, startsAt: Date, changedByHand = false): SeriesMeeting => ({ id, startsAt, changedByHand })

describe('een ander ritme', () => {
  it('schuift de eerste naar de eerste, voegt toe wat ontbreekt, en beëindigt wat te veel is', () => {
    const coming = [meeting('a', at(1)), meeting('b', at(8))]
    expect(fitSeries(coming, [at(3), at(10), at(17)])).toEqual({
      moved: [
        { id: 'a', startsAt: at(3) },
        { id: 'b', startsAt: at(10) },
      ],
      added: [at(17)],
      ended: [],
    })
    expect(fitSeries(coming, [at(1)])).toEqual({ moved: [], added: [], ended: ['b'] })
  })

  it('laat staan wat met de hand is verzet, en plant er geen tweede naast', () => {
    const coming = [meeting('a', at(1)), meeting('b', at(9), true), meeting('c', at(15))]
    expect(fitSeries(coming, [at(1, 16), at(8, 16), at(15, 16)])).toEqual({
      moved: [
        { id: 'a', startsAt: at(1, 16) },
        { id: 'c', startsAt: at(15, 16) },
      ],
      added: [],
      ended: [],
    })
  })

  it('elk nieuw moment krijgt hooguit één bijeenkomst, en geen bijeenkomst verdwijnt ongezegd', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 15 })
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 15 }), (were, wanted, byHand) => {
        const coming = were.map((day, index) => meeting(`${index}`, at(day), index < byHand))
        const { moved, added, ended } = fitSeries(
          coming,
          wanted.map((day) => at(day)),
        )
        const movable = coming.filter(({ changedByHand }) => !changedByHand)
        const kept = movable.filter(({ id }) => !ended.includes(id))
        const held = kept.map((one) => moved.find(({ id }) => id === one.id)?.startsAt ?? one.startsAt)
        const moments = [...held, ...added].map(Number)
        expect(new Set(moments).size).toBe(moments.length)
        for (const moment of moments) expect(wanted.map((day) => Number(at(day)))).toContain(moment)
        for (const { id } of coming.filter(({ changedByHand }) => changedByHand)) {
          expect(ended).not.toContain(id)
          expect(moved.map((one) => one.id)).not.toContain(id)
        }
      }),
    )
  })
})
