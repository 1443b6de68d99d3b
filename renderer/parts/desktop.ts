import type { Bridge } from '../../electron/bridge.ts'

declare global {
  interface Window {
    /** There in the desktop application only. */
    readonly camtoken?: Bridge
  }
}
