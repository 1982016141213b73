/** At whose tables the demo talks, and who sits there on a day. */
import type { Day } from '../../../platform/clock.ts'
import type { Blueprint } from '../../partnership/index.ts'
import type { DemoAppointment, DemoOrganisation } from '../records.ts'
import type { Table } from './bank.ts'
import type { BodyName } from './records.ts'

/** One table of the story: a body of the blueprint, where it belongs. */
export type ToldTable = {
  table: Table
  body: BodyName
  /** Tells it from others of its kind: its organisation's name, or empty for one of the whole partnership. */
  label: string
  seated(day: Day): string[]
  chairOn(day: Day): string | undefined
}

type Stage = { organisations: readonly DemoOrganisation[]; appointments: readonly DemoAppointment[] }

/** Every table of a kind: one for each board, institute or school, or one for the partnership. */
export function tablesOf(table: Table, blueprint: Blueprint, stage: Stage): ToldTable[] {
  const body = blueprint.bodies.find(({ key }) => key === table.body)
  if (!body) throw new Error(`The demo meets at an unknown body: ${table.body}`)
  const places =
    body.per === 'partnership' || body.per === 'partnerships'
      ? [null]
      : stage.organisations.filter(({ kind, name }) => kind === body.per && (table.at?.includes(name) ?? true))
  return places.map((place) => {
    const seats = stage.appointments.filter(
      ({ role, organisationId }) =>
        body.roles.includes(role) && (place === null || belongsTo(organisationId, place, stage.organisations)),
    )
    const on = (day: Day, roles: readonly string[]) => [
      ...new Set(
        seats
          .filter(({ role, startsOn, endsOn }) => roles.includes(role) && startsOn <= day && (!endsOn || endsOn >= day))
          .map(({ personId }) => personId),
      ),
    ]
    return {
      table,
      body: { kind: table.body, organisationId: place?.id ?? null },
      label: place?.name ?? '',
      seated: (day) => on(day, body.roles),
      chairOn: (day) => on(day, [table.chair])[0],
    }
  })
}

function belongsTo(
  organisationId: string,
  place: DemoOrganisation,
  organisations: readonly DemoOrganisation[],
): boolean {
  if (organisationId === place.id) return true
  return organisations.some(({ id, boardId }) => id === organisationId && boardId === place.id)
}
