import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { CohortSchool, PlacedBecause, Proposed } from './cohorts.ts'

/** Why a school is where it is. */
export const placedWords: Record<PlacedBecause, string> = {
  proposed: 'volgens het voorstel',
  'by-hand': 'met de hand',
  start: 'door haar start',
}

/** Why a school is proposed for a cohort, in a sentence. */
export function proposedInWords(school: CohortSchool, { because }: Pick<Proposed, 'because'>): string {
  switch (because) {
    case 'kept':
      return school.placed?.because === 'by-hand' ? 'Blijft: met de hand geplaatst.' : 'Blijft waar ze is.'
    case 'start':
      return school.startYear === null
        ? 'Vier jaar na haar start.'
        : `Gestart in ${schoolYearName(school.startYear)}, dus vier jaar later aan de beurt.`
    case 'waiting':
      return school.lastYear === null
        ? 'Nog nooit aan de beurt geweest, dus als eerste van haar bestuur.'
        : `Laatst in ${schoolYearName(school.lastYear)}; wie van een bestuur het langst wacht, gaat eerst.`
    case 'spread':
      return 'De scholen van haar bestuur wachten even lang; zo zijn streek en grootte verdeeld.'
  }
}

/** How many school years lie between a school's last time and a turn, when that is more than four. */
export function waitsTooLong({ lastYear, startYear }: CohortSchool, turn: number): number | null {
  const since = lastYear ?? startYear
  return since !== null && turn - since > 4 ? turn - since : null
}
