import { PostButton } from '../../../ui/form/Field.tsx'
import { dueInWords, longDay } from '../../../ui/words.ts'
import { whatIsMissing } from '../rules.ts'
import { reviewPath } from '../subjects.ts'
import type { ReviewPageProps } from './ReviewPage.tsx'

/** The one thing that is asked of whoever looks. */
export function Now(props: ReviewPageProps) {
  const { review, seat } = props
  const going = review.state !== 'closed' && review.state !== 'cancelled'
  return (
    <>
      {seat?.invited && going && (seat.reply === null || seat.reply === 'declined') && <Answer {...props} />}
      <AskedNow {...props} />
    </>
  )
}

/** Whether one takes part in the panel. */
function Answer({ review, seat }: ReviewPageProps) {
  const path = `${reviewPath(review)}/answer`
  const declined = seat?.reply === 'declined'
  return (
    <section class="asked">
      <div>
        <h2>{declined ? 'Je kunt niet meekijken' : `Kijk je mee bij ${review.schoolName}?`}</h2>
        <p>
          {declined
            ? 'Kan het toch? Laat het weten.'
            : `Je bent gevraagd voor het panel${seat?.chair ? ', als voorzitter' : ''}. ${review.visitOn ? `Het bezoek is op ${longDay(review.visitOn)}.` : 'De dag volgt nog.'} Je leest van tevoren hoe de school zichzelf ziet, en geeft haar iets om verder te komen.`}
        </p>
      </div>
      <div class="buttons">
        <PostButton
          action={path}
          label={declined ? 'Ik doe toch mee' : 'Ja, ik doe mee'}
          look="main"
          values={{ reply: 'accepted' }}
        />
        {!declined && <PostButton action={path} label="Nee, ik kan niet" values={{ reply: 'declined' }} />}
      </div>
    </section>
  )
}

function AskedNow(props: ReviewPageProps) {
  switch (props.review.state) {
    case 'preparing':
      return <Preparing {...props} />
    case 'ready':
      return <Ready {...props} />
    case 'visited':
      return <Visited {...props} />
    case 'written':
      return <Delivered {...props} />
    case 'closed':
      return <Closed {...props} />
    case 'cancelled':
      return null
  }
}

function Preparing({ review, may, progress, today }: ReviewPageProps) {
  const path = reviewPath(review)
  const left = 4 - progress.pictured.length
  return (
    <>
      {may.writeSelfPicture && left > 0 && (
        <section class="asked">
          <div>
            <h2>Schrijf hoe jullie jezelf zien</h2>
            <p>
              Kort, per waarborg. Wat jullie scan, afspraken en gesprekken al zeggen staat ernaast, om over te nemen.
              Nog {left} van de 4.
            </p>
          </div>
          <a class="button" href={`${path}/self-picture`}>
            Schrijf mee
          </a>
        </section>
      )}
      {may.manage && (progress.panel < 2 || !progress.chair) && (
        <section class="asked">
          <div>
            <h2>Zoek een panel</h2>
            <p>Mensen van andere besturen, in verschillende rollen, met iemand die voorzit.</p>
          </div>
          <a class={may.writeSelfPicture && left > 0 ? 'button quiet' : 'button'} href={`${path}/panel`}>
            Zoek mensen
          </a>
        </section>
      )}
      {may.prepare && left === 0 && (
        <section class="asked">
          <div>
            <h2>Is alles klaar?</h2>
            <p>Zet de peerreview klaar. Dan leest het panel het zelfbeeld, en verandert de school er niets meer aan.</p>
          </div>
          <PostButton action={`${path}/readiness`} label="Zet klaar voor het bezoek" look="main" />
        </section>
      )}
      {may.prepare && left > 0 && <StillToDo missing={whatIsMissing('ready', progress, today)} />}
    </>
  )
}

/** What has to be there before the panel can come. */
function StillToDo({ missing }: { missing: readonly string[] }) {
  return (
    <section class="panel">
      <h2>Nog te doen voor het bezoek</h2>
      <ul>
        {missing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

function Ready({ review, may, today }: ReviewPageProps) {
  const path = reviewPath(review)
  const { visitOn } = review
  const isThere = visitOn !== null && visitOn <= today
  return (
    <section class="asked">
      <div>
        <h2>{isThere ? 'Het bezoek' : 'Alles staat klaar'}</h2>
        <p>
          {visitOn && !isThere
            ? `Het bezoek is op ${longDay(visitOn)} (${dueInWords(today, visitOn)}).`
            : 'Is het bezoek geweest? Dan beschrijft het panel wat het zag.'}{' '}
          {may.writeFindings ? 'Je kunt al opschrijven wat je opvalt.' : ''}
        </p>
      </div>
      <div class="buttons">
        {may.visit && isThere && <PostButton action={`${path}/visit`} label="Het bezoek is geweest" look="main" />}
        {may.writeFindings && (
          <a class={isThere ? 'button quiet' : 'button'} href={isThere ? `${path}/findings` : `${path}/self-picture`}>
            {isThere ? 'Schrijf op wat je zag' : 'Lees het zelfbeeld'}
          </a>
        )}
      </div>
    </section>
  )
}

function Visited({ review, may, progress }: ReviewPageProps) {
  const path = reviewPath(review)
  if (!may.writeFindings)
    return (
      <section class="asked">
        <div>
          <h2>Het panel schrijft</h2>
          <p>Zodra de voorzitter het geeft, lees je hier wat het panel zag, sterk vond en meegeeft.</p>
        </div>
      </section>
    )
  const complete = progress.seen.length === 4
  return (
    <section class="asked">
      <div>
        <h2>{complete ? 'Rond het af' : 'Schrijf op wat jullie zagen'}</h2>
        <p>
          {complete
            ? may.state
              ? 'Schrijf de uitspraak, lees alles nog eens na en geef het aan de school.'
              : 'Alles is beschreven. De voorzitter schrijft de uitspraak en geeft het aan de school.'
            : `Met het hele panel tegelijk, per waarborg. Nog ${4 - progress.seen.length} van de 4.`}
        </p>
      </div>
      <div class="buttons">
        {may.state && complete && progress.statedOn !== null && (
          <PostButton action={`${path}/delivery`} label="Geef het aan de school" look="main" />
        )}
        {may.state && complete && (
          <a class={progress.statedOn === null ? 'button' : 'button quiet'} href={`${path}/statement`}>
            {progress.statedOn === null ? 'Schrijf de uitspraak' : 'Wijzig de uitspraak'}
          </a>
        )}
        <a class={complete ? 'button quiet' : 'button'} href={`${path}/findings`}>
          {complete ? 'Lees het na' : 'Schrijf mee'}
        </a>
      </div>
    </section>
  )
}

function Delivered({ review, may, written }: ReviewPageProps) {
  const path = reviewPath(review)
  const replied = written.reply !== undefined
  return (
    <section class="asked">
      <div>
        <h2>{replied ? 'De school heeft gereageerd' : may.reply ? 'Lees het, en reageer' : 'De school reageert'}</h2>
        <p>
          {replied
            ? may.manage
              ? 'Rond de peerreview af. De adviezen worden dan aangeboden bij de jaarplannen.'
              : 'De coördinator rondt de peerreview af; de adviezen gaan mee naar de jaarplannen.'
            : 'Wat herkent de school, wat niet, en waar gaat zij mee aan de slag?'}
        </p>
      </div>
      <div class="buttons">
        {may.reply && !replied && (
          <a class="button" href={`${path}/reply`}>
            Geef jullie reactie
          </a>
        )}
        {may.manage && (
          <PostButton action={`${path}/closure`} label="Rond de peerreview af" look={replied ? 'main' : 'quiet'} />
        )}
        {may.readFindings && (
          <a class="button quiet" href={`${path}/findings`}>
            Lees wat het panel zag
          </a>
        )}
      </div>
    </section>
  )
}

function Closed({ review, may, written }: ReviewPageProps) {
  if (!may.readFindings) return null
  const open = written.advice.filter(({ actions }) => actions === 0).length
  return (
    <section class="asked">
      <div>
        <h2>Deze peerreview is afgerond</h2>
        <p>
          {may.reply && open > 0
            ? 'Maak van een advies een vervolgactie, of neem het mee in jullie jaarplan: daar wordt het aangeboden.'
            : 'Lees terug wat het panel zag, en wat de school ermee doet.'}
        </p>
      </div>
      <a class="button" href={`${reviewPath(review)}/findings`}>
        Lees wat het panel zag
      </a>
    </section>
  )
}
