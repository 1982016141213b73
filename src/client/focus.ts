/** After a refused form the focus goes to the summary of what is wrong, so that a screen reader begins there. */
function focusSummary() {
  document.querySelector<HTMLElement>('[data-focus]')?.focus()
}

document.addEventListener('turbo:load', focusSummary)
document.addEventListener('turbo:render', focusSummary)
