import type { KeyboardEvent } from 'react'
import css from './tab-list.module.css'

interface TabListProps<Name extends string> {
  readonly names: readonly Name[]
  readonly chosen: Name
  /** What they are, together. */
  readonly label: string
  text(name: Name): string
  idOf(name: Name): string
  panelIdOf(name: Name): string
  onChoose(name: Name): void
}

/** The names of pages, one of them shown: ← → Home End move between them. */
export function TabList<Name extends string>({
  names,
  chosen,
  label,
  text,
  idOf,
  panelIdOf,
  onChoose,
}: TabListProps<Name>) {
  const onKey = (event: KeyboardEvent) => {
    const now = names.indexOf(chosen)
    const to: Readonly<Record<string, number>> = {
      ArrowRight: (now + 1) % names.length,
      ArrowLeft: (now - 1 + names.length) % names.length,
      Home: 0,
      End: names.length - 1,
    }
    const wanted = names[to[event.key] ?? -1]
    if (!wanted) return
    event.preventDefault()
    event.stopPropagation()
    onChoose(wanted)
    document.getElementById(idOf(wanted))?.focus()
  }
  return (
    <div className={css.tabs} role="tablist" aria-label={label} onKeyDown={onKey}>
      {names.map((name) => (
        <button
          key={name}
          id={idOf(name)}
          type="button"
          role="tab"
          className={css.tab}
          data-testid={idOf(name)}
          aria-selected={name === chosen}
          aria-controls={panelIdOf(name)}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {text(name)}
        </button>
      ))}
    </div>
  )
}
