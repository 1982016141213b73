import { count } from '../../../../ui/words.ts'
import { labelField } from '../../importing/matching.ts'
import type { LabelSet, Readings } from '../../importing/readings.ts'
import { Choice } from './Choice.tsx'

type EarlierAnswersProps = { path: string; sets: readonly LabelSet[]; readings: Readings }

/** What the answers in the file stand for. */
export function EarlierAnswers({ path, sets, readings }: EarlierAnswersProps) {
  const unknown = sets.reduce(
    (sum, { key, labels }) => sum + labels.filter(({ label }) => !readings[key]?.[label]).length,
    0,
  )
  return (
    <form method="post" action={`${path}/answers`} novalidate>
      <p>
        {unknown === 0
          ? 'Van elk antwoord denken we te weten wat het betekent. Kijk het na.'
          : `Van ${count(unknown, 'antwoord weten', 'antwoorden weten')} we niet wat het betekent. Wat op “telt niet mee” staat, laten we weg.`}
      </p>
      {sets.length === 0 && <p>In dit bestand staan alleen getallen en teksten. Je kunt meteen verder.</p>}
      {sets.map(({ key, title, labels, values }, set) => (
        <table class="folding apart earlier-match" key={key}>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">In het bestand</th>
              <th scope="col">Hoe vaak</th>
              <th scope="col">Betekent</th>
            </tr>
          </thead>
          <tbody>
            {labels.map(({ label, times }, place) => {
              const name = labelField(set, place)
              return (
                <tr key={name}>
                  <th scope="row" id={`${name}-of`}>
                    {label}
                  </th>
                  <td>{times} keer</td>
                  <td>
                    <Choice
                      name={name}
                      labelledBy={`${name}-of`}
                      choices={values}
                      chosen={readings[key]?.[label] ?? ''}
                      none="telt niet mee"
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      ))}
      <div class="buttons">
        <button type="submit" class="button">
          Kijk wat er past
        </button>
        <a href={`${path}/columns`}>Terug naar de kolommen</a>
      </div>
    </form>
  )
}
