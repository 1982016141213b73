import type { Body, Errors, Field } from '../../../platform/web/form.ts'

/** What was sent in and could not be kept: under which guarantee, what was typed, and what is wrong with it. */
export type Refused = { guarantee: number; typed: Body['texts']; errors: Errors }

type TextsFormProps = {
  action: string
  guarantee: number
  revision: number
  /** The texts that are written here, with the field that asks for each. */
  texts: readonly { name: string; field: Field<unknown>; value: string }[]
  refused: Refused | undefined
}

/** Texts that several people write at once: saved as one types; without a script there is a button. */
export function TextsForm({ action, guarantee, revision, texts, refused }: TextsFormProps) {
  const here = refused?.guarantee === guarantee ? refused : undefined
  return (
    <form class="writing review-writing" method="post" action={action} novalidate data-writing="field">
      <input type="hidden" name="base" value={revision} />
      {texts.map(({ name, field, value }) => (
        <Written
          key={name}
          id={`${name}-${guarantee}`}
          name={name}
          field={field}
          value={here?.typed[name]?.[0] ?? value}
          error={here?.errors[name]}
        />
      ))}
      <div class="under">
        <button type="submit" class="button quiet small unscripted">
          Bewaar
        </button>
        <span data-saved />
      </div>
    </form>
  )
}

type WrittenProps = { id: string; name: string; field: Field<unknown>; value: string; error: string | undefined }

function Written({ id, name, field, value, error }: WrittenProps) {
  return (
    <div class="field">
      <label for={id}>{field.label}</label>
      {error && (
        <p class="error" id={`${id}-error`}>
          <span class="unseen">Fout: </span>
          {error}
        </p>
      )}
      <textarea
        id={id}
        name={name}
        rows={Number(field.attributes.rows)}
        maxlength={Number(field.attributes.maxlength)}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      >
        {value}
      </textarea>
    </div>
  )
}

/** Somebody went on while this was written: what was typed is shown, to copy. */
export function TooLate({ texts }: { texts: readonly string[] }) {
  return (
    <>
      <p class="lede">
        De peerreview is intussen een stap verder, dus dit is niet meer bewaard. Hier staat wat je schreef:
      </p>
      {texts.map((text) => (
        <p class="panel said" key={text}>
          {text}
        </p>
      ))}
      <p>Vraag de voorzitter of de coördinator om de peerreview een stap terug te zetten als het er nog bij moet.</p>
    </>
  )
}
