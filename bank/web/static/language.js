// A convenience: the language switch keeps what was typed. Without scripts it opens the page anew.
{
  const KEY = 'typed-before-the-switch'
  // Hidden fields are the new page's own; passwords, codes and files are not carried.
  const NOT_CARRIED = '[type="hidden"], [type="password"], [type="file"], [autocomplete="one-time-code"]'
  const link = document.querySelector('a.language')
  const session = document.querySelector('[name="form-token"]')?.value

  const fields = () =>
    [...document.querySelectorAll('main form :is(input, select, textarea)[name]')].filter(
      (field) => !field.matches(NOT_CARRIED),
    )
  const isBox = ({ type }) => type === 'checkbox' || type === 'radio'
  const nameOf = (field) =>
    JSON.stringify([field.form.getAttribute('action'), field.name, isBox(field) ? field.value : ''])

  const kept = JSON.parse(sessionStorage.getItem(KEY))
  sessionStorage.removeItem(KEY)
  if (kept?.session === session && kept?.page === location.pathname + location.search) {
    for (const field of fields()) {
      const typed = kept.typed[nameOf(field)]
      if (typed !== undefined) field[isBox(field) ? 'checked' : 'value'] = typed
    }
  }

  link?.addEventListener('click', () => {
    const page = new URL(link.href).searchParams.get('back')
    const typed = Object.fromEntries(
      fields().map((field) => [nameOf(field), isBox(field) ? field.checked : field.value]),
    )
    sessionStorage.setItem(KEY, JSON.stringify({ session, page, typed }))
  })
}
