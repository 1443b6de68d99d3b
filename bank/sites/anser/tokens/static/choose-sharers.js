// A convenience: who is chosen brings those who share his token. Without scripts the server does it.
for (const box of document.querySelectorAll('input[type="checkbox"][data-token]')) {
  box.addEventListener('change', () => {
    for (const other of document.querySelectorAll('input[type="checkbox"][data-token]')) {
      if (other.dataset.token === box.dataset.token && !other.disabled) other.checked = box.checked
    }
  })
}
