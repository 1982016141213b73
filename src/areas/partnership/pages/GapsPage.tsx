import type { GapList } from '../partnershipSource.ts'

/** How many of a kind stand on a page that shows more than this. */
const fewOfEach = 4

/** Everything that is missing, whole. */
export function GapsPage({ lists }: { lists: readonly GapList[] }) {
  if (lists.length === 0) return <p class="empty">Er ontbreekt nu niets. Wat straks afloopt, zie je hier op tijd.</p>
  return (
    <>
      <p class="lede">Wat er in het partnerschap nu niet belegd is, of binnenkort niet meer.</p>
      <ul class="tabs">
        {lists.map(({ key, title, gaps }) => (
          <li key={key}>
            <a href={`#${key}`}>
              {title} ({gaps.length})
            </a>
          </li>
        ))}
      </ul>
      {lists.map((list) => (
        <GapSection key={list.key} list={list} most={list.gaps.length} />
      ))}
    </>
  )
}

/** The first of each kind, with the way to all of them. */
export function GapsInShort({ lists }: { lists: readonly GapList[] }) {
  return lists.map((list) => <GapSection key={list.key} list={list} most={fewOfEach} />)
}

function GapSection({ list: { key, title, gaps }, most }: { list: GapList; most: number }) {
  return (
    <section id={key}>
      <div class="section-head">
        <h2>{title}</h2>
        {gaps.length > most && <a href={`/partnership/gaps#${key}`}>alle {gaps.length}</a>}
      </div>
      <ul class="rows plain">
        {gaps.slice(0, most).map(({ href, text, note }) => (
          <li key={href + text}>
            <div>
              <a href={href}>{text}</a> {note && <small>· {note}</small>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
