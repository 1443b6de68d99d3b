/** What is wrong for a person to mend: its message, in their language, is all there is to say. */
export class Complaint extends Error {
  override readonly name = 'Complaint'
  /** What the command ends with. */
  readonly exitCode: number = 1
}

/** The reason an operation failed, for the end of a sentence: a system error's code, else the first line of its message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.message.split('\n', 1)[0] ?? error.name
}
