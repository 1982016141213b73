import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { type FrameworkVersion, findPublishedFrameworks, placedItems } from '../../instruments/index.ts'
import { addAgendaItem, findAgendaItem, type Meeting, theMeeting } from '../../meetings/index.ts'
import { changePreparation, orderItems, prepareDialogue, removeDialogue } from '../commands.ts'
import { mostGoal, newPreparationForm, noItems, orderForm, preparationForm, tooManyItems } from '../forms.ts'
import { findItemsToChoose } from '../itemsToChoose.ts'
import { type Choices, NoFramework, Preparation } from '../pages/Preparation.tsx'
import { dialoguePolicy } from '../policy.ts'
import { type Dialogue, findExpected } from '../queries.ts'
import { chosenItems, mostItems, moved } from '../rules.ts'
import { theDialogue } from '../subjects.ts'
import { crumbsOf, crumbsOfMeeting } from './crumbs.ts'

/** What there is to choose from at this table, of one framework. */
async function choicesFor(
  tx: Tx,
  who: Who,
  meeting: Meeting,
  framework: FrameworkVersion,
  frameworks: readonly FrameworkVersion[],
  facilitator?: { id: string; name: string },
): Promise<Choices> {
  const expected = await findExpected(tx, meeting.id, who.today)
  const people = [...expected, { id: who.personId, name: who.name }, ...(facilitator ? [facilitator] : [])]
  return {
    ...(await findItemsToChoose(tx, who, meeting.body, framework)),
    frameworks,
    people: [...new Map(people.map(({ id, name }) => [id, { id, name }])).values()],
  }
}

/** What is wrong with a choice, against what there is to choose; none when all is well. */
function wrongIn(itemIds: readonly string[], facilitatorId: string, { people }: Choices): Errors {
  return {
    ...(itemIds.length === 0 ? { items: noItems } : {}),
    ...(itemIds.length > mostItems ? { items: tooManyItems } : {}),
    ...(people.some(({ id }) => id === facilitatorId)
      ? {}
      : { facilitator: 'Deze persoon is niet (meer) uitgenodigd. Kies uit de lijst.' }),
  }
}

const pathOf = (dialogue: { id: string }) => `/dialogues/${dialogue.id}`

function newPage(who: Who, meeting: Meeting, choices: Choices, form: FormState, status: 200 | 422 = 200): Answer {
  const agendaItem = form.typed.agendaItem?.[0]
  const body = (
    <Preparation
      meeting={meeting}
      choices={choices}
      form={form}
      action={`/meetings/${meeting.id}/dialogues`}
      cancel={`/meetings/${meeting.id}`}
      isNew
      withFramework={(instrumentId) =>
        `/meetings/${meeting.id}/dialogues/new?${new URLSearchParams({ framework: instrumentId, ...(agendaItem ? { item: agendaItem } : {}) })}`
      }
    />
  )
  const crumbs = crumbsOfMeeting(who, meeting, { title: 'Bereid het gesprek voor' })
  return page('Bereid het gesprek voor', body, { status, crumbs })
}

function existingPage(
  who: Who,
  dialogue: Dialogue,
  choices: Choices,
  form: FormState,
  status: 200 | 409 | 422 = 200,
): Answer {
  const body = (
    <Preparation
      meeting={dialogue.meeting}
      choices={choices}
      form={form}
      action={`${pathOf(dialogue)}/preparation`}
      cancel={pathOf(dialogue)}
      isNew={false}
      withFramework={() => pathOf(dialogue)}
    />
  )
  return page('Wijzig het gesprek', body, { status, crumbs: crumbsOf(who, dialogue, 'Wijzig') })
}

/** The item on this meeting's agenda that is meant to be a conversation; a new one at the end when none is named. */
async function agendaItemFor(tx: Tx, meeting: Meeting, named: string | null, minutes: number): Promise<string> {
  const item = named === null ? undefined : await findAgendaItem(tx, named)
  if (item?.kind === 'conversation' && item.bodyId === meeting.body.id) return item.id
  return addAgendaItem(
    tx,
    { bodyId: meeting.body.id, title: 'Gesprek met het gesprekskader', kind: 'conversation', purpose: 'talk' },
    { meetingId: meeting.id, minutes: Math.min(600, minutes) },
  )
}

const isStillComing = ({ state }: Meeting) => state === 'planned' || state === 'convened'
const tooLate = 'Deze bijeenkomst is geweest of afgezegd. Bereid het gesprek voor bij een bijeenkomst die nog komt.'

export const preparationRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/meetings/:meeting/dialogues/new',
    subject: theMeeting,
    access: dialoguePolicy.prepare,
    async handle({ tx, who, subject: meeting, query }) {
      if (!isStillComing(meeting)) return redirect(`/meetings/${meeting.id}`, tooLate)
      const frameworks = await findPublishedFrameworks(tx)
      const framework = frameworks.find(({ instrumentId }) => instrumentId === query.get('framework')) ?? frameworks[0]
      const crumbs = crumbsOfMeeting(who, meeting, { title: 'Bereid het gesprek voor' })
      if (!framework) return page('Bereid het gesprek voor', <NoFramework />, { crumbs })
      const form = filled({
        version: framework.versionId,
        agendaItem: query.get('item'),
        facilitator: who.personId,
        roundMinutes: 15,
        revision: 1,
        // Chosen before, such as from the results of a survey.
        items: query.getAll('items').slice(0, mostItems),
        goal: query.get('goal')?.slice(0, mostGoal),
      })
      return newPage(who, meeting, await choicesFor(tx, who, meeting, framework, frameworks), form)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/dialogues',
    subject: theMeeting,
    access: dialoguePolicy.prepare,
    form: newPreparationForm,
    async handle({ tx, who, subject: meeting, form }) {
      if (!isStillComing(meeting)) return redirect(`/meetings/${meeting.id}`, tooLate)
      const frameworks = await findPublishedFrameworks(tx)
      const framework = frameworks.find(({ versionId }) => versionId === form.typed.version?.[0]) ?? frameworks[0]
      if (!framework) return redirect(`/meetings/${meeting.id}/dialogues/new`)
      const choices = await choicesFor(tx, who, meeting, framework, frameworks)
      if (!form.ok) return newPage(who, meeting, choices, refused(form, form.errors), 422)
      const { goal, facilitator, roundMinutes, agendaItem } = form.values
      const itemIds = chosenItems(placedItems(framework.definition), form.values)
      const errors = wrongIn(itemIds, facilitator, choices)
      if (Object.keys(errors).length > 0) return newPage(who, meeting, choices, refused(form, errors), 422)
      const itemId = await agendaItemFor(tx, meeting, agendaItem, itemIds.length * roundMinutes)
      const id = await prepareDialogue(tx, meeting, itemId, {
        versionId: framework.versionId,
        itemIds,
        goal,
        facilitatorId: facilitator,
        roundMinutes,
      })
      return redirect(`/dialogues/${id}/groups`, 'Het gesprek staat klaar. Maak nu de groepen.')
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/dialogues/:dialogue/preparation',
    subject: theDialogue,
    access: dialoguePolicy.facilitate,
    async handle({ tx, who, subject: dialogue }) {
      if (dialogue.state !== 'preparing')
        return redirect(pathOf(dialogue), 'Het gesprek is al geopend; de items liggen vast.')
      const { framework, meeting, goal, roundMinutes, revision, facilitatorId } = dialogue
      const form = filled({
        version: framework.versionId,
        goal,
        roundMinutes,
        revision,
        facilitator: facilitatorId,
        items: dialogue.items.map(({ id }) => id),
      })
      const choices = await choicesFor(tx, who, meeting, framework, [], facilitatorOf(dialogue))
      return existingPage(who, dialogue, choices, form)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/dialogues/:dialogue/preparation',
    subject: theDialogue,
    access: dialoguePolicy.facilitate,
    form: preparationForm,
    async handle({ tx, who, subject: dialogue, form }) {
      if (dialogue.state !== 'preparing')
        return redirect(pathOf(dialogue), 'Het gesprek is al geopend; de items liggen vast.')
      const { framework, meeting } = dialogue
      const choices = await choicesFor(tx, who, meeting, framework, [], facilitatorOf(dialogue))
      if (!form.ok) return existingPage(who, dialogue, choices, refused(form, form.errors), 422)
      const { goal, facilitator, roundMinutes, revision } = form.values
      const order = dialogue.items.map(({ id }) => id)
      const itemIds = chosenItems(placedItems(framework.definition), form.values, order)
      const errors = wrongIn(itemIds, facilitator, choices)
      if (Object.keys(errors).length > 0) return existingPage(who, dialogue, choices, refused(form, errors), 422)
      const preparation = { versionId: framework.versionId, itemIds, goal, facilitatorId: facilitator, roundMinutes }
      if (await changePreparation(tx, dialogue, preparation, revision)) return redirect(pathOf(dialogue), 'Bewaard.')
      const raced = {
        items:
          'Iemand anders wijzigde dit gesprek ook. Kijk na wat jij koos, en bewaar het nog een keer als het zo moet blijven.',
      }
      const kept = refused({ typed: { ...form.typed, revision: [String(dialogue.revision)] } }, raced)
      return existingPage(who, dialogue, choices, kept, 409)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/dialogues/:dialogue/order',
    subject: theDialogue,
    access: dialoguePolicy.facilitate,
    form: orderForm,
    async handle({ tx, subject: dialogue, form }) {
      if (!form.ok) return redirect(pathOf(dialogue), 'Kies eerder of later.')
      const { item, direction } = form.values
      const order = dialogue.items.map(({ id }) => id)
      await orderItems(tx, dialogue, moved(order, item, direction))
      return redirect(pathOf(dialogue))
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/dialogues/:dialogue/removal',
    subject: theDialogue,
    access: dialoguePolicy.facilitate,
    async handle({ tx, subject: dialogue }) {
      if (await removeDialogue(tx, dialogue))
        return redirect(`/meetings/${dialogue.meeting.id}`, 'Het gesprek is verwijderd. Het agendapunt staat er nog.')
      return redirect(pathOf(dialogue), 'De groepen zijn al begonnen. Rond het gesprek af; verwijderen kan niet meer.')
    },
  }),
]

const facilitatorOf = ({ facilitatorId, facilitatorName }: Dialogue) => ({ id: facilitatorId, name: facilitatorName })
