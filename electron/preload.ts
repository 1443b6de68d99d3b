import { contextBridge, ipcRenderer } from 'electron'
import { z } from 'zod'
import { CALLS, type CallName, channelOf, NEWS, type NewsName } from './bridge.ts'

/** The page's side of the bridge: checks what goes out and what comes in. */

// The page's policy allows no code from strings, which zod would try.
z.config({ jitless: true })

function call(name: CallName) {
  const { input, output } = CALLS[name]
  return async (value: unknown): Promise<unknown> =>
    output.parse(await ipcRenderer.invoke(channelOf(name), input.parse(value)))
}

function on(name: NewsName, listener: (news: unknown) => void): () => void {
  if (!Object.hasOwn(NEWS, name)) throw new RangeError(`There is no news of the name "${String(name)}".`)
  const receive = (_event: unknown, news: unknown) => listener(NEWS[name].parse(news))
  ipcRenderer.on(channelOf(name), receive)
  return () => void ipcRenderer.off(channelOf(name), receive)
}

const names = Object.keys(CALLS) as CallName[]
contextBridge.exposeInMainWorld('camtoken', { ...Object.fromEntries(names.map((name) => [name, call(name)])), on })
