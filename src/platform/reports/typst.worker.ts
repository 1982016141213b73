// The process that typesets. It takes one job at a time from typst.ts and answers with a PDF, or with what was wrong.
import os from 'node:os'
import { createCompiler, type TypesetJob } from './typstCompiler.ts'

export type TypesetAnswer = { pdf: Uint8Array } | { failure: string }

// Whoever waits for a page goes before whoever waits for a report.
const politeness = 10
os.setPriority(politeness)

const compiler = createCompiler()

process.on('message', (message) => {
  if (isJob(message)) process.send?.(answer(message))
})
process.on('disconnect', () => process.exit())

function answer(job: TypesetJob): TypesetAnswer {
  try {
    return { pdf: compiler.typeset(job) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

function isJob(message: unknown): message is TypesetJob {
  return typeof message === 'object' && message !== null && 'template' in message && 'document' in message
}
