import { describe, expect, test } from 'vitest'
import { reasonToLookBack, type ToLookBackOn } from './lookBack.ts'

const body: ToLookBackOn = {
  meetingDay: '2026-12-01',
  lastOn: null,
  lastOfYear: false,
  planned: false,
  oldestOn: '2026-11-10',
  unsettled: 2,
  late: 0,
}

describe('wanneer de agenda terugkijken voorstelt', () => {
  test('niet als er niets is om op terug te kijken, of het al op een agenda staat', () => {
    expect(reasonToLookBack({ ...body, oldestOn: null, unsettled: 0, lastOfYear: true })).toBeUndefined()
    expect(reasonToLookBack({ ...body, late: 2, planned: true })).toBeUndefined()
  })
  test('niet zolang alles vers is en niets klaar hoefde te zijn', () => {
    expect(reasonToLookBack(body)).toBeUndefined()
  })
  test('als iets vóór de bijeenkomst klaar zou zijn', () => {
    expect(reasonToLookBack({ ...body, late: 1 })).toEqual({ kind: 'due', since: '2026-08-01', number: 1 })
  })
  test('tien weken na de vorige keer, sinds die keer', () => {
    const held = { ...body, lastOn: '2026-09-22', oldestOn: '2026-09-01' }
    expect(reasonToLookBack(held)).toEqual({ kind: 'long-ago', since: '2026-09-22', number: 2 })
    expect(reasonToLookBack({ ...held, lastOn: '2026-09-23' })).toBeUndefined()
  })
  test('in de laatste bijeenkomst van het schooljaar komt een afspraak van november terug in mei', () => {
    const may = { ...body, meetingDay: '2027-05-18', lastOn: '2027-04-20', lastOfYear: true }
    expect(reasonToLookBack(may)).toMatchObject({ kind: 'end-of-year' })
    expect(
      reasonToLookBack({ ...body, lastOfYear: true }),
      'in december staat de rest nog niet gepland',
    ).toBeUndefined()
  })
})
