import type { Tx } from '../../../platform/database/scope.ts'
import { rule, type SubjectFinder } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type FormState, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { itemPath, meetingCrumbs, meetingPolicy, type OnAgenda, theEntry } from '../../meetings/index.ts'
import { settleCommitment, stepAction } from '../commands.ts'
import { commitmentOutcomeForm, outcomeForm } from '../forms.ts'
import type { OriginSource } from '../originSource.ts'
import { nameOrigins } from '../origins.ts'
import { LookBackPage } from '../pages/LookBackPage.tsx'
import { OwnLookBack } from '../pages/OwnLookBack.tsx'
import { actionPolicy } from '../policy.ts'
import {
  type Commitment,
  findLookBack,
  findOwnToLookBackOn,
  findSharedCommitments,
  type LookedBack,
} from '../queries.ts'
import { stepOf } from '../rules.ts'
import { changedElsewhere } from './commitments.tsx'

/** An item with which a body looks back, and since when. */
type LookBack = OnAgenda & { since: string }
type OneLookedBack = LookBack & { looked: LookedBack }
type OneCommitment = LookBack & { commitment: Commitment }

async function findLookBackItem(...found: Parameters<typeof theEntry.find>): Promise<LookBack | undefined> {
  const on = await theEntry.find(...found)
  const since = on?.entry.item.since
  return on && since ? { ...on, since } : undefined
}

const theLookBack: SubjectFinder<LookBack> = { find: findLookBackItem, seenBy: meetingPolicy.seeItem }

/** Who does it says what became of it; so does who leads the meeting. */
const maySettle = (who: Who, { meeting }: OnAgenda, { action }: LookedBack) =>
  actionPolicy.change.allows(who, action) || meetingPolicy.lead.allows(who, meeting)
const settleAction = rule<OneLookedBack>('action.look-back', (who, on) => maySettle(who, on, on.looked))

const theLookedBack: SubjectFinder<OneLookedBack> = {
  async find(tx, params, today) {
    const on = await findLookBackItem(tx, params, today)
    const actions = on && (await findLookBack(tx, on.meeting, on.since, today))
    const looked = actions?.find(({ action }) => action.id === params.action)
    return on && looked && { ...on, looked }
  },
  seenBy: meetingPolicy.seeItem,
}

const ownToLookBackOn = rule<OneCommitment>(
  'commitment.own',
  (who, { commitment }) => commitment.personId === who.personId,
)

const theOwnCommitment: SubjectFinder<OneCommitment> = {
  async find(tx, params, today) {
    const on = await findLookBackItem(tx, params, today)
    const own = on && (await findOwn(tx, on))
    const commitment = own?.find(({ id }) => id === params.commitment)
    return on && commitment && { ...on, commitment }
  },
  seenBy: ownToLookBackOn,
}

const findOwn = (tx: Tx, { meeting, since }: LookBack) => findOwnToLookBackOn(tx, { bodyId: meeting.body.id, since })

const pathOf = ({ meeting, entry }: OnAgenda) => `${itemPath(meeting.id, entry.item.id)}/look-back`

const crumbsTo = (on: OnAgenda, here: string) =>
  meetingCrumbs(
    on.meeting,
    { title: on.entry.item.title, href: itemPath(on.meeting.id, on.entry.item.id) },
    { title: here },
  )

const isUnderWay = ({ meeting }: OnAgenda) => meeting.state === 'planned' || meeting.state === 'convened'

type Asking = Pick<Request<LookBack>, 'tx' | 'who' | 'query'>

async function lookBackPage(
  { tx, who, query }: Asking,
  on: LookBack,
  sources: readonly OriginSource[],
  refusedForm?: { actionId: string; form: FormState },
  status: 200 | 409 | 422 = 200,
): Promise<Answer> {
  const projector = query.get('projector') === '1'
  const actions = await findLookBack(tx, on.meeting, on.since, who.today)
  const body = (
    <LookBackPage
      path={pathOf(on)}
      projector={projector}
      since={on.since}
      actions={actions}
      shared={await findSharedCommitments(tx, { bodyId: on.meeting.body.id, since: on.since })}
      origins={
        await nameOrigins(
          tx,
          who,
          sources,
          actions.map(({ action }) => action),
        )
      }
      today={who.today}
      maySettle={(looked) => isUnderWay(on) && maySettle(who, on, looked)}
      refused={refusedForm}
      own={projector ? 0 : (await findOwn(tx, on)).filter(({ state }) => state === 'open').length}
    />
  )
  return page('Terugkijken', body, {
    status,
    crumbs: crumbsTo(on, 'Terugkijken'),
    shape: projector ? 'projector' : 'normal',
  })
}

async function ownPage(
  { tx }: Pick<Asking, 'tx'>,
  on: LookBack,
  refusedForm?: { commitmentId: string; form: FormState },
  status: 200 | 409 | 422 = 200,
): Promise<Answer> {
  return page(
    'Kijk eerst voor jezelf terug',
    <OwnLookBack path={pathOf(on)} commitments={await findOwn(tx, on)} refused={refusedForm} />,
    { status, crumbs: crumbsTo(on, 'Voor jezelf') },
  )
}

/** @param sources what later areas call the things that actions come from */
export function lookBackRoutes(sources: readonly OriginSource[]): Route[] {
  return [
    subjectRoute({
      method: 'get',
      path: '/meetings/:meeting/items/:item/look-back',
      subject: theLookBack,
      access: meetingPolicy.seeItem,
      handle: (request) => lookBackPage(request, request.subject, sources),
    }),
    subjectRoute({
      method: 'post',
      path: '/meetings/:meeting/items/:item/look-back/actions/:action',
      subject: theLookedBack,
      access: settleAction,
      form: outcomeForm,
      async handle(request) {
        const { tx, who, query, form, subject } = request
        const { action } = subject.looked
        const shown = query.get('projector') === '1' ? '?projector=1' : ''
        const done = (told: string) => redirect(`${pathOf(subject)}${shown}`, told)
        const again = (errors: Errors, status: 409 | 422) =>
          lookBackPage(request, subject, sources, { actionId: action.id, form: refused(form, errors) }, status)
        if (!isUnderWay(subject)) return done('Deze bijeenkomst is voorbij. Leg het vast bij de vervolgactie zelf.')
        if (!form.ok) return again(form.errors, 422)
        const at = { today: who.today, meetingId: subject.meeting.id }
        const taken = await stepAction(
          tx,
          { ...action, revision: form.values.revision },
          stepOf(action, form.values),
          at,
        )
        if (taken.ok) return done(`“${action.what}” is besproken.`)
        if (!taken.lost) return again({ [taken.field]: taken.problem }, 422)
        return again({ outcome: 'Iemand anders legde hier net ook iets over vast. Kijk hoe het nu staat.' }, 409)
      },
    }),
    subjectRoute({
      method: 'get',
      path: '/meetings/:meeting/items/:item/look-back/own',
      subject: theLookBack,
      access: meetingPolicy.seeItem,
      handle: (request) => ownPage(request, request.subject),
    }),
    subjectRoute({
      method: 'post',
      path: '/meetings/:meeting/items/:item/look-back/commitments/:commitment',
      subject: theOwnCommitment,
      access: ownToLookBackOn,
      form: commitmentOutcomeForm,
      async handle(request) {
        const { tx, who, form, subject } = request
        const { commitment } = subject
        const again = (errors: Errors, status: 409 | 422) => {
          const typed = { ...form.typed, revision: [String(commitment.revision)] }
          return ownPage(request, subject, { commitmentId: commitment.id, form: refused({ typed }, errors) }, status)
        }
        if (!form.ok) return again(form.errors, 422)
        const { outcome: verdict, line, revision } = form.values
        const result = await settleCommitment(tx, commitment.id, { verdict, line }, revision, who.today)
        if (result !== 'saved') return again({ outcome: changedElsewhere }, 409)
        return redirect(`${pathOf(subject)}/own`, 'Vastgelegd. Alleen jij ziet dit, tenzij je het deelt.')
      },
    }),
  ]
}
