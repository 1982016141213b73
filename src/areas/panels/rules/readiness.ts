import type { Day } from '../../../platform/clock.ts'
import type { PanelStepKind } from './lifecycle.ts'

/** How far a panel interview is, for what can be done with it now. */
export type Progress = {
  day: Day
  questions: number
  guests: number
  present: number
  findings: number
  checkUntil: Day | null
  /** Whether everybody who was there has said something of every finding. */
  allChecked: boolean
  /** Findings that a guest objected to, and that were neither answered nor dropped. */
  unanswered: number
}

/** One person is heard in a talk, not in a panel; and a finding would be theirs alone. */
export const fewestPresent = 2

/** In Dutch what stands in the way of a step; nothing when it can be taken. */
export function whatIsMissing(step: PanelStepKind, progress: Progress, today: Day): string[] {
  const { day, questions, guests, present, findings, checkUntil, allChecked, unanswered } = progress
  const missing = (problem: string, stands: boolean) => (stands ? [problem] : [])
  switch (step) {
    case 'invite':
      return [
        ...missing('Kies eerst waarover jullie praten: er staat nog geen vraag.', questions === 0),
        ...missing('Kies eerst wie je uitnodigt: er staat nog niemand op de lijst.', guests === 0),
        ...missing('De dag van het gesprek is al voorbij. Kies een dag die nog komt.', day < today),
      ]
    case 'hold':
      return [
        ...missing('Het gesprek moet nog komen. Kom terug op de dag zelf.', day > today),
        ...missing(
          `Vink aan wie er waren: een panelgesprek voer je met minstens ${fewestPresent}.`,
          present < fewestPresent,
        ),
      ]
    case 'check':
      return missing('Schrijf eerst op wat er naar voren kwam: er staat nog geen opbrengst.', findings === 0)
    case 'close':
      return missing(
        'De deelnemers kunnen nog reageren. Sluit de controle na de laatste dag, of als iedereen gereageerd heeft.',
        !allChecked && checkUntil !== null && checkUntil >= today,
      )
    case 'settle':
      return missing(
        'Bij een opbrengst klopt er iets niet volgens een deelnemer. Schrijf erbij wat je ermee deed, of laat haar weg.',
        unanswered > 0,
      )
    case 'cancel':
      return []
  }
}
