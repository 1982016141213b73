/** Typesetting with Typst, on a press of its own. */
import path from 'node:path'
import { Press, type PressLimits } from './press.ts'
import type { TypesetJob } from './typstCompiler.ts'

/** Beside this file: from the sources the TypeScript file, from the bundle the JavaScript file. */
const worker = path.join(import.meta.dirname, `typst.worker${path.extname(import.meta.filename)}`)

/** A press that typesets. */
export function typstPress(limits: Partial<PressLimits> = {}): Press {
  return new Press(worker, limits)
}

const press = typstPress()

/**
 * Typesets a document as PDF/UA-1.
 * @param template a Typst file, by its path under src/; reads its input with `json(bytes(sys.inputs.document))`
 * @param document what the template gets, as plain JSON. Its texts are data, whatever they look like.
 * @returns the bytes of the PDF file
 * @throws JobFailure when the template fails or PDF/UA-1 refuses the result (no alt text, title or heading order)
 * @throws PressError when it takes too long, or the process ends
 */
export function typesetPdf(template: string, document: unknown): Promise<Uint8Array> {
  const job: TypesetJob = { template, document: JSON.stringify(document) }
  return press.make(job)
}
