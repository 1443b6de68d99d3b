import type { Browser, Page } from 'playwright-core'

/** An event of Chromium's trace (Trace Event Format); times in µs. */
interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** What the page's own thread did. */
export interface Tasks {
  /** The longest task, ms, waiting for the processor included; and the most that a task worked. */
  readonly longest: number
  readonly longestWork: number
  /** Tasks over 50 ms (W3C Long Tasks). */
  readonly long: number
}

const LONG_MS = 50

/** The tasks of a page's main thread while something goes on. */
export async function tasksDuring(browser: Browser, page: Page, goingOn: () => Promise<void>): Promise<Tasks> {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] })
  await goingOn()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[]
  }
  // The page is the renderer with the worker; another one may wait to be used.
  const threads = (name: string) =>
    traceEvents.filter((event) => event.name === 'thread_name' && event.args?.name?.startsWith(name))
  const [worker] = threads('DedicatedWorker')
  const main = threads('CrRendererMain').find(({ pid }) => pid === worker?.pid)
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === main?.pid && tid === main?.tid,
  )
  if (tasks.length === 0) throw new Error('the trace has no task of the page’s main thread')
  const most = (times: readonly number[]) => times.reduce((one, other) => Math.max(one, other), 0) / 1_000
  return {
    longest: most(tasks.map(({ dur = 0 }) => dur)),
    longestWork: most(tasks.map(({ tdur = 0 }) => tdur)),
    long: tasks.filter(({ dur = 0 }) => dur > LONG_MS * 1_000).length,
  }
}
