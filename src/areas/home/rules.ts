import type { ComponentChildren } from 'preact'
import type { Day } from '../../platform/clock.ts'

/** Something that is asked of this person now. */
export type Asked = {
  title: string
  /** Why, or what it is about; one sentence. */
  sentence: string
  href: string
  /** The words on its button. */
  button: string
  due: Day | null
}

/** A part of the home page: how things stand, or what changed. */
export type HomeSection = {
  title: string
  more?: { href: string; label: string }
  body: ComponentChildren
  column: 'main' | 'side'
}

/** What is most urgent first; without a day last. */
export function inOrder(asked: readonly Asked[]): Asked[] {
  return asked.toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
}
