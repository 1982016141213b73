/** A button that copies what stands in a field; without a script it is not there, and one copies by hand. */
function offerCopying() {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
    button.hidden = !('clipboard' in navigator)
  }
}

document.addEventListener('turbo:load', offerCopying)
document.addEventListener('turbo:render', offerCopying)

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-copies]') : null
  const field = button && document.getElementById(button.dataset.copies ?? '')
  if (!button || !(field instanceof HTMLInputElement)) return
  field.select()
  await navigator.clipboard.writeText(field.value)
  button.textContent = 'Gekopieerd'
})
