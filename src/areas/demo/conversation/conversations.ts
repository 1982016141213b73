import type { Day } from '../../../platform/clock.ts'
import type { Blueprint } from '../../partnership/index.ts'
import { addDays, workingDay } from '../calendar.ts'
import { demoId } from '../demoId.ts'
import type { DemoAppointment, DemoOrganisation, DemoPersona } from '../records.ts'
import type { Conversations } from './bank.ts'
import { tellTable } from './meetings.ts'
import type { BodyName, DemoConversations } from './records.ts'
import { tellSignal } from './signals.ts'
import { type ToldTable, tablesOf } from './tables.ts'

type Stage = {
  organisations: readonly DemoOrganisation[]
  appointments: readonly DemoAppointment[]
  personas: readonly DemoPersona[]
  blueprint: Blueprint
  today: Day
}

/** How many days from today the table of the personas meets, so that there is always something to prepare. */
const soon = 9

/** Everything that was said at the tables of the demo, and what came of it. */
export function tellConversations(bank: Conversations, stage: Stage): DemoConversations {
  const { blueprint, today } = stage
  const tables = bank.tables.flatMap((table) => tablesOf(table, blueprint, stage))
  const personas = new Set(stage.personas.map(({ personId }) => personId))
  const lively = (at: ToldTable) => personas.has(at.chairOn(today) ?? '') && at.table.items.length > 0
  const told = tables.map((at) =>
    tellTable(at, bank.items, today, lively(at) ? workingDay(addDays(today, soon)) : undefined),
  )
  const signals = bank.signals.map((signal) => tellSignal(signal, signalStage(signal.by, stage)))
  return {
    chairs: tables.flatMap(({ table, body, chairOn }) => {
      const personId = table.chosenChair ? chairOn(today) : undefined
      return personId ? [{ body, personId }] : []
    }),
    items: told.flatMap(({ items }) => items),
    meetings: told.flatMap(({ meetings }) => meetings),
    dialogues: told.flatMap(({ dialogues }) => dialogues),
    agreements: [...told, ...signals].flatMap(({ agreements }) => agreements),
    commitments: told.flatMap(({ commitments }) => commitments),
    signals: signals.map(({ signal }) => signal),
  }
}

function signalStage(slug: string, { organisations, appointments, blueprint, today, personas }: Stage) {
  const senderId = personas.find((persona) => persona.slug === slug)?.personId ?? demoId('person', slug)
  const places = appointments
    .filter(({ personId, endsOn }) => personId === senderId && (endsOn === null || endsOn >= today))
    .flatMap(({ organisationId }) => organisations.filter(({ id }) => id === organisationId))
  const school = places.find(({ kind }) => kind === 'school')
  const near = {
    school: school?.id,
    board: school?.boardId ?? places.find(({ kind }) => kind === 'board')?.id,
    institute: places.find(({ kind }) => kind === 'institute')?.id,
  }
  return {
    today,
    senderId,
    schoolId: school?.id ?? null,
    near(kind: string): BodyName {
      const per = blueprint.bodies.find(({ key }) => key === kind)?.per
      const organisationId = per === 'school' || per === 'board' || per === 'institute' ? near[per] : null
      if (organisationId === undefined) throw new Error(`Nobody called ${slug} has a ${kind} nearby`)
      return { kind, organisationId }
    },
    chairOf(body: BodyName, day: Day): string | undefined {
      const chair = chairs[body.kind]
      return appointments.find(
        ({ role, organisationId, startsOn, endsOn }) =>
          role === chair &&
          (body.organisationId === null || organisationId === body.organisationId) &&
          startsOn <= day &&
          (endsOn === null || endsOn >= day),
      )?.personId
    },
  }
}

/** Who answers at each table. */
const chairs: Readonly<Record<string, string>> = {
  opleidingsteam: 'school-trainer',
  'netwerk-schoolopleiders': 'partnership-coordinator',
  'netwerk-instituutsopleiders': 'institute-coordinator',
  directieberaad: 'partnership-coordinator',
  projectgroep: 'project-coordinator',
  stuurgroep: 'board-member',
}
