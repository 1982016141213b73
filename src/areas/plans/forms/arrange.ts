import { z } from 'zod'
import {
  type Errors,
  type Field,
  form,
  longText,
  oneOf,
  optionalDay,
  optionalReference,
  ownKey,
  reference,
  revision,
} from '../../../platform/web/form.ts'
import type { LinkTarget } from '../queries.ts'
import { longest, type PlanLevel, planLevelNames } from '../rules.ts'

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const first = (sent: unknown) => (Array.isArray(sent) && typeof sent[0] === 'string' ? sent[0].trim() : '')

type Owner = { personId: string } | { bodyId: string } | null

export const ownerValue = (kind: 'person' | 'body', id: string) => `${kind}:${id}`

function readOwner(sent: string): Owner | undefined {
  if (sent === '') return null
  const [, kind, id = ''] = new RegExp(`^(person|body):(${guid})$`).exec(sent) ?? []
  if (kind === undefined) return undefined
  return kind === 'person' ? { personId: id } : { bodyId: id }
}

const ownerField: Field<Owner> = {
  ...optionalReference({ label: 'Wie doet het?' }),
  schema: z.preprocess(
    (sent) => readOwner(first(sent)),
    z.union(
      [z.null(), z.object({ personId: z.guid() }), z.object({ bodyId: z.guid() })],
      'Kies wie het doet uit de lijst.',
    ),
  ),
}

const levels: readonly PlanLevel[] = ['operational', 'tactical', 'strategic']

const levelField: Field<PlanLevel | null> = {
  ...oneOf({ label: 'Op welk niveau?', options: levels.map((value) => ({ value, label: planLevelNames[value] })) }),
  required: false,
  schema: z.preprocess(
    (sent) => first(sent) || null,
    z.enum(['operational', 'tactical', 'strategic'], 'Kies een niveau.').nullable(),
  ),
}

export const arrangementFields = {
  owner: ownerField,
  startsOn: optionalDay({ label: 'Vanaf' }),
  dueOn: optionalDay({ label: 'Klaar op' }),
  level: levelField,
  budgetLine: optionalReference({ label: 'Regel van de begroting' }),
}

/** What must hold between the days. */
export const daysInOrder = ({ startsOn, dueOn }: { startsOn: string | null; dueOn: string | null }): Errors =>
  startsOn !== null && dueOn !== null && dueOn < startsOn ? { dueOn: 'Klaar op: kies een dag na het begin.' } : {}

export const arrangementForm = form({ ...arrangementFields, revision: revision() }, daysInOrder)

export const orderForm = form({
  direction: oneOf({
    label: 'Richting',
    options: [
      { value: 'up', label: 'omhoog' },
      { value: 'down', label: 'omlaag' },
    ],
  }),
})

export const removalForm = form({ revision: revision() })

/** What a link leads to, as one choice. */
export function linkValue(to: LinkTarget): string {
  switch (to.kind) {
    case 'item':
      return `item:${to.instrumentId}:${to.itemId}`
    case 'action':
      return `action:${to.actionId}`
    case 'signal':
      return `signal:${to.signalId}`
  }
}

function readLink(sent: string): LinkTarget | undefined {
  const [, instrumentId, itemId] = new RegExp(`^item:(${guid}):([a-z0-9-]{1,80})$`).exec(sent) ?? []
  if (instrumentId !== undefined && itemId !== undefined) return { kind: 'item', instrumentId, itemId }
  const [, kind, id = ''] = new RegExp(`^(action|signal):(${guid})$`).exec(sent) ?? []
  if (kind === undefined) return undefined
  return kind === 'action' ? { kind: 'action', actionId: id } : { kind: 'signal', signalId: id }
}

const linkField: Field<LinkTarget> = {
  ...reference({ label: 'Waar heeft dit mee te maken?' }),
  schema: z.preprocess(
    (sent) => readLink(first(sent)),
    z.union(
      [
        z.object({ kind: z.literal('item'), instrumentId: z.guid(), itemId: z.string() }),
        z.object({ kind: z.literal('action'), actionId: z.guid() }),
        z.object({ kind: z.literal('signal'), signalId: z.guid() }),
      ],
      'Kies iets uit de lijst.',
    ),
  ),
}

export const linkForm = form({ to: linkField })

export const commentForm = form({
  text: longText({ label: 'Jouw opmerking', max: longest.comment, rows: 2, required: true }),
  key: ownKey(),
})
