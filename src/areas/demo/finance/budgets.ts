import type { Day } from '../../../platform/clock.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { costOf } from '../../finance/index.ts'
import { daysBetween, firstDayOf, workingDay } from '../calendar.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { demoId } from '../demoId.ts'
import type { PlacedOrganisations } from '../organisations.ts'
import type { DemoBudget, DemoBudgetLine } from './records.ts'

type NewLine = Omit<DemoBudgetLine, 'id' | 'planned' | 'actual' | 'roleKey' | 'hours' | 'remarks'> &
  Partial<Pick<DemoBudgetLine, 'roleKey' | 'hours' | 'remarks'>> & { amount?: number }

/** What the partnership does together, in cents of the first year told; each year a little more. */
const shared: readonly NewLine[] = [
  {
    kind: 'coordination',
    title: 'Projectcoördinatie',
    organisationId: null,
    roleKey: 'project-coordinator',
    hours: 40_000,
  },
  { kind: 'training', title: 'Mentorentraining, vier groepen', organisationId: null, amount: 1_480_000 },
  { kind: 'training', title: 'Opleiding van nieuwe schoolopleiders', organisationId: null, amount: 960_000 },
  {
    kind: 'training',
    title: 'Bijeenkomsten over onderzoek in de school',
    organisationId: null,
    amount: 325_000,
    remarks: 'Alleen sprekers en materiaal; de uren zitten in de facilitering.',
  },
  { kind: 'meetings', title: 'Strategiedag', organisationId: null, amount: 385_000 },
  { kind: 'meetings', title: 'Netwerken van schoolopleiders', organisationId: null, amount: 210_000 },
  { kind: 'other', title: 'Drukwerk en website', organisationId: null, amount: 145_000 },
  { kind: 'other', title: 'Onvoorzien', organisationId: null, amount: 500_000 },
]

/** The financieel kader of last school year and of this one, both adopted before their year began. */
export function tellBudgets(organisations: PlacedOrganisations, today: Day): DemoBudget[] {
  const now = schoolYearOf(today)
  return [now - 1, now].map((schoolYear, index) => budgetOf(schoolYear, index, organisations, today))
}

function budgetOf(schoolYear: number, yearsOn: number, organisations: PlacedOrganisations, today: Day): DemoBudget {
  const hourlyRate = 5_650 + 175 * yearsOn
  const students = studentsOf(organisations, yearsOn)
  // Of a year that is going on is known what was spent until about now.
  const passed = Math.min(1, daysBetween(firstDayOf(schoolYear), today) / 365)
  const lines = linesOf(organisations, students, yearsOn).map((line): DemoBudgetLine => {
    const { amount = 0, hours = null, roleKey = null, remarks = '', ...rest } = line
    const planned = hours === null ? Math.round(amount * (1 + 0.03 * yearsOn)) : costOf(hours, hourlyRate)
    const label = [line.title, line.organisationId ?? ''] as const
    const chance = chanceOf('budget line', String(yearsOn), ...label)
    return {
      ...rest,
      id: demoId('budget line', String(yearsOn), ...label),
      hours,
      roleKey,
      remarks,
      planned,
      actual: actualOf(planned, passed, chance),
    }
  })
  return {
    id: demoId('budget', String(yearsOn)),
    schoolYear,
    subsidyPerStudent: 162_500 + 4_500 * yearsOn,
    hourlyRate,
    remarks:
      'De penvoerders verdelen de subsidie naar het aantal studenten op de teldatum. Scholen met minder dan drie studenten krijgen ten minste zestig uur.',
    adoptedOn: workingDay(`${schoolYear}-06-16`),
    students: [...students].map(([organisationId, number]) => ({ organisationId, students: number })),
    lines,
  }
}

function studentsOf({ schools }: PlacedOrganisations, yearsOn: number): Map<string, number> {
  return new Map(
    schools.map(({ id, name }) => {
      const usual = chanceOf('students', name).between(2, 11)
      return [id, Math.max(1, usual + chanceOf('students', name, String(yearsOn)).between(-1, 1))]
    }),
  )
}

function linesOf(
  { boards, institutes, schools }: PlacedOrganisations,
  students: ReadonlyMap<string, number>,
  yearsOn: number,
): NewLine[] {
  const atSchools = schools.map(({ id, name }): NewLine => {
    const hours = Math.max(60, 8 * (students.get(id) ?? 0) + chanceOf('hours', name, String(yearsOn)).between(12, 40))
    return {
      kind: 'facilitation',
      title: `Schoolopleider ${name}`,
      organisationId: id,
      roleKey: 'school-trainer',
      hours: hours * 100,
    }
  })
  const atBoards = boards.flatMap(({ id, name }): NewLine[] => {
    const ofBoard = schools.filter(({ boardId }) => boardId === id)
    const trained = ofBoard.reduce((sum, school) => sum + (students.get(school.id) ?? 0), 0)
    return [
      { kind: 'facilitation', title: `Mentoren ${name}`, organisationId: id, roleKey: 'mentor', hours: trained * 900 },
      {
        kind: 'coordination',
        title: `CoOP’er ${name}`,
        organisationId: id,
        roleKey: 'partnership-coordinator',
        hours: (120 + 12 * ofBoard.length) * 100,
      },
    ]
  })
  const atInstitutes = institutes.map(
    ({ id, shortName }): NewLine => ({
      kind: 'coordination',
      title: `Instituutscoördinatie ${shortName}`,
      organisationId: id,
      roleKey: 'institute-coordinator',
      hours: 24_000,
    }),
  )
  return [...atBoards, ...atSchools, ...atInstitutes, ...shared]
}

/** Near what was planned; of a year that is going on only part of it, and of some lines nothing is known yet. */
function actualOf(planned: number, passed: number, chance: Chance): number | null {
  if (passed < 1 && chance.happens(0.45)) return null
  return Math.round((planned * passed * chance.between(91, 106)) / 100)
}
