import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import {
  addCandidatesByRole,
  beginRound,
  changeDays,
  dayOfRound,
  findRound,
  findRoundSchools,
  findRoundVisits,
  panelRoles,
  type RoundSchool,
} from '../../reviews/index.ts'
import { addDays, workingDay } from '../calendar.ts'

/**
 * The round of this school year as the project coordinator left it: schools and people are chosen, most days are known, and
 * nothing is calculated, so that whoever looks around can do that. A review that is prepared already is taken along.
 */
export async function writeRound(tx: Tx, today: Day): Promise<void> {
  const schoolYear = schoolYearOf(today)
  const id = await beginRound(tx, schoolYear, inTurn(await findRoundSchools(tx, schoolYear, today)))
  const round = await findRound(tx, id)
  if (!round) throw new Error('the round that was begun is not there')
  await addCandidatesByRole(tx, round, panelRoles, dayOfRound(schoolYear, today))
  const open = (await findRoundVisits(tx, id)).filter(({ visitOn }) => visitOn === null)
  const days = open.map(({ reviewId }, place) => ({
    reviewId,
    visitOn: workingDay(addDays(`${schoolYear + 1}-02-01`, Math.floor(place / 2) * 7)),
  }))
  await changeDays(
    tx,
    round,
    days.filter(({ visitOn }) => visitOn > today),
  )
}

/** Without cohorts nobody has a turn yet; then one in eight will do. */
function inTurn(schools: readonly RoundSchool[]): RoundSchool[] {
  const led = schools.filter(({ hostId }) => hostId !== null)
  const turn = led.filter(({ hasTurn }) => hasTurn)
  return turn.length > 0 ? turn : led.filter((_, place) => place % 8 === 0)
}
