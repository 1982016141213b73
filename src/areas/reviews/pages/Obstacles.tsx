import type { Obstacle } from '../rules/planning.ts'
import { type Names, obstacleInWords, remediesFor, rulesInWords } from './planningWords.ts'

type ObstaclesProps = {
  obstacles: readonly Obstacle[]
  names: Names
  limits: { members: number; mostVisits: number; mostOfOneRole: number }
}

/** What stands in the way of a plan: each with the rules that cannot go together, and what one can do about it. */
export function Obstacles({ obstacles, names, limits }: ObstaclesProps) {
  return (
    <section class="asked round-obstacles">
      <h2>Zo kan het niet</h2>
      {obstacles.map((obstacle) => (
        <div key={obstacleInWords(obstacle, names, limits)}>
          <p>
            <strong>{obstacleInWords(obstacle, names, limits)}</strong>
          </p>
          <p>Deze regels gaan niet samen:</p>
          <ul>
            {rulesInWords(obstacle.rules, names, limits).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p>Wat je kunt doen:</p>
          <ul>
            {remediesFor(obstacle.rules).map((remedy) => (
              <li key={remedy}>{remedy}</li>
            ))}
          </ul>
        </div>
      ))}
      {obstacles.length === 0 && <p>Er is geen plan dat aan alle regels voldoet.</p>}
    </section>
  )
}
