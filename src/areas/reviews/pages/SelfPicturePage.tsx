import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { type Guarantee, guaranteeNames, guarantees } from '../../instruments/index.ts'
import { selfPictureForm } from '../forms.ts'
import type { Review, WrittenGuarantee } from '../queries.ts'
import { type KnownThing, offeredWith, reviewStateNames } from '../rules.ts'
import { reviewPath } from '../subjects.ts'
import { type Refused, TextsForm } from './Writing.tsx'

type SelfPicturePageProps = {
  review: Review
  guarantees: readonly WrittenGuarantee[]
  /** What is known of the school already, for whoever writes. */
  known: readonly KnownThing[]
  writes: boolean
  refused: Refused | undefined
}

/** How the school sees itself, guarantee by guarantee; to write in with several people, or to read. */
export function SelfPicturePage({ review, guarantees: written, known, writes, refused }: SelfPicturePageProps) {
  return (
    <>
      {writes ? (
        <>
          <p class="lede">
            Schrijf per waarborg in een paar zinnen waar jullie staan: wat gaat goed, waaraan merk je dat, en waar
            zoeken jullie nog naar? Je kunt er met collega’s tegelijk aan schrijven.
          </p>
          <WhoSees>
            Nu lezen jullie en wie coördineert mee. Het panel en de bestuurder lezen het zodra jullie het klaarzetten.
            Niemand geeft er een cijfer voor.
          </WhoSees>
        </>
      ) : (
        <p class="lede">
          In de woorden van {review.schoolName}.{' '}
          {review.state === 'preparing'
            ? 'De school is er nog mee bezig.'
            : `De peerreview is ${reviewStateNames[review.state]}.`}
        </p>
      )}
      {guarantees.map((guarantee) => {
        const texts = written.find((one) => one.guarantee === guarantee)
        return (
          <section id={`guarantee-${guarantee}`} key={guarantee} class="review-guarantee">
            <GuaranteeHead guarantee={guarantee} />
            {writes && texts ? (
              <div class="columns">
                <TextsForm
                  action={`${reviewPath(review)}/self-picture/${guarantee}`}
                  guarantee={guarantee}
                  revision={texts.revision}
                  texts={[{ name: 'selfPicture', field: selfPictureForm.fields.selfPicture, value: texts.selfPicture }]}
                  refused={refused}
                />
                <Known
                  review={review}
                  guarantee={guarantee}
                  known={offeredWith(guarantee, known)}
                  text={texts.selfPicture}
                />
              </div>
            ) : (
              <Said text={texts?.selfPicture ?? ''} empty="Hier is nog niets geschreven." />
            )}
          </section>
        )
      })}
    </>
  )
}

export function GuaranteeHead({ guarantee }: { guarantee: Guarantee }) {
  return (
    <div class="section-head">
      <h2>
        <GuaranteeMark number={guarantee} /> {guaranteeNames[guarantee]}
      </h2>
    </div>
  )
}

export function Said({ text, empty }: { text: string; empty: string }) {
  return text === '' ? <p class="meta">{empty}</p> : <p class="said">{text}</p>
}

type KnownProps = { review: Review; guarantee: number; known: readonly KnownThing[]; text: string }

/** What one could take over, each with where it comes from. */
function Known({ review, guarantee, known, text }: KnownProps) {
  if (known.length === 0)
    return <p class="meta">Bij deze waarborg staat nog niets in jullie scan, afspraken of gesprekken.</p>
  return (
    <div class="known">
      <h3>Dit weten we al</h3>
      <ul class="rows plain">
        {known.map((thing) => (
          <li key={thing.key}>
            <div>
              {thing.text}
              <br />
              <small>{thing.href ? <a href={thing.href}>{thing.source}</a> : thing.source}</small>
            </div>
            {text.includes(thing.text) ? (
              <span class="tag done">staat erin</span>
            ) : (
              <form method="post" action={`${reviewPath(review)}/self-picture/${guarantee}/proposal`}>
                <input type="hidden" name="thing" value={thing.key} />
                <button type="submit" class="button quiet small">
                  Neem over<span class="unseen">: {thing.text.slice(0, 60)}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
