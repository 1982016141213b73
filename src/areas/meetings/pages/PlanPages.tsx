import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { longDay, shortDay } from '../../../ui/words.ts'
import { extensionForm, meetingForm, newMeetingForm, newSeriesForm, seriesForm } from '../forms.ts'
import { meetingPath, seriesPath } from '../paths.ts'
import type { ListedMeeting, Meeting, MeetingSeries } from '../queries.ts'
import { rhythmInWords, rhythmOf } from '../recurrence.ts'
import { isComing } from '../rules.ts'
import { periodInWords, StateTag, whenInWords } from './When.tsx'

/** A single meeting of a body; a series is one link away. */
export function NewMeeting({ body, form }: { body: { id: string; name: string }; form: FormState }) {
  return (
    <>
      <p class="lede">
        Eén bijeenkomst van {body.name}. Komen jullie vaker bij elkaar?{' '}
        <a href={`/bodies/${body.id}/series/new`}>Plan dan een reeks.</a>
      </p>
      <Form
        action={`/bodies/${body.id}/meetings`}
        form={form}
        button="Plan de bijeenkomst"
        cancel={{ href: '/meetings' }}
      >
        <MeetingFields form={form} fields={newMeetingForm.fields} />
        <Field name="occurrence" field={newMeetingForm.fields.occurrence} form={form} />
      </Form>
    </>
  )
}

function MeetingFields({
  form,
  fields,
}: {
  form: FormState
  fields: Omit<typeof newMeetingForm.fields, 'occurrence'>
}) {
  return (
    <>
      <Field name="title" field={fields.title} form={form} />
      <div class="side-by-side">
        <Field name="day" field={fields.day} form={form} />
        <Field name="from" field={fields.from} form={form} />
        <Field name="until" field={fields.until} form={form} />
      </div>
      <Field name="place" field={fields.place} form={form} />
      <Field name="onlineAddress" field={fields.onlineAddress} form={form} />
      <Field name="remarks" field={fields.remarks} form={form} />
    </>
  )
}

/** When and where a meeting is. */
export function ChangeMeeting({
  meeting,
  form,
  newer,
}: {
  meeting: Meeting
  form: FormState
  /** How it stands now, when somebody else changed it meanwhile. */
  newer: boolean
}) {
  return (
    <>
      <p class="lede">
        {meeting.state === 'convened'
          ? 'Verandert de tijd of de plaats, dan krijgt wie is uitgenodigd een nieuwe e-mail.'
          : 'Er is nog niemand uitgenodigd; je kunt vrij schuiven.'}
        {meeting.seriesId && ' Alleen deze bijeenkomst verandert; de rest van de reeks blijft zoals die is.'}
      </p>
      {newer && (
        <div class="summary" role="alert" tabindex={-1} data-focus>
          <h2>Iemand anders wijzigde deze bijeenkomst net ook</h2>
          <p>
            Hieronder staat wat jij typte. Bewaar je dat, dan vervangt het dit: “{meeting.title}”,{' '}
            {whenInWords(meeting)}, {meeting.place || 'zonder plaats'}.
          </p>
        </div>
      )}
      <Form
        action={`${meetingPath(meeting.id)}/plan`}
        form={form}
        button="Bewaar"
        cancel={{ href: meetingPath(meeting.id) }}
      >
        <MeetingFields form={form} fields={meetingForm.fields} />
        <Field name="revision" field={meetingForm.fields.revision} form={form} />
      </Form>
    </>
  )
}

function SeriesFields({ form, fields }: { form: FormState; fields: typeof newSeriesForm.fields }) {
  return (
    <>
      <Field name="title" field={fields.title} form={form} />
      <Field name="unit" field={fields.unit} form={form} />
      <div class="side-by-side">
        <Field name="every" field={fields.every} form={form} />
        <Field name="weekday" field={fields.weekday} form={form} />
        <Field name="position" field={fields.position} form={form} />
      </div>
      <div class="side-by-side">
        <Field name="firstDay" field={fields.firstDay} form={form} />
        <Field name="untilDay" field={fields.untilDay} form={form} />
      </div>
      <div class="side-by-side">
        <Field name="startsAt" field={fields.startsAt} form={form} />
        <Field name="minutes" field={fields.minutes} form={form} />
      </div>
      <Field name="place" field={fields.place} form={form} />
      <Field name="onlineAddress" field={fields.onlineAddress} form={form} />
    </>
  )
}

/** Meetings with a rhythm, until the end of the school year. */
export function NewSeries({ body, form }: { body: { id: string; name: string }; form: FormState }) {
  return (
    <>
      <p class="lede">
        Alle bijeenkomsten van {body.name} in één keer. Je ziet ze daarna onder elkaar en kunt er een verzetten of
        overslaan.
      </p>
      <Form action={`/bodies/${body.id}/series`} form={form} button="Plan de reeks" cancel={{ href: '/meetings' }}>
        <SeriesFields form={form} fields={newSeriesForm.fields} />
      </Form>
    </>
  )
}

export function ChangeSeries({ series, form, newer }: { series: MeetingSeries; form: FormState; newer: boolean }) {
  return (
    <>
      <p class="lede">
        Dit verandert de bijeenkomsten die nog komen, ook als iedereen al is uitgenodigd. Wat je zelf verzette, blijft
        staan; wat al geweest is ook.
      </p>
      {newer && (
        <div class="summary" role="alert" tabindex={-1} data-focus>
          <h2>Iemand anders wijzigde deze reeks net ook</h2>
          <p>
            Hieronder staat wat jij typte. Bewaar je dat, dan vervangt het dit: “{series.title}”,{' '}
            {seriesInWords(series)}.
          </p>
        </div>
      )}
      <Form
        action={`${seriesPath(series.id)}/plan`}
        form={form}
        button="Bewaar"
        cancel={{ href: seriesPath(series.id) }}
      >
        <SeriesFields form={form} fields={seriesForm.fields} />
        <Field name="revision" field={seriesForm.fields.revision} form={form} />
      </Form>
    </>
  )
}

/** elke zes weken op dinsdag om 15:30, tot en met 31 juli 2027 */
export function seriesInWords({
  rule,
  startsAt,
  untilDay,
}: Pick<MeetingSeries, 'rule' | 'startsAt' | 'untilDay'>): string {
  const rhythm = rhythmOf(rule)
  return `${rhythm ? rhythmInWords(rhythm) : 'volgens een eigen ritme'} om ${startsAt}, tot en met ${longDay(untilDay)}`
}

type SeriesPageProps = {
  series: MeetingSeries
  meetings: readonly ListedMeeting[]
  extension: FormState
  mayLead: boolean
  today: string
}

/** All meetings of a series, to look over: one can be moved or skipped. */
export function SeriesPage({ series, meetings, extension, mayLead, today }: SeriesPageProps) {
  return (
    <>
      <p class="lede">
        {series.body.name}: {seriesInWords(series)}.
      </p>
      {mayLead && (
        <div class="buttons">
          <a class="button quiet" href={`${seriesPath(series.id)}/plan`}>
            Wijzig het ritme
          </a>
        </div>
      )}
      <div class="section-head">
        <h2>Bijeenkomsten</h2>
      </div>
      <ul class="rows meetings">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <span class="due">
              {shortDay(meeting.day)}
              <small>{periodInWords(meeting)}</small>
            </span>
            <div>
              <a href={meetingPath(meeting.id)}>{meeting.title}</a>{' '}
              <StateTag state={meeting.state} overdue={isComing(meeting.state) && meeting.day < today} />
              {mayLead && isComing(meeting.state) && (
                <p class="meta">
                  <a href={`${meetingPath(meeting.id)}/plan`} aria-label={`Verzet ${shortDay(meeting.day)}`}>
                    Verzet
                  </a>{' '}
                  ·{' '}
                  <a href={`${meetingPath(meeting.id)}/cancellation`} aria-label={`Sla over: ${shortDay(meeting.day)}`}>
                    Sla over
                  </a>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {mayLead && (
        <>
          <div class="section-head">
            <h2>Verleng de reeks</h2>
          </div>
          <p class="meta apart-small">
            Het ritme gaat door zoals het is. Voorgesteld is het einde van het volgende schooljaar.
          </p>
          <Form action={`${seriesPath(series.id)}/extension`} form={extension} button="Verleng" look="quiet">
            <Field name="untilDay" field={extensionForm.fields.untilDay} form={extension} />
          </Form>
        </>
      )}
    </>
  )
}
