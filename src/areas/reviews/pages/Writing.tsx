import type { Body, Errors, Field } from '../../../platform/web/form.ts'
import { WritingForm, Written } from '../../../ui/form/Writing.tsx'

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
  const id = String(guarantee)
  return (
    <WritingForm
      id={id}
      action={action}
      hidden={{ base: revision }}
      sends="field"
      why={{ over: 'de peerreview is een stap verder', foreign: 'hier kun je niet (meer) schrijven' }}
    >
      {texts.map((text) => (
        <Written
          key={text.name}
          id={id}
          {...text}
          refused={refused?.guarantee === guarantee ? { id, ...refused } : undefined}
        />
      ))}
    </WritingForm>
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
