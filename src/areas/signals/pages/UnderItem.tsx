import { longDay } from '../../../ui/words.ts'
import type { Signal } from '../queries.ts'

/** A signal under the agenda item that is about it. */
export function UnderItem({ signal, mayStep }: { signal: Signal; mayStep: boolean }) {
  const path = `/signals/${signal.id}`
  return (
    <div class="under-item">
      <p class="said">
        <a href={path}>Signaal</a>: {signal.question}
      </p>
      {signal.state === 'answered' ? (
        <p class="meta">Beantwoord.</p>
      ) : (
        <p class="meta">Antwoord uiterlijk op {longDay(signal.dueOn)}.</p>
      )}
      {mayStep && (
        <p>
          <a href={`${path}/uptake`}>Pak het op</a> · <a href={`${path}/passage`}>Geef het door</a> ·{' '}
          <a href={`${path}/refusal`}>Leg uit waarom niet</a>
        </p>
      )}
    </div>
  )
}
