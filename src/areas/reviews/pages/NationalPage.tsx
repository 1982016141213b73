import type { ComponentChildren } from 'preact'
import type { Day } from '../../../platform/clock.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import { PostButton } from '../../../ui/form/Field.tsx'
import { Problems } from '../../../ui/Problems.tsx'
import { count, dueInWords, listed, longDay } from '../../../ui/words.ts'
import { guarantees } from '../../instruments/index.ts'
import { nationalTextsForm } from '../forms.ts'
import type { NationalReview, WrittenGuarantee } from '../queries.ts'
import { isUnderWay } from '../rules.ts'
import { nationalPath } from '../subjects.ts'
import { ReviewSteps } from './ReviewPage.tsx'
import { GuaranteeHead, Said } from './SelfPicturePage.tsx'
import { type Refused, TextsForm } from './Writing.tsx'

type NationalPageProps = {
  review: NationalReview
  guarantees: readonly WrittenGuarantee[]
  /** How many documents lie ready. */
  documents: number
  /** Whether whoever looks keeps it. */
  keeps: boolean
  problems: readonly string[]
  refused: Refused | undefined
  today: Day
}

/** A national peer review: how far it is, what is asked now, and what is said per guarantee. */
export function NationalPage(props: NationalPageProps) {
  const { review, guarantees: written, documents, keeps, problems, refused } = props
  const path = nationalPath(review)
  const writes = keeps && isUnderWay(review.state)
  return (
    <>
      <p class="lede">
        {[review.visitors, `schooljaar ${schoolYearName(review.schoolYear)}`].filter(Boolean).join(' · ')}
      </p>
      {review.state === 'cancelled' ? (
        <p class="notice">
          <span>Deze peerreview gaat niet door: {review.cancelledBecause}</span>
        </p>
      ) : (
        <ReviewSteps state={review.state} />
      )}
      <Problems problems={problems} />
      <Now {...props} />
      <Facts {...props} />
      {review.conclusion !== '' && (
        <section class="answer">
          <h2>Wat de bezoekers ons meegeven</h2>
          {review.passed !== null && (
            <p>
              <strong>{review.passed ? 'De beoordeling is positief.' : 'De beoordeling is nog niet positief.'}</strong>
            </p>
          )}
          <p class="said">{review.conclusion}</p>
        </section>
      )}
      <p>
        <a href={`/reviews/${review.id}/dossier`}>Ter inzage</a>{' '}
        <small>{documents === 0 ? 'nog geen documenten' : count(documents, 'document', 'documenten')}</small>
      </p>
      {guarantees.map((guarantee) => {
        const texts = written.find((one) => one.guarantee === guarantee)
        if (!texts || (!writes && isEmpty(texts))) return null
        return (
          <section id={`guarantee-${guarantee}`} key={guarantee} class="review-guarantee">
            <GuaranteeHead guarantee={guarantee} />
            {writes ? (
              <TextsForm
                action={`${path}/texts/${guarantee}`}
                guarantee={guarantee}
                revision={texts.revision}
                texts={[
                  { name: 'criteria', field: nationalTextsForm.fields.criteria, value: texts.criteria },
                  { name: 'selfPicture', field: nationalTextsForm.fields.selfPicture, value: texts.selfPicture },
                  ...(review.state === 'preparing'
                    ? []
                    : [{ name: 'seen', field: nationalTextsForm.fields.seen, value: texts.seen }]),
                ]}
                refused={refused}
              />
            ) : (
              <Read texts={texts} />
            )}
          </section>
        )
      })}
    </>
  )
}

/** Whether nothing was written under a guarantee. */
const isEmpty = ({ criteria, selfPicture, seen }: WrittenGuarantee) => criteria + selfPicture + seen === ''

function Read({ texts }: { texts: WrittenGuarantee }) {
  return (
    <>
      <h3>Waar het bezoek op let</h3>
      <Said text={texts.criteria} empty="Nog niet beschreven." />
      <h3>Hoe wij het laten zien</h3>
      <Said text={texts.selfPicture} empty="Nog niet beschreven." />
      {texts.seen !== '' && (
        <>
          <h3>Wat de bezoekers vonden</h3>
          <p class="said">{texts.seen}</p>
        </>
      )}
    </>
  )
}

function Now({ review, keeps, today }: NationalPageProps) {
  if (!keeps || !isUnderWay(review.state)) return null
  const path = nationalPath(review)
  const { state, visitOn, conclusion } = review
  switch (state) {
    case 'preparing':
      return (
        <Asked title="Bereid het bezoek voor" words="Beschrijf per waarborg waar het op let, en leg documenten klaar.">
          <PostButton action={`${path}/readiness`} label="Alles staat klaar" look="main" />
          <a class="button quiet" href={`${path}/preparation`}>
            Wijzig de dag en de scholen
          </a>
          <a href={`${path}/cancellation`}>Zeg af</a>
        </Asked>
      )
    case 'ready':
      return (
        <Asked
          title="Alles staat klaar"
          words={
            visitOn && visitOn > today
              ? `Het bezoek is op ${longDay(visitOn)} (${dueInWords(today, visitOn)}).`
              : 'Is het bezoek geweest? Dan tellen de scholen die bekeken zijn.'
          }
        >
          {visitOn !== null && visitOn <= today && (
            <PostButton action={`${path}/visit`} label="Het bezoek is geweest" look="main" />
          )}
          <a class="button quiet" href={`${path}/preparation`}>
            Wijzig de dag en de scholen
          </a>
          <PostButton action={`${path}/return`} label="Zet een stap terug" look="small" />
          <a href={`${path}/cancellation`}>Zeg af</a>
        </Asked>
      )
    case 'visited':
      return (
        <Asked
          title={conclusion === '' ? 'Schrijf op wat de bezoekers jullie meegeven' : 'Leg de conclusie vast'}
          words="Per waarborg schrijf je onder wat zij vonden."
        >
          {conclusion !== '' && <PostButton action={`${path}/delivery`} label="Leg vast" look="main" />}
          <a class={conclusion === '' ? 'button' : 'button quiet'} href={`${path}/conclusion`}>
            {conclusion === '' ? 'Schrijf de conclusie' : 'Wijzig de conclusie'}
          </a>
          <PostButton action={`${path}/return`} label="Zet een stap terug" look="small" />
        </Asked>
      )
    case 'written':
      return (
        <Asked title="Rond de peerreview af" words="Wat jullie ermee doen, komt in het jaarplan.">
          <PostButton action={`${path}/closure`} label="Rond de peerreview af" look="main" />
          <PostButton action={`${path}/return`} label="Zet een stap terug" look="small" />
        </Asked>
      )
    case 'closed':
    case 'cancelled':
      return null
  }
}

function Asked({ title, words, children }: { title: string; words: string; children: ComponentChildren }) {
  return (
    <section class="asked">
      <div>
        <h2>{title}</h2>
        <p>{words}</p>
      </div>
      <div class="buttons">{children}</div>
    </section>
  )
}

function Facts({ review }: NationalPageProps) {
  return (
    <dl class="facts">
      <dt>Bezoek</dt>
      <dd>{review.visitOn ? longDay(review.visitOn) : 'nog geen dag'}</dd>
      <dt>Wie ontvangt</dt>
      <dd>{review.hostName}</dd>
      {review.schools.length > 0 && (
        <>
          <dt>Scholen die bekeken worden</dt>
          <dd>{listed(review.schools.map(({ name }) => name))}</dd>
        </>
      )}
      {review.questions !== '' && (
        <>
          <dt>Onze vragen</dt>
          <dd class="said">{review.questions}</dd>
        </>
      )}
      {review.closedOn && (
        <>
          <dt>Afgerond</dt>
          <dd>{longDay(review.closedOn)}</dd>
        </>
      )}
    </dl>
  )
}
