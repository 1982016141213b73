import { sql } from 'kysely'
import type { FrameworkDefinition } from '../../../src/areas/instruments/index.ts'
import type { Tx } from '../../../src/platform/database/scope.ts'
import { givePass, openEntrance, passCookie } from '../../../src/platform/passes.ts'
import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

export const dialogueStates = ['preparing', 'joining', 'groups', 'plenary', 'closed'] as const
type State = (typeof dialogueStates)[number]

const [instrumentId, versionId] = [idOf('instrument', 'Ons gesprekskader'), idOf('version', 'Ons gesprekskader')]

/** What is in a conversation of the world, by the state that the conversation is in. */
export const dialogueIds = (state: State) => ({
  dialogue: idOf('dialogue', state),
  /** Of a person in group 1, and of a guest in group 2. */
  participant: idOf('participant', `${state} school-trainer`),
  guest: idOf('participant', `${state} guest`),
  finding: idOf('finding', `${state} 1`),
  otherFinding: idOf('finding', `${state} 2`),
  proposedAction: idOf('proposed action', state),
})

const definition: FrameworkDefinition = {
  title: 'Ons gesprekskader',
  questions: ['Waaruit blijkt dat?', 'Hoe kun je dit zien?', 'Hoe wordt het geborgd?'],
  subthemes: [
    {
      id: 'leeromgeving',
      guarantee: 2,
      title: 'De leeromgeving',
      items: [
        { id: 'veilig', number: 1, text: 'Wie hier leert, durft iets te proberen.' },
        { id: 'ruimte', number: 2, text: 'Er is ruimte om te experimenteren.' },
      ],
    },
    {
      id: 'begeleiding',
      guarantee: 1,
      title: 'Begeleiding',
      items: [{ id: 'tijd', number: 1, text: 'Voor begeleiding is tijd vrijgemaakt.' }],
    },
  ],
  notes: [],
}

/** Of the network's meeting: a conversation in each state, of two items in two groups, with a person and a guest in it. */
export async function dialoguesWorld({ partnership, person, ids }: Stage): Promise<WorldPart> {
  await partnership.inScope(async (tx) => {
    await addFramework(tx, partnership.name)
    for (const state of dialogueStates) await addDialogue(tx, state)
  })
  for (const state of dialogueStates) {
    if (state !== 'preparing' && state !== 'closed') await partnership.inScope((tx) => addGuestCommitment(tx, state))
  }
  // Who comes in with a code and a pass: those are of one partnership, whatever the ids.
  const code = await partnership.inScope((tx) => openDoor(tx, dialogueIds('joining').dialogue))
  const secret = await partnership.inScope((tx) =>
    givePass(tx, {
      kind: 'dialogue',
      subjectId: dialogueIds('groups').participant,
      personId: person('school-trainer').id,
    }),
  )
  const named = dialogueStates.map((state): [string, string] => [`${state}Dialogue`, dialogueIds(state).dialogue])
  const { finding, participant } = dialogueIds('groups')
  return {
    ids: {
      ...Object.fromEntries(named),
      dialogue: dialogueIds('groups').dialogue,
      finding,
      participant,
      framework: instrumentId,
      frameworkVersion: versionId,
      code,
    },
    passCookies: { dialogue: [`${passCookie('dialogue')}=${secret}`] },
  }

  async function addDialogue({ db }: Tx, state: State): Promise<void> {
    const partnershipId = partnership.id
    const { dialogue: id, participant, guest, ...written } = dialogueIds(state)
    const closed = state === 'closed'
    await db
      .insertInto('dialogue')
      .values({
        partnershipId,
        id,
        meetingId: (closed ? ids.closedMeeting : ids.meeting) ?? '',
        versionId,
        goal: 'Weten waar ruimte zit.',
        facilitatorId: person('facilitator').id,
        state,
        roundStartedAt: state === 'groups' ? new Date('2026-11-22T09:50:00+01:00') : null,
        ...(closed
          ? { closedAt: new Date('2026-10-06T17:00:00+02:00'), report: JSON.stringify(report(written.finding)) }
          : {}),
      })
      .execute()
    await db
      .insertInto('dialogueItem')
      .values(
        ['ruimte', 'veilig'].map((frameworkItemId, position) => ({
          partnershipId,
          dialogueId: id,
          frameworkItemId,
          position,
        })),
      )
      .execute()
    await db
      .insertInto('dialogueGroup')
      .values([1, 2].map((number) => ({ partnershipId, dialogueId: id, number })))
      .execute()
    const joinedAt = state === 'preparing' ? null : new Date('2026-11-22T09:40:00+01:00')
    await db
      .insertInto('dialogueParticipant')
      .values([
        {
          partnershipId,
          id: participant,
          dialogueId: id,
          personId: person('school-trainer').id,
          groupNumber: 1,
          joinedAt,
        },
        ...(state === 'preparing'
          ? []
          : [
              {
                partnershipId,
                id: guest,
                dialogueId: id,
                guestName: closed ? null : 'Guusje',
                groupNumber: 2,
                joinedAt,
              },
            ]),
      ])
      .execute()
    if (state !== 'preparing' && state !== 'joining') await addFindings({ db }, id, written)
  }

  async function addFindings(
    { db }: Pick<Tx, 'db'>,
    dialogueId: string,
    { finding, otherFinding, proposedAction }: { finding: string; otherFinding: string; proposedAction: string },
  ): Promise<void> {
    const partnershipId = partnership.id
    const text = `In ${partnership.name} mag je zelf een les ontwerpen.`
    const shared = { partnershipId, dialogueId, frameworkItemId: 'ruimte', evidence: 'Dat zie je in de groepen.' }
    await db
      .insertInto('finding')
      .values([
        { ...shared, id: finding, groupNumber: 1, text },
        { ...shared, id: otherFinding, groupNumber: 2, text: 'Er is nog weinig ruimte.' },
      ])
      .execute()
    await db
      .insertInto('findingRevision')
      .values({ partnershipId, findingId: finding, revision: 1, text, evidence: shared.evidence, assurance: '' })
      .execute()
    await db
      .insertInto('proposedAction')
      .values({ partnershipId, id: proposedAction, findingId: finding, what: 'Een experimenteerdag kiezen' })
      .execute()
  }

  /** As the guest's pass lets them. */
  async function addGuestCommitment({ db }: Tx, state: State): Promise<void> {
    const { guest } = dialogueIds(state)
    await sql`select set_config('peilstok.pass_subject_id', ${guest}, true)`.execute(db)
    await db
      .insertInto('guestCommitment')
      .values({
        partnershipId: partnership.id,
        participantId: guest,
        frameworkItemId: 'ruimte',
        kind: 'going-to',
        text: 'Ik ga een les ontwerpen',
      })
      .execute()
  }

  function report(findingId: string) {
    const finding = {
      findingId,
      text: `In ${partnership.name} mag je zelf een les ontwerpen.`,
      evidence: 'Dat zie je in de groepen.',
      assurance: '',
      shared: true,
      groups: 1,
      actions: [],
    }
    return {
      items: [
        { itemId: 'ruimte', findings: [finding], commitments: 2 },
        { itemId: 'veilig', findings: [], commitments: 0 },
      ],
      otherCommitments: 0,
      personIds: [person('school-trainer').id],
      guests: 1,
    }
  }
}

async function openDoor(tx: Tx, dialogueId: string): Promise<string> {
  const code = await openEntrance(tx, 'dialogue', dialogueId)
  await tx.db
    .updateTable('dialogue')
    .set({ code })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', dialogueId)
    .execute()
  return code
}

async function addFramework({ db, scope: { partnershipId } }: Tx, partnershipName: string): Promise<void> {
  const provenance = { source: 'Eigen voorbeeld', date: '2026-11-01', by: 'Het partnerschap', ownWords: true }
  await db
    .insertInto('instrument')
    .values({ partnershipId, id: instrumentId, kind: 'conversation-framework' })
    .execute()
  await db
    .insertInto('instrumentVersion')
    .values({
      partnershipId,
      id: versionId,
      instrumentId,
      number: 1,
      state: 'published',
      definition: JSON.stringify({ ...definition, notes: [`Van ${partnershipName}.`] }),
      provenance: JSON.stringify(provenance),
      publishedAt: new Date('2026-11-01'),
    })
    .execute()
}
