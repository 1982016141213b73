import { momentOn } from '../../../platform/clock.ts'
import { type NewAsk, priorities } from '../../contact/index.ts'
import type { Panel } from './panel.ts'

/** What a panel interview asks of each guest: to be there that day, for as long as it takes. */
export function askOf({ id, title, day, from, until }: Pick<Panel, 'id' | 'title' | 'day' | 'from' | 'until'>): NewAsk {
  const minutes = Math.round((momentOn(day, until).getTime() - momentOn(day, from).getTime()) / 60_000)
  return {
    kind: 'panel',
    thingId: id,
    title,
    day,
    minutes: Math.min(longestTalk, Math.max(1, minutes)),
    priority: priorities.panel,
  }
}

/** In minutes: what a day of talking counts for at most. */
const longestTalk = 600
