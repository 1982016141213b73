import { schoolYearName, schoolYearOf } from '../../platform/schoolYear.ts'
import { everybody } from '../../platform/web/access.ts'
import { page } from '../../platform/web/answer.ts'
import { type Route, route } from '../../platform/web/route.ts'
import { weekDay } from '../../ui/words.ts'
import type { HomeSource } from './homeSource.ts'
import { Home } from './pages/Home.tsx'
import { inOrder } from './rules.ts'

/** @param sources what the areas contribute, in the order in which it is shown */
export function homeRoutes(sources: readonly HomeSource[]): Route[] {
  return [
    route({
      method: 'get',
      path: '/',
      access: everybody,
      async handle({ tx, who }) {
        // One after the other: they share one connection.
        const asked = []
        const sections = []
        for (const source of sources) {
          asked.push(...(await source.asked(tx, who)))
          sections.push(...(await source.sections(tx, who)))
        }
        const day = weekDay(who.today)
        const when = `${day.charAt(0).toUpperCase()}${day.slice(1)} · schooljaar ${schoolYearName(schoolYearOf(who.today))}`
        const title =
          asked.length > 0 ? `Dag ${firstName(who.name)}, dit vraagt nu je aandacht` : `Dag ${firstName(who.name)}`
        return page(title, <Home today={who.today} asked={inOrder(asked)} sections={sections} />, {
          crumbs: [{ title: when }],
        })
      },
    }),
  ]
}

const firstName = (name: string) => name.split(' ')[0] ?? name
