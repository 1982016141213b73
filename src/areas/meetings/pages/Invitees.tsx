import { PostButton } from '../../../ui/form/Field.tsx'
import { count, listed } from '../../../ui/words.ts'
import { meetingPath } from '../paths.ts'
import type { Invitee, Meeting } from '../queries.ts'
import { attendanceNames, isComing, replyNames } from '../rules.ts'

type InviteesProps = {
  meeting: Meeting
  invitees: readonly Invitee[]
  mayLead: boolean
  newcomers: readonly string[]
}

/** Who was invited, who comes, and who was there. */
export function Invitees({ meeting, invitees, mayLead, newcomers }: InviteesProps) {
  const path = meetingPath(meeting.id)
  return (
    <>
      <div class="section-head">
        <h2>Wie</h2>
        {mayLead && isComing(meeting.state) && (
          <a href={`${path}/invitees`}>
            {meeting.state === 'convened' ? 'Aanwezigen en gasten' : 'Nodig een gast uit'}
          </a>
        )}
      </div>
      {invitees.length === 0 ? (
        <p class="meta apart-small">Er is nog niemand uitgenodigd. Wie in {meeting.body.name} zit, hoort erbij.</p>
      ) : (
        <ul class="rows plain">
          {invitees.map((one) => (
            <li key={one.personId}>
              <div>
                {one.name} {one.guest && <small>· gast</small>}
              </div>
              <span class="due">{standing(one)}</span>
            </li>
          ))}
        </ul>
      )}
      {mayLead && meeting.state === 'convened' && newcomers.length > 0 && (
        <div class="panel">
          <p>
            {listed(newcomers)} {newcomers.length === 1 ? 'zit' : 'zitten'} sinds kort in {meeting.body.name} en{' '}
            {newcomers.length === 1 ? 'heeft' : 'hebben'} nog geen uitnodiging.
          </p>
          <PostButton
            action={`${path}/newcomers`}
            label={`Nodig ${count(newcomers.length, 'persoon', 'mensen')} uit`}
            look="small"
          />
        </div>
      )}
    </>
  )
}

function standing({ attendance, reply }: Invitee): string {
  if (attendance) return attendanceNames[attendance]
  return reply ? replyNames[reply] : ''
}
