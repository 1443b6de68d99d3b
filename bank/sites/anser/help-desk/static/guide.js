// A convenience: the guide is searched while one types. Without scripts the button does it.
{
  const PAUSE = 150
  const form = document.querySelector('search form')
  let latest = 0
  let timer

  async function search() {
    const number = ++latest
    const address = new URL(form.action)
    const typed = form.elements.q.value
    if (typed !== '') address.searchParams.set('q', typed)
    const answer = await fetch(address).catch(() => null)
    // Logged out meanwhile: the page itself goes there.
    if (answer?.redirected) location.assign(address)
    if (!answer?.ok || answer.redirected || number !== latest) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const hits = page.getElementById('guide-hits')
    if (number !== latest || !hits) return
    document.getElementById('guide-hits').replaceChildren(...hits.childNodes)
    history.replaceState(null, '', address)
  }

  form.elements.q.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(search, PAUSE)
  })
}
