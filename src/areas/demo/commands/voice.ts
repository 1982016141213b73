import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { mondayOf } from '../../voice/index.ts'
import { addDays } from '../calendar.ts'
import { demoId } from '../demoId.ts'
import type { DemoStory } from '../records.ts'
import { actAs } from './conversations.ts'

/** What people told lately: to a school with an answer, and without a name to the partnership, which waits for one. */
export async function writeVoice(tx: Tx, { personas, organisations }: DemoStory, today: Day): Promise<void> {
  const { partnershipId } = tx.scope
  const personOf = (slug: string) => {
    const found = personas.find((one) => one.slug === slug)
    if (!found) throw new Error(`the demo has nobody called ${slug}`)
    return found.personId
  }
  const school = organisations.find(({ name }) => name === 'De Waterlelie')
  if (!school) throw new Error('the demo has no De Waterlelie')
  await actAs(tx, personOf('noor'))
  const [named, unnamed] = [demoId('voice', 'named'), demoId('voice', 'unnamed')]
  await tx.db
    .insertInto('voiceMessage')
    .values([
      {
        partnershipId,
        id: named,
        toKind: 'school',
        toSchoolId: school.id,
        senderId: personOf('noor'),
        text: 'Ik zou graag een ochtend meekijken in groep 8, maar weet niet aan wie ik dat vraag.',
        asSignal: false,
        toldOn: addDays(today, -6),
        state: 'answered',
      },
      {
        partnershipId,
        id: unnamed,
        toKind: 'partnership',
        toSchoolId: null,
        senderId: null,
        text: 'Op mijn school wordt steeds gevraagd of ik wil invallen. Ik durf geen nee te zeggen, en mijn opdrachten lopen achter.',
        asSignal: true,
        toldOn: mondayOf(addDays(today, -5)),
        state: 'open',
      },
    ])
    .execute()
  await tx.db
    .insertInto('voiceReply')
    .values({
      partnershipId,
      id: demoId('voice reply', 'named'),
      messageId: named,
      byId: personOf('marit'),
      text: 'Wat leuk. Ik heb het gevraagd: donderdag om half negen ben je welkom.',
      position: 1,
    })
    .execute()
}
