import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { attendanceForm, guestForm } from '../forms.ts'
import { meetingPath } from '../paths.ts'
import type { Invitee, Meeting, Person } from '../queries.ts'
import { isHeld, replyNames } from '../rules.ts'

type InviteesPageProps = {
  meeting: Meeting
  invitees: readonly Invitee[]
  attendance: FormState
  guest: FormState
  /** Whom one can still invite. */
  people: readonly Person[]
}

/** Who is there, and who comes as a guest. */
export function InviteesPage({ meeting, invitees, attendance, guest, people }: InviteesPageProps) {
  const path = meetingPath(meeting.id)
  const guests = invitees.filter((one) => one.guest)
  return (
    <>
      {isHeld(meeting.state) && invitees.length > 0 && (
        <Form action={`${path}/attendance`} form={attendance} button="Bewaar wie er zijn" cancel={{ href: path }}>
          <Field
            name="present"
            field={attendanceForm.fields.present}
            form={attendance}
            options={invitees.map((one) => ({ value: one.personId, label: labelOf(one) }))}
          />
        </Form>
      )}
      <div class="section-head">
        <h2>Gasten</h2>
      </div>
      {guests.length > 0 && (
        <ul class="rows plain">
          {guests.map(({ personId, name }) => (
            <li key={personId}>
              <div>{name}</div>
              <PostButton action={`${path}/guests/${personId}/removal`} label="Toch niet" look="small" />
            </li>
          ))}
        </ul>
      )}
      <p class="sees">
        Een gast ziet deze bijeenkomst: de agenda, de stukken en het verslag, ook wat er eerder over deze punten gezegd
        is. De andere bijeenkomsten van {meeting.body.name} niet.
      </p>
      <Form action={`${path}/guests`} form={guest} button="Nodig uit" look="quiet">
        <Field
          name="person"
          field={guestForm.fields.person}
          form={guest}
          options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      </Form>
      <div class="buttons">
        <a href={path}>Terug naar de bijeenkomst</a>
      </div>
    </>
  )
}

const labelOf = ({ name, guest, reply }: Invitee): string =>
  [name, ...(guest ? ['gast'] : []), ...(reply ? [replyNames[reply]] : [])].join(', ')
