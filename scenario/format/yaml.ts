import { type Document, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import { type Mistake, WrongScenario } from './mistakes.ts'

export interface Place {
  readonly line: number
  readonly column: number
}

/** A YAML file as values, which still knows where each of them stands. */
export interface YamlFile {
  readonly value: unknown
  /** The place of a value, of the key with `atKey`; where it is missing, the place of what should hold it. */
  place(path: readonly PropertyKey[], atKey?: boolean): Place
}

/** So many aliases of anchors may be followed: a small file can be made to stand for a huge value. */
const MOST_ALIASES = 100

/**
 * Reads a file of YAML 1.2. Throws {@link WrongScenario} for what is no YAML, and for numbers that would come out otherwise than they are
 * written: 0144 would be 144, and a long number would lose its last digits.
 */
export function readYaml(source: string, file: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(source.replace(/^\uFEFF/, ''), { lineCounter: lines, prettyErrors: false })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const mistakes: Mistake[] = document.errors.map(({ pos, message }) => ({
    ...placeAt(pos[0]),
    message: `${message}.`,
  }))
  visit(document, {
    Scalar(_, { value, source: written = '', range }) {
      if (typeof value !== 'number' || String(value) === written) return
      const message = `${written} would be read as the number ${value}. Put quotes around it: "${written}".`
      mistakes.push({ ...placeAt(range?.[0] ?? 0), message })
    },
  })
  if (mistakes.length > 0) throw new WrongScenario(file, mistakes)
  return {
    value: contentOf(document, file),
    place: (path, atKey = false) => placeAt(offsetOf(document, path, atKey)),
  }
}

function contentOf(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new WrongScenario(file, [{ line: 1, column: 1, message: `${message}.` }])
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[], atKey: boolean): number {
  let node: unknown = document.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const [i, key] of path.entries()) {
    const next = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))
      : isSeq(node)
        ? node.items[Number(key)]
        : undefined
    if (next === undefined) return offset
    const keyNode = isPair(next) ? next.key : undefined
    node = isPair(next) ? next.value : next
    const isLast = i === path.length - 1
    const shown = isNode(keyNode) && (isLast ? atKey || !isNode(node) : false) ? keyNode : node
    if (isNode(shown)) offset = shown.range?.[0] ?? offset
  }
  return offset
}
