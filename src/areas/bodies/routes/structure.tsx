import { everybody } from '../../../platform/web/access.ts'
import { page, redirect } from '../../../platform/web/answer.ts'
import { type Route, route } from '../../../platform/web/route.ts'
import { count } from '../../../ui/words.ts'
import { partnershipPolicy } from '../../partnership/index.ts'
import { addBlueprintBodies } from '../commands.ts'
import { type Missing, Structure } from '../pages/Structure.tsx'
import { bodyPolicy, mayAddBodies } from '../policy.ts'
import { findBodies, findFilling, findMissingBodies, findSignalRoutes } from '../queries.ts'
import { drawStructure, foldBodies, linesBetween, type PlannedBody } from '../rules.ts'
import { crumbsOf } from './crumbs.ts'

/** How many of each kind there are to make. */
function byKind(planned: readonly PlannedBody[]): Missing[] {
  return [...Map.groupBy(planned, ({ name }) => name)].map(([name, these]) => ({ name, number: these.length }))
}

export const structureRoutes: Route[] = [
  route({
    method: 'get',
    path: '/bodies',
    access: everybody,
    async handle({ tx, who }) {
      const bodies = (await findBodies(tx, who.today)).filter((body) => bodyPolicy.see.allows(who, body))
      const seen = new Set(bodies.map(({ id }) => id))
      const routes = (await findSignalRoutes(tx, who.today)).filter(
        ({ from, to }) => seen.has(from.id) && seen.has(to.id),
      )
      const boxes = foldBodies(bodies)
      const roads = routes.map(({ id, from, to }) => ({ id, fromBodyId: from.id, toBodyId: to.id }))
      const makes = partnershipPolicy.change.allows(who, undefined)
      const content = (
        <Structure
          boxes={boxes}
          drawing={drawStructure(boxes, linesBetween(boxes, roads))}
          filling={await findFilling(tx, who.today)}
          routes={routes}
          missing={makes ? byKind(await findMissingBodies(tx, who.today)) : []}
          may={{ add: mayAddBodies.allows(who, undefined) }}
        />
      )
      return page('Overlegstructuur', content, { crumbs: crumbsOf(who) })
    },
  }),
  route({
    method: 'post',
    path: '/bodies/missing',
    access: partnershipPolicy.change,
    async handle({ tx, who }) {
      const made = await addBlueprintBodies(tx, who.today)
      const told =
        made === 0 ? 'Alles was er al.' : `${count(made, 'overleg is', 'overleggen zijn')} gemaakt, met hun mensen.`
      return redirect('/bodies', told)
    },
  }),
]
