import type { NextAsked } from '../rules.ts'

type Around = { coordinatorName: string; boardName: string | null }

/** Who is to do what now, in one sentence. */
export function askedInWords(next: NextAsked, { coordinatorName, boardName }: Around): string {
  switch (next.by) {
    case 'board':
      return `${boardName ?? 'Het bestuur'} neemt het besluit.`
    case 'team':
      return 'Het team is bezig met de scan.'
    case 'coordinator':
      return `${coordinatorName} ${coordinatorDoes[next.what]}.`
  }
}

const coordinatorDoes: Record<Extract<NextAsked, { by: 'coordinator' }>['what'], string> = {
  'exploring-talk': 'voert het verkennend gesprek',
  'plan-scan': 'plant de scan voor de start',
  'take-scan': 'neemt de uitkomst van de scan mee',
  'adjustment-talk': 'voert het afstemmingsgesprek',
  start: 'regelt de start en de 0-meting',
}
