import type { Day } from '../../../platform/clock.ts'
import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { planOccurrence } from '../../cycle/index.ts'
import { addOrganisation, makeCandidate } from '../../partnership/index.ts'

/** The school that begins: one that is known, or one that comes along with its name. */
export type BeginningSchool =
  | { kind: 'known'; id: string }
  | { kind: 'new'; name: string; place: string | null; boardId: string }

/**
 * What came of it: begun; begun already when the same form was sent before; the school is on its way already; another
 * school has this name; or the key is somebody else's.
 */
export type BeginResult = 'begun' | 'begun-before' | 'under-way' | 'name-taken' | 'taken'

/**
 * Begins the road of a school, coordinated by the person of this transaction.
 * @param id made with the form, so that a form that is sent twice begins once
 * @throws Error outside a person's scope
 */
export async function beginCandidacy(
  tx: Tx,
  id: string,
  school: BeginningSchool,
  today: Day,
  occurrenceId: string | null,
): Promise<BeginResult> {
  const { partnershipId, personId } = tx.scope
  if (personId === null) throw new Error('a candidacy is begun by a person')
  const existing = await tx.db
    .selectFrom('candidacy')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .select('coordinatorId')
    .executeTakeFirst()
  if (existing) return existing.coordinatorId === personId ? 'begun-before' : 'taken'
  const schoolId = school.kind === 'known' ? school.id : await addSchool(tx, school)
  if (schoolId === undefined) return 'name-taken'
  await makeCandidate(tx, schoolId, today)
  const begun = await attempt(tx, () =>
    tx.db
      .insertInto('candidacy')
      .values({ partnershipId, id, schoolId, beganOn: today, coordinatorId: personId })
      .execute(),
  )
  if (!begun.ok) return begun.constraint === 'candidacy_open' ? 'under-way' : 'taken'
  await recordEvent(tx, { verb: 'candidacy.begin', subjectKind: 'candidacy', subjectId: id, detail: { schoolId } })
  await planOccurrence(tx, {
    activity: 'exploring-talk',
    subject: { kind: 'school', schoolId },
    day: today,
    thing: { kind: 'candidacy', id },
    occurrenceId,
  })
  return 'begun'
}

async function addSchool(
  tx: Tx,
  { name, place, boardId }: Extract<BeginningSchool, { kind: 'new' }>,
): Promise<string | undefined> {
  const added = await addOrganisation(tx, 'school', {
    name,
    place,
    boardId,
    authorityNumber: null,
    brin: null,
    locationCode: null,
    street: null,
    postalCode: null,
    municipality: null,
    region: null,
    denomination: null,
    website: null,
    education: null,
  })
  return added.ok ? added.id : undefined
}
