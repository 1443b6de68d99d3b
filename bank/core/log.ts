/** What goes wrong unforeseen, for who runs the bank. */
export function logError(error: unknown): void {
  console.error(described(error))
}

function described(error: unknown): string {
  if (!(error instanceof Error)) return printable(String(error))
  const { name, message, stack = '', cause } = error
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n')
  const lines = [
    `${name}: ${printable(message)}`,
    ...frames.filter((line) => line.startsWith('    at ')).map(printable),
  ]
  return cause === undefined ? lines.join('\n') : `${lines.join('\n')}\nCaused by ${described(cause)}`
}

/** On one line, whatever a request brought: nobody writes lines of his own into the log. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\x${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`
  })
}
