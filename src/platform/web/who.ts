import type { Day } from '../clock.ts'

/** An appointment that holds today. */
export type CurrentAppointment = {
  roleKey: string
  roleName: string
  level: 'operational' | 'tactical' | 'strategic'
  organisationId: string
  organisationName: string
  organisationKind: 'board' | 'institute' | 'school'
}

/** Who asks: a person of one partnership, with what they are appointed to today. Policies decide on nothing else. */
export type Who = {
  personId: string
  partnershipId: string
  partnershipName: string
  name: string
  email: string
  today: Day
  appointments: readonly CurrentAppointment[]
  /** Whether this e-mail address is known in more than one partnership. */
  several: boolean
}
