import { page, stream } from '../../../../platform/web/answer.ts'
import { problem } from '../../../../platform/web/problems.tsx'
import { type Route, subjectRoute } from '../../../../platform/web/route.ts'
import { boardView } from '../../live.tsx'
import { Board } from '../../pages/Board.tsx'
import { dialoguePolicy } from '../../policy.ts'
import { type Dialogue, findBoard } from '../../queries.ts'
import { theDialogue } from '../../subjects.ts'

/** Seconds between one look and the next of a screen without scripts. */
const refreshWithoutScripts = 10

/** The item that the plenary round is about, if the address names one that was chosen. */
const askedItem = ({ items }: Dialogue, query: URLSearchParams) => items.find(({ id }) => id === query.get('item'))?.id

export const boardRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/dialogues/:dialogue/board',
    subject: theDialogue,
    access: dialoguePolicy.see,
    async handle({ tx, services, subject: dialogue, query }) {
      const board = await findBoard(tx, dialogue.id)
      if (!board) return problem.unknown()
      const body = (
        <Board
          dialogueId={dialogue.id}
          board={board}
          items={dialogue.items}
          itemId={askedItem(dialogue, query)}
          origin={services.config.origin}
          now={services.clock()}
        />
      )
      return page(dialogue.meeting.body.name, body, { shape: 'projector', refreshWithoutScripts })
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/dialogues/:dialogue/board/stream',
    subject: theDialogue,
    access: dialoguePolicy.see,
    async handle({ who: { partnershipId }, services, subject: dialogue, query }) {
      const looked = { partnershipId, dialogueId: dialogue.id, items: dialogue.items }
      return stream(services.live.stream(boardView(services, looked, askedItem(dialogue, query))))
    },
  }),
]
