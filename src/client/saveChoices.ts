/**
 * Saves each choice as it is made. What could not be saved (no connection, a server that restarts) is kept in the
 * browser and sent again until it is acknowledged; only then it says "bewaard".
 */
type Waiting = { url: string; fields: Record<string, string> }

const storageKey = 'peilstok.waiting-choices'
const retryAfter = 3_000

/** Waiting saves by criterion: a newer choice on a criterion replaces an older one. */
function readWaiting(): Record<string, Waiting> {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '{}')
  } catch {
    return {}
  }
}

function writeWaiting(waiting: Record<string, Waiting>): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(waiting))
  } catch {
    // Without storage (private mode) the page itself still holds what was chosen.
  }
}

let sending = false

async function sendWaiting(): Promise<void> {
  if (sending) return
  sending = true
  try {
    for (
      let waiting = readWaiting(), key = Object.keys(waiting)[0];
      key !== undefined;
      waiting = readWaiting(), key = Object.keys(waiting)[0]
    ) {
      const save = waiting[key]
      if (!save) break
      const criterion = key.slice(key.indexOf('#') + 1)
      const outcome = await send(save)
      if (outcome === 'try-again') {
        tell(criterion, 'nog niet bewaard; we proberen het opnieuw', false)
        setTimeout(sendWaiting, retryAfter)
        return
      }
      // While it was under way a newer choice may have come in its place: that one still has to be sent.
      const now = readWaiting()
      if (JSON.stringify(now[key]) === JSON.stringify(save)) {
        delete now[key]
        writeWaiting(now)
        if (outcome === 'saved') tell(criterion, '✓ bewaard', true)
        else
          tell(
            criterion,
            outcome === 'closed'
              ? 'niet bewaard: de scan staat niet meer open'
              : 'niet bewaard: laad de pagina opnieuw',
            false,
          )
      }
    }
    countAnswered()
  } finally {
    sending = false
  }
}

async function send({ url, fields }: Waiting): Promise<'saved' | 'closed' | 'refused' | 'try-again'> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'x-requested-by': 'peilstok' },
      body: new URLSearchParams(fields),
      redirect: 'manual',
      keepalive: true,
    })
    if (response.status === 204) return 'saved'
    if (response.status === 409) return 'closed'
    return response.status >= 500 ? 'try-again' : 'refused'
  } catch {
    return 'try-again'
  }
}

function tell(criterion: string, words: string, good: boolean): void {
  const place = document.querySelector(`[data-criterion="${CSS.escape(criterion)}"] [data-saved]`)
  if (!place) return
  place.textContent = words
  place.className = good ? 'saved' : 'not-saved'
  const status = document.querySelector('[data-save-status]')
  if (status) status.textContent = good ? 'Je keuze is bewaard.' : `Je keuze is ${words}.`
}

/** How many criteria of all themes have an answer, in the progress at the top. */
function countAnswered(): void {
  const form = document.querySelector('[data-save-choices]')
  const bars = [...document.querySelectorAll('[data-progress] i')]
  const here = form?.getAttribute('data-first')
  if (!form || here === null || here === undefined) return
  for (const [index, criterion] of [...form.querySelectorAll('[data-criterion]')].entries()) {
    bars[Number(here) + index]?.classList.toggle('done', criterion.querySelector('input[type=radio]:checked') !== null)
  }
  const count = document.querySelector('[data-progress-count]')
  if (count) count.textContent = String(bars.filter((bar) => bar.classList.contains('done')).length)
}

document.addEventListener('change', (event) => {
  const target = event.target
  if (!(target instanceof HTMLElement)) return
  const form = target.closest<HTMLFormElement>('form[data-save-choices]')
  const criterion = target.closest<HTMLElement>('[data-criterion]')
  const id = criterion?.dataset.criterion
  if (!form || !id) return
  const data = new FormData(form)
  const fields: Record<string, string> = {}
  for (const name of [`phase.${id}`, `ambition.${id}`, `remark.${id}`]) {
    const value = data.get(name)
    if (typeof value === 'string') fields[name] = value
  }
  // An ambition or a few words without a choice wait for the choice, or for the button.
  if (fields[`phase.${id}`] === undefined) return
  writeWaiting({ ...readWaiting(), [`${form.action}#${id}`]: { url: form.action, fields } })
  tell(id, 'bewaren …', true)
  void sendWaiting()
})

addEventListener('online', () => void sendWaiting())
document.addEventListener('turbo:load', () => void sendWaiting())
