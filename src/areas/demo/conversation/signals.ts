/** What was passed on to a table that could do something about it, and what came back. */
import type { Day } from '../../../platform/clock.ts'
import { addDays, workingDay } from '../calendar.ts'
import { demoId } from '../demoId.ts'
import type { SignalSaying } from './bank.ts'
import type { BodyName, DemoAgreement, DemoSignal, DemoSignalStep } from './records.ts'

type Stage = {
  today: Day
  senderId: string
  /** The school that the sender works or learns at. */
  schoolId: string | null
  /** The body of this kind that is the sender's, or that of the table before. */
  near(kind: string): BodyName
  chairOf(body: BodyName, day: Day): string | undefined
}

/** A signal with its road so far, and the action that came of it. */
export function tellSignal(told: SignalSaying, stage: Stage): { signal: DemoSignal; agreements: DemoAgreement[] } {
  const raisedOn = addDays(stage.today, -told.daysAgo)
  const id = demoId('signal', told.question)
  const agreements: DemoAgreement[] = []
  const first = stage.near(told.to)
  const steps: DemoSignalStep[] = [
    {
      id: demoId('signal step', id, 'raised'),
      kind: 'raised',
      takenOn: raisedOn,
      body: first,
      fromBody: null,
      throughId: null,
      byId: null,
      text: '',
    },
  ]
  let at = { body: first, day: raisedOn, arrivedOn: raisedOn }
  for (const [index, step] of told.steps.entries()) {
    const day = addDays(at.day, step.after)
    const byId = stage.chairOf(at.body, day) ?? null
    const passed = step.kind === 'passed-on'
    const body = passed ? stage.near(step.to ?? told.to) : at.body
    steps.push({
      id: demoId('signal step', id, `${index}`),
      kind: step.kind,
      takenOn: day,
      body,
      fromBody: passed ? at.body : null,
      throughId: passed ? byId : null,
      byId,
      text: step.text,
    })
    if (step.action && byId) agreements.push(takenUp(id, step.action, byId, body, day, stage.today))
    at = { body, day, arrivedOn: passed ? day : at.arrivedOn }
  }
  const answered = told.steps.some(({ kind }) => kind !== 'passed-on')
  const { question, explanation, urgency, anonymous, guarantee } = told
  const signal: DemoSignal = {
    id,
    question,
    explanation,
    urgency,
    anonymous,
    senderId: stage.senderId,
    schoolId: anonymous ? null : stage.schoolId,
    guarantee,
    raisedOn,
    body: at.body,
    arrivedOn: at.arrivedOn,
    dueOn: workingDay(addDays(at.arrivedOn, told.term)),
    state: answered ? 'answered' : 'open',
    steps,
  }
  return { signal, agreements }
}

function takenUp(
  signalId: string,
  what: string,
  ownerId: string,
  body: BodyName,
  agreedOn: Day,
  today: Day,
): DemoAgreement {
  const dueOn = workingDay(addDays(agreedOn, 90))
  const done = dueOn < addDays(today, -14)
  const brought = done ? 'Het staat, en scholen maken er gebruik van.' : ''
  const settledOn = done ? dueOn : null
  const id = demoId('agreement', signalId, what)
  return {
    id,
    origin: { signalId },
    what,
    ownerId,
    body,
    frameworkItemId: null,
    agreedOn,
    firstDueOn: dueOn,
    dueOn,
    state: done ? 'done' : 'under-way',
    verdict: done ? 'works' : null,
    brought,
    droppedBecause: null,
    settledOn,
    reviews: settledOn
      ? [
          {
            id: demoId('review', id, settledOn),
            reviewedOn: settledOn,
            meetingId: null,
            byId: ownerId,
            state: 'done',
            verdict: 'works',
            line: brought,
            newDueOn: null,
          },
        ]
      : [],
  }
}
