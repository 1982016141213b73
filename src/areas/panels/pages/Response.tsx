import { type Refused, Written } from '../../../ui/form/Writing.tsx'
import { count } from '../../../ui/words.ts'
import { findingText, responseText } from '../forms.ts'
import type { PanelFinding, ToldCheck } from '../queries.ts'

type ResponseProps = {
  /** Of the interview. */
  path: string
  finding: PanelFinding
  told: ToldCheck | undefined
  refused: Refused | undefined
}

/** What guests said of a finding, without who; and what the host does with it. */
export function Response({ path, finding, told, refused }: ResponseProps) {
  const { id, text, answer, dropped, revision } = finding
  const here = refused?.id === id ? refused : undefined
  const ticked = here ? here.typed.dropped !== undefined : dropped
  return (
    <>
      <Said told={told} />
      <form class="writing" method="post" action={`${path}/findings/${id}/response`} novalidate>
        <input type="hidden" name="revision" value={revision} />
        <Written id={id} name="text" field={{ ...findingText, label: 'Opbrengst' }} value={text} refused={refused} />
        <Written id={id} name="answer" field={responseText} value={answer ?? ''} refused={refused} />
        <div class="field">
          <label class="option">
            <input type="checkbox" name="dropped" checked={ticked} />
            <span>Laat deze opbrengst weg</span>
          </label>
        </div>
        <div class="under">
          <button type="submit" class="button quiet small">
            Bewaar
          </button>
        </div>
      </form>
    </>
  )
}

function Said({ told }: { told: ToldCheck | undefined }) {
  const { recognised = null, objections = [] } = told ?? {}
  return (
    <>
      {recognised !== null && <p class="meta">{count(recognised, 'deelnemer herkent', 'deelnemers herkennen')} dit.</p>}
      {objections.length === 0 ? (
        <p class="meta">Niemand schreef dat er iets niet klopt.</p>
      ) : (
        <>
          <p>
            <strong>Wat er niet klopt:</strong>
          </p>
          <ul class="rows plain">
            {objections.map((objection) => (
              <li key={objection}>
                <div class="said">{objection}</div>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
