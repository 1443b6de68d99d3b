import { Icon as LineDrawing } from '../theme/icon.tsx'

/** Line drawings by name. */
const PATHS = {
  add: 'M12 5v14M5 12h14',
  more: 'M5.9 12h.2M11.9 12h.2M17.9 12h.2',
  close: 'M6 6l12 12M18 6L6 18',
  rack: 'M4 5.5h16v13H4zM9.5 5.5v13',
  panel: 'M4 5.5h16v13H4zM14.5 5.5v13',
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  next: 'M6 5.5v13l9-6.5zM18.5 5.5v13',
  first: 'M18 5.5v13l-9-6.5zM5.5 5.5v13',
  back: 'M15.5 5.5v13L6.5 12z',
  forward: 'M8.5 5.5v13l9-6.5z',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 7.5V12l3 2',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  save: 'M12 4v11M7.5 10.5 12 15l4.5-4.5M5 19.5h14',
  open: 'M12 15V4M7.5 8.5 12 4l4.5 4.5M5 19.5h14',
  why: 'M9.2 9.2a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2.2M12 17.4h.01M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z',
  search: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5',
  down: 'M6 9l6 6 6-6',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, size = 17 }: { readonly name: IconName; readonly size?: number }) {
  return <LineDrawing path={PATHS[name]} size={size} />
}
