import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Progress } from '../rules.ts'
import type { Panel } from './panel.ts'

export type PanelQuestion = {
  id: string
  frameworkItemId: string | null
  guarantee: number
  text: string
  position: number
  revision: number
}

/** The questions of an interview, in order. */
export async function findQuestions(tx: Tx, panelId: string): Promise<PanelQuestion[]> {
  return tx.db
    .selectFrom('panelQuestion')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('panelId', '=', panelId)
    .orderBy('position')
    .orderBy('id')
    .select(['id', 'frameworkItemId', 'guarantee', 'text', 'position', 'revision'])
    .execute()
}

/** What the host noted, by question. For the host only. */
export async function findNotes(tx: Tx, panelId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db
    .selectFrom('panelQuestion')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('panelId', '=', panelId)
    .select(['id', 'note'])
    .execute()
  return new Map(rows.map(({ id, note }) => [id, note]))
}

/** What came forward at a question, without names. */
export type PanelFinding = {
  id: string
  questionId: string
  guarantee: number
  text: string
  position: number
  answer: string | null
  dropped: boolean
  revision: number
}

export async function findFindings(tx: Tx, panelId: string): Promise<PanelFinding[]> {
  return tx.db
    .selectFrom('panelFinding')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('panelId', '=', panelId)
    .orderBy('position')
    .orderBy('id')
    .select(['id', 'questionId', 'guarantee', 'text', 'position', 'answer', 'dropped', 'revision'])
    .execute()
}

/** What somebody said of a finding themselves. */
export type OwnCheck = { findingId: string; recognised: boolean; objection: string }

/** The database shows nobody another's. */
export async function findOwnChecks(tx: Tx, panelId: string): Promise<OwnCheck[]> {
  return tx.db
    .selectFrom('panelCheck as said')
    .innerJoin('panelFinding as finding', (join) =>
      join.onRef('finding.partnershipId', '=', 'said.partnershipId').onRef('finding.id', '=', 'said.findingId'),
    )
    .where('said.partnershipId', '=', tx.scope.partnershipId)
    .where('said.personId', '=', tx.scope.personId)
    .where('finding.panelId', '=', panelId)
    .select(['said.findingId', 'said.recognised', 'said.objection'])
    .execute()
}

/** What the guests said of a finding, without who. */
export type ToldCheck = {
  findingId: string
  /** How many recognise it; null where fewer than five were there. */
  recognised: number | null
  objections: string[]
}

/** Nothing before the check was closed. */
export async function findToldChecks(tx: Tx, panelId: string): Promise<ToldCheck[]> {
  const { rows } = await sql<ToldCheck>`
    select finding_id as "findingId", recognised, objections from tell_checks(${panelId})`.execute(tx.db)
  return rows
}

async function isCheckedByAll(tx: Tx, panelId: string): Promise<boolean> {
  const { rows } = await sql<{ all: boolean }>`select checked_by_all(${panelId}) as all`.execute(tx.db)
  return rows[0]?.all ?? false
}

/** How far an interview is, for the rules. */
export async function findProgress(tx: Tx, panel: Panel): Promise<Progress> {
  const findings = await findFindings(tx, panel.id)
  const told = panel.state === 'checked' ? await findToldChecks(tx, panel.id) : []
  return {
    day: panel.day,
    questions: (await findQuestions(tx, panel.id)).length,
    guests: panel.guests.length,
    present: panel.guests.filter(({ present }) => present).length,
    findings: findings.length,
    checkUntil: panel.checkUntil,
    allChecked: panel.state === 'checking' && (await isCheckedByAll(tx, panel.id)),
    unanswered: findings.filter(
      ({ id, answer }) =>
        answer === null && told.some(({ findingId, objections }) => findingId === id && objections.length > 0),
    ).length,
  }
}
