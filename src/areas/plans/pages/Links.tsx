import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { count } from '../../../ui/words.ts'
import { linkForm, linkValue } from '../forms.ts'
import type { Linkable, NamedLink } from '../queries.ts'

export type LinksProps = {
  planId: string
  /** Where a new link is sent. */
  action: string
  links: readonly NamedLink[]
  /** Whether this person may read what was asked and agreed at the tables of projectgroep and stuurgroep. */
  seesWork: boolean
  /** What can be linked; null for whoever may not. */
  linkable: readonly Linkable[] | null
  form: FormState
}

const kindNames: Record<NamedLink['kind'], string> = { item: 'Onderdeel', action: 'Vervolgactie', signal: 'Signaal' }

/** What a goal or activity has to do with. */
export function Links({ planId, action, links, seesWork, linkable, form }: LinksProps) {
  const shown = links.filter(({ kind }) => seesWork || kind === 'item')
  const unseen = links.length - shown.length
  if (links.length === 0 && linkable === null) return null
  return (
    <section id="links">
      <div class="section-head">
        <h2>Hoort bij</h2>
      </div>
      {links.length === 0 && (
        <p class="meta apart-small">
          Nog nergens aan gekoppeld. Koppel een onderdeel van het gesprekskader of een scan: dan staat dit ook op het
          spoor daarvan.
        </p>
      )}
      <ul class="rows plain">
        {shown.map(({ id, kind, title, href }) => (
          <li key={id}>
            <div>
              <a href={href}>{title}</a> <small>· {kindNames[kind].toLowerCase()}</small>
            </div>
            {linkable !== null && (
              <PostButton action={`/plans/${planId}/links/${id}/removal`} label="Ontkoppel" look="small" />
            )}
          </li>
        ))}
      </ul>
      {unseen > 0 && (
        <p class="meta apart-small">En {count(unseen, 'vervolgactie of signaal', 'vervolgacties en signalen')}.</p>
      )}
      {linkable !== null && (
        <Form action={action} form={form} button="Koppel" look="quiet">
          <Field
            name="to"
            field={linkForm.fields.to}
            form={form}
            options={linkable.map(({ target, label, group }) => ({
              value: linkValue(target),
              label: label.length > 110 ? `${label.slice(0, 109)}…` : label,
              group,
            }))}
          />
        </Form>
      )}
    </section>
  )
}
