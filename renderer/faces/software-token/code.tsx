import css from './screen.module.css'
import { codeGroups, spokenCode } from './spoken-display.ts'

/** The digits as one copies them, in groups; read aloud one by one. */
export function Code({ code }: { readonly code: string }) {
  return (
    <p className={css.code} data-testid="app-code" data-code={code} data-length={code.length}>
      <span aria-hidden="true">
        {codeGroups(code).map((group, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is where it stands.
          <span key={place} className={css.group}>
            {group}
          </span>
        ))}
      </span>
      <span className={css.unseen}>{spokenCode(code)}</span>
    </p>
  )
}
