import type { Day } from '../../../platform/clock.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { addDays, workingDay } from '../calendar.ts'
import { demoId } from '../demoId.ts'
import type { DemoAppointment, DemoOrganisation, DemoPersona } from '../records.ts'
import type { PanelSayings } from './bank.ts'
import type { DemoPanel } from './records.ts'

type Stage = {
  organisations: readonly DemoOrganisation[]
  appointments: readonly DemoAppointment[]
  personas: readonly DemoPersona[]
  today: Day
}

/** The panel interview of last school year, with people of the first schools that have somebody in each of its roles. */
export function tellPanels(bank: PanelSayings, { organisations, appointments, personas, today }: Stage): DemoPanel[] {
  const schoolYear = schoolYearOf(today) - 1
  const day = workingDay(`${schoolYear + 1}-${bank.on}`)
  const id = demoId('panel', String(schoolYear))
  const hostId = personas.find(({ slug }) => slug === bank.host)?.personId
  if (hostId === undefined) throw new Error(`the demo has a panel led by somebody unknown: ${bank.host}`)
  const holder = (schoolId: string, role: string) =>
    appointments.find(
      (one) =>
        one.organisationId === schoolId &&
        one.role === role &&
        one.startsOn <= day &&
        (one.endsOn === null || one.endsOn >= day),
    )
  const invited: DemoPanel['guests'] = []
  const schoolIds: string[] = []
  for (const school of organisations) {
    if (schoolIds.length === bank.schools) break
    if (school.kind !== 'school') continue
    const people = bank.roles.flatMap((roleKey) => {
      const personId = holder(school.id, roleKey)?.personId
      const isNew = personId !== undefined && !invited.some((one) => one.personId === personId)
      return isNew ? [{ personId, roleKey, schoolId: school.id }] : []
    })
    if (people.length < bank.roles.length) continue
    schoolIds.push(school.id)
    invited.push(...people)
  }
  return [
    {
      id,
      title: bank.title,
      schoolYear,
      day,
      place: bank.place,
      hostId,
      invitedOn: addDays(day, -28),
      checkUntil: addDays(day, 21),
      settledOn: workingDay(addDays(day, 25)),
      schoolIds,
      guests: invited,
      questions: bank.questions.map(({ item, guarantee, text, findings }, index) => ({
        id: demoId('panel question', id, String(index)),
        frameworkItemId: item ?? null,
        guarantee,
        text,
        findings: findings.map((finding, place) => ({
          id: demoId('panel finding', id, String(index), String(place)),
          text: finding.text,
          answer: finding.answer ?? null,
        })),
      })),
    },
  ]
}
