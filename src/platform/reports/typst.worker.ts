import { takeJobs } from './pressWork.ts'
import { createCompiler, type TypesetJob } from './typstCompiler.ts'

const compiler = createCompiler()

takeJobs(isTypesetJob, compiler.typeset)

function isTypesetJob(message: unknown): message is TypesetJob {
  return typeof message === 'object' && message !== null && 'template' in message && 'document' in message
}
