import { count } from '../../../ui/words.ts'
import { agreementName, type PhaseCounts, type PhaseNames, phases, type Spread as SpreadOf } from '../rules.ts'

type SpreadProps = { choices: SpreadOf; ambitions: SpreadOf; phaseNames: PhaseNames }

/** How the choices on one criterion are spread, without names; the dots are for the eye, the numbers for everybody. */
export function Spread({ choices, ambitions, phaseNames }: SpreadProps) {
  if (!choices.shown) {
    return (
      <p class="empty">
        Minder dan drie mensen kozen hier een fase. Daarom tonen we de verdeling niet: anders zie je wie wat koos.
        Bespreek het zonder.
      </p>
    )
  }
  const agreed = choices.agreement.toLocaleString('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return (
    <figure class="spread">
      <figcaption class="meta">
        {count(choices.answers, 'keuze', 'keuzes')}
        {choices.cannotJudge > 0 && `, en ${choices.cannotJudge} keer “kan ik niet beoordelen”`} ·{' '}
        {agreementName(choices.agreement)} (overeenstemming {agreed} van 1)
      </figcaption>
      <ol class="bars">
        {phases.map((phase) => (
          <li key={phase} data-phase={phase}>
            <span class="dots" aria-hidden="true">
              <Dots number={choices.counts[phase - 1] ?? 0} />
            </span>
            <strong>{phase}</strong> {phaseNames[phase - 1]}
            <span class="meta count">{count(choices.counts[phase - 1] ?? 0, 'keuze', 'keuzes')}</span>
          </li>
        ))}
      </ol>
      <p class="meta">
        {ambitions.shown
          ? ambitionInWords(ambitions.counts)
          : 'Te weinig mensen vulden een ambitie in om te laten zien.'}
      </p>
    </figure>
  )
}

function Dots({ number }: { number: number }) {
  return Array.from({ length: number }, (_, index) => <i key={`dot-${index + 1}`} />)
}

/** "Ambitie: 4 van de 6 willen naar fase 3, 2 naar fase 4." */
function ambitionInWords(counts: PhaseCounts): string {
  const total = counts.reduce((sum, number) => sum + number, 0)
  const parts = phases.map((phase) => ({ phase, number: counts[phase - 1] ?? 0 })).filter(({ number }) => number > 0)
  return `Ambitie: ${parts.map(({ phase, number }) => `${number} van de ${total} naar fase ${phase}`).join(', ')}.`
}
