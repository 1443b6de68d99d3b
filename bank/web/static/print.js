// A convenience: a button that opens the browser's print window. Without scripts the page says which keys do.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
