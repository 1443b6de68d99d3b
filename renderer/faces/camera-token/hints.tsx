import { useScanHint } from '../../camera/seen-words.ts'
import css from './hints.module.css'
import { LookResult } from './look-result.tsx'

/** What the camera sees while it runs, and what became of a look at the screen. */
export function Hints() {
  const hint = useScanHint()
  return (
    <>
      <LookResult />
      {hint && (
        <span className={css.hint} data-testid="scan-hint" data-seen={hint.seen}>
          {hint.words}
        </span>
      )}
    </>
  )
}
