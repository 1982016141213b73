import type { Day } from '../../../platform/clock.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { inSentence, listed, longDay } from '../../../ui/words.ts'
import { holdingForm } from '../forms.ts'
import type { HrmTalk, PersonalTalk } from '../queries.ts'

type PersonalTalkPageProps = {
  talk: PersonalTalk
  /** What was shared, for whom it was shared with; empty otherwise. */
  shared: string
  may: { keep: boolean; share: boolean }
  form: FormState
  /** Whether somebody else changed it while this was typed. */
  changed: boolean
  today: Day
}

/** A talk about a person: that it is, when, with whom; and what the person wants to share. */
export function PersonalTalkPage(props: PersonalTalkPageProps) {
  const { talk, may, changed, today } = props
  const isDue = talk.heldOn === null && (talk.plannedOn ?? '9999') <= today
  return (
    <>
      {changed && (
        <div class="summary" role="alert" tabindex={-1} data-focus>
          <h2>Iemand anders wijzigde dit net ook</h2>
          <p>Hieronder staat de dag die jij koos. Klopt die, bewaar hem dan opnieuw.</p>
        </div>
      )}
      <Standing talk={talk} />
      {talk.kind === 'hrm' && talk.heldOn !== null && <Shared {...props} talk={talk} />}
      <Facts talk={talk} />
      {may.keep && (
        <section>
          <div class="section-head">
            <h2>{talk.heldOn === null ? 'Is het gehouden?' : 'Klopt er iets niet?'}</h2>
          </div>
          <Hold {...props} isDue={isDue} />
          {!(talk.kind === 'hrm' && talk.sharedWith !== null) && (
            <div class="buttons">
              <PostButton
                action={`/talks/${talk.id}/removal`}
                label={talk.heldOn === null ? 'Het gaat niet door: haal het weg' : 'Dit klopt niet: haal het weg'}
                look="plain"
              />
            </div>
          )}
        </section>
      )}
    </>
  )
}

function Standing({ talk: { heldOn, plannedOn } }: { talk: PersonalTalk }) {
  if (heldOn !== null) return <p class="lede">Gehouden op {longDay(heldOn)}.</p>
  return <p class="lede">Gepland op {plannedOn === null ? 'een dag die nog komt' : longDay(plannedOn)}.</p>
}

function Hold({ talk, form, isDue }: PersonalTalkPageProps & { isDue: boolean }) {
  const { fields } = holdingForm
  return (
    <Form
      action={`/talks/${talk.id}/holding`}
      form={form}
      button={talk.heldOn === null ? 'Het gesprek is gehouden' : 'Bewaar de dag'}
      look={isDue ? 'main' : 'quiet'}
    >
      <Field name="heldOn" field={fields.heldOn} form={form} />
      <Field name="revision" field={fields.revision} form={form} />
    </Form>
  )
}

/** What somebody shares about professionalisation: asked of that person, read by whom it is shared with. */
function Shared({ talk, shared, may }: PersonalTalkPageProps & { talk: HrmTalk }) {
  if (may.share && talk.sharedWith === null)
    return (
      <section class="asked">
        <div>
          <h2>Wat wil je delen over je professionalisering?</h2>
          <p>Het hoeft niet. Je ziet eerst wie het leest, en kiest zelf.</p>
        </div>
        <a class="button" href={`/talks/${talk.id}/sharing`}>
          Schrijf het op
        </a>
      </section>
    )
  if (shared === '' && !may.share) return null
  return (
    <section>
      <div class="section-head">
        <h2>Over professionalisering</h2>
        {may.share && <a href={`/talks/${talk.id}/sharing`}>Wijzig</a>}
      </div>
      {shared === '' ? <p class="meta apart-small">Je deelt niets.</p> : <p class="said apart-small">{shared}</p>}
      {may.share && shared !== '' && (
        <p class="meta">
          {talk.sharedWith === 'leader'
            ? `Dit leest alleen ${talk.leaderName ?? 'degene met wie je sprak'}.`
            : `Dit lezen ${talk.leaderName === null ? '' : `${talk.leaderName} en `}wie coördineert.`}
        </p>
      )}
    </section>
  )
}

function Facts({ talk }: { talk: PersonalTalk }) {
  return (
    <dl class="facts">
      <dt>Over</dt>
      <dd>
        {talk.personName}
        {talk.kind === 'hrm' && `, als ${inSentence(talk.roleName)} bij ${talk.organisationName}`}
      </dd>
      {talk.kind === 'development' && (
        <>
          <dt>Met</dt>
          <dd>{listed(talk.partners.map(({ name }) => name))}</dd>
        </>
      )}
      {talk.kind === 'hrm' && talk.leaderName !== null && (
        <>
          <dt>Met</dt>
          <dd>{talk.leaderName}</dd>
        </>
      )}
      <dt>Schooljaar</dt>
      <dd>{schoolYearName(talk.schoolYear)}</dd>
    </dl>
  )
}
