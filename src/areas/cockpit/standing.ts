import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { guarantees } from '../instruments/index.ts'
import { findPlanStanding, type GuaranteeStanding as PlanStanding } from '../plans/index.ts'
import { cockpitPolicy } from './policy.ts'
import {
  type ActionCount,
  type AdviceCount,
  countActions,
  countAdvice,
  countFindings,
  type FindingCount,
  findPlanOwners,
  findScanSpreads,
  type ScanSpread,
} from './queries.ts'
import { type GuaranteeStanding, isLargeEnough, noSpread, type PhaseSpread, type Place, yearsUntil } from './rules.ts'

/** Everything that is counted for a place, side by side on one connection. */
type Counted = {
  spreads: readonly ScanSpread[]
  /** The same of the whole partnership, for who sees numbers only. */
  whole: readonly ScanSpread[] | null
  findings: readonly FindingCount[]
  actions: readonly ActionCount[]
  advice: readonly AdviceCount[]
  plans: readonly PlanStanding[]
}

/** How far things are under each of the four guarantees, as far as this reader may see it. */
export async function findStanding(tx: Tx, who: Who, place: Place, schoolYear: number): Promise<GuaranteeStanding[]> {
  const years = yearsUntil(schoolYear)
  const from = years[0] ?? schoolYear
  const seesBelow = cockpitPolicy.seeBelow.allows(who, place)
  const [spreads, whole, findings, actions, advice, plans] = await Promise.all([
    findScanSpreads(tx, place, from),
    seesBelow ? null : place.kind === 'partnership' ? [] : findScanSpreads(tx, { kind: 'partnership' }, from),
    countFindings(tx, place, from),
    countActions(tx, place, from, who.today),
    countAdvice(tx, place, schoolYear),
    findPlans(tx, place, schoolYear),
  ])
  const counted = { spreads, whole, findings, actions, advice, plans }
  return guarantees.map((guarantee) => standingOf(guarantee, counted, schoolYear, years))
}

async function findPlans(tx: Tx, place: Place, schoolYear: number): Promise<PlanStanding[]> {
  if (place.kind === 'partnership') return findPlanStanding(tx, { schoolYear, of: 'partnership' })
  return findPlanStanding(tx, { schoolYear, of: await findPlanOwners(tx, place.id) })
}

function standingOf(
  guarantee: number,
  { spreads, whole, findings, actions, advice, plans }: Counted,
  schoolYear: number,
  years: readonly number[],
): GuaranteeStanding {
  const find = (all: readonly ScanSpread[], year: number | null): PhaseSpread =>
    all.find((one) => one.guarantee === guarantee && one.schoolYear === year) ?? noSpread
  const spreadIn = (year: number | null): PhaseSpread | null => {
    const part = find(spreads, year)
    if (whole === null) return part
    // Of the partnership itself nothing is left out.
    return isLargeEnough(part, whole.length === 0 ? part : find(whole, year)) ? part : null
  }
  const own = <Row extends { guarantee: number }>(rows: readonly Row[]) =>
    rows.filter((row) => row.guarantee === guarantee)
  const saidIn = (year: number) => own(findings).find((one) => one.schoolYear === year)
  const doneIn = (year: number) => own(actions).find((one) => one.schoolYear === year)?.number ?? 0
  const open = own(actions).find((one) => one.schoolYear === null)
  const [plan] = own(plans)
  const [advised] = own(advice)
  return {
    guarantee,
    scans: spreadIn(null),
    years: years.map((year) => ({
      schoolYear: year,
      scans: spreadIn(year),
      findings: saidIn(year)?.all ?? 0,
      actionsDone: doneIn(year),
    })),
    findings: { all: saidIn(schoolYear)?.all ?? 0, shared: saidIn(schoolYear)?.shared ?? 0 },
    actions: { open: open?.number ?? 0, late: open?.late ?? 0, done: doneIn(schoolYear) },
    goals: {
      all: plan?.goals ?? 0,
      reached: plan?.judged.reached ?? 0,
      partly: plan?.judged.partly ?? 0,
      not: plan?.judged.not ?? 0,
    },
    activities: {
      toDo: plan?.activities['to-do'] ?? 0,
      underWay: plan?.activities['under-way'] ?? 0,
      done: plan?.activities.done ?? 0,
      dropped: plan?.activities.dropped ?? 0,
    },
    reviews: { advice: advised?.advice ?? 0, withAction: advised?.withAction ?? 0 },
  }
}
