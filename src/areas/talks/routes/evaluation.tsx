import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { type Body, findBody, findSeated } from '../../bodies/index.ts'
import {
  chosenItems,
  findItemsToChoose,
  type ItemsToChoose,
  mostItems,
  noItems,
  tooManyItems,
} from '../../dialogues/index.ts'
import { type FrameworkVersion, findPublishedFrameworks, placedItems } from '../../instruments/index.ts'
import { daysAfter } from '../../partnership/index.ts'
import { planEvaluation } from '../commands.ts'
import { evaluationForm } from '../forms.ts'
import { EvaluationPage, NotYet } from '../pages/EvaluationPage.tsx'
import { talkPolicy } from '../policy.ts'
import { findTalkPeople, findTeamBody, type TalkPerson, type TalkSchool } from '../queries.ts'
import { newCrumbs, pathOf, theTalkSchool } from './subjects.ts'

/** What an evaluation is planned with. */
export type EvaluationChoices = {
  body: Body
  items: ItemsToChoose
  frameworks: readonly FrameworkVersion[]
  /** Who sits in the opleidingsteam: they are invited anyway. */
  seated: readonly { personId: string; name: string }[]
  /** Who could come as well. */
  others: readonly TalkPerson[]
}

/** @returns what is missing when it cannot be planned yet */
async function findChoices(
  tx: Tx,
  who: Who,
  school: TalkSchool,
  wanted: string | undefined,
): Promise<EvaluationChoices | 'no-body' | 'no-framework'> {
  const bodyId = await findTeamBody(tx, school.schoolId, who.today)
  const body = bodyId === undefined ? undefined : await findBody(tx, bodyId, who.today)
  if (!body) return 'no-body'
  const frameworks = await findPublishedFrameworks(tx)
  const framework =
    frameworks.find(({ versionId, instrumentId }) => versionId === wanted || instrumentId === wanted) ?? frameworks[0]
  if (!framework) return 'no-framework'
  const seated = await findSeated(tx, body.id, who.today)
  const people = await findTalkPeople(tx, school, who.today)
  return {
    body,
    items: await findItemsToChoose(tx, who, body, framework),
    frameworks,
    seated,
    others: people.filter((one) => !seated.some(({ personId }) => personId === one.personId)),
  }
}

const inThreeWeeks = (today: Day) => daysAfter(today, 21)

function newEvaluation(school: TalkSchool, choices: EvaluationChoices, who: Who, occurrence: string | null): FormState {
  const around = [...choices.seated, ...choices.others]
  const [first] = choices.seated
  return filled({
    day: inThreeWeeks(who.today),
    from: '15:30',
    until: '17:00',
    place: school.schoolName,
    version: choices.items.framework.versionId,
    facilitator: around.some(({ personId }) => personId === who.personId) ? who.personId : first?.personId,
    guests: choices.others.filter(({ expected }) => expected).map(({ personId }) => personId),
    occurrence,
  })
}

type PageParts = { school: TalkSchool; choices: EvaluationChoices; form: FormState; status?: 200 | 422 }

function evaluationPage({ school, choices, form, status = 200 }: PageParts): Answer {
  const title = `Plan het evaluatiegesprek van ${school.schoolName}`
  return page(title, <EvaluationPage school={school} choices={choices} form={form} />, {
    status,
    crumbs: newCrumbs('Evaluatiegesprek'),
  })
}

const notYet = (school: TalkSchool, missing: 'no-body' | 'no-framework'): Answer =>
  page(`Plan het evaluatiegesprek van ${school.schoolName}`, <NotYet school={school} missing={missing} />, {
    crumbs: newCrumbs('Evaluatiegesprek'),
  })

type EvaluationValues = typeof evaluationForm extends Form<infer Values> ? Values : never

/** What is wrong with what was chosen, per field. */
function wrongIn(values: EvaluationValues, itemIds: readonly string[], choices: EvaluationChoices, today: Day): Errors {
  const mayCome = (id: string) => choices.others.some(({ personId }) => personId === id)
  const comes = (id: string) => choices.seated.some(({ personId }) => personId === id) || values.guests.includes(id)
  return {
    ...(values.day < today ? { day: 'Deze dag is al voorbij. Kies een dag die nog komt.' } : {}),
    ...(itemIds.length === 0 ? { items: noItems } : {}),
    ...(itemIds.length > mostItems ? { items: tooManyItems } : {}),
    ...(values.guests.every(mayCome)
      ? {}
      : { guests: 'Een van deze mensen hoort niet (meer) bij deze school. Kies uit de lijst.' }),
    ...(comes(values.facilitator) ? {} : { facilitator: 'Wie het gesprek leidt, moet ook uitgenodigd zijn.' }),
  }
}

async function plan(request: Request<TalkSchool, EvaluationValues>): Promise<Answer> {
  const { tx, who, subject: school, form, services } = request
  const choices = await findChoices(tx, who, school, form.typed.version?.[0])
  if (typeof choices === 'string') return notYet(school, choices)
  if (!form.ok) return evaluationPage({ school, choices, form: refused(form, form.errors), status: 422 })
  const { day, from, until, place, goal, facilitator, guests, occurrence } = form.values
  const { framework } = choices.items
  const itemIds = chosenItems(placedItems(framework.definition), form.values)
  const errors = wrongIn(form.values, itemIds, choices, who.today)
  if (Object.keys(errors).length > 0)
    return evaluationPage({ school, choices, form: refused(form, errors), status: 422 })
  const { kind, id } = await planEvaluation(
    tx,
    services,
    school,
    {
      bodyId: choices.body.id,
      meeting: { title: `Evaluatiegesprek ${school.schoolName}`.slice(0, 200), day, from, until, place },
      versionId: framework.versionId,
      itemIds,
      goal,
      facilitatorId: facilitator,
      guestIds: guests,
      occurrenceId: occurrence,
    },
    who.today,
  )
  const notice =
    kind === 'planned'
      ? 'Het gesprek is gepland. De uitnodigingen gaan de deur uit.'
      : 'Deze school had in dat schooljaar al een evaluatiegesprek. Dit is het.'
  return redirect(pathOf({ id }), notice)
}

export const evaluationRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/schools/:school/talks/new',
    subject: theTalkSchool,
    access: talkPolicy.planEvaluation,
    async handle({ tx, who, subject: school, query }) {
      const choices = await findChoices(tx, who, school, query.get('framework') ?? undefined)
      if (typeof choices === 'string') return notYet(school, choices)
      return evaluationPage({
        school,
        choices,
        form: newEvaluation(school, choices, who, query.get('occurrence')),
      })
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/schools/:school/talks',
    subject: theTalkSchool,
    access: talkPolicy.planEvaluation,
    form: evaluationForm,
    handle: plan,
  }),
]
