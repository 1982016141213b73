/** The other side of a press: what runs in its process. Started by press.ts only. */
import os from 'node:os'

export type PressAnswer = { file: Uint8Array } | { failure: string; message: string }

/** Whoever waits for a page goes before whoever waits for a report. */
const politeness = 10

/**
 * Makes a file of each job that is sent, one at a time, until the program that sends them is gone.
 * @param isJob whether a message is a job: there are no other messages, but the compiler cannot know
 */
export function takeJobs<Job>(
  isJob: (message: unknown) => message is Job,
  make: (job: Job) => Uint8Array | Promise<Uint8Array>,
): void {
  os.setPriority(politeness)
  process.on('disconnect', () => process.exit())
  process.on('message', async (message) => {
    if (isJob(message)) process.send?.(await answer(make, message))
  })
}

async function answer<Job>(make: (job: Job) => Uint8Array | Promise<Uint8Array>, job: Job): Promise<PressAnswer> {
  try {
    return { file: await make(job) }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    return { failure: name, message }
  }
}
