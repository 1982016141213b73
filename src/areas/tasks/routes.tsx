import { findFile } from '../../platform/files.ts'
import type { SubjectFinder } from '../../platform/web/access.ts'
import { download, page } from '../../platform/web/answer.ts'
import { problem } from '../../platform/web/problems.tsx'
import { type Route, subjectRoute } from '../../platform/web/route.ts'
import { TaskPage } from './pages/TaskPage.tsx'
import { taskPolicy } from './policy.ts'
import { findTask, type Task } from './queries.ts'

const subject: SubjectFinder<Task> = { find: (tx, params) => findTask(tx, params.task ?? ''), seenBy: taskPolicy.see }

export const taskRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/tasks/:task',
    access: taskPolicy.see,
    subject,
    async handle({ subject: task }) {
      const underWay = task.state === 'waiting' || task.state === 'running'
      return page(task.title, <TaskPage task={task} />, underWay ? { refreshAfter: 1 } : {})
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/tasks/:task/file',
    access: taskPolicy.see,
    subject,
    async handle({ tx, subject: task }) {
      const file = task.fileId && (await findFile(tx, task.fileId))
      return file ? download(file.bytes, file.mediaType, file.name) : problem.unknown()
    },
  }),
]
