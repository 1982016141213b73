/** The pages of a pdf, read in a worker that gets only so much time and memory. */
import { Worker } from 'node:worker_threads'
import { UnreadableDocument } from '../unreadable.ts'
import type { Page } from './page.ts'
import type { PdfProblem } from './readPages.ts'
import { isTooLargeUnpacked } from './streams.ts'

const mostMilliseconds = 30_000
const mostMegabytes = 512

/** Beside this file, both as a source and in the bundle. */
const workerFile = new URL(`./pages.worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)

const problems: Record<PdfProblem | 'too-slow' | 'too-large', string> = {
  protected: 'is beveiligd. Sla de pdf op zonder wachtwoord of beveiliging en probeer het opnieuw.',
  damaged: 'is beschadigd en niet als pdf te lezen. Maak de pdf opnieuw, of gebruik het Word-document.',
  'too-long': 'is te lang. Maak een pdf met alleen de bladzijden van het thema.',
  'too-slow': 'kost te veel tijd om te lezen. Gebruik het Word-document, of plak de tekst van de tabel.',
  'too-large': 'wordt bij het uitpakken veel te groot. Gebruik het Word-document, of plak de tekst van de tabel.',
}

/** @throws UnreadableDocument when the pdf is protected, damaged, too long, or takes too much time or memory */
export async function pagesOf(bytes: Uint8Array, milliseconds = mostMilliseconds): Promise<Page[]> {
  if (isTooLargeUnpacked(bytes)) throw new UnreadableDocument(problems['too-large'])
  const pages = await readInWorker(bytes, milliseconds)
  if (typeof pages === 'string') throw new UnreadableDocument(problems[pages])
  return pages
}

function readInWorker(bytes: Uint8Array, milliseconds: number): Promise<Page[] | keyof typeof problems> {
  const worker = new Worker(workerFile, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    // What pdf.js has to say of a document is for its developers.
    stdout: true,
    stderr: true,
  })
  return new Promise<Page[] | keyof typeof problems>((resolve) => {
    const timer = setTimeout(() => resolve('too-slow'), milliseconds)
    worker.once('message', resolve)
    worker.once('error', () => resolve('damaged'))
    worker.once('exit', () => {
      clearTimeout(timer)
      resolve('damaged')
    })
  }).finally(() => worker.terminate())
}
