import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'

/** What lies ready for guests of the panel: a file, under a name. */
export type DossierDocument = { id: string; title: string; fileId: string; fileName: string; size: number }

export async function findDocuments(tx: Tx, reviewId: string): Promise<DossierDocument[]> {
  return tx.db
    .selectFrom('dossierDocument as document')
    .innerJoin('file', (join) =>
      join.onRef('file.partnershipId', '=', 'document.partnershipId').onRef('file.id', '=', 'document.fileId'),
    )
    .where('document.partnershipId', '=', tx.scope.partnershipId)
    .where('document.reviewId', '=', reviewId)
    .orderBy('document.position')
    .orderBy('document.id')
    .select(['document.id', 'document.title', 'document.fileId', 'file.name as fileName', 'file.size'])
    .execute()
}

/** A guest without an account; `opened` is how often they opened something, `lastOn` when last. */
export type DossierGuest = {
  id: string
  name: string
  email: string
  untilOn: Day
  withdrawnOn: Day | null
  opened: number
  lastAt: Date | null
}

export async function findGuests(tx: Tx, reviewId: string): Promise<DossierGuest[]> {
  const { rows } = await sql<DossierGuest>`
    select g.id, g.name, g.email, g.until_on as "untilOn", g.withdrawn_on as "withdrawnOn",
      count(e.id)::integer as opened, max(e.at) as "lastAt"
    from dossier_guest g
    left join event e on e.partnership_id = g.partnership_id and e.subject_kind = 'dossier-guest' and e.subject_id = g.id
      and e.verb in ('dossier.enter', 'dossier.open')
    where g.partnership_id = ${tx.scope.partnershipId} and g.review_id = ${reviewId}
    group by g.partnership_id, g.id order by g.name, g.id`.execute(tx.db)
  return rows
}

/** A dossier as its guest comes into it: of which school or partnership, and until when. */
export type GuestDossier = {
  guestId: string
  guestName: string
  email: string
  untilOn: Day
  reviewId: string
  kind: 'internal' | 'development' | 'assessing'
  schoolName: string | null
  partnershipName: string
}

/** What a guest may read today; undefined when it was withdrawn or is over, or the review was cancelled. */
export async function findGuestDossier(tx: Tx, guestId: string, today: Day): Promise<GuestDossier | undefined> {
  const { rows } = await sql<GuestDossier>`
    select g.id as "guestId", g.name as "guestName", g.email, g.until_on as "untilOn", v.id as "reviewId", v.kind,
      o.name as "schoolName", p.name as "partnershipName"
    from dossier_guest g
    join peer_review v on v.partnership_id = g.partnership_id and v.id = g.review_id and v.state <> 'cancelled'
    join partnership p on p.id = g.partnership_id
    left join organisation o on o.partnership_id = v.partnership_id and o.id = v.school_id
    where g.partnership_id = ${tx.scope.partnershipId} and g.id = ${guestId}
      and g.withdrawn_on is null and g.until_on >= ${today}::date`.execute(tx.db)
  return rows[0]
}

/** A file that a task made for somebody, to lay ready for guests. */
export type MadeFile = { fileId: string; title: string }

/** What was made for the person of this scope and can still be fetched, the newest first. */
export async function findMadeFiles(tx: Tx): Promise<MadeFile[]> {
  const { rows } = await sql<MadeFile>`
    select t.file_id as "fileId", t.title from task t
    where t.partnership_id = ${tx.scope.partnershipId} and t.requested_by = ${tx.scope.personId}
      and t.state = 'done' and t.file_id is not null
    order by t.created_at desc, t.id limit 50`.execute(tx.db)
  return rows
}
