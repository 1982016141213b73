import { describe, expect, test } from 'vitest'
import { asksProgress, progressProblem, type Running } from './progress.ts'

const today = '2026-11-22'
const running: Running = { progress: 'under-way', startsOn: null, dueOn: '2026-12-01', toldOn: null }

describe('hoe het met een activiteit staat', () => {
  test('wordt gevraagd als de dag in zicht of voorbij is', () => {
    expect(asksProgress(running, today)).toBe(true)
    expect(asksProgress({ ...running, dueOn: '2026-12-06' }, today)).toBe(true)
    expect(asksProgress({ ...running, dueOn: '2026-12-07' }, today)).toBe(false)
    expect(asksProgress({ ...running, dueOn: '2026-09-01' }, today)).toBe(true)
    expect(asksProgress({ ...running, dueOn: null }, today)).toBe(false)
  })

  test('wie het net vertelde, wordt twee weken met rust gelaten', () => {
    expect(asksProgress({ ...running, toldOn: '2026-11-09' }, today)).toBe(false)
    expect(asksProgress({ ...running, toldOn: '2026-11-08' }, today)).toBe(true)
  })

  test('naar wat klaar of vervallen is wordt niet gevraagd', () => {
    expect(asksProgress({ ...running, progress: 'done' }, today)).toBe(false)
    expect(asksProgress({ ...running, progress: 'dropped' }, today)).toBe(false)
  })

  test('stoppen vraagt waarom, klaar vraagt wat het bracht', () => {
    expect(progressProblem('dropped', '')).toMatch(/waarom/)
    expect(progressProblem('done', '')).toMatch(/wat het bracht/)
    expect(progressProblem('done', 'Alle roosters passen.')).toBeUndefined()
    expect(progressProblem('under-way', '')).toBeUndefined()
  })
})
