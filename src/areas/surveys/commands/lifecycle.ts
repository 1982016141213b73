import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { closeEntrance } from '../../../platform/passes.ts'
import { releaseContacts } from '../../contact/index.ts'
import { releaseOccurrence } from '../../cycle/index.ts'
import { askerOf } from '../contacts.ts'
import { countingWork } from '../counting.ts'
import { findSurvey, type Survey } from '../queries.ts'
import { type SurveyState, type SurveyStep, transition } from '../rules.ts'
import { type Post, writeCancellations } from './letters.ts'
import { openPapers } from './opening.ts'

/** What came of a step: taken, or in Dutch what stands in its way. */
export type StepResult = { ok: true } | { ok: false; problems: string[] }

type Around = { today: Day; post: Post }

/**
 * Opens, closes or calls off a survey. Whoever is sending in is waited for: they are counted, and nobody after them. Of two who
 * press at once the second is told how things stand.
 */
export async function takeStep(
  tx: Tx,
  surveyId: string,
  step: Exclude<SurveyStep, { kind: 'count' }>,
  { today, post }: Around,
): Promise<StepResult> {
  const from = await holdSurvey(tx, surveyId)
  const survey = await findSurvey(tx, surveyId)
  if (!survey || from === undefined) return { ok: false, problems: ['Deze enquête is er niet meer.'] }
  const next = transition(from, step)
  if (!next.ok) return { ok: false, problems: [next.problem] }
  if (step.kind === 'open') return open(tx, survey, { today, post })
  await setState(tx, survey, next.state, step.kind === 'cancel' ? step.because : null)
  await closeEntrance(tx, 'survey', surveyId)
  if (step.kind === 'close') await post.jobs.enqueue(countingWork, { ...payloadOf(tx), surveyId }, tx.db)
  else await forgetCancelled(tx, post, survey, step.because)
  return { ok: true }
}

const payloadOf = ({ scope: { partnershipId } }: Tx) => ({ partnershipId })

/** Holds a survey until the transaction ends, when nobody is sending in. @returns how far it is */
export async function holdSurvey(tx: Tx, surveyId: string): Promise<SurveyState | undefined> {
  // The number is that of submit_answers.
  await sql`select pg_advisory_xact_lock(hashtextextended(${surveyId}, 16))`.execute(tx.db)
  const found = await tx.db
    .selectFrom('survey')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', surveyId)
    .forUpdate()
    .select('state')
    .$narrowType<{ state: SurveyState }>()
    .executeTakeFirst()
  return found?.state
}

async function open(tx: Tx, survey: Survey, { today, post }: Around): Promise<StepResult> {
  if (survey.closesOn < today)
    return { ok: false, problems: ['De laatste dag van deze enquête is al voorbij. Kies eerst andere dagen.'] }
  const asked = await openPapers(tx, post, survey, today)
  if (asked === 0)
    return {
      ok: false,
      problems: ['Er is niemand die deze enquête nu kan krijgen. Kijk bij wie je vraagt, en naar het contactbudget.'],
    }
  await recordEvent(tx, {
    verb: 'survey.open',
    subjectKind: 'survey',
    subjectId: survey.id,
    detail: { from: survey.state, to: 'open', asked },
  })
  return { ok: true }
}

export async function setState(
  tx: Tx,
  { id, state: from }: Pick<Survey, 'id' | 'state'>,
  to: SurveyState,
  because: string | null = null,
  closedOn: Day | null = null,
): Promise<void> {
  await tx.db
    .updateTable('survey')
    .set({ state: to, code: null, cancelledBecause: because, closedOn, revision: sql`revision + 1` })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .execute()
  const verbs: Record<SurveyState, string> = {
    planned: 'survey.plan',
    open: 'survey.open',
    counting: 'survey.close',
    closed: 'survey.settle',
    cancelled: 'survey.cancel',
  }
  await recordEvent(tx, { verb: verbs[to], subjectKind: 'survey', subjectId: id, detail: { from, to } })
}

/** Nothing is counted: every paper and envelope is gone, and so is the place it took of anybody's time. */
async function forgetCancelled(tx: Tx, post: Post, survey: Survey, because: string): Promise<void> {
  await sql`select clear_papers(${survey.id})`.execute(tx.db)
  await releaseContacts(tx, askerOf(survey))
  await releaseOccurrence(tx, { kind: 'survey', id: survey.id })
  if (survey.state === 'open') await writeCancellations(tx, post, survey, because)
}
