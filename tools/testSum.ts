import { z } from 'zod'

/** How many checks went well, went wrong, and were left out. */
export type Sum = { passed: number; failed: number; skipped: number }

export function sumOf(sums: readonly Sum[]): Sum {
  return sums.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** The last line of a run: `12 passed, 0 failed`, and what was skipped if anything was. */
export function sumLine({ passed, failed, skipped }: Sum): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
})

/**
 * The sum of a run of Vitest.
 * @param text its report as JSON; empty when it did not get as far as writing one
 * @param status its exit status: what goes wrong outside a test must not count as success
 */
export function readVitestReport(text: string, status: number): Sum {
  if (text === '') return { passed: 0, failed: 1, skipped: 0 }
  const report = VitestReport.parse(JSON.parse(text))
  // A file that could not even be loaded fails without a failing test.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = report.numFailedTests + brokenFiles.length
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
