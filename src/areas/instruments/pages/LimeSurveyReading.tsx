import { count } from '../../../ui/words.ts'
import type { ReadQuestionnaire, SaidOfQuestion } from '../reading/limesurvey/readLimeSurvey.ts'

/** What of a survey of LimeSurvey came along, and what did not. */
export function LimeSurveyReading({ read, draft }: { read: ReadQuestionnaire; draft: string }) {
  const { found, notTaken, remarks, sections } = read
  const questions = sections.reduce((sum, section) => sum + section.questions.length, 0)
  return (
    <>
      <p class="lede">
        In LimeSurvey {found === 1 ? 'stond 1 vraag' : `stonden ${found} vragen`}. {found - notTaken.length} daarvan{' '}
        {found - notTaken.length === 1 ? 'kwam' : 'kwamen'} mee, als {count(questions, 'vraag', 'losse vragen')} in{' '}
        {count(sections.length, 'onderdeel', 'onderdelen')}. {notTaken.length === 0 ? 'Er bleef niets achter.' : ''}
      </p>
      <section class="asked">
        <div>
          <h2>Kijk de vragenlijst na</h2>
          <p>Het is een concept: jij verbetert wat nodig is, en pas daarna publiceer je.</p>
        </div>
        <a class="button" href={draft}>
          Naar het concept
        </a>
      </section>
      <Listed title="Kwam niet mee" of={notTaken} why="Waarom niet" />
      <Listed title="Kwam mee, maar kijk het na" of={remarks} why="Waarom" />
    </>
  )
}

function Listed({ title, of, why }: { title: string; of: readonly SaidOfQuestion[]; why: string }) {
  if (of.length === 0) return null
  return (
    <table class="folding apart">
      <caption>
        {title}: {of.length}
      </caption>
      <thead>
        <tr>
          <th scope="col">Vraag</th>
          <th scope="col">{why}</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ code, text, remark }) => (
          <tr key={`${code} ${remark}`}>
            <th scope="row">
              {text} <small>{code}</small>
            </th>
            <td>{remark}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
