import { describe, expect, it } from 'vitest'
import { type PanelStepKind, panelStates, transition } from './lifecycle.ts'
import { namedIn } from './names.ts'
import { questionFrom } from './questions.ts'
import { type Progress, whatIsMissing } from './readiness.ts'

const kinds = ['invite', 'hold', 'check', 'close', 'settle'] as const satisfies PanelStepKind[]

describe('de loop van een panelgesprek', () => {
  it('gaat stap voor stap, en elke stap kan maar op één plek', () => {
    const possible = panelStates.flatMap((state) =>
      kinds.flatMap((kind) => {
        const next = transition(state, { kind })
        return next.ok ? [`${state} ${kind} ${next.state}`] : []
      }),
    )
    expect(possible).toEqual([
      'preparing invite invited',
      'invited hold held',
      'held check checking',
      'checking close checked',
      'checked settle settled',
    ])
  })

  it('wordt alleen vooraf afgezegd, met een reden', () => {
    const cancellable = panelStates.filter((state) => transition(state, { kind: 'cancel', because: 'ziek' }).ok)
    expect(cancellable).toEqual(['preparing', 'invited'])
    expect(transition('invited', { kind: 'cancel', because: ' ' }).ok).toBe(false)
  })

  it('zegt wat er niet kan, en wat wel', () => {
    expect(transition('checking', { kind: 'settle' })).toEqual({
      ok: false,
      problem: 'Dit panelgesprek is bij de deelnemers. Je kunt het nu niet vaststellen, wel de controle sluiten.',
    })
  })
})

describe('of een panelgesprek verder kan', () => {
  const today = '2026-11-22'
  const ready: Progress = {
    day: today,
    questions: 1,
    guests: 2,
    present: 2,
    findings: 1,
    checkUntil: '2026-11-21',
    allChecked: false,
    unanswered: 0,
  }
  it.each([
    ['invite', { questions: 0 }],
    ['invite', { guests: 0 }],
    ['invite', { day: '2026-11-21' }],
    ['hold', { day: '2026-11-23' }],
    ['hold', { present: 1 }],
    ['check', { findings: 0 }],
    ['close', { checkUntil: today }],
    ['settle', { unanswered: 1 }],
  ] as const)('%s wacht bij %o', (step, change) => {
    expect(whatIsMissing(step, ready, today)).toEqual([])
    expect(whatIsMissing(step, { ...ready, ...change }, today)).toHaveLength(1)
  })

  it('wie allemaal al reageerden, hoeven niet te wachten tot de laatste dag', () => {
    expect(whatIsMissing('close', { ...ready, checkUntil: '2026-12-01', allChecked: true }, today)).toEqual([])
  })
})

describe('de naam van een deelnemer', () => {
  const names = ['Zoë van der Meer', 'Jan Bakker', 'Li']
  it.each([
    ['Zoë zei dat het goed gaat.', ['Zoë van der Meer']],
    ['volgens zoe VAN DER meer', ['Zoë van der Meer']],
    ['Het idee van Bakker werkt.', ['Jan Bakker']],
    ['Jans mentor helpt.', ['Jan Bakker']],
    ['Li vindt van wel.', ['Li']],
  ])('%s', (text, found) => {
    expect(namedIn(text, names)).toEqual(found)
  })
  it.each(['De bakker om de hoek.', 'van der', 'Janken hoort erbij.', 'Lijkt mij ook.'])('is het niet: %s', (text) => {
    expect(namedIn(text, names)).toEqual([])
  })
})

it('een item wordt een vraag', () => {
  expect(questionFrom({ text: 'Je durft fouten te maken.', questions: ['Waaruit blijkt dat?'] })).toBe(
    '“Je durft fouten te maken”: herken je dat? Waaruit blijkt dat?',
  )
})
