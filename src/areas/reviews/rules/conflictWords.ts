import type { Conflict } from './conflicts.ts'

const month = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A conflict as it stands after a name. */
export function conflictInWords(conflict: Conflict): string {
  switch (conflict.kind) {
    case 'same-board':
      return 'werkt bij hetzelfde bestuur'
    case 'worked-there':
      return conflict.until === null
        ? 'werkt op deze school'
        : `werkte hier tot ${month.format(new Date(conflict.until))}`
    case 'tie':
      // What the tie is, is for whoever has it and who plans the rounds only.
      return 'heeft een band met de school gemeld'
  }
}
