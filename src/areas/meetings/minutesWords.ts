/** What the minutes say besides what was written down: once, for their page and for the document. */
import { longDay } from '../../ui/words.ts'
import type { MinutesItem, MinutesPerson, MinutesText } from './minutes.ts'
import { outcomeNames } from './rules.ts'

/** Whether they still change, and when they were approved. */
export function standingInWords({ state, approved }: Pick<MinutesText, 'state' | 'approved'>): string {
  switch (state) {
    case 'growing':
      return 'Dit verslag groeit nog mee met wat er wordt opgeschreven. Het is nog niet aangeboden.'
    case 'offered':
      return 'Dit verslag is aangeboden. In een volgende bijeenkomst wordt het vastgesteld.'
    case 'approved':
      return approved
        ? `Vastgesteld op ${longDay(approved.on)}, in “${approved.inMeeting}”. Het verandert niet meer.`
        : 'Vastgesteld. Het verandert niet meer.'
  }
}

/** Who was there and who was not, as far as that was written down; without the lists that nobody is on. */
export function attendanceLists(people: readonly MinutesPerson[]): { term: string; names: string[] }[] {
  const named = (attendance: MinutesPerson['attendance']) =>
    people.filter((one) => one.attendance === attendance).map(({ name, guest }) => (guest ? `${name} (gast)` : name))
  return [
    { term: 'Aanwezig', names: named('present') },
    { term: 'Afwezig', names: named('absent') },
    { term: 'Uitgenodigd', names: named(null) },
  ].filter(({ names }) => names.length > 0)
}

/** How an item left the meeting, as one sentence; empty while it is still to be talked about. */
export function outcomeInWords({ outcome, continuesIn, droppedBecause }: MinutesItem): string {
  switch (outcome) {
    case null:
      return ''
    case 'moved':
      return continuesIn ? `Gaat verder op ${longDay(continuesIn.day)}.` : 'Wacht tot het weer op een agenda komt.'
    case 'dropped':
      return droppedBecause ? `Vervallen: ${droppedBecause}` : 'Vervallen.'
    case 'finished':
      return `Dit punt is ${outcomeNames.finished}.`
  }
}
