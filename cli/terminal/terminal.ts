/** Where a command writes. Results go to `out`, what is meant for a person about a problem to `error`. */
export interface Terminal {
  out(line: string): void
  error(line: string): void
  /** Results may be coloured: a person looks at them, and wants it. */
  readonly isColoured?: boolean
}

export const terminal: Terminal = {
  out: (line) => void process.stdout.write(`${line}\n`),
  error: (line) => void process.stderr.write(`${line}\n`),
  // no-color.org: any value that is not empty.
  isColoured: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
}

/**
 * Who read the output may be gone before its end, as in `camtoken run … | head`. Nothing more is said to him then; what is under way is
 * done to its end, and the exit code says what came of it.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
}
