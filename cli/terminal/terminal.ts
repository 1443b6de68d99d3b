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
