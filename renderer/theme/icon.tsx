/** Line drawings of 24 × 24 by name. */
const PATHS = {
  add: 'M12 5v14M5 12h14',
  smaller: 'M6 12h12',
  more: 'M5.9 12h.2M11.9 12h.2M17.9 12h.2',
  close: 'M6 6l12 12M18 6L6 18',
  left: 'M14.5 6l-6 6 6 6',
  right: 'M9.5 6l6 6-6 6',
  down: 'M6 9.5l6 6 6-6',
  rack: 'M4 5.5h16v13H4zM9.5 5.5v13',
  panel: 'M4 5.5h16v13H4zM14.5 5.5v13',
  compact: 'M4 5.5h16v13H4zM12.5 9h5v7h-5z',
  whole: 'M14 5h5v5M19 5l-6 6M10 19H5v-5M5 19l6-6',
  pin: 'M9 4h6M10 4v6l-3 3.5h10L14 10V4M12 13.5V20',
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  next: 'M6 5.5v13l9-6.5zM18.5 5.5v13',
  first: 'M18 5.5v13l-9-6.5zM5.5 5.5v13',
  back: 'M15.5 5.5v13L6.5 12z',
  forward: 'M8.5 5.5v13l9-6.5z',
  fast: 'M5 6v12l7.5-6zM13 6v12l7.5-6z',
  reset: 'M5 12a7 7 0 1 0 2.3-5.2L5 9M5 4.5V9h4.5',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 7.5V12l3 2',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  search: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5',
  turn: 'M4.5 10a7.8 7.8 0 0 1 13.6-3.4L20 8.5M20 4v4.5h-4.5M19.5 14a7.8 7.8 0 0 1-13.6 3.4L4 15.5M4 20v-4.5h4.5',
  easel: 'M3.5 4.5h17M5 4.5v10.5h14V4.5M12 15v2M12 17l-4 3.5M12 17l4 3.5M10.5 7.5v4.5l3.5-2.2z',
  keyboard: 'M3 6.5h18v11H3zM6.5 10h.01M10 10h.01M14 10h.01M17.5 10h.01M8 14h8',
  sliders: 'M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4M4 12h12M19 12h1M17.5 10v4',
  headset:
    'M4.5 14v-2a7.5 7.5 0 0 1 15 0v2M4.5 13.5h3v5h-2a1 1 0 0 1-1-1zM19.5 13.5h-3v5h2a1 1 0 0 0 1-1zM18 18.5c0 1.6-2 2.3-4.5 2.3',
  bank: 'M12 3.5 3.5 8v2h17V8zM6 12.5v5M12 12.5v5M18 12.5v5M3.5 20.5h17',
  torch: 'M7 3.5h10v3.2l-2.6 3.6V20H9.6v-9.7L7 6.7zM7 6.7h10M12 13.2v2',
  mirror: 'M12 3.5v17M8.5 7 3.5 17h5zM15.5 7l5 10h-5z',
  system: 'M4 5.5h16v10H4zM9 19.5h6M12 15.5v4',
  light:
    'M12 8.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6zM12 3v1.6M12 19.4V21M3 12h1.6M19.4 12H21M5.6 5.6l1.2 1.2M17.2 17.2l1.2 1.2M18.4 5.6l-1.2 1.2M6.8 17.2l-1.2 1.2',
  dark: 'M19.5 14.2A7.8 7.8 0 0 1 9.8 4.5a7.8 7.8 0 1 0 9.7 9.7z',
} as const

export type IconName = keyof typeof PATHS

/** A line drawing in the current colour. What it means is said by its button. */
export function Icon({ name, size = 17 }: { readonly name: IconName; readonly size?: number | undefined }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
