import type { VNode } from 'preact'
import type { JsonObject } from '../database/tables.ts'

export type Crumb = { title: string; href?: string }

/** A page before the layout is put around it. */
export type Page = {
  kind: 'page'
  status: 200 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503
  /** The title of the page; also stands in the browser's tab. */
  title: string
  crumbs: readonly Crumb[]
  body: VNode
  /** `projector`: without navigation, large; `light`: only what a questionnaire needs, for a phone on a poor line. */
  shape: 'normal' | 'wide' | 'projector' | 'light'
  /** In which language a light page speaks. */
  language?: 'nl' | 'en'
  /** Seconds after which the browser loads the page again, for work that is under way. */
  refreshAfter?: number
  /** The same, for browsers without scripts only: with them the page keeps itself up to date. */
  refreshWithoutScripts?: number
}

export type Answer =
  | Page
  /** `passOn` is what only the page that follows may know, and once, such as a new secret: its request has it as `passedOn`. */
  | { kind: 'redirect'; to: string; notice?: string; passOn?: string; cookies?: readonly string[] }
  | { kind: 'content'; text: string; mediaType: string; version: string }
  | { kind: 'file'; content: Uint8Array; mediaType: string; name: string }
  | { kind: 'saved' }
  | { kind: 'told'; fact: JsonObject }
  | { kind: 'stream'; open: Stream }

/** Where the events of a stream go. */
export type EventSink = {
  /** Sends one event as it is; resolves when the connection took it, rejects when the browser has gone. */
  send: (event: Uint8Array) => Promise<void>
  /** Ends the stream; the browser may ask for it again. */
  end: () => void
}

/**
 * A stream of events (text/event-stream) that stays open after the request's transaction has ended.
 * @returns what to do when it has ended, from whichever side
 */
export type Stream = (sink: EventSink) => () => void

type PageOptions = Partial<
  Pick<Page, 'status' | 'crumbs' | 'shape' | 'language' | 'refreshAfter' | 'refreshWithoutScripts'>
>

export function page(title: string, body: VNode, options: PageOptions = {}): Page {
  return { kind: 'page', status: 200, title, crumbs: [], body, shape: 'normal', ...options }
}

/**
 * Sends the browser on (303), so that going back or reloading repeats nothing.
 * @param notice one sentence, shown once on the page that follows
 */
export function redirect(to: string, notice?: string): Answer {
  return { kind: 'redirect', to, ...(notice === undefined ? {} : { notice }) }
}

/**
 * Something that another program reads, such as a calendar.
 * @param version the same for what says the same: who has it already, is told that nothing changed (304)
 */
export function content(text: string, mediaType: string, version: string): Answer {
  return { kind: 'content', text, mediaType, version }
}

/** A document to keep; the browser saves it under `name`. */
export function download(content: Uint8Array, mediaType: string, name: string): Answer {
  return { kind: 'file', content, mediaType, name }
}

/** What a script of ours is told when what it sent stands in the database. */
export const saved: Answer = { kind: 'saved' }

/** What a script of ours is told of what it sent, as JSON. */
export function told(fact: JsonObject): Answer {
  return { kind: 'told', fact }
}

/** Keeps the connection open for events. */
export function stream(open: Stream): Answer {
  return { kind: 'stream', open }
}
