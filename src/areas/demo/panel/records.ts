import type { Day } from '../../../platform/clock.ts'

/** A panel interview that was settled, as the demo writes it. */
export type DemoPanel = {
  id: string
  title: string
  schoolYear: number
  day: Day
  place: string
  hostId: string
  invitedOn: Day
  checkUntil: Day
  settledOn: Day
  schoolIds: string[]
  guests: { personId: string; roleKey: string; schoolId: string }[]
  questions: {
    id: string
    frameworkItemId: string | null
    guarantee: number
    text: string
    findings: { id: string; text: string; answer: string | null }[]
  }[]
}
