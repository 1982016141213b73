import type { FrameworkDoubt, FrameworkDraft, FrameworkReading } from './frameworkDraft.ts'
import { emptyFramework } from './frameworkDraft.ts'
import type { FrameworkProposal } from './reading/index.ts'
import { type FormerItem, itemIdentities, newStableId, sameName } from './rules.ts'

type DraftWithReading = { definition: FrameworkDraft; reading: FrameworkReading }

/** What earlier versions held, so that what is the same keeps its id. */
export type FormerParts = { items: readonly FormerItem[]; subthemes: readonly { id: string; name: string }[] }

/**
 * The draft that a proposal begins as.
 * @param sourceText what was read, in reading order
 */
export function frameworkFromProposal(
  proposal: FrameworkProposal,
  sourceText: string,
  former: FormerParts = { items: [], subthemes: [] },
): DraftWithReading {
  const subthemeIds = idsOfSubthemes(proposal, former)
  const flat = proposal.subthemes.flatMap(({ title, items }) => items.map((item) => ({ subtheme: title, ...item })))
  const identities = itemIdentities(flat, former.items)
  let at = 0
  const subthemes = proposal.subthemes.map(({ items, ...subtheme }, index) => ({
    id: subthemeIds[index] ?? '',
    ...subtheme,
    items: items.map((item) => ({ id: identities[at++]?.id ?? '', ...item })),
  }))
  const likely = identities.flatMap(({ id, likely: one }): FrameworkDoubt[] =>
    one ? [{ part: 'item', id, reason: seemsToBe(one) }] : [],
  )
  const uncertain = proposal.uncertain.map(({ subtheme, item, reason }): FrameworkDoubt => {
    const held = subtheme === undefined ? undefined : subthemes[subtheme]
    const heldItem = item === undefined ? undefined : held?.items[item]
    if (heldItem) return { part: 'item', id: heldItem.id, reason }
    return held ? { part: 'subtheme', id: held.id, reason } : { part: 'frame', id: '', reason }
  })
  const { title, questions, notes, structure } = proposal
  return {
    definition: {
      title: title ?? '',
      questions: questions.length > 0 ? questions : emptyFramework.questions,
      subthemes,
      notes,
    },
    reading: { text: sourceText, doubts: [...uncertain, ...likely], structure },
  }
}

const seemsToBe = ({ subtheme, number, text }: FormerItem) =>
  `Is dit hetzelfde item als item ${number} van “${subtheme}” van eerder: “${text}”? Kies anders “nieuw item”.`

function idsOfSubthemes({ subthemes }: FrameworkProposal, { subthemes: former }: FormerParts): string[] {
  const left = new Set(former)
  const taken = new Set(former.map(({ id }) => id))
  return subthemes.map(({ title }) => {
    const known = [...left].find(({ name }) => sameName(name, title))
    if (known) left.delete(known)
    const id = known?.id ?? newStableId(title, taken, 'subthema')
    taken.add(id)
    return id
  })
}
