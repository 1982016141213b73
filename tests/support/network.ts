import type { Factories, TestFramework, TestPerson } from './factories.ts'
import { idOf } from './factories.ts'
import type { Site, Visitor } from './site.ts'

/**
 * A network of school trainers with the CoOP'er of their board as its chair and five members, of whom Samira is also in the steering group, where what the
 * network signals goes; and a framework to talk with.
 */
export type Network = {
  partnership: Factories
  framework: TestFramework
  body: string
  steering: string
  chair: TestPerson
  members: Readonly<Record<MemberName, TestPerson>>
  /** Chairs the steering group. */
  director: TestPerson
}

export const memberNames = ['Marit', 'Bram', 'Ruud', 'Samira', 'Joost'] as const
export type MemberName = (typeof memberNames)[number]

export async function makeNetwork(site: Site): Promise<Network> {
  const partnership = await site.partnership('Noord')
  const board = await partnership.board('Stichting Duin')
  const framework = await partnership.framework('Ons gesprekskader')
  const chair = await partnership.appointed('Hanneke', 'partnership-coordinator', board)
  const director = await partnership.person('Dirk')
  const members = new Map<MemberName, TestPerson>()
  for (const name of memberNames) {
    const school = await partnership.school(`School van ${name}`, board)
    members.set(name, await partnership.appointed(name, 'school-trainer', school))
  }
  const member = (name: MemberName) => {
    const found = members.get(name)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }
  const [body, steering] = [idOf('body', 'Netwerk'), idOf('body', 'Stuurgroep')]
  const { id: partnershipId } = partnership
  await partnership.inScope(async ({ db }) => {
    await db
      .insertInto('body')
      .values([
        { partnershipId, id: body, kind: 'free', name: 'Netwerk', level: 'operational', organisationId: board.id },
        { partnershipId, id: steering, kind: 'free', name: 'Stuurgroep', level: 'strategic' },
      ])
      .execute()
    await db
      .insertInto('seat')
      .values([
        { partnershipId, bodyId: body, personId: chair.id, function: 'chair' },
        { partnershipId, bodyId: body, roleKey: 'school-trainer' },
        { partnershipId, bodyId: steering, personId: director.id, function: 'chair' },
        { partnershipId, bodyId: steering, personId: member('Samira').id, function: 'member' },
      ])
      .execute()
    await db
      .insertInto('signalRoute')
      .values({ partnershipId, fromBodyId: body, toBodyId: steering, personId: member('Samira').id })
      .execute()
  })
  return {
    partnership,
    framework,
    body,
    steering,
    chair,
    director,
    members: {
      Marit: member('Marit'),
      Bram: member('Bram'),
      Ruud: member('Ruud'),
      Samira: member('Samira'),
      Joost: member('Joost'),
    },
  }
}

/** Plans a meeting of a body, as its chair does. @returns its path */
export async function planMeeting(chair: Visitor, bodyId: string, day: string): Promise<string> {
  const fields = { from: '15:30', until: '17:00', place: 'De Kade', onlineAddress: '', remarks: '' }
  const answer = await chair.post(`/bodies/${bodyId}/meetings`, { title: 'Netwerk', day, ...fields })
  const path = answer.headers.get('location')
  if (answer.status !== 303 || !path) throw new Error(`the meeting was not planned: ${answer.status}`)
  return path
}
