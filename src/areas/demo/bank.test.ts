import { describe, expect, it } from 'vitest'
import { Organisations, ThemeSayings } from './bank.ts'
import { addDays, daysBetween, workingDay } from './calendar.ts'
import { chanceOf } from './chance.ts'
import { loadDemoBank } from './loadBank.ts'
import { fillSlots } from './slots.ts'

const bank = await loadDemoBank()

describe.each(bank.themes.map((theme) => ({ ...theme })))(
  'wat er over $key gezegd wordt',
  ({ definition, sayings }) => {
    it('gaat over precies de criteria van het thema', () => {
      expect(Object.keys(sayings)).toEqual(definition.criteria.map(({ id }) => id))
    })

    it('gaat over precies de fasen die beschreven zijn', () => {
      for (const { id, descriptors } of definition.criteria) {
        const described = descriptors.flatMap((descriptor, column) => (descriptor === null ? [] : [`${column + 1}`]))
        expect(Object.keys(sayings[id]?.phases ?? {}), id).toEqual(described)
      }
    })

    it('zegt niets twee keer', () => {
      const said = Object.values(sayings).flatMap(({ phases, between, minority, steps }) =>
        [...Object.values(phases), ...Object.values(steps), between, minority].flatMap((part) =>
          Object.values(part).flat(),
        ),
      )
      expect(said.filter((saying, index) => said.indexOf(saying) !== index)).toEqual([])
    })
  },
)

describe('de bank van zinnen', () => {
  const [criterion] = Object.entries(bank.themes[0]?.sayings ?? {})

  it('weigert een gat dat niemand kan vullen', () => {
    const between = { ...criterion?.[1].between, '1.5': ['Wij hebben {raketten} raketten.'] }
    const { error } = ThemeSayings.safeParse({ wrong: { ...criterion?.[1], between } })
    expect(error?.issues[0]?.message).toBe('{raketten} kan niet worden ingevuld.')
  })

  it('mist nooit de woorden tussen twee fasen', () => {
    const { '1.5': _, ...between } = criterion?.[1].between ?? {}
    const { error } = ThemeSayings.safeParse({ wrong: { ...criterion?.[1], between } })
    expect(error?.issues[0]).toMatchObject({
      path: ['wrong', 'between'],
      message: 'Hier horen 1.5, 2.5, 3.5 te staan.',
    })
  })

  it('vult een gat met een woord, en met een hoofdletter waar de zin die vraagt', () => {
    const filled = fillSlots('{Collega} belt met {pabo}.', { pabo: 'De Hanzehof' }, chanceOf('slot'))
    expect(filled).toMatch(/^(De|Een) .+ belt met De Hanzehof\.$/)
  })
})

describe('de organisaties van de demo', () => {
  it('liggen in een plaats die bekend is', () => {
    const { error } = Organisations.safeParse({ ...bank.organisations, places: {} })
    expect(error?.issues[0]?.message).toBe('De plaats Zwolle van Pabo De Hanzehof is onbekend.')
  })

  it('hebben per regio één opleidingsinstituut', () => {
    const institutes = bank.organisations.institutes.slice(0, 1)
    const { error } = Organisations.safeParse({ ...bank.organisations, institutes })
    expect(error?.issues[0]?.message).toMatch(/^De regio .+ hoort bij precies één instituut te staan\.$/)
  })
})

it('rekent met dagen over maanden en schrikkeldagen heen', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  expect(daysBetween('2026-10-20', '2026-10-30')).toBe(10)
})

it('schuift een dag in het weekend naar maandag', () => {
  expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(workingDay)).toEqual([
    '2026-11-20',
    '2026-11-23',
    '2026-11-23',
    '2026-11-23',
  ])
})
