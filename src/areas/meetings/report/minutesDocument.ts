import type { Day } from '../../../platform/clock.ts'
import type { LabelledText, Part, Section, TextDocument } from '../../../platform/reports/textDocument.ts'
import { longDay, weekDay } from '../../../ui/words.ts'
import type { MinutesItem, MinutesText } from '../minutes.ts'
import { attendanceLists, outcomeInWords, standingInWords } from '../minutesWords.ts'
import { purposeNames } from '../rules.ts'

/** The minutes as a document to keep, send or sign. @param today stands in it as the day it was made */
export function minutesDocument(minutes: MinutesText, today: Day): TextDocument {
  const { body, title, day, partnership, approved } = minutes
  const about = title === body ? body : `${body}: ${title}`
  return {
    title: `Verslag van ${about}, ${longDay(day)}`,
    kind: 'Verslag',
    name: title,
    subtitle: [title === body ? '' : body, `${weekDay(day)} ${day.slice(0, 4)}`].filter(Boolean).join(' · '),
    runningHead: `${body} · ${longDay(day)}`,
    partnership,
    madeOn: today,
    facts: facts(minutes),
    opening: [{ kind: 'paragraph', text: standingInWords(minutes), look: 'soft' }],
    sections: [
      ...minutes.items.map(itemSection),
      ...(approved?.corrections
        ? [{ heading: 'Wat er niet klopte', parts: [{ kind: 'paragraph' as const, text: approved.corrections }] }]
        : []),
      ...(approved
        ? [{ heading: 'Voor akkoord', parts: [{ kind: 'signature' as const, labels: ['Voorzitter', 'Datum'] }] }]
        : []),
    ],
  }
}

function facts({ from, until, place, onlineAddress, people }: MinutesText): LabelledText[] {
  return [
    { label: 'Wanneer', text: `${from} tot ${until} uur` },
    { label: 'Waar', text: [place, onlineAddress].filter(Boolean).join('\n') },
    ...attendanceLists(people).map(({ term, names }) => ({ label: term, text: names.join(', ') })),
  ].filter(({ text }) => text !== '')
}

function itemSection(item: MinutesItem): Section {
  const { number, title, purpose, owner, papers, note, decisions, recorded } = item
  const about = [purposeNames[purpose], owner, papers.length > 0 && `stukken: ${papers.join(', ')}`]
  const left = outcomeInWords(item)
  const parts: Part[] = [
    { kind: 'paragraph', text: about.filter(Boolean).join(' · '), look: 'soft' },
    ...(note ? [{ kind: 'paragraph' as const, text: note }] : []),
    ...decisions.map((text) => ({ kind: 'labelled' as const, label: 'Besluit', text })),
    ...recorded.flatMap((one): Part[] => [
      { kind: 'paragraph', text: one.title, look: 'strong' },
      { kind: 'list', items: one.lines },
    ]),
    ...(left ? [{ kind: 'paragraph' as const, text: left, look: 'soft' as const }] : []),
  ]
  return { heading: `${number}. ${title}`, parts }
}
