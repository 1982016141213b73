/**
 * Keeps a page up to date that many look at (`data-live` names its stream): the server sends what changed as Turbo streams.
 * A browser that slept or lost its connection opens the stream again and gets the whole, so that it has missed nothing.
 */
import { StreamActions, visit } from '@hotwired/turbo'
import { hasUnsaved, showWritten } from './saveWriting.ts'

/** In ms: without a sign of life for so long the connection is dead, whatever the browser thinks. */
const deadAfter = 40_000
const reopenAfter = 4_000

const noConnection = 'Even geen verbinding. Wat je typt, blijft hier staan en wordt straks bewaard.'

let source: EventSource | undefined
let heardAt = 0

const page = () => document.querySelector<HTMLElement>('[data-live]')

function open(): void {
  close()
  const address = page()?.dataset.live
  if (!address) return
  source = new EventSource(address)
  heardAt = Date.now()
  source.addEventListener('open', () => say(''))
  source.addEventListener('beat', () => heard())
  source.addEventListener('message', ({ data }) => {
    heard()
    show(data)
    document.dispatchEvent(new CustomEvent('live:changed'))
  })
  source.addEventListener('error', () => {
    say(noConnection)
    // Refused, rather than broken: the browser does not try again by itself.
    if (source?.readyState === EventSource.CLOSED) void askWhy(address)
  })
}

/** There may be no stream here any more: it is over, or one has to come in again. The page itself then says so. */
async function askWhy(address: string): Promise<void> {
  const asking = new AbortController()
  const streams = await fetch(address, { signal: asking.signal }).then(
    ({ status, headers }) => status >= 500 || headers.get('content-type')?.startsWith('text/event-stream') === true,
    () => true,
  )
  asking.abort()
  if (page()?.dataset.live !== address) return
  if (streams) setTimeout(open, reopenAfter)
  else visit(location.href, { action: 'replace' })
}

/**
 * Shows what `<turbo-stream>` elements say: each does so once it is in the document. Turbo's own way gives the focus back to
 * whichever field had it a moment ago, also when somebody went on to the next one meanwhile.
 */
function show(streams: string): void {
  const template = document.createElement('template')
  template.innerHTML = streams
  document.documentElement.append(template.content)
}

function close(): void {
  source?.close()
  source = undefined
}

function heard(): void {
  heardAt = Date.now()
  say('')
}

function say(words: string): void {
  const place = document.querySelector('[data-connection]')
  if (place && place.textContent !== words) place.textContent = words
}

/** Whether somebody is in the middle of something in an element, which may then not be replaced under their hands. */
function isBusy(element: Element): boolean {
  return element.contains(document.activeElement) || element.querySelector('input:checked, details[open]') !== null
}

/** What waits for somebody to finish, by the element that it is about: the newest only. */
const waiting = new Map<string, string>()

document.addEventListener('turbo:before-stream-render', (event) => {
  const stream = event.target
  if (!(stream instanceof HTMLElement)) return
  const target = stream.getAttribute('target') ?? ''
  const element = document.getElementById(target)
  if (!element?.hasAttribute('data-careful') || !isBusy(element)) {
    waiting.delete(target)
    return
  }
  event.preventDefault()
  waiting.set(target, stream.outerHTML)
})

/** Shows what waited, where nobody is busy any more. */
function showWaiting(): void {
  for (const [target, stream] of [...waiting]) {
    const element = document.getElementById(target)
    if (element && isBusy(element)) continue
    waiting.delete(target)
    if (element) show(stream)
  }
}
setInterval(showWaiting, 1_000)

/** Something that several people write in: its texts go into the fields that nobody here is typing in. */
StreamActions.write = function write(this: HTMLElement & { templateContent: DocumentFragment }) {
  const card = this.templateContent.querySelector('article')
  if (!card) return
  // That it was removed, if that still waits to be shown, is no longer so.
  waiting.delete(card.id)
  showWritten(this.getAttribute('target') ?? '', card)
}

/** Goes along when the conversation goes on, as soon as what was typed is saved and nobody is in the middle of a word. */
function goAlong(): void {
  const here = page()
  const head = document.getElementById('group-head')
  if (!source || !here || !head) return
  const moved = !(head.dataset.members ?? '').split(' ').includes(here.dataset.participant ?? '')
  const went = head.dataset.stage !== here.dataset.stage
  const over = head.dataset.stage === 'closed'
  if (!moved && !over && !(went && here.dataset.follows !== undefined)) return
  if (hasUnsaved() || document.activeElement instanceof HTMLTextAreaElement) {
    say('Jullie gaan door. Klik buiten het veld als je klaar bent met typen.')
    return
  }
  close()
  visit('/take-part', { action: 'replace' })
}
// Turbo changes the page when the browser next draws it, so looking now and then sees it all.
setInterval(goAlong, 500)

document.addEventListener('turbo:load', open)
document.addEventListener('turbo:before-render', close)
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && page() && Date.now() - heardAt > deadAfter / 2) open()
})
// A lost connection is silent: the stream itself would notice much later.
addEventListener('offline', () => source && say(noConnection))
addEventListener('online', () => page() && open())
setInterval(() => {
  if (source && Date.now() - heardAt > deadAfter) open()
}, 5_000)
