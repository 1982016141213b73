import type { FormState, Option } from '../../../../platform/web/form.ts'
import { Field, Form } from '../../../../ui/form/Field.tsx'
import { WhoSees } from '../../../../ui/WhoSees.tsx'
import { count } from '../../../../ui/words.ts'
import { decisionForm } from '../../moderation/forms.ts'
import type { Remark } from '../../queries.ts'

type DecisionPageProps = {
  /** Where all of them stand, and where this one does. */
  list: string
  path: string
  remark: Remark
  /** The words of the question that was answered. */
  question: string
  /** The school that stands with it, where its answers are shown. */
  schoolName: string | null
  items: readonly Option[]
  form: FormState
  /** How many others wait after this one. */
  left: number
  /** Set when it was decided in another window meanwhile. */
  moved: boolean
}

/** One open answer, on its own: what else the same person answered nobody knows. */
export function DecisionPage({
  list,
  path,
  remark,
  question,
  schoolName,
  items,
  form,
  left,
  moved,
}: DecisionPageProps) {
  const { fields } = decisionForm
  return (
    <>
      <p class="lede">
        Lees dit antwoord als eerste.{' '}
        {left === 0 ? 'Het is het laatste dat wacht.' : `Hierna ${waitInWords(left)} nog.`}
      </p>
      {moved && (
        <div class="summary" role="alert" tabindex={-1} data-focus>
          <h2>Dit antwoord is ondertussen al gelezen</h2>
          <p>
            Dat gebeurde in een ander venster. Wat je hier typte is niet bewaard; het staat hieronder nog. Klopt het
            nog, bewaar het dan opnieuw.
          </p>
        </div>
      )}
      <div class="panel">
        <p class="meta">{question}</p>
        <p class="said question">{remark.original ?? remark.text}</p>
        <p class="meta">
          {schoolName === null ? 'Zonder school' : `Bij ${schoolName}`}
          {' · '}
          {remark.quotable ? 'mag worden aangehaald in verslagen' : 'mag niet worden aangehaald'}
        </p>
      </div>
      <WhoSees>
        Wie dit schreef weet dat jij het als eerste leest. Je ziet niet wie het was en niet wat diegene verder
        antwoordde. Anderen lezen het pas als jij klaar bent, en dan alleen wat hieronder staat.
      </WhoSees>
      <Form
        action={path}
        form={form}
        button="Bewaar en ga verder"
        cancel={{ href: list, label: 'Terug naar de lijst' }}
      >
        <Field name="text" field={fields.text} form={form} />
        <Field name="decision" field={fields.decision} form={form} />
        <Field name="because" field={fields.because} form={form} />
        <div class="side-by-side">
          <Field name="guarantee" field={fields.guarantee} form={form} placeholder="Geen" />
          <Field name="item" field={fields.item} form={form} options={items} placeholder="Geen" />
        </div>
        <Field name="revision" field={fields.revision} form={form} />
      </Form>
    </>
  )
}

const waitInWords = (left: number) =>
  left === 1 ? 'wacht er één' : `wachten er ${count(left, 'antwoord', 'antwoorden')}`
