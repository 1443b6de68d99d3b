import type { ReactNode } from 'react'
import { useTokenOf } from '../../connection/context.ts'
import type { Face } from '../face.ts'

const Nothing = () => null

function Device({ children }: { readonly children?: ReactNode }) {
  const lines = useTokenOf('key-fob', ({ display }) => display.lines)
  return (
    <section data-testid="device">
      <div data-testid="display">
        {lines?.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {children}
    </section>
  )
}

/** The key-fob in the window. */
export const KEY_FOB: Face<'key-fob'> = {
  Device,
  Glyph: Nothing,
  Charge: Nothing,
  Tools: Nothing,
  Hints: Nothing,
  Panel: Nothing,
  Sections: Nothing,
  compact: { Words: Nothing, Tools: Nothing },
  useDeeds: () => [],
  keys: [],
  models: [],
  isTimed: true,
  model: () => 'key-fob',
  state: () => 'key-fob',
  glance: ({ display }) => display.lines.join(' '),
  details: () => [],
  found: () => [],
  account: () => null,
  nextStep: () => 'key-fob',
  nextChange: () => null,
  limit: () => null,
  journal: {
    groups: [],
    groupOf: ({ type }) => type,
    sentence: ({ type }) => type,
    brought: () => null,
    empty: () => 'journal.dark',
  },
  presenting: {
    situations: [],
    wordsFor: (situation) => situation,
    targetIn: () => null,
    captionIn: (chapter, step) => chapter?.id ?? step,
    ends: new Set(),
    doStep: async () => {},
    Spotlight: Nothing,
    Seen: Nothing,
    keys: {},
    begin: () => {},
    end: () => {},
  },
  replayed: () => () => null,
}
