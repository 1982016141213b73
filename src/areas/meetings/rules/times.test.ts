import { expect, it } from 'vitest'
import { overrun, timed } from './times.ts'

const startsAt = new Date('2026-12-01T14:30:00Z')
const endsAt = new Date('2026-12-01T16:00:00Z')

it('elk punt begint als het vorige voorbij is', () => {
  const turns = timed(startsAt, [{ minutes: 5 }, { minutes: 20 }, { minutes: 10 }])
  expect(turns.map((turn) => turn.startsAt.toISOString().slice(11, 16))).toEqual(['14:30', '14:35', '14:55'])
})

it('een agenda die langer duurt dan de bijeenkomst, zegt hoeveel', () => {
  expect(overrun({ startsAt, endsAt }, [{ minutes: 60 }, { minutes: 45 }])).toBe(15)
  expect(overrun({ startsAt, endsAt }, [{ minutes: 60 }])).toBe(-30)
})
