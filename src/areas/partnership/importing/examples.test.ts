import { describe, expect, it } from 'vitest'
import { examplePeopleXlsx, exampleSchoolsCsv, isReady, planPeople, planSchools, readSheet } from './index.ts'

const startsOn = '2026-08-01'
const roles = ['schoolopleider', 'mentor'].map((name) => ({ key: name, name, organisationKinds: ['school' as const] }))

describe('de voorbeeldbestanden', () => {
  it('zijn in te lezen zoals ze zijn: eerst de scholen, dan de mensen', async () => {
    const list = await readSheet(new TextEncoder().encode(exampleSchoolsCsv()), 'scholen.csv')
    const schools = planSchools(list, { boards: [], schools: [] })
    expect(isReady(schools)).toBe(true)
    expect(schools.notices).toEqual([])
    expect(schools.counts.add).toBe(3)

    const organisations = schools.rows.flatMap((row) =>
      row.outcome === 'add' ? [{ ...row.school, id: row.key, kind: 'school' as const, endedOn: null }] : [],
    )
    const people = planPeople(
      await readSheet(await examplePeopleXlsx(), 'mensen.xlsx'),
      { organisations, roles, people: [], appointments: [] },
      { startsOn },
    )
    expect(isReady(people)).toBe(true)
    expect(people.newPeople).toHaveLength(2)
    expect(people.counts.add).toBe(3)
  })
})
