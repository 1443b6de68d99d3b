import { useCallback, useEffect } from 'react'
import { useConnection } from '../connection/context.ts'
import { useCommand } from '../parts/commands.ts'
import { useShortcuts } from '../parts/shortcuts.ts'
import { useCamera, useOffered } from './camera-store.ts'
import { CodeChooser } from './code-chooser.tsx'
import { offerScreen } from './offer.ts'
import { ScreenPicker } from './screen-picker.tsx'
import { lookOnce, useScreen } from './screen-store.ts'
import { usePictures } from './use-pictures.ts'

/** Takes one look at the screen for the token. */
export function useLook(): () => void {
  const connection = useConnection()
  return useCallback(() => void offerScreen(connection, lookOnce), [connection])
}

/** The key that looks at the screen, what is pasted and dropped, and the sheets that ask which code and which screen are meant. */
export function CameraDesk() {
  const look = useLook()
  const offered = useOffered()
  const offer = useScreen((state) => state.offer)
  const connection = useConnection()
  useEffect(
    () => () => useCamera.setState(({ offeredTo }) => (offeredTo === connection ? { offered: null } : {})),
    [connection],
  )
  usePictures()
  useShortcuts({ l: look })
  useCommand('look-at-screen', look)
  return (
    <>
      {offered?.kind === 'choose' && <CodeChooser texts={offered.texts} />}
      {offer && <ScreenPicker sources={offer.sources} onChosen={offer.answer} />}
    </>
  )
}
