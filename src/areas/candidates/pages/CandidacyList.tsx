import { longDay } from '../../../ui/words.ts'
import type { CandidacyLine } from '../queries.ts'
import { isOver, nextAsked } from '../rules.ts'
import { askedInWords } from './askedInWords.ts'
import { StateTag } from './StateTag.tsx'

type CandidacyListProps = { candidacies: readonly CandidacyLine[]; mayBegin: boolean }

/** The schools that are on their way, and those whose road has ended. */
export function CandidacyList({ candidacies, mayBegin }: CandidacyListProps) {
  const [underWay, over] = [
    candidacies.filter(({ state }) => !isOver(state)),
    candidacies.filter(({ state }) => isOver(state)),
  ]
  return (
    <>
      <p class="lede">
        Een school wordt opleidingsschool in vijf stappen: verkennen, de scan met het hele team, afstemmen, het besluit
        van het bestuur, en de start.
      </p>
      {mayBegin && (
        <div class="buttons">
          <a class={underWay.length === 0 ? 'button' : 'button quiet'} href="/candidates/new">
            Begin met een school
          </a>
        </div>
      )}
      <div class="section-head">
        <h2>Op weg</h2>
      </div>
      {underWay.length === 0 ? (
        <div class="empty">
          <p>
            {mayBegin
              ? 'Er is nu geen school op weg. Heeft een school belangstelling? Begin dan hier, en leg het eerste gesprek vast.'
              : 'Er is nu geen school op weg die jou aangaat.'}
          </p>
        </div>
      ) : (
        <ul class="rows plain">
          {underWay.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
      )}
      {over.length > 0 && (
        <>
          <div class="section-head">
            <h2>Afgerond</h2>
          </div>
          <ul class="rows plain">
            {over.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Line({ line }: { line: CandidacyLine }) {
  const { id, schoolName, place, boardName, state, scan, beganOn, endedOn } = line
  const next = nextAsked(state, scan)
  return (
    <li>
      <div>
        <a href={`/candidates/${id}`}>{schoolName}</a> <StateTag state={state} />
        <br />
        <small>{[place, boardName].filter(Boolean).join(' · ')}</small>
        {next && (
          <>
            <br />
            <small>{askedInWords(next, line)}</small>
          </>
        )}
      </div>
      <span class="due">{endedOn ? longDay(endedOn) : `sinds ${longDay(beganOn)}`}</span>
    </li>
  )
}
