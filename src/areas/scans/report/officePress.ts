import path from 'node:path'
import { JobFailure, Press, PressError } from '../../../platform/reports/press.ts'
import { UnusableTemplate } from '../../../platform/reports/unusableTemplate.ts'
import type { OfficeJob } from './officeFile.ts'

/** Beside this file: from the sources the TypeScript file, from the bundle the JavaScript file. */
const worker = path.join(import.meta.dirname, `office.worker${path.extname(import.meta.filename)}`)

const tooComplicated =
  'Dit sjabloon is te ingewikkeld om in te vullen. Haal eruit wat niet nodig is, zoals oude tekst en grote tabellen.'

const press = new Press(worker, { jobTime: 30_000, idleTime: 60_000 })

/**
 * Makes a file of Word or Excel in a process of its own.
 * @throws UnusableTemplate when the template cannot be filled, or takes too long to fill
 */
export async function officeFileOnPress(job: OfficeJob): Promise<Uint8Array> {
  try {
    return await press.make(job)
  } catch (error) {
    if (error instanceof JobFailure && error.failure === UnusableTemplate.name)
      throw new UnusableTemplate(error.message)
    if (error instanceof PressError && job.template) throw new UnusableTemplate(tooComplicated, { cause: error })
    throw error
  }
}
