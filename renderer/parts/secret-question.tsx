import type { ComponentProps } from 'react'
import { SheetFoot } from './sheet-foot.tsx'
import css from './sheets.module.css'

/** Says that a file holds keys, and asks. */
export function SecretQuestion({ text, ...foot }: { readonly text: string } & ComponentProps<typeof SheetFoot>) {
  return (
    <>
      <p className={css.secret} data-testid="secret-warning">
        {text}
      </p>
      <SheetFoot {...foot} />
    </>
  )
}
