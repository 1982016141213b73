import { JobFailure, Press, PressError } from './press.ts'
import { UnusableTemplate } from './unusableTemplate.ts'

const tooComplicated =
  'Dit sjabloon is te ingewikkeld om in te vullen. Haal eruit wat niet nodig is, zoals oude tekst en grote tabellen.'

/**
 * A press for files of Word and Excel, some of which are filled into a template from outside.
 * @param worker the file that its process runs; it throws UnusableTemplate for a template that cannot be filled
 * @returns makes a file of a job; throws UnusableTemplate when its template cannot be filled, or takes too long to fill
 */
export function officePress<Job extends { template: Uint8Array | null }>(
  worker: string,
): (job: Job) => Promise<Uint8Array> {
  const press = new Press(worker, { jobTime: 30_000, idleTime: 60_000 })
  return async (job) => {
    try {
      return await press.make(job)
    } catch (error) {
      if (error instanceof JobFailure && error.failure === UnusableTemplate.name)
        throw new UnusableTemplate(error.message)
      if (error instanceof PressError && job.template) throw new UnusableTemplate(tooComplicated, { cause: error })
      throw error
    }
  }
}
