import { describe, expect, it } from 'vitest'
import { findColumns, missingColumn } from './columns.ts'

const known = [
  { field: 'name', names: ['VESTIGINGSNAAM', 'SCHOOLNAAM'] },
  { field: 'place', names: ['PLAATSNAAM'] },
] as const

describe('kolommen', () => {
  it.each(['VESTIGINGSNAAM', 'vestigingsnaam', ' Vestigings-naam ', 'Véstigingsnaam', 'schoolnaam'])(
    'vindt de naam van de school onder “%s”',
    (header) => {
      const { columns, remarks } = findColumns(['iets anders', header], known)
      expect(remarks).toEqual([])
      expect(columns.cellOf({ line: 2, cells: ['x', 'De Regenboog'] }, 'name')).toBe('De Regenboog')
      expect(columns.nameOf('name')).toBe(header)
    },
  )

  it('die er niet zijn, zijn leeg', () => {
    const { columns } = findColumns(['schoolnaam'], known)
    expect(columns.has('place')).toBe(false)
    expect(columns.cellOf({ line: 2, cells: ['x', 'y'] }, 'place')).toBe('')
  })

  it('die er twee keer in staan, worden genoemd', () => {
    const { remarks } = findColumns(['schoolnaam', 'VESTIGINGSNAAM'], known)
    expect(remarks).toMatchObject([{ line: null, column: 'VESTIGINGSNAAM' }])
  })

  it('die ontbreken, worden genoemd met de kop die misschien bedoeld is', () => {
    expect(missingColumn('VESTIGINGSNAAM', ['plaats', 'Vestigigsnaam']).message).toContain('“Vestigigsnaam”')
    expect(missingColumn('VESTIGINGSNAAM', ['plaats']).message).toBe('De kolom VESTIGINGSNAAM ontbreekt.')
  })
})

describe('een regel', () => {
  const { columns } = findColumns(['schoolnaam', 'opmerking'], known)

  it('met meer cellen dan de kop wordt genoemd', () => {
    expect(columns.remarksOn({ line: 7, cells: ['a', 'b', 'c'] })).toMatchObject([{ line: 7, column: null }])
  })

  it('met een formule in een kolom die we lezen wordt genoemd', () => {
    expect(columns.remarksOn({ line: 7, cells: ["=cmd|' /C calc'!A0", '=1+1'] })).toMatchObject([
      { line: 7, column: 'schoolnaam' },
    ])
  })
})
