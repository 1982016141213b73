/** Saves each choice of a scan as it is made. Only what the server acknowledged is called saved. */
import { waitingSaves } from './waitingSaves.ts'

/** Under the address of the form and the criterion. */
const saves = waitingSaves('peilstok.waiting-choices', {
  answered(key, save, { status }) {
    const criterion = criterionOf(key)
    if (saves.at(key) !== undefined && JSON.stringify(saves.at(key)) !== JSON.stringify(save)) return
    if (status === 204) tell(criterion, '✓ bewaard', true)
    else
      tell(
        criterion,
        status === 409 ? 'niet bewaard: de scan staat niet meer open' : 'niet bewaard: laad de pagina opnieuw',
        false,
      )
    countAnswered()
  },
  failed: (key) => tell(criterionOf(key), 'nog niet bewaard; we proberen het opnieuw', false),
})

const criterionOf = (key: string) => key.slice(key.indexOf('#') + 1)

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
  tell(id, 'bewaren …', true)
  saves.add(`${form.action}#${id}`, { url: form.action, fields })
})
