import type { ComponentChildren } from 'preact'
import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import type { Body } from './queries.ts'

/** A part of the page of a body. */
export type BodySection = { title: string; more?: { href: string; label: string }; body: ComponentChildren }

/** What an area contributes to the page of a body. Later areas register their own in src/web.tsx. */
export type BodySource = (tx: Tx, who: Who, body: Body) => Promise<BodySection[]>
