import type { Day } from '../../platform/clock.ts'

/** Whom something is told to. */
export type Recipient =
  | { kind: 'person'; personId: string }
  | { kind: 'school'; schoolId: string }
  | { kind: 'partnership' }

/** Who reads what is told to a school; where there is nobody, the project coordinator does. */
export const schoolReaders = ['school-trainer', 'school-leader'] as const

/** As one choice in a form: `partnership`, or `school:` or `person:` with its id. */
export function recipientValue(recipient: Recipient): string {
  switch (recipient.kind) {
    case 'partnership':
      return 'partnership'
    case 'school':
      return `school:${recipient.schoolId}`
    case 'person':
      return `person:${recipient.personId}`
  }
}

const written = /^(school|person):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** @returns undefined when it is none */
export function recipientIn(value: string): Recipient | undefined {
  if (value === 'partnership') return { kind: 'partnership' }
  const [, kind, id = ''] = written.exec(value) ?? []
  if (kind === 'school') return { kind, schoolId: id }
  if (kind === 'person') return { kind, personId: id }
  return undefined
}

/**
 * The life of what was told:
 *
 *     open ──answer──▶ answered ──add──▶ open
 *       └────close────▶ closed  ──add──▶ open
 */
export type VoiceState = 'open' | 'answered' | 'closed'

export const voiceStateNames: Record<VoiceState, string> = {
  open: 'wacht op antwoord',
  answered: 'beantwoord',
  closed: 'afgerond',
}

/** The Monday of a day's week: of what is told without a name, the day is not kept. */
export function mondayOf(day: Day): Day {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7))
  return at.toISOString().slice(0, 10)
}

/** The beginning of a text, for a list. */
export function beginningOf(text: string, most = 90): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).toWellFormed()} …`
}
