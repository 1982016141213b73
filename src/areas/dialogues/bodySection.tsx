import { count, longDay } from '../../ui/words.ts'
import { type BodySource, bodyPolicy } from '../bodies/index.ts'
import { findDialoguesOfBody, type ListedDialogue } from './queries.ts'
import { dialogueStateNames } from './rules.ts'

/** How many conversations the page of a body shows. */
const shown = 8

/** The conversations at a body's table: the coming ones and what earlier ones brought. */
export const bodyDialogues: BodySource = async (tx, who, body) => {
  if (!bodyPolicy.takePart.allows(who, body)) return []
  const dialogues = await findDialoguesOfBody(tx, body.id)
  if (dialogues.length === 0) return []
  const rest = dialogues.length - shown
  return [
    {
      title: 'Gesprekken',
      body: (
        <>
          <DialogueRows dialogues={dialogues.slice(0, shown)} />
          {rest > 0 && <p class="meta">En {count(rest, 'ouder gesprek', 'oudere gesprekken')}.</p>}
        </>
      ),
    },
  ]
}

function DialogueRows({ dialogues }: { dialogues: readonly ListedDialogue[] }) {
  return (
    <ul class="rows plain">
      {dialogues.map(({ id, day, state, subthemes, itemIds, frameworkTitle }) => (
        <li key={id}>
          <div>
            <a href={state === 'closed' ? `/dialogues/${id}/report` : `/dialogues/${id}`}>
              {subthemes.join(' · ') || frameworkTitle}
            </a>
            <br />
            <small>
              {longDay(day)} · {count(itemIds.length, 'item', 'items')}
            </small>
          </div>
          {state !== 'closed' && <span class="tag now">{dialogueStateNames[state]}</span>}
        </li>
      ))}
    </ul>
  )
}
