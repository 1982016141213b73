import type { VNode } from 'preact'

export type Crumb = { title: string; href?: string }

/** A page before the layout is put around it. */
export type Page = {
  kind: 'page'
  status: 200 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503
  /** The title of the page; also stands in the browser's tab. */
  title: string
  crumbs: readonly Crumb[]
  body: VNode
  /** `projector`: without navigation, large; `print`: for paper. */
  shape: 'normal' | 'wide' | 'projector'
  /** Seconds after which the browser loads the page again, for work that is under way. */
  refreshAfter?: number
}

export type Answer =
  | Page
  | { kind: 'redirect'; to: string; notice?: string; cookies?: readonly string[] }
  | { kind: 'file'; content: Uint8Array; mediaType: string; name: string }
  | { kind: 'saved' }

type PageOptions = { status?: Page['status']; crumbs?: readonly Crumb[]; shape?: Page['shape']; refreshAfter?: number }

export function page(title: string, body: VNode, options: PageOptions = {}): Page {
  const { status = 200, crumbs = [], shape = 'normal', refreshAfter } = options
  return { kind: 'page', status, title, crumbs, body, shape, ...(refreshAfter === undefined ? {} : { refreshAfter }) }
}

/**
 * Sends the browser on (303), so that going back or reloading repeats nothing.
 * @param notice one sentence, shown once on the page that follows
 */
export function redirect(to: string, notice?: string): Answer {
  return { kind: 'redirect', to, ...(notice === undefined ? {} : { notice }) }
}

/** A document to keep; the browser saves it under `name`. */
export function download(content: Uint8Array, mediaType: string, name: string): Answer {
  return { kind: 'file', content, mediaType, name }
}

/** What a script of ours is told when what it sent stands in the database. */
export const saved: Answer = { kind: 'saved' }
