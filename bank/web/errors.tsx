/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type Trouble, TroublePage } from './message-page.tsx'
import { type PageContext, page, viewOf } from './view.ts'

const STATUS = {
  forbidden: 403,
  'no-authority': 403,
  'not-found': 404,
  unreadable: 400,
  'too-large': 413,
  'not-saved': 500,
  failed: 500,
} as const

/** A page of its own for what has no page. */
export function troublePage(c: PageContext, trouble: Trouble) {
  return page(c, <TroublePage view={viewOf(c, '/')} trouble={trouble} />, STATUS[trouble])
}
