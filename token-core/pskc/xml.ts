import { SaxesParser } from 'saxes'

/**
 * Reads XML 1.0 with namespaces, strictly, piece after piece, in time that grows with its length. A document type is always refused:
 * nothing is ever fetched or expanded.
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
  /** Where what is wrong begins, from 1. */
  readonly line: number
}

/** Elements within elements. A key container has 6. */
const DEEPEST = 100
/** UTF-16 units that are read in a step. */
const PIECE = 4096
/** XML 1.1 is read as 1.0. */
const OPTIONS = { xmlns: true, position: false, defaultXMLVersion: '1.0', forceXMLVersion: true } as const

/**
 * Text as it stands between tags or in quotes.
 * @throws RangeError when it has a character that XML 1.0 does not allow
 */
export function escaped(text: string): string {
  if (NO_CHARACTER.test(text)) throw new RangeError('a character that XML does not allow')
  return text.replace(/[<>&"\t\n\r]/g, (character) => `&#${character.codePointAt(0)};`)
}

/** XML 1.0 §2.2, Char. */
const NO_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/** @returns what is wrong, or null at the end of a document that is well-formed */
export function* readXml(xml: string): Generator<XmlEvent, XmlFault | null> {
  const parser = new SaxesParser(OPTIONS)
  let events: XmlEvent[] = []
  let depth = 0
  /** Where that which is being read begins. */
  let at = xml.startsWith('\ufeff') ? 1 : 0
  const passed = () => {
    at = parser.position
  }
  parser.on('xmldecl', passed)
  parser.on('processinginstruction', passed)
  // Comes before the `>`.
  parser.on('comment', () => {
    at = parser.position + 1
  })
  // Comes behind the `<` of what follows.
  parser.on('text', (text) => {
    if (depth === 0 && /[^ \t\r\n]/.test(text)) throw new Error('text outside of the root')
    at = parser.position - 1
    events.push({ type: 'text', text })
  })
  parser.on('cdata', (text) => {
    passed()
    events.push({ type: 'text', text })
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (++depth > DEEPEST) throw new Error('too deep')
    passed()
    const own = Object.values(attributes).filter((attribute) => attribute.uri === '')
    const values = new Map(own.map((attribute) => [attribute.local, attribute.value]))
    events.push({ type: 'start', name: { namespace: uri, local }, attributes: values })
  })
  parser.on('closetag', ({ name, isSelfClosing }) => {
    // An end tag of another name closes this element too, before it is refused.
    if (!isSelfClosing && xml.slice(at + 2, parser.position - 1).trimEnd() !== name) throw new Error('not its end')
    depth--
    passed()
    events.push({ type: 'end' })
  })
  parser.on('doctype', () => {
    throw new Error('document type')
  })

  for (let next = 0; ; ) {
    const end = pieceEnd(xml, next)
    let isRight = true
    try {
      writePiece(parser, xml.slice(next, end))
      if (end === xml.length) parser.close()
    } catch {
      isRight = false
    }
    yield* events
    if (!isRight) return faultAt(xml, at, depth)
    if (end === xml.length) return null
    // A piece in which nothing ends is a step, too.
    if (events.length === 0) yield { type: 'text', text: '' }
    events = []
    next = end
  }
}

/** No character is cut in two. */
function pieceEnd(xml: string, from: number): number {
  const end = Math.min(from + PIECE, xml.length)
  return /[\ud800-\udbff]/.test(xml[end - 1] ?? '') ? Math.min(end + 1, xml.length) : end
}

/** saxes takes the first half of a surrogate pair for a character whatever follows it (6.0.0). */
function writePiece(parser: SaxesParser<typeof OPTIONS>, piece: string): void {
  const half = piece.search(/\p{Surrogate}/u)
  parser.write(half < 0 ? piece : piece.slice(0, half))
  if (half >= 0) throw new Error('half of a character')
}

function faultAt(xml: string, begin: number, depth: number): XmlFault {
  const before = xml.slice(0, begin)
  const rest = xml.slice(begin)
  const space = /^[ \t\r\n]*/.exec(rest)?.[0] ?? ''
  const isType = rest.startsWith('<!DOCTYPE', space.length)
  const code = depth > DEEPEST ? 'too-deep' : isType ? 'document-type' : 'not-well-formed'
  return { code, line: (before + space).split(/\r\n|[\r\n]/).length }
}
