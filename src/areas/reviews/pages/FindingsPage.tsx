import type { FormState } from '../../../platform/web/form.ts'
import { DocumentButtons } from '../../../ui/DocumentButtons.tsx'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { count, longDay } from '../../../ui/words.ts'
import { guarantees } from '../../instruments/index.ts'
import { adviceForm, findingsForm, newAdviceForm } from '../forms.ts'
import type { Advice, Review, Written } from '../queries.ts'
import { meetsWords } from '../rules.ts'
import { reviewPath } from '../subjects.ts'
import { GuaranteeHead, Said } from './SelfPicturePage.tsx'
import { type Refused, TextsForm } from './Writing.tsx'

type FindingsPageProps = {
  review: Review
  written: Written
  /** Whether whoever looks is of the panel, and it is still written. */
  writes: boolean
  /** Whether they chair the panel. */
  states: boolean
  /** Whether they make actions of the advice. */
  takesOver: boolean
  refused: Refused | undefined
  advice: FormState
}

/** What the panel saw, found strong and gives: to write together, or to read once it was given. */
export function FindingsPage(props: FindingsPageProps) {
  return props.writes ? <ToWrite {...props} /> : <ToRead {...props} />
}

function ToWrite({ review, written, states, refused, advice }: FindingsPageProps) {
  const path = reviewPath(review)
  return (
    <>
      <p class="lede">
        Schrijf samen wat jullie zagen: concreet, zonder oordeel over mensen en zonder namen. Elke telefoon van het
        panel schrijft in dezelfde tekst.
      </p>
      <WhoSees>Alleen het panel leest mee, tot de voorzitter het aan de school geeft.</WhoSees>
      {guarantees.map((guarantee) => {
        const texts = written.guarantees.find((one) => one.guarantee === guarantee)
        const given = written.advice.filter((one) => one.guarantee === guarantee)
        return (
          <section id={`guarantee-${guarantee}`} key={guarantee} class="review-guarantee">
            <GuaranteeHead guarantee={guarantee} />
            {texts && texts.selfPicture !== '' && (
              <details>
                <summary>Zo ziet de school zichzelf</summary>
                <p class="said">{texts.selfPicture}</p>
              </details>
            )}
            {texts && (
              <TextsForm
                action={`${path}/findings/${guarantee}`}
                guarantee={guarantee}
                revision={texts.revision}
                texts={[
                  { name: 'seen', field: findingsForm.fields.seen, value: texts.seen },
                  { name: 'strong', field: findingsForm.fields.strong, value: texts.strong },
                ]}
                refused={refused}
              />
            )}
            {given.length > 0 && (
              <ul class="rows plain">
                {given.map(({ id, text }) => (
                  <li key={id}>
                    <div>
                      <strong>Advies</strong> <span class="said">{text}</span>
                    </div>
                    <a href={`${path}/advice/${id}`}>
                      Wijzig<span class="unseen">: {text.slice(0, 60)}</span>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </section>
        )
      })}
      <section id="advice">
        <div class="section-head">
          <h2>Geef een advies</h2>
        </div>
        <Form
          action={`${path}/advice`}
          form={advice}
          button="Voeg het advies toe"
          look="quiet"
          cancel={{ href: path, label: 'Terug naar de peerreview' }}
        >
          <Field name="guarantee" field={newAdviceForm.fields.guarantee} form={advice} />
          <Field name="text" field={newAdviceForm.fields.text} form={advice} />
          <Field name="key" field={newAdviceForm.fields.key} form={advice} />
        </Form>
      </section>
      {states && review.state === 'visited' && (
        <section>
          <div class="section-head">
            <h2>De uitspraak</h2>
          </div>
          <p>
            {written.statement
              ? meetsWords(review.schoolName, written.statement.meets)
              : 'Als alles beschreven is, schrijf jij als voorzitter de uitspraak.'}
          </p>
          <div class="buttons">
            <a class="button quiet" href={`${path}/statement`}>
              {written.statement ? 'Wijzig de uitspraak' : 'Schrijf de uitspraak'}
            </a>
            {written.statement && <PostButton action={`${path}/delivery`} label="Geef het aan de school" look="main" />}
          </div>
        </section>
      )}
    </>
  )
}

function ToRead({ review, written, takesOver }: FindingsPageProps) {
  const path = reviewPath(review)
  const { statement, reply } = written
  return (
    <>
      <p class="lede">
        Geschreven door het panel{review.visitOn ? `, na het bezoek van ${longDay(review.visitOn)}` : ''}.
      </p>
      <WhoSees>Dit lezen de school, het panel, wie coördineert en de eigen bestuurder. Verder niemand.</WhoSees>
      {statement && (
        <section class="answer">
          <h2>De uitspraak</h2>
          <p>
            <strong>{meetsWords(review.schoolName, statement.meets)}</strong>
          </p>
          <p class="said">{statement.reasons}</p>
          <p class="meta">
            {statement.statedByName ?? 'De voorzitter'}, {longDay(statement.statedOn)}
          </p>
        </section>
      )}
      {guarantees.map((guarantee) => {
        const texts = written.guarantees.find((one) => one.guarantee === guarantee)
        const given = written.advice.filter((one) => one.guarantee === guarantee)
        return (
          <section id={`guarantee-${guarantee}`} key={guarantee} class="review-guarantee">
            <GuaranteeHead guarantee={guarantee} />
            <h3>Wat het panel zag</h3>
            <Said text={texts?.seen ?? ''} empty="Hierover is niets opgeschreven." />
            {texts && texts.strong !== '' && (
              <>
                <h3>Wat sterk is</h3>
                <p class="said">{texts.strong}</p>
              </>
            )}
            {given.length > 0 && <Given path={path} advice={given} takesOver={takesOver} />}
          </section>
        )
      })}
      <section id="reply">
        <div class="section-head">
          <h2>De reactie van de school</h2>
        </div>
        {reply ? (
          <>
            <p class="said">{reply.text}</p>
            <p class="meta">
              {reply.repliedByName ?? 'De school'}, {longDay(reply.repliedOn)}
            </p>
          </>
        ) : (
          <p class="meta">De school heeft nog niet gereageerd.</p>
        )}
      </section>
      <DocumentButtons action={`${path}/report`} forms={['pdf', 'docx']} />
    </>
  )
}

function Given({ path, advice, takesOver }: { path: string; advice: readonly Advice[]; takesOver: boolean }) {
  return (
    <>
      <h3>Advies</h3>
      <ul class="rows plain">
        {advice.map(({ id, text, actions }) => (
          <li key={id}>
            <div class="said">{text}</div>
            {actions > 0 && <span class="tag done">{count(actions, 'vervolgactie', 'vervolgacties')}</span>}
            {actions === 0 && takesOver && (
              <a href={`${path}/advice/${id}/action`}>
                Maak er een vervolgactie van<span class="unseen">: {text.slice(0, 60)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

type AdvicePageProps = { review: Review; advice: Advice; form: FormState }

export function AdvicePage({ review, advice, form }: AdvicePageProps) {
  const path = reviewPath(review)
  return (
    <>
      <Form action={`${path}/advice/${advice.id}`} form={form} button="Bewaar" cancel={{ href: `${path}/findings` }}>
        <Field name="guarantee" field={adviceForm.fields.guarantee} form={form} />
        <Field name="text" field={adviceForm.fields.text} form={form} />
        <Field name="revision" field={adviceForm.fields.revision} form={form} />
      </Form>
      <PostButton action={`${path}/advice/${advice.id}/removal`} label="Haal dit advies weg" look="plain" />
    </>
  )
}
