import { PostButton } from '../../../ui/form/Field.tsx'
import { longDay, momentInWords } from '../../../ui/words.ts'
import { guaranteeNames, guarantees, wordChanges } from '../../instruments/index.ts'
import type { PlanVersion, VersionReason } from '../queries.ts'
import type { PlanChange } from '../rules.ts'

const reasonNames: Record<VersionReason, string> = {
  offered: 'Aangeboden',
  adopted: 'Vastgesteld',
  amended: 'Gewijzigd',
  kept: 'Bewaard',
}

type VersionListProps = { planId: string; versions: readonly PlanVersion[]; mayKeep: boolean }

/** Every version of a plan. */
export function VersionList({ planId, versions, mayKeep }: VersionListProps) {
  return (
    <>
      <p class="lede">
        Elke keer dat het plan wordt aangeboden, vastgesteld of gewijzigd, blijft bewaard hoe het er toen uitzag.
      </p>
      {mayKeep && (
        <div class="buttons">
          <PostButton action={`/plans/${planId}/versions`} label="Bewaar deze versie" look="quiet" />
        </div>
      )}
      {versions.length === 0 && <p class="empty">Er is nog geen versie bewaard.</p>}
      <ul class="rows plain">
        {versions.map((version) => (
          <li key={version.number}>
            <div>
              <a href={`/plans/${planId}/versions/${version.number}`}>
                Versie {version.number}: {reasonNames[version.reason].toLowerCase()}
              </a>
              <small class="version-when">
                {momentInWords(version.at)}
                {version.personName && `, ${version.personName}`}
              </small>
              <Because version={version} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Why a plan was changed, since when, and on which decision that rests. */
export function Because({ version: { because, decidedOn, decision } }: { version: PlanVersion }) {
  if (because === '' && !decision) return null
  return (
    <>
      {because && <p class="said">{because}</p>}
      <small>
        {decidedOn && `Besloten op ${longDay(decidedOn)}. `}
        {decision && `Besluit: ${decision.text}`}
      </small>
    </>
  )
}

const changeNames: Record<PlanChange['kind'], Record<PlanChange['change'], string>> = {
  ambition: { added: 'Ambitie', removed: 'Ambitie', changed: 'Ambitie gewijzigd' },
  goal: { added: 'Doel erbij', removed: 'Doel eruit', changed: 'Doel gewijzigd' },
  activity: { added: 'Activiteit erbij', removed: 'Activiteit eruit', changed: 'Activiteit gewijzigd' },
}

type VersionPageProps = {
  planId: string
  version: PlanVersion
  /** The version that it is held against; undefined for the first. */
  against: PlanVersion | undefined
  versions: readonly PlanVersion[]
  changes: readonly PlanChange[]
}

/** One version: why it is there, and what is different in it. */
export function VersionPage({ planId, version, against, versions, changes }: VersionPageProps) {
  return (
    <>
      <p class="lede">
        {reasonNames[version.reason]} op {momentInWords(version.at)}
        {version.personName && ` door ${version.personName}`}.
      </p>
      <Because version={version} />
      {versions.length > 1 && (
        <form method="get" action={`/plans/${planId}/versions/${version.number}`} class="filters">
          <div class="field">
            <label for="from">Vergelijk met</label>
            <select id="from" name="from">
              {versions
                .filter(({ number }) => number !== version.number)
                .map(({ number, reason }) => (
                  <option key={number} value={number} selected={number === against?.number}>
                    versie {number}, {reasonNames[reason].toLowerCase()}
                  </option>
                ))}
            </select>
          </div>
          <button type="submit" class="button quiet">
            Toon
          </button>
        </form>
      )}
      {changes.length === 0 && <p class="empty">De tekst is hetzelfde.</p>}
      {guarantees.map((number) => {
        const here = changes.filter(({ guarantee }) => guarantee === number)
        if (here.length === 0) return null
        return (
          <section key={number}>
            <div class="section-head">
              <h2>
                Waarborg {number}: {guaranteeNames[number].toLowerCase()}
              </h2>
            </div>
            {here.map((change) => (
              <div class="apart-small" key={`${change.kind} ${change.id}`}>
                <h3>{changeNames[change.kind][change.change]}</h3>
                <dl class="facts">
                  {change.texts.map(({ label, from, to }) => (
                    <>
                      <dt>{label}</dt>
                      <dd class="said">
                        {wordChanges(from ?? '', to ?? '').map(({ kind, text }) =>
                          kind === 'added' ? <ins>{text}</ins> : kind === 'removed' ? <del>{text}</del> : text,
                        )}
                      </dd>
                    </>
                  ))}
                </dl>
              </div>
            ))}
          </section>
        )
      })}
    </>
  )
}
