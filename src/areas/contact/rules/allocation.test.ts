import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Allocation, allocate, type Budget, displaced, inOrder, type Wish } from './allocation.ts'

const today = '2026-09-01'

const wish = (id: string, more: Partial<Wish> = {}): Wish => ({
  id,
  kind: 'panel',
  title: id,
  schoolYear: 2026,
  day: '2027-03-03',
  minutes: 10,
  priority: 3,
  state: 'planned',
  people: ['noor'],
  ...more,
})

const usual: Budget = { times: 6, minutes: 120, daysBetween: 14 }

const dayIn = (days: number) => new Date(Date.UTC(2026, 7, 20) + days * 86_400_000).toISOString().slice(0, 10)
const yearOf = (day: string) => (day >= '2027-08-01' ? 2027 : day >= '2026-08-01' ? 2026 : 2025)

const anyBudget = fc.record({
  times: fc.integer({ min: 1, max: 6 }),
  minutes: fc.integer({ min: 5, max: 100 }),
  daysBetween: fc.integer({ min: 0, max: 60 }),
})
const anyWish = fc
  .record({
    day: fc.integer({ min: -30, max: 380 }).map(dayIn),
    minutes: fc.integer({ min: 1, max: 60 }),
    priority: fc.integer({ min: 1, max: 5 }),
    state: fc.constantFrom('planned' as const, 'asked' as const),
    people: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
  })
  .map((one) => ({ ...one, schoolYear: yearOf(one.day) }))
const anyWishes = fc
  .array(anyWish, { maxLength: 14 })
  .map((all) => all.map((one, index) => wish(`ask-${String(index).padStart(2, '0')}`, one)))

const reachedBy = (allocations: ReadonlyMap<string, Allocation>, { id }: Wish) => allocations.get(id)?.reached ?? []
const days = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000

describe('de verdeling van vragen over mensen', () => {
  it('vraagt niemand te vaak, te lang of te snel opnieuw', () => {
    fc.assert(
      fc.property(anyWishes, anyBudget, (wishes, budget) => {
        const allocations = allocate(wishes, budget, today)
        for (const one of wishes.filter(({ state }) => state === 'planned'))
          for (const person of reachedBy(allocations, one)) {
            const asks = wishes.filter((other) => reachedBy(allocations, other).includes(person))
            const ofYear = asks.filter(({ schoolYear }) => schoolYear === one.schoolYear)
            expect(ofYear.length).toBeLessThanOrEqual(budget.times)
            expect(ofYear.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(budget.minutes)
            for (const other of asks)
              if (other !== one) expect(days(one.day, other.day)).toBeGreaterThanOrEqual(budget.daysBetween)
          }
      }),
    )
  })

  it('laat staan wie al gevraagd is', () => {
    fc.assert(
      fc.property(anyWishes, anyBudget, (wishes, budget) => {
        const allocations = allocate(wishes, budget, today)
        for (const one of wishes.filter(({ state }) => state === 'asked'))
          expect(allocations.get(one.id)).toEqual({ reached: one.people, notReached: [] })
      }),
    )
  })

  it('verandert voor niemand iets aan wat voorgaat, wat er ook bij komt', () => {
    fc.assert(
      fc.property(anyWishes, anyBudget, (wishes, budget) => {
        const [last, ...others] = inOrder(wishes).toReversed()
        if (!last) return
        const without = allocate(others, budget, today)
        const withIt = allocate(wishes, budget, today)
        for (const one of others) expect(withIt.get(one.id)).toEqual(without.get(one.id))
        expect(displaced(others, without, withIt)).toEqual([])
      }),
    )
  })

  it('bereikt iedereen of zegt waarom niet', () => {
    fc.assert(
      fc.property(anyWishes, anyBudget, (wishes, budget) => {
        const allocations = allocate(wishes, budget, today)
        for (const one of wishes) {
          const { reached = [], notReached = [] } = allocations.get(one.id) ?? {}
          expect([...reached, ...notReached.map(({ personId }) => personId)].toSorted()).toEqual(one.people.toSorted())
        }
      }),
    )
  })

  it('laat iemand alleen liggen als er echt geen plaats is', () => {
    fc.assert(
      fc.property(anyWishes, anyBudget, (wishes, budget) => {
        const allocations = allocate(wishes, budget, today)
        for (const one of wishes)
          for (const { personId, reason } of allocations.get(one.id)?.notReached ?? []) {
            const before = inOrder(wishes).slice(0, inOrder(wishes).indexOf(one))
            const granted = before.filter((other) => reachedBy(allocations, other).includes(personId))
            const ofYear = granted.filter(({ schoolYear }) => schoolYear === one.schoolYear)
            const fits =
              one.day >= today &&
              ofYear.length < budget.times &&
              ofYear.reduce((sum, { minutes }) => sum + minutes, one.minutes) <= budget.minutes &&
              granted.every((other) => days(one.day, other.day) >= budget.daysBetween)
            expect(fits, JSON.stringify(reason)).toBe(false)
          }
      }),
    )
  })

  it('is hetzelfde, in welke volgorde de vragen ook komen', () => {
    fc.assert(
      fc.property(anyWishes, anyBudget, (wishes, budget) => {
        const one = allocate(wishes, budget, today)
        const other = allocate(wishes.toReversed(), budget, today)
        for (const { id } of wishes) expect(other.get(id)).toEqual(one.get(id))
      }),
    )
  })

  it('laat een puls wijken voor de jaarlijkse enquête die later komt', () => {
    const yearly = wish('yearly', { kind: 'survey', priority: 1, day: '2027-04-12' })
    const pulse = wish('pulse', { kind: 'pulse', priority: 4, day: '2027-04-05' })
    const allocations = allocate([pulse, yearly], usual, today)
    expect(reachedBy(allocations, yearly)).toEqual(['noor'])
    expect(allocations.get('pulse')?.notReached).toMatchObject([
      { personId: 'noor', reason: { kind: 'days', other: { id: 'yearly' } } },
    ])
    expect(displaced([pulse], allocate([pulse], usual, today), allocations)).toMatchObject([
      { ask: { id: 'pulse' }, people: 1 },
    ])
  })

  it('telt keren en minuten per schooljaar, maar dagen ook over de zomer heen', () => {
    const july = wish('july', { day: '2027-07-25', state: 'asked', minutes: 120 })
    const soon = wish('soon', { day: '2027-08-05', schoolYear: 2027 })
    const later = wish('later', { day: '2027-08-20', schoolYear: 2027 })
    const allocations = allocate([july, soon, later], usual, today)
    expect(reachedBy(allocations, soon)).toEqual([])
    expect(reachedBy(allocations, later)).toEqual(['noor'])
  })

  it('laat wat nooit gevraagd is en voorbij is geen plaats bezet houden', () => {
    const missed = wish('missed', { day: '2026-08-30', priority: 1 })
    const next = wish('next', { day: '2026-09-03' })
    const allocations = allocate([missed, next], usual, today)
    expect(reachedBy(allocations, missed)).toEqual([])
    expect(reachedBy(allocations, next)).toEqual(['noor'])
  })

  it('verdeelt 20 vragen over 5.000 mensen in een oogwenk', () => {
    const people = Array.from({ length: 5000 }, (_, index) => `person-${index}`)
    const wishes = Array.from({ length: 20 }, (_, index) =>
      wish(`ask-${index}`, { people, day: dayIn(15 + index * 16), priority: 1 + (index % 5) }),
    )
    const started = process.threadCpuUsage()
    allocate(wishes, usual, today)
    expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(1500)
  })
})
