import { html } from 'hono/html'

/**
 * Fills in the posted form of a page that is sent to `action`, as it was sent before. It works on the finished page, so that no
 * page needs to know of it: they are all our own, and hono/jsx writes every attribute as ` name="value"`, escaped.
 * Hidden fields, passwords and files stay as the page has them.
 */
export function refill(page: string, action: string, fields: Readonly<Record<string, string>>): string {
  const typed = new Map(Object.entries(fields).map(([name, value]) => [name, escaped(value)]))
  return page.replace(/(<form [^>]*>)(.*?)<\/form>/gs, (form, start: string, content: string) => {
    const isIt = attributeOf(start, 'method') === 'post' && attributeOf(start, 'action') === escaped(action)
    return isIt ? `${start}${filled(content, typed)}</form>` : form
  })
}

type Typed = ReadonlyMap<string, string>

const UNTOUCHED = new Set(['hidden', 'password', 'file'])

/** All texts escaped. */
function filled(content: string, typed: Typed): string {
  return content
    .replace(/<input [^>]*>/g, (input) => filledInput(input, typed))
    .replace(/(<select [^>]*>)(.*?)<\/select>/gs, (select, start: string, options: string) => {
      const value = typed.get(attributeOf(start, 'name'))
      if (value === undefined) return select
      const chosen = options.replace(/<option [^>]*>/g, (option) =>
        marked(option, 'selected', attributeOf(option, 'value') === value),
      )
      return `${start}${chosen}</select>`
    })
    .replace(/(<textarea [^>]*>).*?<\/textarea>/gs, (area, start: string) => {
      const value = typed.get(attributeOf(start, 'name'))
      // A browser drops the first line break of a text.
      return value === undefined ? area : `${start}\n${value}</textarea>`
    })
}

function filledInput(input: string, typed: Typed): string {
  const type = attributeOf(input, 'type')
  const value = typed.get(attributeOf(input, 'name'))
  if (UNTOUCHED.has(type)) return input
  // A box that is not ticked is not sent.
  if (type === 'checkbox' || type === 'radio') return marked(input, 'checked', attributeOf(input, 'value') === value)
  return value === undefined ? input : input.replace(/ value="[^"]*"/, () => ` value="${value}"`)
}

function marked(tag: string, mark: 'checked' | 'selected', isSet: boolean): string {
  const bare = tag.replace(` ${mark}=""`, '')
  return isSet ? bare.replace(/\/?>$/, (end) => ` ${mark}=""${end}`) : bare
}

/** Of an attribute, escaped; '' when the tag has none. */
function attributeOf(tag: string, attribute: string): string {
  return new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1] ?? ''
}

function escaped(text: string): string {
  return String(html`${text}`)
}
