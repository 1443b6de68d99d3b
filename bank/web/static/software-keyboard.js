// A convenience: a keyboard on the page, for inputs that offer it. Without scripts its switch is not there.
{
  const texts = document.getElementById('software-keyboard-texts').dataset
  const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

  const button = (text, name, press) => {
    const made = document.createElement('button')
    made.type = 'button'
    made.className = 'key'
    made.textContent = text
    made.dataset.testid = name
    made.addEventListener('click', press)
    return made
  }

  const keyboardFor = (input, leave) => {
    const panel = document.createElement('div')
    panel.className = 'software-keyboard'
    panel.id = `${input.id}-keyboard`
    panel.setAttribute('role', 'group')
    panel.setAttribute('aria-label', texts.title)
    panel.dataset.testid = 'software-keyboard'

    const changed = () => input.dispatchEvent(new Event('input', { bubbles: true }))
    const write = (text) => {
      const { selectionStart, selectionEnd, value } = input
      input.setRangeText(text, selectionStart ?? value.length, selectionEnd ?? value.length, 'end')
      changed()
    }
    const clearOne = () => {
      const end = input.selectionStart ?? input.value.length
      if (end > 0) input.setRangeText('', end - 1, end, 'end')
      changed()
    }
    const clearAll = () => {
      input.value = ''
      changed()
    }

    let isCapital = false
    const letters = []
    const shift = button(texts.shift, 'key-shift', () => {
      isCapital = !isCapital
      shift.setAttribute('aria-pressed', String(isCapital))
      for (const key of letters) {
        key.textContent = isCapital ? key.textContent.toUpperCase() : key.textContent.toLowerCase()
      }
    })
    shift.setAttribute('aria-pressed', 'false')

    const row = (keys) => {
      const line = document.createElement('div')
      line.className = 'keys'
      line.append(...keys)
      panel.append(line)
    }
    const isNumeric = input.inputMode === 'numeric'
    for (const characters of isNumeric ? ROWS.slice(0, 1) : ROWS) {
      row(
        [...characters].map((character) => {
          const key = button(character, `key-${character}`, () => write(key.textContent))
          if (/[a-z]/.test(character)) letters.push(key)
          return key
        }),
      )
    }
    row([
      ...(isNumeric ? [] : [shift]),
      button(texts.one, 'key-clear-one', clearOne),
      button(texts.all, 'key-clear-all', clearAll),
      button(texts.done, 'key-done', leave),
    ])
    const close = button('×', 'key-close', leave)
    close.classList.add('close')
    close.setAttribute('aria-label', texts.close)
    panel.prepend(close)
    panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') leave()
    })
    return panel
  }

  for (const box of document.querySelectorAll('[data-keyboard-for]')) {
    const input = document.getElementById(box.dataset.keyboardFor)
    const label = box.closest('label')
    label.hidden = false
    let panel = null
    const leave = () => {
      panel?.remove()
      panel = null
      box.checked = false
      input.focus()
    }
    box.addEventListener('change', () => {
      if (!box.checked) return leave()
      panel = keyboardFor(input, leave)
      label.after(panel)
      // Where typing goes on: at the end of what stands there.
      input.setSelectionRange(input.value.length, input.value.length)
    })
  }
}
