import { sql } from 'kysely'
import { type Day, dayOf, timeOf } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Audience, PanelReply, PanelState } from '../rules.ts'

/** Somebody on the list of a panel interview, with how it was when they were chosen. */
export type Guest = {
  personId: string
  name: string
  roleKey: string
  roleName: string
  schoolId: string | null
  schoolName: string | null
  instituteId: string | null
  instituteName: string | null
  studyYear: number | null
  invited: boolean
  reply: PanelReply | null
  present: boolean | null
}

export type PanelSchool = { id: string; name: string; boardId: string | null }

/** A panel interview, without what is said in it. */
export type Panel = {
  id: string
  schoolYear: number
  audience: Audience
  title: string
  versionId: string
  hostId: string
  hostName: string
  startsAt: Date
  endsAt: Date
  /** In the Netherlands; times as `HH:MM`. */
  day: Day
  from: string
  until: string
  place: string
  state: PanelState
  cancelledBecause: string | null
  checkUntil: Day | null
  settledOn: Day | null
  createdBy: string | null
  revision: number
  schools: PanelSchool[]
  guests: Guest[]
}

const schoolsOf = sql<PanelSchool[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'boardId', o.board_id) order by o.name, o.id)
  from panel_school s
  join organisation o on o.partnership_id = s.partnership_id and o.id = s.school_id
  where s.partnership_id = panel.partnership_id and s.panel_id = panel.id), '[]')`

const guestsOf = sql<Guest[]>`coalesce((
  select jsonb_agg(jsonb_build_object('personId', g.person_id, 'name', p.name, 'roleKey', g.role_key, 'roleName', r.name,
    'schoolId', g.school_id, 'schoolName', s.name, 'instituteId', g.institute_id, 'instituteName', i.name,
    'studyYear', g.study_year, 'invited', g.invited_at is not null, 'reply', g.reply, 'present', g.present)
    order by p.name, p.id)
  from panel_guest g
  join person p on p.partnership_id = g.partnership_id and p.id = g.person_id
  join role r on r.partnership_id = g.partnership_id and r.key = g.role_key
  left join organisation s on s.partnership_id = g.partnership_id and s.id = g.school_id
  left join organisation i on i.partnership_id = g.partnership_id and i.id = g.institute_id
  where g.partnership_id = panel.partnership_id and g.panel_id = panel.id), '[]')`

function panels(tx: Tx) {
  return tx.db
    .selectFrom('panelInterview as panel')
    .innerJoin('person as host', (join) =>
      join.onRef('host.partnershipId', '=', 'panel.partnershipId').onRef('host.id', '=', 'panel.hostId'),
    )
    .where('panel.partnershipId', '=', tx.scope.partnershipId)
    .select([
      'panel.id',
      'panel.schoolYear',
      'panel.audience',
      'panel.title',
      'panel.versionId',
      'panel.hostId',
      'host.name as hostName',
      'panel.startsAt',
      'panel.endsAt',
      'panel.place',
      'panel.state',
      'panel.cancelledBecause',
      'panel.checkUntil',
      'panel.settledOn',
      'panel.createdBy',
      'panel.revision',
      schoolsOf.as('schools'),
      guestsOf.as('guests'),
    ])
    .$narrowType<{ state: PanelState; audience: Audience }>()
}

const withTimes = <Row extends { startsAt: Date; endsAt: Date }>(row: Row) => ({
  ...row,
  day: dayOf(row.startsAt),
  from: timeOf(row.startsAt),
  until: timeOf(row.endsAt),
})

export async function findPanel(tx: Tx, id: string): Promise<Panel | undefined> {
  const row = await panels(tx).where('panel.id', '=', id).executeTakeFirst()
  return row && withTimes(row)
}

/** All panel interviews, the newest first; who may see which is the policy's. */
export async function findPanels(tx: Tx): Promise<Panel[]> {
  const rows = await panels(tx).orderBy('panel.startsAt', 'desc').orderBy('panel.id').execute()
  return rows.map(withTimes)
}

/** Those that go on, of which somebody is the host or to which they were asked. */
export async function findOwnPanels(tx: Tx): Promise<Panel[]> {
  const { personId } = tx.scope
  const rows = await panels(tx)
    .where('panel.state', 'not in', ['settled', 'cancelled'])
    .where((eb) =>
      eb.or([
        eb('panel.hostId', '=', personId),
        eb.exists(
          eb
            .selectFrom('panelGuest as mine')
            .whereRef('mine.partnershipId', '=', 'panel.partnershipId')
            .whereRef('mine.panelId', '=', 'panel.id')
            .where('mine.personId', '=', personId)
            .where('mine.invitedAt', 'is not', null)
            .select('mine.personId'),
        ),
      ]),
    )
    .orderBy('panel.startsAt')
    .execute()
  return rows.map(withTimes)
}
