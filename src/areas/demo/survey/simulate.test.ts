import { expect, it } from 'vitest'
import { readContent } from '../../../platform/content.ts'
import { ShippedQuestionnaire } from '../../instruments/index.ts'
import { questionsOf, questionTypes } from '../../questions/index.ts'
import { Surveys } from './bank.ts'
import { answersOf } from './simulate.ts'

const bank = await readContent('demo/surveys', Surveys)
const { definition } = await readContent(`questionnaires/${bank.questionnaire}`, ShippedQuestionnaire)
const place = { schoolId: 'De Waterlelie', instituteId: 'Pabo', studyYear: 2 }
const opinions = {
  ...bank,
  sections: Object.fromEntries(Object.entries(bank.sections).map(([id, means]) => [id, means[2]])),
}
const people = Array.from({ length: 300 }, (_, number) => answersOf(definition, place, opinions, String(number)))

it('wat de demo vertelt gaat over onderdelen en vragen die er zijn', () => {
  const questions = questionsOf(definition).map(({ id }) => id)
  expect(definition.sections.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(bank.sections)))
  expect(questions).toEqual(expect.arrayContaining(Object.keys(bank.questions)))
  expect(questions).toEqual(expect.arrayContaining(bank.remarks.map(({ question }) => question)))
})

it('iedereen antwoordt zoals het kan, en iedere keer hetzelfde', () => {
  for (const question of questionsOf(definition))
    for (const answers of people) {
      const answer = answers[question.id]
      if (answer !== undefined) expect(questionTypes[question.kind].check(question as never, answer)).toBe(true)
    }
  expect(answersOf(definition, place, opinions, '7')).toEqual(people[7])
})

it('wat het slechtst loopt, komt ook het laagst uit', () => {
  const mean = (id: string) => {
    const given = people.flatMap((answers) => (typeof answers[id] === 'number' ? [answers[id]] : []))
    return given.reduce((sum, value) => sum + value, 0) / given.length
  }
  expect(mean('praktijk-mee')).toBeLessThan(mean('mentor-tijd'))
})
