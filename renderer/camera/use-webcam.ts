import { useEffect } from 'react'
import { useCamera } from './camera-store.ts'
import { listCameras } from './webcam.ts'

/** Keeps the list of cameras; one that was plugged in while there was none is tried at once. */
export function useCameraList(): void {
  useEffect(() => {
    const devices = navigator.mediaDevices
    if (!devices) return
    const refresh = async () => {
      const cameras = await listCameras(devices)
      const { problem, attempt } = useCamera.getState()
      const isBack = cameras.length > 0 && (problem === 'none' || problem === 'unplugged')
      useCamera.setState(isBack ? { cameras, problem: null, attempt: attempt + 1 } : { cameras })
    }
    void refresh()
    devices.addEventListener('devicechange', refresh)
    return () => devices.removeEventListener('devicechange', refresh)
  }, [])
}
