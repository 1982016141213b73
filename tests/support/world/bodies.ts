import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

/**
 * The network of school trainers of Stichting Duin: its school trainers, and by name a chair, somebody who takes minutes,
 * a member and a linking pin, who also sits in the steering group of board members, where its signals go.
 */
export async function bodiesWorld({ partnership, person, board }: Stage): Promise<WorldPart> {
  const network = idOf('body', 'Netwerk schoolopleiders')
  const steering = idOf('body', 'Stuurgroep')
  const partnershipId = partnership.id
  await partnership.inScope(async ({ db }) => {
    await db
      .insertInto('body')
      .values([
        {
          partnershipId,
          id: network,
          kind: 'netwerk-schoolopleiders',
          name: 'Netwerk schoolopleiders',
          level: 'operational',
          purpose: 'Ervaringen uitwisselen.',
          rhythm: 'Vier keer per jaar',
          organisationId: board.id,
        },
        {
          partnershipId,
          id: steering,
          kind: 'stuurgroep',
          name: 'Stuurgroep',
          level: 'strategic',
          purpose: 'De koers bepalen.',
          rhythm: 'Vier keer per jaar',
          organisationId: null,
        },
      ])
      .execute()
    const named = [
      ['chair', 'chair', network],
      ['minutes-taker', 'minutes-taker', network],
      ['body member', 'member', network],
      ['linking pin', 'member', network],
      ['linking pin', 'member', steering],
    ] as const
    await db
      .insertInto('seat')
      .values([
        { partnershipId, id: idOf('seat', 'school trainers'), bodyId: network, roleKey: 'school-trainer' },
        { partnershipId, id: idOf('seat', 'board members'), bodyId: steering, roleKey: 'board-member' },
        ...named.map(([name, seatFunction, bodyId]) => ({
          partnershipId,
          id: idOf('seat', `${name} ${bodyId}`),
          bodyId,
          personId: person(name).id,
          function: seatFunction,
        })),
      ])
      .execute()
    await db
      .insertInto('signalRoute')
      .values({
        partnershipId,
        id: idOf('route', 'network to steering'),
        fromBodyId: network,
        toBodyId: steering,
        personId: person('linking pin').id,
      })
      .execute()
  })
  return {
    ids: {
      body: network,
      steering,
      seat: idOf('seat', `body member ${network}`),
      route: idOf('route', 'network to steering'),
    },
  }
}
