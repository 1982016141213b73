import type { Day } from '../../platform/clock.ts'
import { documentTask } from '../../platform/reports/documentTask.ts'
import type { Part, Section, TextDocument } from '../../platform/reports/textDocument.ts'
import { count, longDay } from '../../ui/words.ts'
import { findWho } from '../partnership/index.ts'
import { dialoguePolicy } from './policy.ts'
import { type Dialogue, findDialogue, findReport, type NamedReport } from './queries.ts'
import { ownerInWords, takenPartInWords } from './reportWords.ts'
import type { ReportFinding } from './rules.ts'

/** Makes the report of a conversation as PDF or Word. */
export const dialogueReportTask = documentTask({
  kind: 'dialogue-report',
  async find(tx, dialogueId, today) {
    const who = await findWho(tx, today, false)
    const dialogue = who && (await findDialogue(tx, dialogueId, today))
    if (!dialogue || !dialoguePolicy.see.allows(who, dialogue)) return undefined
    const named = await findReport(tx, dialogueId)
    return named && reportDocument(dialogue, named, { partnership: who.partnershipName, today })
  },
  done: 'Het verslag is klaar.',
  gone: 'Dit gesprek is er niet (meer), of is niet voor jou bedoeld.',
})

/** What the report of a conversation says on paper: the same as on its page. */
export function reportDocument(
  dialogue: Dialogue,
  named: NamedReport,
  { partnership, today }: { partnership: string; today: Day },
): TextDocument {
  const { meeting, goal, facilitatorName, framework } = dialogue
  const { report } = named
  const sections = report.items.flatMap(({ itemId, findings, commitments }): Section[] => {
    const item = dialogue.items.find(({ id }) => id === itemId)
    if (!item) return []
    const said = findings.flatMap((finding) => partsOf(finding, named.names))
    const counted: Part[] =
      commitments > 0 ? [soft(`${count(commitments, 'voornemen', 'voornemens')} bij dit item.`)] : []
    return [
      {
        heading: item.text,
        parts: [
          soft(`${item.subtheme.title} ${item.number}, waarborg ${item.subtheme.guarantee}`),
          ...(said.length > 0 ? said : [soft('Hierover is niets opgeschreven.')]),
          ...counted,
        ],
      },
    ]
  })
  return {
    title: `Verslag van het gesprek van ${meeting.body.name}, ${longDay(meeting.day)}`,
    kind: 'Verslag van een gesprek',
    name: meeting.body.name,
    subtitle: longDay(meeting.day),
    runningHead: `Gesprek van ${meeting.body.name}, ${longDay(meeting.day)}`,
    partnership,
    madeOn: today,
    facts: [
      { label: 'Leiding', text: facilitatorName },
      { label: 'Gesprekskader', text: framework.definition.title },
      { label: 'Deelnemers', text: takenPartInWords(named) },
    ],
    opening: [
      ...(goal ? [{ kind: 'labelled' as const, label: 'Doel', text: goal }] : []),
      soft(
        'Er staat niet in wie wat zei. Het verslag is bedoeld om samen verder te komen, niet om iemand te beoordelen.',
      ),
    ],
    sections,
  }
}

const soft = (text: string): Part => ({ kind: 'paragraph', text, look: 'soft' })

function partsOf(
  { text, evidence, assurance, shared, groups, actions }: ReportFinding,
  names: NamedReport['names'],
): Part[] {
  const known = [...(shared ? ['gedeeld door velen'] : []), ...(groups > 1 ? [`gezegd in ${groups} groepen`] : [])]
  return [
    ...(text ? [{ kind: 'paragraph' as const, text }] : []),
    ...(known.length > 0 ? [soft(`${known.join(', ')}.`.replace(/^./, (first) => first.toUpperCase()))] : []),
    ...(evidence ? [{ kind: 'labelled' as const, label: 'Waaruit blijkt dat?', text: evidence }] : []),
    ...(assurance ? [{ kind: 'labelled' as const, label: 'Hoe wordt het geborgd?', text: assurance }] : []),
    ...(actions.length > 0
      ? [
          {
            kind: 'table' as const,
            columns: [
              { name: 'Vervolgactie', share: 5 },
              { name: 'Wie', share: 3 },
              { name: 'Uiterlijk', share: 2 },
            ],
            rows: actions.map((action) => [action.what, ownerInWords(action, names), longDay(action.dueOn)]),
          },
        ]
      : []),
  ]
}
