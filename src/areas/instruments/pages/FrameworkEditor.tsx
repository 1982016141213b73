import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { editorHref, newSubthemeForm, type OpenPart } from '../forms.ts'
import type { DraftItem, DraftSubtheme } from '../frameworkDraft.ts'
import { guaranteeNames, guarantees } from '../guarantees.ts'
import type { DraftFramework, FormerItem } from '../rules.ts'
import { Doubts, reasonsOf } from './Doubts.tsx'
import { ItemWords } from './FrameworkItems.tsx'
import { NewItem } from './NewItem.tsx'
import { OpenItem } from './OpenItem.tsx'
import { OpenSubtheme } from './OpenSubtheme.tsx'

export type FrameworkEditorProps = {
  path: string
  draft: DraftFramework
  former: readonly FormerItem[]
  /** What is being edited. */
  open: OpenPart | null
  /** What was typed in it, when it was refused. */
  form: FormState | null
  /** What was typed for a new subtheme, when it was refused. */
  newSubtheme: FormState
}

/** Everything to correct a framework with: what it says around its items, its subthemes and the items in them. */
export function FrameworkEditor(props: FrameworkEditorProps) {
  const { path, draft, newSubtheme } = props
  const { subthemes } = draft.definition
  const groups = [...guarantees, null].filter((one) => subthemes.some(({ guarantee }) => guarantee === one))
  const { newTitle, newGuarantee, revision } = newSubthemeForm.fields
  return (
    <>
      <Frame path={path} draft={draft} />
      {subthemes.length === 0 && (
        <p class="empty apart">Er is nog geen subthema. Voeg hieronder het eerste toe, en daarna de items.</p>
      )}
      {groups.map((guarantee) => (
        <section key={guarantee ?? 0} class="framework-guarantee" data-n={guarantee ?? undefined}>
          <h2>
            {guarantee ? (
              <>
                <GuaranteeMark number={guarantee} /> {guaranteeNames[guarantee]}
              </>
            ) : (
              'Nog zonder waarborg'
            )}
          </h2>
          {subthemes
            .filter((subtheme) => subtheme.guarantee === guarantee)
            .map((subtheme) => (
              <Subtheme key={subtheme.id} subtheme={subtheme} {...props} />
            ))}
        </section>
      ))}
      <div class="panel apart">
        <h2>Nieuw subthema</h2>
        <Form action={`${path}/subthemes`} form={newSubtheme} button="Voeg toe" look="quiet">
          <Field name="newTitle" field={newTitle} form={newSubtheme} />
          <Field name="newGuarantee" field={newGuarantee} form={newSubtheme} />
          <Field name="revision" field={revision} form={newSubtheme} />
        </Form>
      </div>
    </>
  )
}

function Frame({ path, draft }: { path: string; draft: DraftFramework }) {
  const { title, questions, notes } = draft.definition
  return (
    <section>
      <div class="section-head">
        <h2>{title || 'Nog zonder titel'}</h2>
        <a href={`${path}/frame`}>Wijzig titel, vragen en aantekeningen</a>
      </div>
      <Doubts reasons={reasonsOf(draft, { part: 'frame', id: '' })} />
      <dl class="facts">
        <dt>Vragen bij elk item</dt>
        <dd>{questions.length > 0 ? questions.join(' ') : 'nog geen'}</dd>
        {notes.length > 0 && (
          <>
            <dt>Aantekeningen</dt>
            <dd class="stack">
              {notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

type SubthemeProps = FrameworkEditorProps & { subtheme: DraftSubtheme }

function Subtheme(props: SubthemeProps) {
  const { path, draft, open, form, subtheme } = props
  const { id, title, items } = subtheme
  const isOpen = (part: OpenPart['part']) => open?.part === part && open.id === id
  return (
    <section class="framework-subtheme" id={`subtheme-${id}`}>
      {isOpen('subtheme') ? (
        <OpenSubtheme path={path} draft={draft} subtheme={subtheme} form={form} />
      ) : (
        <>
          <h3>{title || 'Nog zonder naam'}</h3>
          <Doubts reasons={reasonsOf(draft, { part: 'subtheme', id })} />
          <p class="under">
            <a href={editorHref(path, { part: 'subtheme', id })}>
              Wijzig<span class="unseen"> {title}: </span> naam, waarborg en plaats
            </a>
          </p>
        </>
      )}
      {items.length === 0 && !isOpen('new-item') && <p class="meta">Hier staan nog geen items.</p>}
      <ol class="framework-items">
        {items.map((item) => (
          <Item key={item.id} item={item} {...props} />
        ))}
      </ol>
      {isOpen('new-item') ? (
        <NewItem path={path} draft={draft} subtheme={subtheme} form={form} />
      ) : (
        <p class="under">
          <a href={editorHref(path, { part: 'new-item', id })}>
            Voeg een item toe<span class="unseen"> aan {title}</span>
          </a>
        </p>
      )}
    </section>
  )
}

function Item({ item, ...props }: SubthemeProps & { item: DraftItem }) {
  const { path, draft, former, open, form, subtheme } = props
  const { id, number } = item
  if (open?.part === 'item' && open.id === id)
    return (
      <li id={`item-${id}`} value={number} class="open">
        <OpenItem path={path} draft={draft} item={item} subtheme={subtheme} former={former} form={form} />
      </li>
    )
  const reasons = reasonsOf(draft, { part: 'item', id })
  const isNew = former.length > 0 && !former.some((one) => one.id === id)
  return (
    <li id={`item-${id}`} value={number} data-doubt={reasons.length > 0 || undefined}>
      <ItemWords item={item} />
      <Doubts reasons={reasons} />
      <p class="under">
        <a href={editorHref(path, { part: 'item', id })}>
          Wijzig
          <span class="unseen">
            {' '}
            item {number} van {subtheme.title}
          </span>
        </a>{' '}
        {isNew && <span class="tag">nieuw in deze versie</span>}
      </p>
    </li>
  )
}
