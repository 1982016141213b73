/** Questions for tests. */
import { Question, QuestionnaireDefinition } from './definition.ts'

/** A question with what a test says of it, and the rest by default. */
export function testQuestion(given: Record<string, unknown> & { id: string }): Question {
  return Question.parse({ kind: 'agree', text: { nl: `Vraag ${given.id}` }, ...given })
}

/** A questionnaire of one section. */
export function testQuestionnaire(questions: readonly Question[]): QuestionnaireDefinition {
  return QuestionnaireDefinition.parse({
    title: { nl: 'Lijst' },
    sections: [{ id: 'deel', title: { nl: 'Deel' }, questions }],
  })
}

const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: { nl: `Optie ${id}`, en: `Option ${id}` } }))

/** One question of each kind. */
export const everyKind = {
  agree: Question.parse({ kind: 'agree', id: 'welkom', text: { nl: 'Ik voelde me welkom.', en: 'I felt welcome.' } }),
  pair: Question.parse({
    kind: 'pair',
    id: 'sturing',
    text: { nl: 'Wat past bij jou?' },
    left: { nl: 'Ik wil sturing.' },
    right: { nl: 'Ik zoek zelf.' },
  }),
  choice: Question.parse({ kind: 'choice', id: 'waar', text: { nl: 'Waar?' }, options }),
  choices: Question.parse({ kind: 'choices', id: 'welke', text: { nl: 'Welke?' }, options, most: 3 }),
  ranking: Question.parse({ kind: 'ranking', id: 'volgorde', text: { nl: 'Wat eerst?' }, options }),
  number: Question.parse({ kind: 'number', id: 'uren', text: { nl: 'Hoeveel uur?' }, min: 0, max: 40, decimals: 1 }),
  short: Question.parse({ kind: 'short', id: 'woord', text: { nl: 'In één woord?' } }),
  long: Question.parse({ kind: 'long', id: 'kwijt', text: { nl: 'Wat wil je nog kwijt?' } }),
}
