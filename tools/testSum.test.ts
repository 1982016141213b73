import { expect, test } from 'vitest'
import { readVitestReport, sumLine, sumOf } from './testSum.ts'

type FileResult = { status: string; assertionResults: { status: string }[] }

function report(numPassedTests: number, numFailedTests: number, testResults: FileResult[] = []): string {
  return JSON.stringify({ numPassedTests, numFailedTests, numPendingTests: 2, numTodoTests: 1, testResults })
}

test('the sum counts every test', () => {
  expect(readVitestReport(report(7, 1), 1)).toEqual({ passed: 7, failed: 1, skipped: 3 })
})

test('a file that cannot be loaded counts as a failure', () => {
  const files = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
  ]
  expect(readVitestReport(report(7, 1, files), 1).failed).toBe(2)
})

test('a run that ends badly without a failed test is a failure all the same', () => {
  expect(readVitestReport(report(7, 0), 1).failed).toBe(1)
  expect(readVitestReport('', 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('the last line names what was skipped only when something was', () => {
  const one = { passed: 1, failed: 0, skipped: 0 }
  expect(sumLine(sumOf([one, one]))).toBe('2 passed, 0 failed')
  expect(sumLine(sumOf([one, { passed: 0, failed: 1, skipped: 4 }]))).toBe('1 passed, 1 failed, 4 skipped')
})
