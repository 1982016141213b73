/** Scrolls the source to the text of the cell that is being edited: within its own frame, so that the page stays where it is. */
function showInSource() {
  const marked = document.getElementById('in-source')
  const frame = marked?.parentElement
  if (marked && frame) frame.scrollTop = marked.offsetTop - frame.offsetTop - frame.clientHeight / 4
}

document.addEventListener('turbo:load', showInSource)
