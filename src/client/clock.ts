/** Lets clocks tick, by the time of the server: a phone's own clock may be wrong. */
import { clockFace, minutesLeft } from '../ui/clockFace.ts'

/** What to add to this browser's time to get the server's, in ms. */
let ahead = 0

document.addEventListener('turbo:load', () => {
  const now = Number(document.querySelector<HTMLElement>('[data-now]')?.dataset.now)
  ahead = now ? now - Date.now() : 0
  tick()
})

function tick(): void {
  const now = Date.now() + ahead
  for (const clock of document.querySelectorAll<HTMLElement>('[data-ends]')) {
    const left = Math.ceil((Number(clock.dataset.ends) - now) / 1_000)
    const words = clock.dataset.face === 'minutes' ? minutesLeft(left) : clockFace(left)
    if (clock.textContent !== words) clock.textContent = words
    clock.classList.toggle('over', left <= 0)
  }
  for (const writer of document.querySelectorAll<HTMLElement>('[data-wrote]')) {
    const seconds = Number(writer.closest<HTMLElement>('[data-writing-for]')?.dataset.writingFor)
    writer.classList.toggle('writes', now - Number(writer.dataset.wrote) < seconds * 1_000)
  }
}

setInterval(tick, 1_000)
document.addEventListener('live:changed', tick)
