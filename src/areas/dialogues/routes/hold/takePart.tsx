import { uuidv7 } from '../../../../platform/uuid.ts'
import { type Answer, page, redirect, saved, stream, told } from '../../../../platform/web/answer.ts'
import type { Fields, Form } from '../../../../platform/web/form.ts'
import { problem } from '../../../../platform/web/problems.tsx'
import { type PassRequest, passRoute, type Route } from '../../../../platform/web/route.ts'
import type { Refused } from '../../../../ui/form/Writing.tsx'
import { findOwnCommitmentsOf, writeCommitment } from '../../../followup/index.ts'
import { holdOpen, type Writer, writeFinding, writeGuestCommitment, writeProposedAction } from '../../commands.ts'
import { commitmentForm, findingForm, proposedActionForm } from '../../forms.ts'
import { groupView } from '../../live.tsx'
import { GroupPage, Over, TooLate, Waiting } from '../../pages/TakePart.tsx'
import { findDialogue, findGroupWork, findGuestCommitments, findPlace, type Place } from '../../queries.ts'

const path = '/take-part'

/** A page of whoever bears a pass to their own place in a conversation. */
function taking<Values = undefined>(described: {
  method: 'get' | 'post'
  path: string
  form?: Form<Values, Fields>
  handle: (request: PassRequest<Place, Values>) => Promise<Answer>
}): Route {
  return passRoute<Place, Values>({
    ...described,
    kind: 'dialogue',
    carriedBy: 'cookie',
    entrance: '/join',
    find: (tx, pass) => findPlace(tx, pass.subjectId),
  })
}

const writerOf = ({ dialogueId, participantId, groupNumber }: Place): Writer => ({
  dialogueId,
  participantId,
  groupNumber,
})

/** Seconds between one look and the next of a phone without scripts. */
const refreshAfter = 30

async function herePage<Values>(
  { tx, today, services, subject: place, query }: PassRequest<Place, Values>,
  { itemId = query.get('item'), refused }: { itemId?: string | null; refused?: Refused } = {},
): Promise<Answer> {
  const dialogue = await findDialogue(tx, place.dialogueId, today)
  const work = await findGroupWork(tx, place.dialogueId, place.groupNumber ?? 0)
  if (!dialogue || !work) return problem.unknown()
  const now = services.clock()
  if (work.progress.state === 'closed') {
    const reportPath = place.personId ? `/dialogues/${place.dialogueId}/report` : undefined
    return page('Het gesprek is afgerond', <Over reportPath={reportPath} />)
  }
  const { items } = dialogue
  const item = items.find(({ id }) => id === itemId) ?? items[work.progress.round]
  if (!item || work.progress.state === 'joining' || work.progress.state === 'preparing') {
    const body = <Waiting place={place} work={work} now={now} goal={dialogue.goal} />
    return page(`Gesprek in ${dialogue.meeting.body.name}`, body, { refreshWithoutScripts: refreshAfter })
  }
  const commitments = place.personId
    ? await findOwnCommitmentsOf(tx, place.dialogueId)
    : await findGuestCommitments(tx, place.participantId)
  const body = (
    <GroupPage
      place={place}
      work={work}
      items={items}
      item={item}
      commitments={commitments}
      newIds={{ finding: uuidv7(now), goingTo: uuidv7(now), wantTo: uuidv7(now) }}
      newActionId={() => uuidv7(now)}
      now={now}
      refused={refused}
    />
  )
  return page(`${item.subtheme.title} ${item.number}`, body, { status: refused ? 422 : 200 })
}

/** What a script is told when a text could not be kept: what is wrong, in a sentence. */
type Kept = { fromScript: boolean; back: string }

const bothTooLong = 'Samen met wat een ander schreef wordt dit te lang. Maak het korter, of begin een nieuwe opbrengst.'

/** The conversation ended while somebody wrote: what they typed is shown, to copy. */
const tooLate = (texts: readonly (string | undefined)[]) =>
  page(
    'Het gesprek is afgerond',
    <TooLate texts={texts.filter((text) => text !== undefined && text !== '').map(String)} />,
    {
      status: 409,
    },
  )

function keptAnswer({ fromScript, back }: Kept, fact?: Parameters<typeof told>[0]): Answer {
  if (fromScript) return fact ? told(fact) : saved
  return redirect(back, 'Bewaard.')
}

export const takePartRoutes: Route[] = [
  taking({ method: 'get', path, handle: (request) => herePage(request) }),
  taking({
    method: 'get',
    path: `${path}/stream`,
    async handle({ services, pass: { partnershipId }, subject: { dialogueId, groupNumber } }) {
      return stream(services.live.stream(groupView(services, { partnershipId, dialogueId }, groupNumber)))
    },
  }),
  taking({
    method: 'post',
    path: `${path}/findings/:finding`,
    form: findingForm,
    async handle(request) {
      const { tx, params, services, subject: place, form, fromScript } = request
      const id = params.finding ?? ''
      const itemId = form.typed.item?.[0] ?? null
      if (!form.ok) return herePage(request, { itemId, refused: { id, typed: form.typed, errors: form.errors } })
      const { item, base, ...texts } = form.values
      const changes = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined))
      const result = await writeFinding(tx, writerOf(place), id, { itemId: item, base, changes }, services.clock())
      switch (result.kind) {
        case 'saved': {
          const { typed, revision, texts: now } = result
          return keptAnswer({ fromScript, back: `${path}?item=${item}#finding-${id}` }, { typed, revision, texts: now })
        }
        case 'unknown':
          return problem.unknown()
        case 'closed':
          return tooLate(Object.values(texts))
        case 'too-long': {
          const errors = { [Object.keys(changes)[0] ?? 'text']: bothTooLong }
          return herePage(request, { itemId, refused: { id, typed: form.typed, errors } })
        }
      }
    },
  }),
  taking({
    method: 'post',
    path: `${path}/actions/:proposed`,
    form: proposedActionForm,
    async handle(request) {
      const { tx, params, services, subject: place, form, fromScript, query } = request
      const id = params.proposed ?? ''
      const again = (errors: Refused['errors']) =>
        herePage(request, { itemId: query.get('item'), refused: { id, typed: form.typed, errors } })
      if (!form.ok) return again(form.errors)
      const { finding: findingId, owner: ownerId, ...writing } = form.values
      const result = await writeProposedAction(
        tx,
        writerOf(place),
        id,
        { findingId, ownerId, ...writing },
        services.clock(),
      )
      switch (result.kind) {
        case 'saved':
          return keptAnswer({ fromScript, back: `${path}#finding-${findingId}` }, { what: result.what })
        case 'unknown':
          return problem.unknown()
        case 'closed':
          return tooLate([writing.what])
        case 'too-long':
          return again({ what: bothTooLong })
        case 'unknown-owner':
          return again({ owner: 'Kies iemand die meedoet aan dit gesprek.' })
      }
    },
  }),
  taking({
    method: 'post',
    path: `${path}/commitments/:commitment`,
    form: commitmentForm,
    async handle(request) {
      const { tx, today, params, subject: place, form, fromScript } = request
      const id = params.commitment ?? ''
      const typedItem = form.typed.item?.[0] ?? ''
      if (!form.ok)
        return herePage(request, { itemId: typedItem, refused: { id, typed: form.typed, errors: form.errors } })
      const { kind, item, text } = form.values
      const itemId = place.itemIds.includes(item) ? item : null
      // Held open, so that nothing of a guest is written after it was all forgotten.
      if (!(await holdOpen(tx, place.dialogueId))) return tooLate([text])
      const kept = place.personId
        ? await writeOwn(request, id, { kind, text, itemId })
        : await writeGuestCommitment(tx, place.participantId, id, { kind, text, frameworkItemId: itemId })
      if (!kept) return problem.unknown()
      return keptAnswer({ fromScript, back: `${path}?item=${item}#writing-${id}` })

      async function writeOwn(
        { subject }: PassRequest<Place, unknown>,
        commitmentId: string,
        own: { kind: 'going-to' | 'want-to'; text: string; itemId: string | null },
      ): Promise<boolean> {
        const dialogue = await findDialogue(tx, subject.dialogueId, today)
        const about = dialogue?.items.find((one) => one.id === own.itemId)
        const commitment = {
          kind: own.kind,
          text: own.text,
          dialogueId: subject.dialogueId,
          bodyId: dialogue?.meeting.body.id ?? null,
          guarantee: about?.subtheme.guarantee ?? null,
          instrumentId: dialogue?.framework.instrumentId ?? null,
          instrumentItemId: own.itemId,
        }
        return writeCommitment(tx, commitmentId, commitment, today)
      }
    },
  }),
]
