import { rule } from '../../platform/web/access.ts'
import type { Task } from './queries.ts'

export const taskPolicy = {
  /** Work that was asked for is shown to whoever asked for it, and what it brought too. */
  see: rule<Task>('task.see', (who, task) => task.requestedBy === who.personId),
}
