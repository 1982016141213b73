import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { count } from '../../../ui/words.ts'
import { publicationFields } from '../forms.ts'
import { usesOf } from '../kindWords.ts'
import type { LostWords } from '../lostWords.ts'
import type { DraftProblem } from '../publishable.ts'
import { type DraftVersion, doubtfulPlaces, kindNames, versionTitle } from '../rules.ts'
import { VersionContents } from './VersionContents.tsx'
import { ProvenanceFacts } from './VersionWords.tsx'

type PublicationProps = {
  path: string
  draft: DraftVersion
  problems: readonly DraftProblem[]
  lost: LostWords
  form: FormState
}

/** The last look before a version is fixed for ever: what is still wrong, or what it will say. */
export function Publication({ path, draft, problems, lost, form }: PublicationProps) {
  if (problems.length > 0) return <Incomplete path={path} problems={problems} />
  const doubts = doubtfulPlaces(draft)
  const { doubtsAccepted, lossAccepted, revision } = publicationFields
  return (
    <>
      <p class="lede">
        Na het publiceren verandert versie {draft.number} niet meer: {usesOf[draft.kind]} gaan erover en moeten later te
        vergelijken zijn. Verbeteren kan daarna in een nieuwe versie.
      </p>
      <Form
        action={`${path}/publication`}
        form={form}
        button={`Publiceer versie ${draft.number}`}
        cancel={{ href: path, label: 'Terug naar het concept' }}
      >
        {doubts > 0 && (
          <>
            <p class="field">
              {count(doubts, 'plek heeft', 'plekken hebben')} nog een vraagteken. <a href={path}>Kijk ze na</a>.
            </p>
            <Field name="doubtsAccepted" field={doubtsAccepted} form={form} />
          </>
        )}
        {lost.words.length > 0 && (
          <>
            <p class="field">
              {count(lost.words.length, 'woord van de bron staat', 'woorden van de bron staan')} nergens in het{' '}
              {kindNames[draft.kind]}, of minder vaak:{' '}
              {lost.words.slice(0, 30).map((word, index) => (
                <>
                  {index > 0 && ', '}
                  <mark key={word}>{word}</mark>
                </>
              ))}
              {lost.words.length > 30 && ' …'}
            </p>
            <Field name="lossAccepted" field={lossAccepted} form={form} />
          </>
        )}
        <Field name="revision" field={revision} form={form} />
      </Form>
      <section class="apart">
        <h2>{versionTitle(draft)}</h2>
        <VersionContents version={draft} />
        <ProvenanceFacts provenance={draft.provenance} />
      </section>
    </>
  )
}

function Incomplete({ path, problems }: { path: string; problems: readonly DraftProblem[] }) {
  return (
    <>
      <p class="lede">Er ontbreekt nog iets. Vul het aan; dan kun je publiceren.</p>
      <ul class="rows plain">
        {problems.map(({ where, message, at }) => (
          <li key={where + message}>
            <div>
              <strong>{where}</strong>
              <br />
              {message}
            </div>
            <a href={`${path}${at}`}>
              Vul aan<span class="unseen">: {where}</span>
            </a>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <a class="button quiet" href={path}>
          Terug naar het concept
        </a>
      </div>
    </>
  )
}
