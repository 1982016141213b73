/** A part of a visit: when it begins (`HH:MM`), how many minutes it takes, with whom and where. */
export type ProgrammePart = { startsAt: string; minutes: number; title: string; withWhom: string; place: string }

/** A day that one can begin from: it talks with whoever learns there before it talks about them. */
export const usualDay: readonly ProgrammePart[] = [
  {
    startsAt: '08:30',
    minutes: 30,
    title: 'Ontvangst, en het panel stemt af',
    withWhom: 'schoolleider en schoolopleider',
    place: '',
  },
  {
    startsAt: '09:00',
    minutes: 45,
    title: 'De school vertelt: ons zelfbeeld',
    withWhom: 'het opleidingsteam',
    place: '',
  },
  {
    startsAt: '09:45',
    minutes: 45,
    title: 'Meekijken in groepen',
    withWhom: 'aankomende leraren en mentoren',
    place: '',
  },
  {
    startsAt: '10:45',
    minutes: 45,
    title: 'Gesprek met aankomende leraren',
    withWhom: 'aankomende leraren, zonder begeleiders',
    place: '',
  },
  { startsAt: '11:30', minutes: 45, title: 'Gesprek met mentoren', withWhom: 'mentoren', place: '' },
  {
    startsAt: '12:45',
    minutes: 45,
    title: 'Gesprek over school en opleiding samen',
    withWhom: 'schoolleider, schoolopleider en instituutsopleider',
    place: '',
  },
  {
    startsAt: '13:30',
    minutes: 60,
    title: 'Het panel zet op een rij wat het zag',
    withWhom: 'alleen het panel',
    place: '',
  },
  {
    startsAt: '14:30',
    minutes: 45,
    title: 'Terugkoppeling: wat we zagen, sterk vonden en meegeven',
    withWhom: 'wie er wil bij zijn',
    place: '',
  },
]

const minuteOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** When a part ends, `HH:MM`; what would end after midnight ends then. */
export function endOf({ startsAt, minutes }: Pick<ProgrammePart, 'startsAt' | 'minutes'>): string {
  const end = Math.min(minuteOf(startsAt) + minutes, 24 * 60 - 1)
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
}

/** The parts that begin before an earlier one has ended, by their place in the list; the list is in order of time. */
export function overlapping(parts: readonly Pick<ProgrammePart, 'startsAt' | 'minutes'>[]): number[] {
  let until = 0
  return parts.flatMap((part, index) => {
    const begins = minuteOf(part.startsAt)
    const overlaps = begins < until
    until = Math.max(until, begins + part.minutes)
    return overlaps ? [index] : []
  })
}
