import { type Answer, type Crumb, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { bodyPolicy, findBody } from '../../bodies/index.ts'
import { partnershipPolicy } from '../../partnership/index.ts'
import type { ActivitySource } from '../activitySource.ts'
import { holdByHand, reopenOccurrence, type SettleResult, skipOccurrence } from '../commands.ts'
import { holdForm, reopenForm, skipForm } from '../forms.ts'
import { Holding, OccurrencePage, Skip } from '../pages/OccurrencePage.tsx'
import { occurrencePath, rowPath } from '../paths.ts'
import { cyclePolicy } from '../policy.ts'
import { findCycleRow, findInvolved, findOccurrence, type Occurrence } from '../queries.ts'
import { frequencyInWords } from '../rules.ts'
import { crumbsOf, theOccurrence } from './subjects.ts'

type OnOccurrence = Pick<Request<Occurrence>, 'tx' | 'who' | 'subject'>

/** Where the school, body or person of an occurrence is, for whoever may go there. */
async function subjectPathOf({ tx, who, subject: { subject } }: OnOccurrence): Promise<string | null> {
  const seesPartnership = partnershipPolicy.see.allows(who, undefined)
  switch (subject.kind) {
    case 'school':
      return seesPartnership ? `/partnership/organisations/${subject.schoolId}` : null
    case 'person':
      return seesPartnership ? `/partnership/people/${subject.personId}` : null
    case 'body': {
      const body = await findBody(tx, subject.bodyId, who.today)
      return body && bodyPolicy.see.allows(who, body) ? `/bodies/${body.id}` : null
    }
    case 'partnership':
      return null
  }
}

const titleOf = ({ title, subjectName }: Occurrence) => (subjectName === null ? title : `${title}: ${subjectName}`)

function crumbsOfOccurrence(
  who: Who,
  { id, title, rowId, schoolYear, subjectName }: Occurrence,
  here?: string,
): Crumb[] {
  const own = subjectName ?? 'Het partnerschap'
  const last = here === undefined ? [{ title: own }] : [{ title: own, href: occurrencePath(id) }, { title: here }]
  // Who is only involved, such as a student teacher, does not see the year.
  if (!cyclePolicy.year.allows(who, undefined)) return here === undefined ? [] : last
  return crumbsOf({ title, href: rowPath(rowId, schoolYear) }, ...last)
}

async function occurrencePage(
  request: OnOccurrence,
  sources: readonly ActivitySource[],
  problem: string | null = null,
): Promise<Answer> {
  const { tx, who, subject: occurrence } = request
  const source = sources.find(({ activity }) => activity === occurrence.activity)
  const row = await findCycleRow(tx, occurrence.rowId)
  const body = (
    <OccurrencePage
      occurrence={occurrence}
      involved={await findInvolved(tx, occurrence.id, who.today)}
      planPath={occurrence.state === 'open' ? (source?.planPath(who, occurrence) ?? null) : null}
      canBePlanned={source !== undefined}
      thingPath={occurrence.thing ? (source?.thingPath(occurrence.thing.id) ?? null) : null}
      subjectPath={await subjectPathOf(request)}
      frequency={row ? frequencyInWords(row) : ''}
      may={{
        hold: cyclePolicy.hold.allows(who, occurrence),
        skip: cyclePolicy.skip.allows(who, occurrence),
        seeRow: cyclePolicy.year.allows(who, undefined),
      }}
      problem={problem}
      today={who.today}
    />
  )
  return page(titleOf(occurrence), body, {
    crumbs: crumbsOfOccurrence(who, occurrence),
    status: problem === null ? 200 : 409,
  })
}

type Shown = { status?: 200 | 409 | 422; problem?: string | null }

function holdingPage(
  who: Who,
  occurrence: Occurrence,
  form: FormState,
  { status = 200, problem = null }: Shown = {},
): Answer {
  return page('Het is anders gedaan', <Holding occurrence={occurrence} form={form} problem={problem} />, {
    status,
    crumbs: crumbsOfOccurrence(who, occurrence, 'Anders gedaan'),
  })
}

function skipPage(
  who: Who,
  occurrence: Occurrence,
  form: FormState,
  { status = 200, problem = null }: Shown = {},
): Answer {
  return page('Sla dit peilmoment over', <Skip occurrence={occurrence} form={form} problem={problem} />, {
    status,
    crumbs: crumbsOfOccurrence(who, occurrence, 'Overslaan'),
  })
}

type HandPage = typeof holdingPage

/** Back to the occurrence when it was done; otherwise the form again, with what was typed and how it stands now. */
async function answerTo(
  { tx, who, subject }: OnOccurrence,
  result: SettleResult,
  told: string,
  typed: FormState['typed'],
  again: HandPage,
): Promise<Answer> {
  if (result.kind !== 'changed-meanwhile') return redirect(occurrencePath(subject.id), told)
  const now = (await findOccurrence(tx, subject.id, who.today)) ?? subject
  const form = { typed: { ...typed, revision: [String(now.revision)] }, errors: {} }
  return again(who, now, form, { status: 409, problem: result.problem })
}

/** @param sources how other areas plan what the cycle asks */
export const occurrenceRoutes = (sources: readonly ActivitySource[]): Route[] => [
  subjectRoute({
    method: 'get',
    path: '/cycle/occurrences/:occurrence',
    subject: theOccurrence,
    access: cyclePolicy.seeOccurrence,
    handle: (request) => occurrencePage(request, sources),
  }),
  subjectRoute({
    method: 'get',
    path: '/cycle/occurrences/:occurrence/holding',
    subject: theOccurrence,
    access: cyclePolicy.hold,
    handle: async ({ who, subject }) =>
      holdingPage(who, subject, filled({ heldOn: who.today, revision: subject.revision })),
  }),
  subjectRoute({
    method: 'post',
    path: '/cycle/occurrences/:occurrence/holding',
    subject: theOccurrence,
    access: cyclePolicy.hold,
    form: holdForm,
    async handle(request) {
      const { tx, who, subject, form } = request
      if (!form.ok) return holdingPage(who, subject, refused(form, form.errors), { status: 422 })
      const { revision, ...said } = form.values
      if (said.heldOn > who.today) {
        const errors = { heldOn: 'Deze dag komt nog. Kies de dag waarop het was.' }
        return holdingPage(who, subject, refused(form, errors), { status: 422 })
      }
      const result = await holdByHand(tx, subject, said, revision)
      return answerTo(request, result, 'Dit telt als gedaan.', form.typed, holdingPage)
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/cycle/occurrences/:occurrence/skip',
    subject: theOccurrence,
    access: cyclePolicy.skip,
    handle: async ({ who, subject }) => skipPage(who, subject, filled({ revision: subject.revision })),
  }),
  subjectRoute({
    method: 'post',
    path: '/cycle/occurrences/:occurrence/skip',
    subject: theOccurrence,
    access: cyclePolicy.skip,
    form: skipForm,
    async handle(request) {
      const { tx, who, subject, form } = request
      if (!form.ok) return skipPage(who, subject, refused(form, form.errors), { status: 422 })
      const { revision, because } = form.values
      const result = await skipOccurrence(tx, subject, because, revision)
      return answerTo(request, result, 'Dit wordt deze keer overgeslagen.', form.typed, skipPage)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/cycle/occurrences/:occurrence/reopening',
    subject: theOccurrence,
    access: cyclePolicy.reopen,
    form: reopenForm,
    async handle(request) {
      const { tx, who, subject, form } = request
      if (!form.ok) return occurrencePage(request, sources, form.errors.revision ?? 'Laad deze pagina opnieuw.')
      const result = await reopenOccurrence(tx, subject, form.values.revision)
      if (result.kind !== 'changed-meanwhile') return redirect(occurrencePath(subject.id), 'Dit staat weer open.')
      const now = (await findOccurrence(tx, subject.id, who.today)) ?? subject
      return occurrencePage({ tx, who, subject: now }, sources, result.problem)
    },
  }),
]
