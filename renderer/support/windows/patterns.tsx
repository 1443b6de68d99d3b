import type { Why } from '../../../support/data.ts'
import css from './windows.module.css'

/** Each reason has a pattern of its own, so that nobody needs the colours. */
const PATHS: Readonly<Record<Why, string>> = {
  'in-time': '',
  'done-window-closed': 'M-2 2 2-2M0 10 10 0M8 12 12 8',
  'yes-window-closed': 'M-2 8 2 12M0 0 10 10M8-2 12 2',
  'done-only-lit': 'M2.5 2.5h.01M7.5 7.5h.01',
  'yes-only-lit': 'M0 5h10M5 0v10',
  'switched-off': 'M0 0 10 10M0 10 10 0',
  'still-down': 'M5 0v10',
  'hold-too-short': 'M0 5h10',
}

export const ORDER = Object.keys(PATHS) as readonly Why[]

export const fillOf = (prefix: string, why: Why): string => `url(#${prefix}${why})`

/** The patterns of a drawing. @param prefix makes their names the page's only ones */
export function Patterns({ prefix }: { readonly prefix: string }) {
  return (
    <defs>
      {ORDER.map((why) => (
        <pattern
          key={why}
          id={`${prefix}${why}`}
          className={css.pattern}
          data-why={why}
          width="10"
          height="10"
          patternUnits="userSpaceOnUse"
        >
          <rect width="10" height="10" />
          <path d={PATHS[why]} strokeWidth={why === 'done-only-lit' ? 3 : 1.5} strokeLinecap="round" />
        </pattern>
      ))}
    </defs>
  )
}
