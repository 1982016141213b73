import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { momentInWords } from '../../../ui/words.ts'
import { commentForm } from '../forms.ts'
import type { PlanComment } from '../queries.ts'

export type CommentsProps = {
  planId: string
  /** Where a new comment is sent. */
  action: string
  comments: readonly PlanComment[]
  mayDiscuss: boolean
  form: FormState
}

/** What people said of a goal or activity, and room to say more. */
export function Comments({ planId, action, comments, mayDiscuss, form }: CommentsProps) {
  return (
    <section id="comments">
      <div class="section-head">
        <h2>Opmerkingen</h2>
      </div>
      {comments.length === 0 && <p class="meta apart-small">Er zijn nog geen opmerkingen.</p>}
      <ul class="rows plain">
        {comments.map((comment) => (
          <li key={comment.id} class={comment.resolvedAt ? 'resolved' : undefined}>
            <div>
              <p class="said">{comment.text}</p>
              <small>
                {comment.personName}, {momentInWords(comment.at)}
                {comment.resolvedAt &&
                  ` · afgehandeld${comment.resolvedByName ? ` door ${comment.resolvedByName}` : ''}`}
              </small>
            </div>
            {mayDiscuss && (
              <PostButton
                action={`/plans/${planId}/comments/${comment.id}/${comment.resolvedAt ? 'reopening' : 'resolution'}`}
                label={comment.resolvedAt ? 'Heropen' : 'Afgehandeld'}
                look="small"
              />
            )}
          </li>
        ))}
      </ul>
      {mayDiscuss && (
        <Form action={action} form={form} button="Plaats de opmerking" look="quiet">
          <Field name="text" field={commentForm.fields.text} form={form} />
          <Field name="key" field={commentForm.fields.key} form={form} />
        </Form>
      )}
    </section>
  )
}
