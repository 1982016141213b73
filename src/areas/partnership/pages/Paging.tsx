import { type PageOfList, pageSize } from '../rules.ts'

type PagingProps = {
  /** The address of the list with its filter. */
  path: string
  query: URLSearchParams
  page: PageOfList
  total: number
}

/** The way through a list that does not fit on one page; nothing when it does. */
export function Paging({ path, query, page, total }: PagingProps) {
  if (page.pages === 1) return null
  const to = (number: number) => {
    const wanted = new URLSearchParams(query)
    wanted.set('page', String(number))
    return `${path}?${wanted}`
  }
  const last = Math.min(page.offset + pageSize, total)
  return (
    <nav class="buttons" aria-label="Bladzijden">
      {page.number > 1 && (
        <a class="button quiet small" href={to(page.number - 1)} rel="prev">
          Vorige
        </a>
      )}
      <span class="meta">
        {page.offset + 1} tot en met {last} van {total}
      </span>
      {page.number < page.pages && (
        <a class="button quiet small" href={to(page.number + 1)} rel="next">
          Volgende
        </a>
      )}
    </nav>
  )
}
