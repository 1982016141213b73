import { describe, expect, it } from 'vitest'
import { type Question, QuestionnaireDefinition, questionsOf } from '../../questions/index.ts'
import { compareQuestionnaires, isSameQuestion } from './questionnaireComparison.ts'
import {
  addQuestion,
  addSection,
  changeQuestion,
  identifiedOptions,
  removeQuestion,
  reorderQuestion,
} from './questionnaireEditing.ts'

const options = ['Ja', 'Nee', 'Soms'].map((nl) => ({ id: nl.toLowerCase(), text: { nl } }))
const list = QuestionnaireDefinition.parse({
  title: { nl: 'Lijst' },
  sections: [
    {
      id: 'een',
      title: { nl: 'Een' },
      questions: [
        { id: 'a', kind: 'choice', text: { nl: 'A?' }, options },
        { id: 'b', kind: 'agree', text: { nl: 'B.' } },
      ],
    },
    { id: 'twee', title: { nl: 'Twee' }, questions: [{ id: 'c', kind: 'long', text: { nl: 'C?' } }] },
  ],
})
const ids = (questionnaire: typeof list) => questionsOf(questionnaire).map(({ id }) => id)
const optionLines = (...lines: string[]) => lines.map((nl) => ({ id: '', text: { nl } }))

describe('een vragenlijst schrijven', () => {
  it('geeft een nieuwe vraag een sleutel die ook geen eerdere versie heeft gehad', () => {
    const { id, questionnaire } = addQuestion(list, 'twee', { kind: 'agree', text: 'B' }, ['b-2'])
    expect(id).toBe('b-3')
    expect(ids(questionnaire)).toEqual(['a', 'b', 'c', 'b-3'])
    expect(addSection(list, 'Een', ['een-2']).sections.at(-1)?.id).toBe('een-3')
  })

  it('verzet vragen binnen hun onderdeel, en naar een ander onderdeel, met dezelfde sleutel', () => {
    expect(ids(reorderQuestion(list, 'b', 'up'))).toEqual(['b', 'a', 'c'])
    expect(ids(reorderQuestion(list, 'b', 'down'))).toEqual(['a', 'b', 'c'])
    const [a] = questionsOf(list)
    if (!a) throw new Error('no question')
    const moved = changeQuestion(list, 'a', { ...a, id: '' }, 'twee')
    expect(moved.sections.map(({ questions }) => questions.map(({ id }) => id))).toEqual([['b'], ['c', 'a']])
  })

  it('herkent een antwoord aan zijn woorden, en anders aan zijn plaats', () => {
    const idsOf = (...lines: string[]) => identifiedOptions(optionLines(...lines), options).map(({ id }) => id)
    expect(idsOf('Nee', 'Ja', 'Soms')).toEqual(['nee', 'ja', 'soms'])
    expect(idsOf('Jazeker', 'Nee', 'Soms')).toEqual(['ja', 'nee', 'soms'])
    expect(idsOf('Ja', 'Nooit')).toEqual(['ja', 'nooit'])
    expect(idsOf('Ja', 'Nee', 'Soms', 'Ja!')).toEqual(['ja', 'nee', 'soms', 'ja-2'])
  })
})

describe('versies van een vragenlijst vergelijken', () => {
  it('zegt wat erbij kwam, wegviel, verhuisde en anders gevraagd wordt', () => {
    const [, b] = questionsOf(list)
    if (b?.kind !== 'agree') throw new Error('no statement')
    const reworded: Question = { ...b, text: { nl: 'B, anders.' }, points: 7 }
    const later = changeQuestion(
      addQuestion(removeQuestion(list, 'c'), 'twee', { kind: 'short', text: 'Nieuw' }, []).questionnaire,
      'b',
      reworded,
      'twee',
    )
    const changes = compareQuestionnaires(list, later).questions.filter((change) => !isSameQuestion(change))
    expect(changes.map(({ kind, placed }) => [kind, placed.id])).toEqual([
      ['added', 'nieuw'],
      ['kept', 'b'],
      ['removed', 'c'],
    ])
    const kept = changes.find(({ kind }) => kind === 'kept')
    expect(kept).toMatchObject({
      movedFrom: { section: 'Een', number: 2 },
      changes: [
        { label: 'Vraag', change: { from: 'B.', to: 'B, anders.' } },
        { label: 'Punten', change: { from: '5', to: '7' } },
      ],
    })
  })
})
