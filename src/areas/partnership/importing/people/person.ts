import type { OrganisationKind } from '../../catalogue.ts'

/** An organisation, as far as a list may refer to it. */
export type Organisation = {
  id: string
  kind: OrganisationKind
  name: string
  place: string | null
  /** Of a school. */
  brin: string | null
  locationCode: string | null
  /** Of a board: its number at the ministry. */
  authorityNumber: string | null
  /** The last day that it takes part, `YYYY-MM-DD`; null while there is no end in sight. */
  endedOn: string | null
}

/** A role of the partnership, and where one can hold it. */
export type Role = { key: string; name: string; organisationKinds: readonly OrganisationKind[] }

/** A person; the e-mail address, in small letters, is how an import recognises them. */
export type Person = { email: string; name: string }

/** When someone holds a role: both days included, `YYYY-MM-DD`; without last day it goes on. */
export type Period = { startsOn: string; endsOn: string | null }

export type Appointment = Period & { email: string; roleKey: string; organisationId: string }

/** What a partnership knows already. */
export type ExistingPeople = {
  organisations: readonly Organisation[]
  roles: readonly Role[]
  people: readonly Person[]
  appointments: readonly Appointment[]
}

/** Whether two periods share a day. */
export function overlap(one: Period, other: Period): boolean {
  return endsBefore(one.startsOn, other.endsOn) && endsBefore(other.startsOn, one.endsOn)
}

function endsBefore(startsOn: string, endsOn: string | null): boolean {
  return endsOn === null || startsOn <= endsOn
}
