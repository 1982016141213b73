import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { Provenance } from '../../instruments/index.ts'
import { occasionNames } from '../forms.ts'
import type {
  EarlierScan,
  ReportedCriterion,
  ReportedFocusPoint,
  ReportedJudgement,
  ReportedTheme,
  ScanReport,
} from '../report.ts'
import { type Level, spread } from '../rules.ts'
import { type CriterionSpread, findJudgements, findSpreads, levelOf, type TeamJudgement } from './answers.ts'
import { findFocusPoints, findParticipants } from './plan.ts'
import { findThemes, type Scan, type ScanTheme } from './scan.ts'

/**
 * Everything the report of a scan says.
 * @param withSpread whether the reader belongs to the team, and so may see how the choices were spread
 */
export async function findReport(tx: Tx, scan: Scan, withSpread: boolean, today: Day): Promise<ScanReport> {
  const themes = await findThemes(tx, scan.id)
  const sources = await findSources(tx, themes)
  const spreads = withSpread ? await findSpreads(tx, scan.id) : null
  const judgements = await findJudgements(tx, scan.id)
  const participants = await findParticipants(tx, scan.id)
  const { name } = await tx.db.selectFrom('partnership').select('name').executeTakeFirstOrThrow()
  return {
    partnership: name,
    school: { name: scan.schoolName, place: scan.place ?? '', board: scan.boardName ?? '' },
    occasion: occasionNames[scan.occasion],
    schoolYear: scan.schoolYear,
    ambitionYear: scan.ambitionYear,
    talkOn: scan.talkOn,
    facilitator: scan.facilitatorName,
    participants: participants.map((participant) => ({ name: participant.name, role: participant.roleName })),
    themes: themes.map((theme) => reportedTheme(theme, sources.get(theme.versionId) ?? '', spreads, judgements)),
    focusPoints: await reportedFocusPoints(tx, scan, themes, today),
    earlierScans: await findEarlier(tx, scan),
    generatedOn: today,
  }
}

function reportedTheme(
  theme: ScanTheme,
  source: string,
  spreads: readonly CriterionSpread[] | null,
  judgements: readonly TeamJudgement[],
): ReportedTheme {
  const { title, guarantee, phases, criteria } = theme.definition
  return {
    id: theme.instrumentId,
    title,
    source,
    guarantee,
    phases,
    criteria: criteria.map(({ id, name, descriptors, spans }): ReportedCriterion => {
      const isIt = (one: { versionId: string; criterionId: string }) =>
        one.versionId === theme.versionId && one.criterionId === id
      const counted = spreads?.find(isIt)
      return {
        id,
        name,
        descriptors,
        spans: spans ?? null,
        spread: spreads && spread(counted?.choices ?? [0, 0, 0, 0], counted?.cannotJudge),
        ambitionSpread: spreads && spread(counted?.ambitions ?? [0, 0, 0, 0]),
        judgement: reportedJudgement(judgements.find(isIt)),
      }
    }),
  }
}

function reportedJudgement(judgement: TeamJudgement | undefined): ReportedJudgement | null {
  if (!judgement || judgement.level === null) return null
  const { level, ambition, ambitionYear, reasons, evidence, minorityView } = judgement
  const wanted = ambition !== null && ambitionYear !== null ? { phase: ambition, schoolYear: ambitionYear } : null
  return { level, ambition: wanted, reasons, evidence, minorityView }
}

async function reportedFocusPoints(
  tx: Tx,
  scan: Scan,
  themes: readonly ScanTheme[],
  today: Day,
): Promise<ReportedFocusPoint[]> {
  const points = await findFocusPoints(tx, scan.id, today)
  return points.map(({ versionId, criterionId, goal, actions }) => ({
    theme: themes.find((theme) => theme.versionId === versionId)?.instrumentId ?? versionId,
    criterion: criterionId,
    goal,
    actions: actions
      .filter(({ state }) => state !== 'dropped')
      .map(({ what, ownerName, dueOn }) => ({ what, owner: ownerName, due: dueOn })),
  }))
}

/** Where the words of each theme come from, by version. */
async function findSources(tx: Tx, themes: readonly ScanTheme[]): Promise<Map<string, string>> {
  const rows = await tx.db
    .selectFrom('instrumentVersion')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where(
      'id',
      'in',
      themes.map(({ versionId }) => versionId),
    )
    .select(['id', 'provenance'])
    .execute()
  return new Map(rows.map(({ id, provenance }) => [id, Provenance.parse(provenance).source]))
}

/** What this school settled in scans before this one. */
async function findEarlier(tx: Tx, scan: Scan): Promise<EarlierScan[]> {
  const rows = await tx.db
    .selectFrom('teamJudgement as judgement')
    .innerJoin('scan', (join) =>
      join.onRef('scan.partnershipId', '=', 'judgement.partnershipId').onRef('scan.id', '=', 'judgement.scanId'),
    )
    .innerJoin('instrumentVersion as version', (join) =>
      join
        .onRef('version.partnershipId', '=', 'judgement.partnershipId')
        .onRef('version.id', '=', 'judgement.versionId'),
    )
    .where('judgement.partnershipId', '=', tx.scope.partnershipId)
    .where('scan.schoolId', '=', scan.schoolId)
    .where('scan.state', 'in', ['settled', 'archived'])
    .where('scan.talkOn', '<', scan.talkOn)
    .select([
      'scan.id',
      'scan.schoolYear',
      'version.instrumentId as theme',
      'judgement.criterionId as criterion',
      'judgement.level',
    ])
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((settled) => ({
    schoolYear: settled[0]?.schoolYear ?? scan.schoolYear,
    levels: settled.flatMap(({ theme, criterion, level }): { theme: string; criterion: string; level: Level }[] => {
      const known = levelOf(level)
      return known === null ? [] : [{ theme, criterion, level: known }]
    }),
  }))
}
