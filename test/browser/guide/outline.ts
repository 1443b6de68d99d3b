import type { Locator } from 'playwright-core'

/** What a part of a page says and is made of, line by line and without a pixel: the digest that stands beside a picture. */
export function outlineOf(part: Locator): Promise<string> {
  return part.evaluate((root) => {
    const LEFT_OUT = new Set(['SCRIPT', 'STYLE', 'SVG', 'CANVAS', 'IMG', 'TEMPLATE'])
    const lines: string[] = []
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && element.closest('[aria-hidden="true"]') === null
    const ownText = (element: Element) =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent ?? '')
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim()
    // What is drawn from chance: codes, and numbers made of them; and what a clock that goes says.
    const steady = (text: string) =>
      text
        .replace(/\d[\d ]{6,}\d/g, '…')
        .replace(/[0-9a-f]{16,}/g, '…')
        .replace(/\d\d:\d\d:\d\d/g, '…')
        .replace(/あと\d+秒/g, 'あと…秒')
    const walk = (element: Element, depth: number) => {
      if (LEFT_OUT.has(element.tagName.toUpperCase()) || !isSeen(element)) return
      const tag = element.tagName.toLowerCase()
      const isField = ['input', 'select', 'textarea', 'button'].includes(tag)
      const text = tag === 'textarea' ? '' : ownText(element)
      const name = isField ? (element.getAttribute('aria-label') ?? element.getAttribute('data-testid') ?? '') : ''
      const isSaid = text !== '' || isField
      if (isSaid) lines.push(`${'  '.repeat(depth)}${[tag, name, text].filter((word) => word !== '').join(' ')}`)
      if (tag === 'select' || tag === 'textarea') return
      for (const child of element.children) walk(child, isSaid ? depth + 1 : depth)
    }
    walk(root, 0)
    return `${lines.map(steady).join('\n')}\n`
  })
}
