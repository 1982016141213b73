import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { type Ask, allocate, howOften, ownAsks, type RegisterLine, registerOf } from '../rules.ts'
import { findBudget } from './budget.ts'
import { findWishes } from './wishes.ts'

/** What is asked in a school year, and how many people are asked how often. */
export type Register = { lines: RegisterLine[]; howOften: [times: number, people: number][] }

export async function findRegister(tx: Tx, schoolYear: number, today: Day): Promise<Register> {
  const wishes = await findWishes(tx, schoolYear)
  const allocations = allocate(wishes, await findBudget(tx), today)
  return {
    lines: registerOf(wishes, allocations, schoolYear),
    howOften: howOften(wishes, allocations, schoolYear),
  }
}

/** An ask of the person of this scope, with the thing that it is. */
export type OwnAsk = Ask & { thingId: string }

/** What the person of this scope was asked and is going to be asked in a school year. */
export async function findOwnAsks(tx: Tx, schoolYear: number, today: Day): Promise<OwnAsk[]> {
  const { personId } = tx.scope
  if (personId === null) return []
  const wishes = await findWishes(tx, schoolYear, [personId])
  const allocations = allocate(wishes, await findBudget(tx), today)
  const things = new Map(wishes.map(({ id, thingId }) => [id, thingId]))
  return ownAsks(wishes, allocations, { personId, schoolYear }).map((ask) => ({
    ...ask,
    thingId: things.get(ask.id) ?? '',
  }))
}
