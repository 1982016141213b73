import { z } from 'zod'
import type { Day } from './clock.ts'
import { type Scope, type Tx, withScope } from './database/scope.ts'
import type { JsonObject } from './database/tables.ts'
import { keepFile } from './files.ts'
import { type AnyJob, type Jobs, job } from './jobs.ts'
import { loggable } from './log.ts'
import type { Services } from './services.ts'
import type { Upload } from './web/form.ts'

/** What a task brought: a document to fetch, or a page to go on to; and in `result` what that page will need. */
export type TaskOutcome = { file?: Upload; nextPath?: string; message?: string; result?: JsonObject }

export type TaskRun = {
  taskId: string
  services: Services
  /** As whoever asked for it: a task sees and may no more than that person. */
  scope: Scope
  today: Day
  input: JsonObject
  /** Tells how far it is; shown to whoever waits for it. */
  progress: (done: number, total: number) => Promise<void>
}

/** A kind of work that may take longer than two seconds. It runs as a job, and its page shows how far it is. */
export type TaskKind = { kind: string; run: (run: TaskRun) => Promise<TaskOutcome> }

/** Thrown by a task that cannot be done; its message is for whoever asked. */
export class TaskImpossible extends Error {
  override name = 'TaskImpossible'
  /** @param retryPath where one can ask for it again, with something better */
  constructor(
    message: string,
    readonly retryPath: string | null = null,
  ) {
    super(message)
  }
}

const unforeseen = 'Dit is niet gelukt. Probeer het nog eens.'

const taskPayload = z.object({ partnershipId: z.guid(), taskId: z.guid() })
/** Only its name and payload are needed to ask for it; `taskJob` says what it does. */
const asked = { name: 'task', payload: taskPayload, retries: 2, run: async () => {} }

/** Asks for a task, in the transaction that gives cause to it. Returns the path of its page. */
export async function startTask(
  tx: Tx,
  jobs: Jobs,
  { kind, title, input }: { kind: string; title: string; input: JsonObject },
): Promise<string> {
  const { partnershipId, personId } = tx.scope
  if (personId === null) throw new Error('a task is asked for by a person')
  const { id } = await tx.db
    .insertInto('task')
    .values({ partnershipId, kind, title, input: JSON.stringify(input), requestedBy: personId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await jobs.enqueue(asked, { partnershipId, taskId: id }, tx.db)
  return `/tasks/${id}`
}

/** Asks for a task again whose job was lost. */
export function resumeTask(jobs: Jobs, task: { partnershipId: string; taskId: string }, db: Tx['db']): Promise<void> {
  return jobs.enqueue(asked, task, db)
}

/** The job that does tasks, of the kinds that the areas bring. */
export function taskJob(kinds: readonly TaskKind[]): AnyJob {
  return job({
    ...asked,
    async run(services, { partnershipId, taskId }) {
      const unattended: Scope = { partnershipId, personId: null }
      const task = await withScope(services.database, unattended, (tx) => takeTask(tx, taskId))
      if (!task) return
      const kind = kinds.find((one) => one.kind === task.kind)
      if (!kind) throw new Error(`unknown kind of task: ${task.kind}`)
      const scope: Scope = { partnershipId, personId: task.requestedBy }
      const update = (values: { doneCount?: number; totalCount?: number }) =>
        withScope(services.database, unattended, (tx) => changeTask(tx, taskId, values))
      try {
        const outcome = await kind.run({
          taskId,
          services,
          scope,
          today: services.today(),
          input: task.input,
          progress: async (doneCount, totalCount) => {
            await update({ doneCount, totalCount })
          },
        })
        await withScope(services.database, scope, async (tx) => {
          const fileId = outcome.file ? await keepFile(tx, outcome.file) : null
          await changeTask(tx, taskId, {
            state: 'done',
            fileId,
            nextPath: outcome.nextPath ?? null,
            message: outcome.message ?? null,
            ...(outcome.result ? { result: JSON.stringify(outcome.result) } : {}),
            finishedAt: new Date(),
          })
        })
      } catch (error) {
        const impossible = error instanceof TaskImpossible ? error : new TaskImpossible(unforeseen)
        if (impossible !== error) services.log.error({ task: task.kind, error: loggable(error) }, 'task failed')
        const { message, retryPath: nextPath } = impossible
        await withScope(services.database, unattended, (tx) =>
          changeTask(tx, taskId, { state: 'failed', message, nextPath, finishedAt: new Date() }),
        )
      }
    },
  })
}

async function takeTask(
  tx: Tx,
  taskId: string,
): Promise<{ kind: string; input: JsonObject; requestedBy: string } | undefined> {
  const task = await tx.db
    .updateTable('task')
    .set({ state: 'running' })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', taskId)
    .where('state', 'in', ['waiting', 'running'])
    .returning(['kind', 'input', 'requestedBy'])
    .executeTakeFirst()
  return task && { ...task, input: z.record(z.string(), z.json()).parse(task.input) }
}

type TaskChange = {
  state?: string
  doneCount?: number
  totalCount?: number
  message?: string | null
  fileId?: string | null
  nextPath?: string | null
  result?: string
  finishedAt?: Date
}

async function changeTask(tx: Tx, taskId: string, change: TaskChange): Promise<void> {
  await tx.db
    .updateTable('task')
    .set(change)
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', taskId)
    .execute()
}
