/** Turbo replaces the body and leaves `<html>` as it was: the size of letters, which the shape of a page decides, stands there. */
function takeShape() {
  document.documentElement.classList.toggle('projector', document.body.dataset.shape === 'projector')
}

document.addEventListener('turbo:render', takeShape)
