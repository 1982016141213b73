import { listed, longDay } from '../../../ui/words.ts'
import type { Candidacy, TakenStep } from '../queries.ts'
import { decisionNames, stepNames } from '../rules.ts'

type RoadProps = {
  candidacy: Candidacy
  /** Of the scans, those that this person may open. */
  readable: ReadonlySet<string>
}

/** The steps that were taken, in their order, with what was written down about each. */
export function Road({ candidacy, readable }: RoadProps) {
  if (candidacy.steps.length === 0) return <p class="empty">Er is nog geen stap gezet.</p>
  return (
    <ol class="road">
      {candidacy.steps.map((step) => (
        <li key={step.id} class={step.undone ? 'undone' : undefined}>
          <span class="due">{longDay(step.takenOn)}</span>
          <p>
            <strong>{titleOf(step)}</strong> {step.undone && <span class="tag">teruggenomen</span>}
          </p>
          {step.undone && (
            <p class="meta">
              {step.undone.byName ?? 'Iemand'} nam deze stap terug op {longDay(step.undone.on)}: {step.undone.because}
            </p>
          )}
          <Told step={step} candidacy={candidacy} readable={readable} />
        </li>
      ))}
    </ol>
  )
}

function titleOf({ kind, decision }: TakenStep): string {
  return decision === null ? stepNames[kind] : `Besluit: ${decisionNames[decision]}`
}

function Told({ step, candidacy, readable }: RoadProps & { step: TakenStep }) {
  const { id, reasons, conditions, startOn, notes, attendees, byName, document, scanId, kind } = step
  return (
    <>
      {reasons !== null && <p class="said">{reasons}</p>}
      {conditions !== null && (
        <p class="said">
          <strong>Wat er een go van maakt:</strong> {conditions}
        </p>
      )}
      {startOn !== null && (
        <p>
          {kind === 'start' ? 'Begint op' : 'Kan beginnen vanaf'} {longDay(startOn)}.
        </p>
      )}
      {notes !== '' && <p class="said">{notes}</p>}
      {attendees.length > 0 && <p class="meta">Erbij: {listed(attendees)}</p>}
      {byName !== null && <p class="meta">Vastgelegd door {byName}</p>}
      {document !== null && (
        <p>
          <a href={`/candidates/${candidacy.id}/documents/${id}`} data-turbo="false">
            {document.name}
          </a>
        </p>
      )}
      {scanId !== null && readable.has(scanId) && (
        <p>
          <a href={`/scans/${scanId}`}>Bekijk de scan</a>
        </p>
      )}
    </>
  )
}
