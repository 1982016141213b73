import { count } from '../../../ui/words.ts'
import { isSameQuestion, type PlacedQuestion, type QuestionChange, type QuestionnaireComparison } from '../rules.ts'
import { Changed, Compared } from './ChangedText.tsx'

/** What differs between two versions of a questionnaire: questions added, removed, moved and asked otherwise. */
export function QuestionnaireChanges({ comparison: { frame, questions } }: { comparison: QuestionnaireComparison }) {
  const different = questions.filter((change) => !isSameQuestion(change))
  const same = questions.length - different.length
  return (
    <>
      {frame.length > 0 && (
        <section class="apart">
          <h2>Om de vragen heen</h2>
          <dl class="facts">
            {frame.map(({ label, change }) => (
              <Changed key={label} label={label} change={change} />
            ))}
          </dl>
        </section>
      )}
      {different.map((change) => (
        <ChangedQuestion key={change.placed.id} change={change} />
      ))}
      <p class="apart">
        {different.length === 0 ? 'Geen vraag is veranderd.' : `Niet veranderd: ${count(same, 'vraag', 'vragen')}.`}
      </p>
    </>
  )
}

function ChangedQuestion({ change }: { change: QuestionChange }) {
  const { placed } = change
  switch (change.kind) {
    case 'added':
      return (
        <Compared title={<ins>{placeOf(placed)}</ins>} told="Deze vraag is nieuw.">
          <Changed label="Vraag" change={{ from: null, to: placed.question.text.nl }} />
        </Compared>
      )
    case 'removed':
      return (
        <Compared title={<del>{placeOf(placed)}</del>} told="Deze vraag is er niet meer.">
          <Changed label="Vraag" change={{ from: placed.question.text.nl, to: null }} />
        </Compared>
      )
    case 'kept':
      return (
        <Compared
          title={placeOf(placed)}
          told={change.movedFrom ? `Dit was ${placeInSentence(change.movedFrom)}.` : null}
        >
          {!change.changes.some(({ label }) => label === 'Vraag') && (
            <>
              <dt>Vraag</dt>
              <dd class="said">{placed.question.text.nl}</dd>
            </>
          )}
          {change.changes.map((one) => (
            <Changed key={one.label} label={one.label} change={one.change} />
          ))}
        </Compared>
      )
  }
}

const placeOf = ({ section, number }: PlacedQuestion) => `${section}, vraag ${number}`
const placeInSentence = ({ section, number }: PlacedQuestion) => `vraag ${number} van ${section}`
