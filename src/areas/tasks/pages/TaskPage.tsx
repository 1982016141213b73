import type { Task } from '../queries.ts'

export function TaskPage({ task }: { task: Task }) {
  switch (task.state) {
    case 'waiting':
    case 'running':
      return (
        <div class="panel" aria-live="polite">
          <p>
            {task.totalCount > 0
              ? `${task.doneCount} van ${task.totalCount} klaar.`
              : 'Een ogenblik, we zijn ermee bezig.'}
          </p>
          <progress
            max={task.totalCount || undefined}
            value={task.totalCount ? task.doneCount : undefined}
            aria-label={task.title}
          />
          <p class="meta">Deze pagina ververst zichzelf. Je kunt ook verder werken en later terugkomen.</p>
        </div>
      )
    case 'failed':
      return (
        <div class="summary">
          <h2>Dit is niet gelukt</h2>
          <p>{task.message}</p>
          {task.nextPath && (
            <div class="buttons">
              <a class="button" href={task.nextPath}>
                Probeer het opnieuw
              </a>
            </div>
          )}
        </div>
      )
    case 'done':
      return (
        <div class="panel">
          <p>{task.message ?? 'Klaar.'}</p>
          <div class="buttons">
            {task.fileId && (
              <a class="button" href={`/tasks/${task.id}/file`} data-turbo="false">
                Haal het bestand op
              </a>
            )}
            {task.nextPath && (
              <a class={task.fileId ? 'button quiet' : 'button'} href={task.nextPath}>
                Ga verder
              </a>
            )}
          </div>
        </div>
      )
  }
}
