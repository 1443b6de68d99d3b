import type { FileKind } from '../../electron/bridge.ts'

/** Saves a file where the person says: the system's dialog on the desktop, the browser's way elsewhere. False when it was not saved. */
export async function saveFile(kind: FileKind, name: string, content: Blob): Promise<boolean> {
  if (window.camtoken) {
    const bytes = new Uint8Array(await content.arrayBuffer())
    return (await window.camtoken.saveFile({ kind, name, bytes })) !== null
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return true
}

const ACCEPTED: Readonly<Partial<Record<FileKind, string>>> = {
  tokens: '.json,application/json',
  journal: '.json,application/json',
  case: '.json,application/json',
  pskc: '.xml,.pskc,.pskcxml,application/pskc+xml,application/xml,text/xml',
}

/** Asks for files: several in a browser, one by the desktop's dialog. None when the person chooses none. */
export async function chooseFiles(kind: FileKind): Promise<readonly File[]> {
  if (window.camtoken) {
    const opened = await window.camtoken.openFile(kind)
    return opened ? [new File([new Uint8Array(opened.bytes)], opened.name)] : []
  }
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = ACCEPTED[kind] ?? ''
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

/** A name that every system takes as a file's. */
export const fileName = (...parts: readonly string[]): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows refuses them in names.
  parts.join('-').replaceAll(/[\u0000-\u001f<>:"/\\|?*\s]+/gu, '_')

export async function copyText(text: string): Promise<void> {
  await (window.camtoken ? window.camtoken.copyText(text) : navigator.clipboard.writeText(text))
}

/** Whether a file is XML by its name or type, as key files are. */
export const isXml = ({ name, type }: File): boolean =>
  /\.(?:xml|pskc|pskcxml)$/iu.test(name) || /^(?:text|application)\/(?:\S+\+)?xml$/u.test(type)
