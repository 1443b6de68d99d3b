import type { ComponentProps } from 'react'
import css from '../rack/sheets.module.css'
import { SheetFoot } from './sheet-foot.tsx'

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
