const KEY = 'camtoken.api-token'

/**
 * The API token of this page. The launcher hands it over in the address (`#token=…`), which no server ever sees;
 * from there it moves into sessionStorage and out of the address, so that neither history nor a screenshot shows it.
 */
export function takeApiToken(page: Pick<Window, 'location' | 'history' | 'sessionStorage'>): string {
  const given = new URLSearchParams(page.location.hash.slice(1)).get('token')
  if (given) {
    page.sessionStorage.setItem(KEY, given)
    page.history.replaceState(null, '', page.location.pathname + page.location.search)
  }
  return given ?? page.sessionStorage.getItem(KEY) ?? ''
}
