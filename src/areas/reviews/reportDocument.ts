import type { Day } from '../../platform/clock.ts'
import { documentTask } from '../../platform/reports/documentTask.ts'
import type { Part, Section, TextDocument } from '../../platform/reports/textDocument.ts'
import { schoolYearName } from '../../platform/schoolYear.ts'
import { inSentence, listed, longDay } from '../../ui/words.ts'
import { guaranteeNames, guarantees } from '../instruments/index.ts'
import { findWho } from '../partnership/index.ts'
import { reviewPolicy } from './policy.ts'
import { findReview, findWritten, type Review, type Written } from './queries.ts'
import { meetsWords } from './rules.ts'

/** Makes the report of a school's peer review as PDF or Word. */
export const reviewReportTask = documentTask({
  kind: 'review-report',
  async find(tx, reviewId, today) {
    const who = await findWho(tx, today, false)
    const review = who && (await findReview(tx, reviewId))
    if (!review || !reviewPolicy.readFindings.allows(who, review)) return undefined
    return reviewDocument(review, await findWritten(tx, reviewId), { partnership: who.partnershipName, today })
  },
  done: 'Het verslag is klaar.',
  gone: 'Deze peerreview is er niet (meer), of is niet voor jou bedoeld.',
})

/** What the report says on paper: the self-picture, and what the panel gave; no mark, no rank. */
export function reviewDocument(
  review: Review,
  written: Written,
  { partnership, today }: { partnership: string; today: Day },
): TextDocument {
  const { schoolName, schoolYear, visitOn, panel } = review
  const going = panel.filter(({ reply }) => reply !== 'declined')
  const { statement, reply } = written
  return {
    title: `Peerreview ${schoolName}, ${schoolYearName(schoolYear)}`,
    kind: 'Verslag van een peerreview',
    name: schoolName,
    subtitle: visitOn ? longDay(visitOn) : schoolYearName(schoolYear),
    runningHead: `Peerreview ${schoolName}`,
    partnership,
    madeOn: today,
    facts: [
      {
        label: 'Panel',
        text: listed(
          going.map(({ name, roleName, chair }) => `${name} (${inSentence(roleName)}${chair ? ', voorzitter' : ''})`),
        ),
      },
      ...(review.boardName ? [{ label: 'Bestuur', text: review.boardName }] : []),
    ],
    opening: [
      {
        kind: 'paragraph',
        look: 'soft',
        text: 'Een peerreview is bedoeld om verder te komen. Er staat geen cijfer in, en scholen worden niet met elkaar vergeleken.',
      },
      ...(statement
        ? [
            { kind: 'labelled' as const, label: 'Uitspraak', text: meetsWords(schoolName, statement.meets) },
            { kind: 'paragraph' as const, text: statement.reasons },
          ]
        : []),
    ],
    sections: [
      ...guarantees.map((guarantee) => sectionOf(guarantee, written)),
      ...(reply
        ? [{ heading: 'De reactie van de school', parts: [{ kind: 'paragraph' as const, text: reply.text }] }]
        : []),
    ],
  }
}

function sectionOf(guarantee: keyof typeof guaranteeNames, { guarantees: texts, advice }: Written): Section {
  const said = texts.find((one) => one.guarantee === guarantee)
  const given = advice.filter((one) => one.guarantee === guarantee).map(({ text }) => text)
  const part = (heading: string, text: string | undefined): Section[] =>
    text ? [{ heading, parts: [{ kind: 'paragraph', text }] }] : []
  const list: Part = { kind: 'list', items: given }
  return {
    heading: `Waarborg ${guarantee}, ${guaranteeNames[guarantee]}`,
    parts: [],
    sections: [
      ...part('Zo ziet de school zichzelf', said?.selfPicture),
      ...part('Wat het panel zag', said?.seen),
      ...part('Wat sterk is', said?.strong),
      ...(given.length > 0 ? [{ heading: 'Advies', parts: [list] }] : []),
    ],
  }
}
