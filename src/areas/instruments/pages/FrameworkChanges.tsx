import { count } from '../../../ui/words.ts'
import { guaranteeNames } from '../guarantees.ts'
import {
  type FrameworkComparison,
  type ItemChange,
  isSameItem,
  isSameSubtheme,
  type PlacedDraftItem,
  type SubthemeChange,
} from '../rules.ts'
import { Changed, ChangedWords, Compared } from './ChangedText.tsx'

/** What differs between two versions of a framework: items added, removed, renumbered and reworded. */
export function FrameworkChanges({ comparison }: { comparison: FrameworkComparison }) {
  const { title, questions, notes } = comparison
  const subthemes = comparison.subthemes.filter((change) => !isSameSubtheme(change))
  const items = comparison.items.filter((change) => !isSameItem(change))
  const same = comparison.items.length - items.length
  return (
    <>
      {(title || questions || notes) && (
        <section class="apart">
          <h2>Om de items heen</h2>
          <dl class="facts">
            <Changed label="Titel" change={title} />
            <Changed label="Vragen bij elk item" change={questions} />
            <Changed label="Aantekeningen" change={notes} />
          </dl>
        </section>
      )}
      {subthemes.map((change) => (
        <Subtheme key={change.subtheme.id} change={change} />
      ))}
      {items.map((change) => (
        <Item key={change.item.id} change={change} />
      ))}
      <p class="apart">
        {items.length === 0 ? 'Geen item is veranderd.' : `Niet veranderd: ${count(same, 'item', 'items')}.`}
      </p>
    </>
  )
}

function Subtheme({ change }: { change: SubthemeChange }) {
  const { subtheme } = change
  const guarantee = subtheme.guarantee && guaranteeNames[subtheme.guarantee]
  switch (change.kind) {
    case 'added':
      return <Compared title={<ins>{subtheme.title}</ins>} told={`Dit subthema is nieuw, bij ${guarantee}.`} />
    case 'removed':
      return <Compared title={<del>{subtheme.title}</del>} told="Dit subthema is er niet meer." />
    case 'kept':
      return (
        <Compared
          title={change.title ? <ChangedWords change={change.title} /> : subtheme.title}
          told={change.title ? 'Dit subthema heet anders.' : null}
        >
          <Changed label="Waarborg" change={change.guarantee} />
        </Compared>
      )
  }
}

function Item({ change }: { change: ItemChange }) {
  const { item } = change
  switch (change.kind) {
    case 'added':
      return (
        <Compared title={<ins>{placeOf(item)}</ins>} told="Dit item is nieuw.">
          <Changed label="Tekst" change={{ from: null, to: item.text }} />
        </Compared>
      )
    case 'removed':
      return (
        <Compared title={<del>{placeOf(item)}</del>} told="Dit item is er niet meer.">
          <Changed label="Tekst" change={{ from: item.text, to: null }} />
        </Compared>
      )
    case 'kept':
      return (
        <Compared
          title={placeOf(item)}
          told={change.movedFrom ? `Dit was ${placeInSentence(change.movedFrom)}.` : null}
        >
          {change.text ? (
            <Changed label="Tekst" change={change.text} />
          ) : (
            <>
              <dt>Tekst</dt>
              <dd class="said">{item.text}</dd>
            </>
          )}
          <Changed label="Eigen vragen" change={change.questions} />
        </Compared>
      )
  }
}

const placeOf = ({ subtheme, number }: PlacedDraftItem) => `${subtheme.title}, item ${number}`
const placeInSentence = ({ subtheme, number }: PlacedDraftItem) => `item ${number} van ${subtheme.title}`
