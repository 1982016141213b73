import type { FormState } from '../../../platform/web/form.ts'
import { filled } from '../../../platform/web/form.ts'
import { longDay } from '../../../ui/words.ts'
import type { Commitment } from '../queries.ts'
import { CommitmentOutcome, CommitmentRows, inWords } from './CommitmentPages.tsx'

type OwnLookBackProps = {
  path: string
  commitments: readonly Commitment[]
  refused: { commitmentId: string; form: FormState } | undefined
}

/** One's own commitments, one at a time: nobody else sees this page. */
export function OwnLookBack({ path, commitments, refused }: OwnLookBackProps) {
  const open = commitments.filter(({ state, verdict }) => state === 'open' && verdict === null)
  const looked = commitments.filter((one) => !open.includes(one))
  const current = commitments.find(({ id }) => id === refused?.commitmentId) ?? open[0]
  return (
    <>
      <p class="lede">Alleen jij ziet dit. Wat nam je je voor, en wat werd ervan?</p>
      {current ? (
        <section class="panel">
          <h2>{inWords(current)}</h2>
          <p class="meta">
            {[longDay(current.madeOn), current.bodyName, open.length > 1 && `nog ${open.length - 1} hierna`]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <CommitmentOutcome
            action={`${path}/commitments/${current.id}`}
            form={refused?.form ?? filled({ revision: current.revision })}
          />
        </section>
      ) : (
        <p class="empty">
          {commitments.length === 0
            ? 'Je hebt geen voornemens om op terug te kijken.'
            : 'Je hebt op al je voornemens teruggekeken.'}
        </p>
      )}
      {looked.length > 0 && (
        <section>
          <div class="section-head">
            <h2>Dit legde je vast</h2>
          </div>
          <CommitmentRows commitments={looked} />
        </section>
      )}
      <div class="buttons">
        <a class={current ? 'button quiet' : 'button'} href={path}>
          Verder met terugkijken, samen
        </a>
      </div>
    </>
  )
}
