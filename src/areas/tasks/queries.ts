import type { Tx } from '../../platform/database/scope.ts'

export type Task = {
  id: string
  title: string
  state: 'waiting' | 'running' | 'done' | 'failed'
  doneCount: number
  totalCount: number
  message: string | null
  fileId: string | null
  nextPath: string | null
  requestedBy: string
}

export async function findTask(tx: Tx, id: string): Promise<Task | undefined> {
  return tx.db
    .selectFrom('task')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .select(['id', 'title', 'state', 'doneCount', 'totalCount', 'message', 'fileId', 'nextPath', 'requestedBy'])
    .$narrowType<{ state: Task['state'] }>()
    .executeTakeFirst()
}
