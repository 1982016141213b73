/**
 * Saves what several people write together as they type it (`form[data-writing]`). Each text is sent with the revision that it
 * was made from; the server lets what others wrote meanwhile and this go together, and says how it stands.
 */
import { type Save, storedIn, waitingSaves } from './waitingSaves.ts'

/** After so long without a key, in ms. */
const typingPause = 700

const storageKey = 'peilstok.waiting-writing'

const saves = waitingSaves(storageKey, {
  async answered(key, save, response) {
    const form = formOf(key)
    if (response.status === 200 || response.status === 204) {
      const fact: Fact = response.status === 200 ? await response.json() : {}
      // What was typed meanwhile goes on from what was sent.
      saves.change(key, { base: String(fact.typed ?? save.fields.what ?? save.fields.text ?? '') })
      if (form) take(form, save, fact)
      if (!saves.at(key)) tell(form, '✓ bewaard', true)
      setAside(key, undefined)
      return
    }
    tell(form, `niet bewaard: ${whyNot(response.status, form)}`, false)
    setAside(key, save)
  },
  failed: (key) => tell(formOf(key), 'nog niet bewaard; we proberen het opnieuw', false),
})

/** Why the server did not keep it; what it means that this is over, or not for this person, the form itself knows. */
function whyNot(status: number, form: HTMLFormElement | undefined): string {
  if (status === 422) return 'dit is te lang of klopt niet. Maak het korter.'
  const { over = 'dit staat inmiddels vast', foreign = 'hier kun je niet (meer) schrijven' } = form?.dataset ?? {}
  return status === 409 ? over : foreign
}

/** What the server will not keep, so that whoever typed it can copy it, also on the page that comes next. */
const refused = storedIn<Record<string, Save>>('peilstok.refused-writing', {})

function setAside(key: string, save: Save | undefined): void {
  const { [key]: _, ...others } = refused.read()
  refused.write(save ? { ...others, [key]: save } : others)
  showRefused()
}

/** The names under which people's own words are sent. */
const textNames = ['text', 'what', 'evidence', 'assurance', 'seenBy', 'source']

/** Where there is no field for it any more. */
function showRefused(): void {
  const place = document.querySelector('[data-refused]')
  if (!place) return
  const homeless = Object.entries(refused.read()).filter(([key]) => !formOf(key))
  const texts = homeless.flatMap(([, { fields }]) => textNames.map((name) => fields[name]))
  place.toggleAttribute('hidden', homeless.length === 0)
  place.querySelector('ul')?.replaceChildren(
    ...texts
      .filter((text) => text)
      .map((text = '') => {
        const line = document.createElement('li')
        line.textContent = text
        return line
      }),
  )
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || !target.closest('[data-forget-refused]')) return
  refused.write({})
  showRefused()
})

/** A key is the address of a form, and of which field when each is sent by itself. */
const keyOf = (form: HTMLFormElement, name?: string) => `${new URL(form.action).pathname}${name ? `#${name}` : ''}`

function formOf(key: string): HTMLFormElement | undefined {
  const [path] = key.split('#')
  return [...document.querySelectorAll<HTMLFormElement>('form[data-writing]')].find(
    ({ action }) => new URL(action).pathname === path,
  )
}

/** The texts in a form that people write. */
const textsIn = (form: HTMLFormElement) => [...form.querySelectorAll('textarea')]

/** What the server says a form holds now, by the name of each field. */
type Fact = { typed?: number; revision?: number; texts?: Record<string, string>; what?: string }

/** Goes on from how it stands now: where nobody typed on, what others wrote comes in. */
function take(form: HTMLFormElement, { fields }: Save, { typed, revision, texts, what }: Fact): void {
  settle(form)
  const now = texts ?? (what === undefined ? undefined : { what })
  for (const area of textsIn(form)) {
    const sent = fields[area.name]
    const text = now?.[area.name]
    const untouched = sent === undefined ? !isDirty(area) : area.value === sent
    if (untouched) {
      if (text !== undefined && text !== area.value && !isTyping(area)) area.value = text
      area.dataset.known = area.value
      area.dataset.base = String(area.value === text ? (revision ?? '') : (typed ?? ''))
    } else if (sent !== undefined) {
      area.dataset.known = sent
      area.dataset.base = String(typed ?? '')
    }
  }
  const base = form.querySelector<HTMLInputElement>('input[name=base]')
  if (base && revision === undefined) base.value = textsIn(form)[0]?.dataset.known ?? ''
}

/** Whether a text is not the one that the server knows. */
const isDirty = (area: HTMLTextAreaElement) => area.value !== (area.dataset.known ?? area.defaultValue)
const isTyping = (area: HTMLTextAreaElement) => area === document.activeElement

/** Something new has been kept: it is no longer blank, and there is room for another. */
function settle(form: HTMLFormElement): void {
  if (!form.hasAttribute('data-blank')) return
  const whole = form.closest<HTMLElement>('article[data-blank]') ?? form
  const next = whole.cloneNode(true)
  form.removeAttribute('data-blank')
  whole.removeAttribute('data-blank')
  if (next instanceof HTMLElement) {
    renew(next)
    whole.after(next)
  }
}

/** Gives something that is not there yet an id of its own, and no words. */
function renew(element: HTMLElement): void {
  const form = element instanceof HTMLFormElement ? element : element.querySelector('form')
  // As it is written: what comes in a template has no address yet to resolve it by.
  const old = form?.getAttribute('action')?.split('/').at(-1) ?? ''
  if (!old) return
  const id = newId()
  element.removeAttribute('data-begun')
  for (const one of [element, ...element.querySelectorAll<HTMLElement>('*')])
    for (const { name, value } of [...one.attributes])
      if (value.includes(old)) one.setAttribute(name, value.replace(old, id))
  for (const area of element.querySelectorAll('textarea')) {
    area.value = area.defaultValue = ''
    delete area.dataset.known
    delete area.dataset.base
  }
  for (const saved of element.querySelectorAll('[data-saved]')) saved.textContent = ''
  // What stands in it is not its own: only the place for something new.
  for (const inside of element.querySelectorAll<HTMLElement>('article'))
    if (inside.hasAttribute('data-blank')) renew(inside)
    else inside.remove()
}

/** `crypto.randomUUID` is only there on secure connections; this is everywhere. */
function newId(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte, index) => (index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

function tell(form: HTMLFormElement | undefined, words: string, good: boolean): void {
  const place = form?.querySelector('[data-saved]')
  if (!place) return
  place.textContent = words
  place.className = good ? 'saved' : 'not-saved'
  const status = document.querySelector('[data-save-status]')
  if (status && !good) status.textContent = `Dit is ${words}.`
}

function fieldsOf(form: HTMLFormElement, area?: HTMLTextAreaElement): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && (!area || name === area.name || !textsIn(form).some((one) => one.name === name)))
      fields[name] = value
  if (area?.dataset.base) fields.base = area.dataset.base
  return fields
}

function save(form: HTMLFormElement, area?: HTMLTextAreaElement): void {
  const byField = form.dataset.writing === 'field'
  if (byField && !area) return
  const empty = textsIn(form).every(({ value }) => value.trim() === '')
  if (empty && form.hasAttribute('data-blank')) return
  tell(form, 'bewaren …', true)
  saves.add(keyOf(form, byField ? area?.name : undefined), {
    url: form.action,
    fields: fieldsOf(form, byField ? area : undefined),
  })
}

const typing = new Map<Element, ReturnType<typeof setTimeout>>()

/** Whether something was typed that the server has not acknowledged. */
export const hasUnsaved = (): boolean => typing.size > 0 || saves.entries().length > 0

document.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement)) return
  const form = target.closest<HTMLFormElement>('form[data-writing]')
  if (!form) return
  form.closest('article[data-blank]')?.setAttribute('data-begun', '')
  clearTimeout(typing.get(target))
  typing.set(
    target,
    setTimeout(() => finish(target, form), typingPause),
  )
})

function finish(area: HTMLTextAreaElement, form: HTMLFormElement): void {
  clearTimeout(typing.get(area))
  typing.delete(area)
  save(form, area)
}

/** What is being typed when somebody leaves, or puts the phone away, is saved at once. */
function finishAll(): void {
  for (const area of [...typing.keys()]) {
    const form = area.closest<HTMLFormElement>('form[data-writing]')
    if (form && area instanceof HTMLTextAreaElement) finish(area, form)
  }
}
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && finishAll())
document.addEventListener('turbo:before-visit', finishAll)
document.addEventListener('focusout', ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement)) return
  if (typing.has(target)) finishAll()
  catchUp(target)
})

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement) && !(target instanceof HTMLInputElement)) return
  const form = target.closest<HTMLFormElement>('form[data-writing]')
  if (form && textsIn(form).some(({ value }) => value.trim() !== '')) save(form)
})

/** The button is for who has no scripts; with them everything is saved already. */
document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.matches('form[data-writing]')) return
  event.preventDefault()
  event.stopPropagation()
  for (const area of textsIn(form)) save(form, area)
})

/** After a page was loaded anew: what could not be sent yet stands in its field again. */
document.addEventListener('turbo:load', () => {
  for (const [key, { fields }] of saves.entries()) {
    const form = formOf(key)
    if (!form) continue
    for (const area of textsIn(form)) {
      const text = fields[area.name]
      if (text === undefined || text === area.value) continue
      area.dataset.known = area.value
      area.value = text
      tell(form, 'nog niet bewaard; we proberen het opnieuw', false)
    }
    goOnFrom(form, fields.base ?? '')
  }
  showRefused()
})

/** What is typed on is made from what was in front of somebody then, not from what the page came with now. */
function goOnFrom(form: HTMLFormElement, base: string): void {
  const shared = form.querySelector<HTMLInputElement>('input[name=base]')
  if (form.dataset.writing !== 'field') {
    if (shared) shared.value = base
    return
  }
  for (const area of textsIn(form)) if (isDirty(area)) area.dataset.base = base
}

/**
 * Something that several people write in, as it is now: new, in another place, taken back, or with what others wrote in the
 * fields that nobody here is typing in.
 * @param listId the list that it stands in; one about another item (`data-item`) shows nothing of it
 */
export function showWritten(listId: string, incoming: HTMLElement): void {
  newest.set(incoming.id, incoming.cloneNode(true))
  const list = document.getElementById(listId)
  if (!list || list.dataset.item !== incoming.dataset.item) return
  const shown = document.getElementById(incoming.id)
  if (!shown) {
    renewBlank(incoming)
    place(list, incoming)
    return
  }
  if (shown.hasAttribute('data-removed')) {
    renewBlank(incoming)
    shown.replaceWith(incoming)
    return
  }
  const form = shown.querySelector('form')
  if (form) settle(form)
  takeTexts(shown, incoming)
  takeActions(shown, incoming)
  if (shown.dataset.position === incoming.dataset.position || shown.contains(document.activeElement)) return
  shown.dataset.position = incoming.dataset.position
  place(list, shown)
}

/** By its position, if it has one; what is not there yet stays last. */
function place(list: HTMLElement, article: HTMLElement): void {
  const position = Number(article.dataset.position)
  const next = [...list.querySelectorAll<HTMLElement>(':scope > article')].find(
    (one) => one !== article && (one.hasAttribute('data-blank') || Number(one.dataset.position) > position),
  )
  list.insertBefore(article, next ?? null)
}

/** Each as it came last: with what others wrote in a field while somebody here was typing in it. */
const newest = new Map<string, Node>()

/** Nobody types in this field any more. */
function catchUp(area: HTMLTextAreaElement): void {
  const shown = area.closest<HTMLElement>('article[id]')
  const incoming = newest.get(shown?.id ?? '')
  // After the browser has moved on to another field.
  if (shown && incoming instanceof HTMLElement) setTimeout(() => takeTexts(shown, incoming))
}

function takeTexts(shown: HTMLElement, incoming: HTMLElement): void {
  const base = incoming.querySelector<HTMLInputElement>('input[name=base]')?.value ?? ''
  for (const area of incoming.querySelectorAll<HTMLTextAreaElement>('form[data-writing=field] textarea')) {
    const here = document.getElementById(area.id)
    if (!(here instanceof HTMLTextAreaElement) || !shown.contains(here) || isDirty(here) || isTyping(here)) continue
    // The answer to what was typed here may have told of a newer one.
    if (Number(base) < Number(here.dataset.base ?? 0)) continue
    here.value = area.defaultValue
    here.dataset.known = area.defaultValue
    here.dataset.base = base
  }
}

function takeActions(shown: HTMLElement, incoming: HTMLElement): void {
  const arriving = incoming.querySelector('.proposed')
  const present = shown.querySelector('.proposed')
  if (!arriving) return
  if (!present) {
    renewBlank(incoming)
    shown.append(arriving)
    return
  }
  const number = present.querySelector('[data-count]')
  if (number) number.textContent = arriving.querySelector('[data-count]')?.textContent ?? ''
  const place = present.querySelector('[data-actions]')
  for (const form of arriving.querySelectorAll<HTMLFormElement>('form:not([data-blank])')) {
    const here = document.getElementById(form.id)
    if (!here) place?.querySelector('form[data-blank]')?.before(form)
    else if (!here.contains(document.activeElement) && ![...here.querySelectorAll('textarea')].some(isDirty))
      here.replaceWith(form)
    else if (here instanceof HTMLFormElement) settle(here)
  }
}

/** What is sent to many has one id for what is yet to come; each browser gives it one of its own. */
function renewBlank(card: HTMLElement): void {
  for (const blank of card.querySelectorAll<HTMLElement>('article[data-blank], form[data-blank]'))
    if (!blank.parentElement?.closest('article[data-blank]')) renew(blank)
}
