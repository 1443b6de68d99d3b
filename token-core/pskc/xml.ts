/**
 * Reads XML 1.0 with namespaces, strictly, one event after the other, in time that grows with its length. A document type is always
 * refused: nothing is ever fetched or expanded.
 */

export interface XmlName {
  /** '' for none. */
  readonly namespace: string
  readonly local: string
}

export type XmlEvent =
  /** `attributes`: those without a prefix, which alone belong to the element's own vocabulary. */
  | { readonly type: 'start'; readonly name: XmlName; readonly attributes: ReadonlyMap<string, string> }
  | { readonly type: 'end' }
  | { readonly type: 'text'; readonly text: string }

export type XmlFaultCode = 'document-type' | 'not-well-formed' | 'too-deep'
export interface XmlFault {
  readonly code: XmlFaultCode
  /** From 1. */
  readonly line: number
}

/** Elements within elements. A key container has 6. */
const DEEPEST = 100
/** A text is read in pieces, so that no step is long. */
const LONGEST_PIECE = 16_384
const LONGEST_REFERENCE = 12

/** XML 1.0 §2.3, without the colon. */
const NAME_START =
  'A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}'
const PART = `[${NAME_START}][${NAME_START}.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040-]*`
const NAME = new RegExp(`${PART}(?::${PART})?`, 'uy')
const SPACE = /[ \t\r\n]*/y
const DECLARATION =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.\d+\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])[A-Za-z][\w.-]*\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\3)?[ \t\r\n]*\?>/y
/** A character reference or an entity reference; an ampersand that begins neither is matched alone. */
const REFERENCE = /&(?:#(?:x([0-9A-Fa-f]{1,8})|(\d{1,8}))|(lt|gt|amp|apos|quot));|&/g
const PREDEFINED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' }
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/'

/** Prefixes and their namespaces; those of the elements around it are found through `outer`. */
interface Scope {
  readonly bound: ReadonlyMap<string, string>
  readonly outer: Scope | null
}
interface Open {
  readonly raw: string
  readonly outer: Scope
}

/** @returns what is wrong, or null at the end of a document that is well-formed */
export function* readXml(xml: string): Generator<XmlEvent, XmlFault | null> {
  const fault = (at: number, code: XmlFaultCode = 'not-well-formed'): XmlFault => ({ code, line: lineOf(xml, at) })
  const open: Open[] = []
  let scope: Scope = { bound: new Map([['xml', XML_NAMESPACE]]), outer: null }
  let hasRoot = false
  let at = xml.startsWith('\ufeff') ? 1 : 0
  at = after(DECLARATION, xml, at) ?? at

  while (at < xml.length) {
    const found = xml.indexOf('<', at)
    const next = pieceEnd(xml, at, found < 0 ? xml.length : found)
    if (next > at) {
      const isRight = !xml.slice(at, next + 2).includes(']]>')
      const text = isRight ? decoded(xml.slice(at, next)) : null
      if (text === null) return fault(at)
      if (open.length === 0 && skipSpace(xml, at) < next) return fault(skipSpace(xml, at))
      if (open.length > 0) yield { type: 'text', text }
      at = next
      continue
    }
    if (xml.startsWith('<!--', at)) {
      const end = xml.indexOf('--', at + 4)
      if (end < 0 || xml[end + 2] !== '>' || !isLegal(xml.slice(at, end))) return fault(at)
      at = end + 3
    } else if (xml.startsWith('<![CDATA[', at)) {
      const end = xml.indexOf(']]>', at)
      const text = xml.slice(at + 9, end)
      if (end < 0 || open.length === 0 || !isLegal(text)) return fault(at)
      yield { type: 'text', text }
      at = end + 3
    } else if (xml.startsWith('<!DOCTYPE', at)) {
      return fault(at, 'document-type')
    } else if (xml.startsWith('<?', at)) {
      const end = xml.indexOf('?>', at)
      const target = match(NAME, xml, at + 2)
      const isTarget = target !== null && target.toLowerCase() !== 'xml' && !target.includes(':')
      if (end < 0 || !isTarget || !isLegal(xml.slice(at, end))) return fault(at)
      at = end + 2
    } else if (xml.startsWith('</', at)) {
      const name = match(NAME, xml, at + 2)
      const last = open.pop()
      if (name === null || last?.raw !== name) return fault(at)
      const end = skipSpace(xml, at + 2 + name.length)
      if (xml[end] !== '>') return fault(at)
      scope = last.outer
      yield { type: 'end' }
      at = end + 1
    } else {
      const tag = readTag(xml, at)
      if (!tag || (open.length === 0 && hasRoot)) return fault(at)
      if (open.length === DEEPEST) return fault(at, 'too-deep')
      const inner = scopeOf(tag.attributes, scope)
      const name = inner && resolve(tag.raw, inner, true)
      const attributes = inner && ownAttributes(tag.attributes, inner)
      if (!name || !attributes) return fault(at)
      hasRoot = true
      yield { type: 'start', name, attributes }
      if (tag.isEmpty) yield { type: 'end' }
      else {
        open.push({ raw: tag.raw, outer: scope })
        scope = inner
      }
      at = tag.end
    }
  }
  return hasRoot && open.length === 0 ? null : fault(xml.length)
}

interface Tag {
  readonly raw: string
  /** By their names as written. */
  readonly attributes: ReadonlyMap<string, string>
  readonly isEmpty: boolean
  readonly end: number
}

function readTag(xml: string, start: number): Tag | null {
  const raw = match(NAME, xml, start + 1)
  if (raw === null) return null
  const attributes = new Map<string, string>()
  let at = start + 1 + raw.length
  for (;;) {
    const from = skipSpace(xml, at)
    if (xml[from] === '>') return { raw, attributes, isEmpty: false, end: from + 1 }
    if (xml.startsWith('/>', from)) return { raw, attributes, isEmpty: true, end: from + 2 }
    const name = from === at ? null : match(NAME, xml, from)
    if (name === null || attributes.has(name)) return null
    const equals = skipSpace(xml, from + name.length)
    const begin = skipSpace(xml, equals + 1)
    const quote = xml[begin]
    if (xml[equals] !== '=' || (quote !== '"' && quote !== "'")) return null
    const end = xml.indexOf(quote, begin + 1)
    const written = xml.slice(begin + 1, end)
    const value = end < 0 || written.includes('<') ? null : decoded(written.replace(/\r\n|[\t\r\n]/g, ' '))
    if (value === null) return null
    attributes.set(name, value)
    at = end + 1
  }
}

/** The namespaces that hold inside of a tag; null when it binds one that must not be bound (Namespaces in XML 1.0 §3, §5). */
function scopeOf(attributes: Tag['attributes'], outer: Scope): Scope | null {
  const bound = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (bound.length === 0) return outer
  const scope = new Map<string, string>()
  for (const [name, uri] of bound) {
    const prefix = name.slice('xmlns:'.length)
    if ((prefix === 'xml') !== (uri === XML_NAMESPACE)) return null
    if (prefix === 'xmlns' || uri === XMLNS_NAMESPACE || (prefix !== '' && uri === '')) return null
    scope.set(prefix, uri)
  }
  return { bound: scope, outer }
}

function namespaceOf(prefix: string, scope: Scope): string | null {
  for (let inner: Scope | null = scope; inner; inner = inner.outer) {
    const namespace = inner.bound.get(prefix)
    if (namespace !== undefined) return namespace
  }
  return prefix === '' ? '' : null
}

/** An unbound prefix is null. The namespace that has no prefix is for elements only. */
function resolve(raw: string, scope: Scope, isElement: boolean): XmlName | null {
  const colon = raw.indexOf(':')
  const prefix = raw.slice(0, Math.max(colon, 0))
  const namespace = prefix === '' && !isElement ? '' : namespaceOf(prefix, scope)
  return namespace === null ? null : { namespace, local: raw.slice(colon + 1) }
}

function ownAttributes(attributes: Tag['attributes'], scope: Scope): ReadonlyMap<string, string> | null {
  const own = new Map<string, string>()
  const seen = new Set<string>()
  for (const [raw, value] of attributes) {
    if (raw === 'xmlns' || raw.startsWith('xmlns:')) continue
    const name = resolve(raw, scope, false)
    if (!name || seen.has(`${name.namespace} ${name.local}`)) return null
    seen.add(`${name.namespace} ${name.local}`)
    if (name.namespace === '') own.set(name.local, value)
  }
  return own
}

/** Where the next piece of a text ends: no character and no reference is cut in two. */
function pieceEnd(xml: string, at: number, end: number): number {
  if (end - at <= LONGEST_PIECE) return end
  const cut = at + LONGEST_PIECE
  const reference = xml.lastIndexOf('&', cut - 1)
  if (reference > cut - LONGEST_REFERENCE && reference > at) return reference
  return /[\udc00-\udfff]/.test(xml[cut] ?? '') ? cut - 1 : cut
}

/** References replaced (XML 1.0 §4.1, §4.6); null when one stands for nothing, or a character is none of XML's. */
function decoded(written: string): string | null {
  if (!isLegal(written)) return null
  let isRight = true
  const text = written.replace(REFERENCE, (_, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return PREDEFINED[name] ?? ''
    const point = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal)
    const isCharacter = isLegalPoint(point)
    isRight &&= isCharacter
    return isCharacter ? String.fromCodePoint(point) : ''
  })
  return isRight ? text : null
}

/** Char of XML 1.0 §2.2. */
function isLegal(text: string): boolean {
  return !/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)
}

function isLegalPoint(point: number): boolean {
  return point < 0x20
    ? point === 0x9 || point === 0xa || point === 0xd
    : point < 0xd800 || (point > 0xdfff && point < 0xfffe) || (point > 0xffff && point <= 0x10ffff)
}

function match(pattern: RegExp, xml: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(xml)?.[0] ?? null
}

function after(pattern: RegExp, xml: string, at: number): number | null {
  const found = match(pattern, xml, at)
  return found === null ? null : at + found.length
}

function skipSpace(xml: string, at: number): number {
  return after(SPACE, xml, at) ?? at
}

function lineOf(xml: string, at: number): number {
  return xml.slice(0, at).split(/\r\n|[\r\n]/).length
}
