import type { ReactNode } from 'react'
import { CameraDesk } from '../../camera/camera-desk.tsx'
import { Viewfinder } from '../../camera/viewfinder.tsx'
import { useConnection } from '../../connection/context.ts'
import { GLASS } from '../grid.ts'
import { Device } from './device.tsx'

/** The token with a camera that sees: the window's live picture, and what is pasted, dropped and looked at. */
export function LiveDevice({ children }: { readonly children?: ReactNode }) {
  const { isReplay } = useConnection()
  return (
    <>
      <CameraDesk />
      <Device lens={isReplay ? null : <Viewfinder glass={GLASS} />}>{children}</Device>
    </>
  )
}
