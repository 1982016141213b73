import { type Form, form, hidden, longText, oneOf, revision, text, wholeNumber } from '../../../platform/web/form.ts'
import { frameworkLimits } from '../framework.ts'
import type { FrameworkDraft } from '../frameworkDraft.ts'
import type { FrameworkPlace } from '../rules.ts'
import { guaranteeOptions } from './guarantee.ts'
import { partsOf } from './parts.ts'

/** What is open in the editor: a part that is there, or room for a new item of a subtheme. */
export type OpenPart = { part: 'item' | 'subtheme' | 'new-item'; id: string }

/** An open part as addresses write it: `item.veilig-leren`. */
export const openText = ({ part, id }: OpenPart) => `${part}.${id}`

/** @returns null for anything that names no part */
export function openFrom(written: string | null): OpenPart | null {
  const { part, id } = /^(?<part>item|subtheme|new-item)\.(?<id>[a-z0-9-]{1,80})$/.exec(written ?? '')?.groups ?? {}
  if (!id || (part !== 'item' && part !== 'subtheme' && part !== 'new-item')) return null
  return { part, id }
}

/** Where a part of a framework is edited. @param path of the draft */
export function editorHref(path: string, { part, id }: FrameworkPlace | OpenPart): string {
  return part === 'frame' ? `${path}/frame` : `${path}?open=${openText({ part, id })}#open`
}

export const frameFields = {
  title: text({ label: 'Titel', max: frameworkLimits.name, required: true }),
  questions: longText({
    label: 'Vragen bij elk item',
    hint: 'Elke vraag op een eigen regel. Een item kan eigen vragen hebben; dan gelden die.',
    max: 3_000,
    required: true,
    rows: 4,
  }),
  notes: longText({
    label: 'Aantekeningen',
    hint: 'Wat bij het kader hoort, maar geen item is. Een lege regel begint een nieuwe aantekening.',
    max: 20_000,
    rows: 6,
  }),
  revision: revision(),
}

export const frameForm = form(frameFields)

type FrameValues = typeof frameForm extends Form<infer Values, infer _Fields> ? Values : never

/** What the framework says besides its subthemes. */
export function frameFrom({ title, questions, notes }: FrameValues): Omit<FrameworkDraft, 'subthemes'> {
  return { title, questions: partsOf(questions, /\n/), notes: partsOf(notes, /\n\s*\n/) }
}

const subthemeTitle = text({ label: 'Naam van het subthema', max: frameworkLimits.name, required: true })
const underGuarantee = oneOf({ label: 'Waarborg', options: guaranteeOptions })

export const subthemeForm = form({ title: subthemeTitle, guarantee: underGuarantee, revision: revision() })

/** On a page where a subtheme may be open too. */
export const newSubthemeForm = form({
  newTitle: { ...subthemeTitle, label: 'Naam van een nieuw subthema' },
  newGuarantee: underGuarantee,
  revision: revision(),
})

const itemText = longText({ label: 'Tekst van het item', max: frameworkLimits.item, required: true, rows: 3 })

export const newItemForm = form({ text: itemText, revision: revision() })

export const itemForm = form({
  text: itemText,
  number: wholeNumber({ label: 'Nummer', min: 1, max: 200 }),
  questions: longText({
    label: 'Eigen vragen',
    hint: 'Elke vraag op een eigen regel. Laat dit leeg als de vragen van het kader gelden.',
    max: 3_000,
    rows: 2,
  }),
  /** The subtheme it stands in; another one than before moves it. */
  subtheme: hidden(90),
  /** The earlier item that this one is; empty for a new one. */
  sameAs: hidden(90),
  revision: revision(),
})

export const questionsFrom = (written: string) => partsOf(written, /\n/)

export const directionForm = form({
  direction: oneOf({
    label: 'Richting',
    options: [
      { value: 'up', label: 'omhoog' },
      { value: 'down', label: 'omlaag' },
    ],
  }),
  revision: revision(),
})
