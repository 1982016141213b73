import type { FormState } from '../../../platform/web/form.ts'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { count, longDay } from '../../../ui/words.ts'
import { type FrameworkVersion, type PlacedItem, placedItems, type Subtheme } from '../../instruments/index.ts'
import { type Glance, nothingSaid, type Proposal, type ProposalReason } from '../rules.ts'

/** The items that one can talk about, with what was said of them before. */
export type ItemsToChoose = {
  framework: FrameworkVersion
  glances: ReadonlyMap<string, Glance>
  proposals: readonly Proposal[]
}

/** The items of a framework to tick, each with a glance at what was said of it before. */
export function ItemChoice({ choices, form }: { choices: ItemsToChoose; form: FormState }) {
  const { framework, glances, proposals } = choices
  const items = placedItems(framework.definition)
  const error = form.errors.items
  const ticked = { items: form.typed.items ?? [], subthemes: form.typed.subthemes ?? [] }
  const proposed = new Set(proposals.map(({ itemId }) => itemId))
  const listed = items.filter(({ id }) => !proposed.has(id))
  return (
    <fieldset class="field wide" id="items" aria-describedby={error ? 'items-error' : undefined}>
      <legend>Waar praten jullie over?</legend>
      {error && (
        <p class="error" id="items-error">
          <span class="unseen">Fout: </span>
          {error}
        </p>
      )}
      {proposals.length > 0 && (
        <div class="panel">
          <h2>Misschien iets voor deze keer</h2>
          {proposals.map(({ itemId, reason }) => {
            const item = items.find(({ id }) => id === itemId)
            return (
              item && (
                <ItemOption
                  key={itemId}
                  item={item}
                  glance={glances.get(itemId) ?? nothingSaid}
                  ticked={ticked.items.includes(itemId)}
                  because={reasonInWords(reason)}
                  cited
                />
              )
            )
          })}
        </div>
      )}
      {framework.definition.subthemes.map((subtheme) => (
        <SubthemeItems
          key={subtheme.id}
          subtheme={subtheme}
          items={listed.filter((item) => item.subtheme.id === subtheme.id)}
          glances={glances}
          ticked={ticked}
        />
      ))}
    </fieldset>
  )
}

type SubthemeItemsProps = {
  subtheme: Subtheme
  items: readonly PlacedItem[]
  glances: ReadonlyMap<string, Glance>
  ticked: { items: readonly string[]; subthemes: readonly string[] }
}

function SubthemeItems({ subtheme, items, glances, ticked }: SubthemeItemsProps) {
  const whole = ticked.subthemes.includes(subtheme.id)
  const talkedAbout = subtheme.items.filter(({ id }) => (glances.get(id) ?? nothingSaid).times > 0).length
  return (
    <details class="subtheme" open={whole || items.some(({ id }) => ticked.items.includes(id))}>
      <summary>
        <GuaranteeMark number={subtheme.guarantee} /> {subtheme.title}{' '}
        <small>
          {count(subtheme.items.length, 'item', 'items')}
          {talkedAbout > 0 && `, ${talkedAbout} eerder besproken`}
        </small>
      </summary>
      <label class="option">
        <input type="checkbox" name="subthemes" value={subtheme.id} checked={whole} />
        <span>Het hele subthema</span>
      </label>
      {items.map((item) => (
        <ItemOption
          key={item.id}
          item={item}
          glance={glances.get(item.id) ?? nothingSaid}
          ticked={ticked.items.includes(item.id)}
        />
      ))}
      {items.length < subtheme.items.length && (
        <p class="meta">De andere items van dit subthema staan hierboven bij de voorstellen.</p>
      )}
    </details>
  )
}

type ItemOptionProps = {
  item: PlacedItem
  glance: Glance
  ticked: boolean
  /** Why it is proposed. */
  because?: string
  /** Whether its subtheme is named too, since it does not stand under it. */
  cited?: boolean
}

function ItemOption({ item, glance, ticked, because, cited = false }: ItemOptionProps) {
  return (
    <div class="item-option">
      <label class="option">
        <input type="checkbox" name="items" value={item.id} checked={ticked} />
        <span>
          {cited && (
            <small>
              {item.subtheme.title} {item.number}
            </small>
          )}
          {!cited && <span class="number">{item.number}.</span>} {item.text}
          {because && <small class="because">{because}</small>}
          <small>{glanceInWords(glance)}</small>
        </span>
      </label>
      {glance.findings.length > 0 && (
        <details>
          <summary>Wat is er toen gezegd?</summary>
          <ul>
            {glance.findings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function glanceInWords({ lastOn, times, elsewhere, openActions }: Glance): string {
  const here =
    lastOn === null ? 'Hier nog niet besproken' : `Hier ${times} keer besproken, het laatst op ${longDay(lastOn)}`
  return [
    here,
    ...(elsewhere > 0 ? [`elders ${elsewhere} keer`] : []),
    ...(openActions > 0 ? [`${count(openActions, 'vervolgactie loopt', 'vervolgacties lopen')} nog`] : []),
  ].join(' · ')
}

function reasonInWords(reason: ProposalReason): string {
  switch (reason.kind) {
    case 'focus': {
      const { focus, others } = reason
      const elsewhere = others > 0 ? ` en ${count(others, 'ander aandachtspunt', 'andere aandachtspunten')}` : ''
      return `Past bij het aandachtspunt ‘${focus.criterionName}’ van ${focus.schoolName}${elsewhere}`
    }
    case 'open-actions':
      return `Hierover ${reason.number === 1 ? 'loopt' : 'lopen'} nog ${count(reason.number, 'vervolgactie', 'vervolgacties')}: wat is ervan geworden?`
    case 'long-ago':
      return `Lang niet besproken: voor het laatst op ${longDay(reason.lastOn)}`
    case 'elsewhere':
      return `Andere overleggen praten hierover: ${reason.number} keer`
  }
}
