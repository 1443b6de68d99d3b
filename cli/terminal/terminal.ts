/** Where a command writes. Results go to `out`, what is meant for a person about a problem to `error`. */
export interface Terminal {
  out(line: string): void
  error(line: string): void
}

export const terminal: Terminal = {
  out: (line) => void process.stdout.write(`${line}\n`),
  error: (line) => void process.stderr.write(`${line}\n`),
}
