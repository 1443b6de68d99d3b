import type { ReactNode } from 'react'
import { CameraDesk } from '../../camera/camera-desk.tsx'
import { useCameraList } from '../../camera/use-webcam.ts'
import { Viewfinder } from '../../camera/viewfinder.tsx'
import { useConnection } from '../../connection/context.ts'
import { Device } from './device.tsx'
import { GLASS } from './grid.ts'

/** The token with a camera that sees: the window's live picture, and what is pasted, dropped and looked at. */
export function LiveDevice({ children }: { readonly children?: ReactNode }) {
  const { isReplay } = useConnection()
  useCameraList()
  return (
    <>
      <CameraDesk />
      <Device lens={isReplay ? null : <Viewfinder glass={GLASS} />}>{children}</Device>
    </>
  )
}
