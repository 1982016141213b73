import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Brought, finalFinding, reportOf, type WrittenFinding } from './report.ts'

const finding = (id: string, overrides: Partial<WrittenFinding> = {}): WrittenFinding => ({
  id,
  itemId: 'ruimte',
  groupNumber: 1,
  text: `Wat ${id} zegt`,
  evidence: '',
  assurance: '',
  mergedInto: null,
  shared: false,
  ...overrides,
})
const brought = (overrides: Partial<Brought> = {}): Brought => ({
  itemIds: ['ruimte', 'veilig'],
  findings: [],
  actions: [],
  commitments: new Map(),
  personIds: [],
  guests: 0,
  ...overrides,
})
const action = (actionId: string, findingId: string) => ({
  actionId,
  findingId,
  what: 'Een dag kiezen',
  owner: { personId: 'marit' },
  dueOn: '2027-02-01',
})

describe('het verslag', () => {
  test('opbrengsten die zijn samengevoegd staan er één keer, met hoeveel groepen het zeiden en alle afspraken', () => {
    const findings = [
      finding('een', { groupNumber: 1, mergedInto: 'samen' }),
      finding('twee', { groupNumber: 2, mergedInto: 'samen' }),
      finding('samen', { groupNumber: null, shared: true }),
      finding('los', { groupNumber: 3 }),
    ]
    const [item] = reportOf(brought({ findings, actions: [action('a', 'een'), action('b', 'samen')] })).items
    expect(item?.findings.map(({ findingId, groups, shared }) => [findingId, groups, shared])).toEqual([
      ['samen', 2, true],
      ['los', 1, false],
    ])
    expect(item?.findings[0]?.actions.map(({ actionId }) => actionId)).toEqual(['a', 'b'])
  })

  test('een lege opbrengst komt er niet in, tenzij er een afspraak bij hoort', () => {
    const empty = [finding('leeg', { text: '' }), finding('afspraak', { text: '' })]
    const [item] = reportOf(brought({ findings: empty, actions: [action('a', 'afspraak')] })).items
    expect(item?.findings.map(({ findingId }) => findingId)).toEqual(['afspraak'])
  })

  test('elk gekozen item staat erin, ook als er niets over is opgeschreven', () => {
    expect(reportOf(brought()).items.map(({ itemId }) => itemId)).toEqual(['ruimte', 'veilig'])
  })

  test('voornemens worden geteld per item; die over het hele gesprek apart', () => {
    const report = reportOf(
      brought({
        commitments: new Map([
          ['ruimte', 3],
          [null, 2],
        ]),
      }),
    )
    expect(report.items.map(({ commitments }) => commitments)).toEqual([3, 0])
    expect(report.otherCommitments).toBe(2)
  })

  test('hoe er ook wordt samengevoegd: elke afspraak staat precies één keer in het verslag', () => {
    const written = fc.array(fc.option(fc.nat({ max: 7 }), { nil: null }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(written, (merges) => {
        // Only into a later one: merging in a circle cannot be asked for.
        const findings = merges.map((into, at) =>
          finding(String(at), { mergedInto: into !== null && into > at && into < merges.length ? String(into) : null }),
        )
        const actions = findings.map(({ id }) => action(`of ${id}`, id))
        const reported = reportOf(brought({ findings, actions })).items.flatMap((item) =>
          item.findings.flatMap((one) => one.actions.map(({ actionId }) => actionId)),
        )
        expect(reported.toSorted()).toEqual(actions.map(({ actionId }) => actionId).toSorted())
      }),
    )
  })

  test('een kring van samenvoegingen houdt nooit op, maar wie hem volgt wel', () => {
    const circle = [finding('a', { mergedInto: 'b' }), finding('b', { mergedInto: 'a' })]
    expect(finalFinding(circle, 'a')).toBe('b')
  })
})
