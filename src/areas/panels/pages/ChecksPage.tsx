import { PostButton } from '../../../ui/form/Field.tsx'
import { type Refused, Written } from '../../../ui/form/Writing.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { longDay } from '../../../ui/words.ts'
import { checkForm } from '../forms.ts'
import type { OwnCheck, Panel, PanelFinding, PanelQuestion } from '../queries.ts'
import { panelPath } from '../subjects.ts'

type ChecksPageProps = {
  panel: Panel
  questions: readonly PanelQuestion[]
  findings: readonly PanelFinding[]
  /** What whoever looks said themselves. */
  own: readonly OwnCheck[]
  refused: Refused | undefined
}

/** For whoever was there: does one recognise what was written down? */
export function ChecksPage({ panel, questions, findings, own, refused }: ChecksPageProps) {
  const left = findings.filter(({ id }) => !own.some(({ findingId }) => findingId === id)).length
  return (
    <>
      <p class="lede">
        Zo schreef {panel.hostName} op wat jullie zeiden.{' '}
        {left === 0 ? 'Je hebt alles nagekeken, dank je wel.' : `Nog ${left} van de ${findings.length}.`}
        {panel.checkUntil && ` Het kan tot en met ${longDay(panel.checkUntil)}.`}
      </p>
      <WhoSees>
        Wie wat herkent of niet, ziet niemand: ook {panel.hostName} niet. Wat je schrijft leest {panel.hostName} zonder
        je naam, pas als iedereen klaar is of de tijd om is. Schrijf dus niets waaraan je te herkennen bent.
      </WhoSees>
      {questions.map((question) => {
        const here = findings.filter(({ questionId }) => questionId === question.id)
        return here.length === 0 ? null : (
          <section key={question.id} class="apart">
            <h2 class="said">
              <GuaranteeMark number={question.guarantee} /> {question.text}
            </h2>
            {here.map((finding) => (
              <Check
                key={finding.id}
                path={panelPath(panel)}
                finding={finding}
                own={own.find(({ findingId }) => findingId === finding.id)}
                refused={refused}
              />
            ))}
          </section>
        )
      })}
    </>
  )
}

type CheckProps = { path: string; finding: PanelFinding; own: OwnCheck | undefined; refused: Refused | undefined }

function Check({ path, finding, own, refused }: CheckProps) {
  const { id, text } = finding
  const action = `${path}/findings/${id}/check`
  return (
    <div class="finding" id={`finding-${id}`}>
      <p class="said">{text}</p>
      {own && <p class="meta">{own.recognised ? '✓ Je herkent dit.' : 'Je schreef dat er iets niet klopt.'}</p>}
      {own?.recognised !== true && (
        <div class="buttons">
          <PostButton
            action={action}
            label="Dit herken ik"
            look={own ? 'small' : 'main'}
            values={{ recognised: 'yes' }}
          />
        </div>
      )}
      <details open={refused?.id === id || own?.recognised === false}>
        <summary>Er klopt iets niet</summary>
        <form class="writing" method="post" action={action} novalidate>
          <input type="hidden" name="recognised" value="no" />
          <Written
            id={id}
            name="objection"
            field={checkForm.fields.objection}
            value={own?.objection ?? ''}
            refused={refused}
          />
          <div class="under">
            <button type="submit" class="button quiet small">
              Bewaar
            </button>
          </div>
        </form>
      </details>
    </div>
  )
}
