import { takeJobs } from './pressWork.ts'
import type { TextDocumentJob } from './textDocument.ts'
import { textDocumentFile } from './textDocumentWord.ts'

takeJobs(isTextDocumentJob, textDocumentFile)

function isTextDocumentJob(message: unknown): message is TextDocumentJob {
  return typeof message === 'object' && message !== null && 'document' in message && 'template' in message
}
