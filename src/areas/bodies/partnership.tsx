import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { inSentence } from '../../ui/words.ts'
import type { GapList, PartnershipSource } from '../partnership/index.ts'
import { type Body, findBodies, findFilling, findOwnBodies, findSignalRoutes } from './queries.ts'
import { fullNameOf, structureGaps } from './rules.ts'

/** What bodies contribute to the pages of the partnership. */
export const bodiesInPartnership: PartnershipSource = {
  async counts(tx, who) {
    const { length } = await findBodies(tx, who.today)
    return [{ href: '/bodies', number: length, name: length === 1 ? 'overleg' : 'overleggen' }]
  },
  gaps: findGapLists,
  async own(tx, who) {
    const bodies = await findOwnBodies(tx, who.today)
    return bodies.length === 0 ? [] : [{ title: 'Waar je aan tafel zit', body: <Places bodies={bodies} /> }]
  },
  async at(tx, who, organisation) {
    const bodies = (await findBodies(tx, who.today)).filter(({ organisationId }) => organisationId === organisation.id)
    if (bodies.length === 0) return []
    const list = (
      <ul class="rows plain">
        {bodies.map(({ id, name, rhythm }) => (
          <li key={id}>
            <div>
              <a href={`/bodies/${id}`}>{name}</a> {rhythm !== '' && <small>· {rhythm}</small>}
            </div>
          </li>
        ))}
      </ul>
    )
    return [{ title: 'Overleg', body: list }]
  },
}

function Places({ bodies }: { bodies: readonly Body[] }) {
  return (
    <ul class="rows plain">
      {bodies.map((body) => (
        <li key={body.id}>
          <div>
            <a href={`/bodies/${body.id}`}>{fullNameOf(body)}</a> <small>· als {placeOf(body)}</small>
            {body.purpose !== '' && (
              <>
                <br />
                <small>{body.purpose}</small>
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function placeOf({ chairs, takesMinutes }: Body): string {
  if (chairs) return takesMinutes ? 'voorzitter en notulist' : 'voorzitter'
  return takesMinutes ? 'notulist' : 'lid'
}

async function findGapLists(tx: Tx, who: Who): Promise<GapList[]> {
  const bodies = await findBodies(tx, who.today)
  const routes = await findSignalRoutes(tx, who.today)
  const filling = new Map((await findFilling(tx, who.today)).map((one) => [one.bodyId, one]))
  const tables = bodies.map(({ id }) => ({
    id,
    people: filling.get(id)?.people ?? 0,
    chairs: filling.get(id)?.chairs.length ?? 0,
  }))
  const { empty, withoutChair, uncarried } = structureGaps(tables, routes)
  const names = new Map(bodies.map((body) => [body.id, fullNameOf(body)]))
  const seats = (id: string) => ({ href: `/bodies/${id}/seats`, text: names.get(id) ?? '' })
  const lists: GapList[] = [
    { key: 'bodies-without-chair', title: 'Overleg zonder voorzitter', gaps: withoutChair.map(seats) },
    { key: 'empty-bodies', title: 'Overleg waar nog niemand in zit', gaps: empty.map(seats) },
    {
      key: 'uncarried-routes',
      title: 'Signalen die niemand meeneemt',
      gaps: uncarried.map(({ from, to, roleName, personName }) => ({
        href: `/bodies/${from.id}/routes`,
        text: fullNameOf(from),
        note: `naar ${fullNameOf(to)}, via ${roleName === null ? personName : inSentence(roleName)}`,
      })),
    },
  ]
  return lists.filter(({ gaps }) => gaps.length > 0)
}
