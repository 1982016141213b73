import { dayOf } from '../../../platform/clock.ts'
import { longDay } from '../../../ui/words.ts'
import { type ItemHistory, type ItemVersion, wordChanges } from '../../instruments/index.ts'

/** What an item says now, and how its words changed from version to version. */
export function Wording({ item }: { item: ItemHistory }) {
  const { newest, versions } = item
  const changes = versions.flatMap((later, index) => {
    const earlier = versions[index + 1]
    return earlier && !saysTheSame(earlier, later) ? [{ earlier, later }] : []
  })
  const [first, ...others] = newest.parts
  return (
    <section class="panel">
      {first && <p class="said question">{first.text}</p>}
      {others.length > 0 && (
        <details>
          <summary>Zo staat het beschreven</summary>
          <dl class="facts">
            {others.map(({ label, text }) => (
              <>
                <dt key={`${label}-label`}>{label}</dt>
                <dd class="said" key={label}>
                  {text}
                </dd>
              </>
            ))}
          </dl>
        </details>
      )}
      {changes.length > 0 ? (
        <details>
          <summary>De woorden veranderden {changes.length === 1 ? 'één keer' : `${changes.length} keer`}</summary>
          {changes.map(({ earlier, later }) => (
            <Changed key={later.number} earlier={earlier} later={later} />
          ))}
        </details>
      ) : (
        <p class="meta">
          {versions.length === 1
            ? `Sinds versie ${newest.number}, ${longDay(dayOf(newest.publishedAt))}.`
            : `In alle ${versions.length} versies met dezelfde woorden.`}
        </p>
      )}
    </section>
  )
}

const saysTheSame = (a: ItemVersion, b: ItemVersion) =>
  a.name === b.name && JSON.stringify(a.parts) === JSON.stringify(b.parts)

function Changed({ earlier, later }: { earlier: ItemVersion; later: ItemVersion }) {
  const labels = [...new Set([...later.parts, ...earlier.parts].map(({ label }) => label))]
  const textOf = (version: ItemVersion, label: string) => version.parts.find((part) => part.label === label)?.text ?? ''
  const changed = labels.filter((label) => textOf(earlier, label) !== textOf(later, label))
  return (
    <div class="apart-small">
      <h3>
        Versie {later.number}, {longDay(dayOf(later.publishedAt))}
      </h3>
      {earlier.name !== later.name && (
        <p class="said">
          <Words from={earlier.name} to={later.name} />
        </p>
      )}
      {changed.map((label) => (
        <p class="said" key={label}>
          <small>{label}:</small> <Words from={textOf(earlier, label)} to={textOf(later, label)} />
        </p>
      ))}
    </div>
  )
}

function Words({ from, to }: { from: string; to: string }) {
  return (
    <>
      {wordChanges(from, to).map(({ kind, text }) =>
        kind === 'added' ? <ins>{text}</ins> : kind === 'removed' ? <del>{text}</del> : text,
      )}
    </>
  )
}
