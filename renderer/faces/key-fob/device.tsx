import type { ReactNode } from 'react'
import { useConnection, useTokenOf } from '../../connection/context.ts'
import { usePressKeys } from '../touch/press-keys.ts'
import { TwoSides } from '../touch/two-sides.tsx'
import { Back } from './back.tsx'
import { BODIES } from './bodies.tsx'
import css from './device.module.css'
import { feltBetween } from './feedback.ts'
import { formOf } from './forms.ts'
import { Glass } from './glass.tsx'
import { NO_KEYS, PRESS_KEYS } from './keys.ts'
import { pressBookOf } from './press-book.ts'
import { PressButton, placed } from './press-button.tsx'

/** The token from both sides. It takes the width that it is given; all its measures are parts of that width. Children lie over its front. */
export function Device({ children }: { readonly children?: ReactNode }) {
  const profile = useTokenOf('key-fob', (view) => view.profile)
  const hasButton = profile !== null && formOf(profile).button !== null
  usePressKeys(pressBookOf(useConnection()), hasButton ? PRESS_KEYS : NO_KEYS)
  const display = useTokenOf('key-fob', (view) => view.display)
  if (profile === null || display === null) return null
  const form = formOf(profile)
  const Body = BODIES[form.name]
  return (
    <TwoSides
      kind="key-fob"
      height={form.height}
      feltBetween={feltBetween}
      front={
        <>
          <Body form={form} side="front" />
          <div className={css.window} style={placed(form.glass)}>
            <Glass display={display} isPaper={form.name === 'card'} hasBars={form.name === 'always'} />
          </div>
          {form.button && <PressButton form={form} spot={form.button} />}
          {children}
        </>
      }
      back={<Back />}
    />
  )
}
