import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { z } from 'zod'
import { CALLS, type CallName, channelOf, type Input, NEWS, type News, type NewsName, type Output } from './bridge.ts'
import { originOf } from './lock-down.ts'

/** What answers each call of the page. */
export type Answers = { readonly [Name in CallName]: (input: Input<Name>) => Promise<Output<Name>> | Output<Name> }

/** The page asks itself and is ours: the top frame of the token's window, still at its address. */
function isOurPage(event: IpcMainInvokeEvent, page: WebContents, origin: string): boolean {
  const { sender, senderFrame } = event
  return (
    sender === page && senderFrame !== null && senderFrame === page.mainFrame && originOf(senderFrame.url) === origin
  )
}

/** Answers the calls of one page until the returned function is called. Payloads are checked in and out; nobody else is answered. */
export function answerCalls(page: WebContents, origin: string, answers: Answers): () => void {
  const names = Object.keys(CALLS) as CallName[]
  for (const name of names) {
    const { input, output } = CALLS[name]
    const answer = answers[name] as (value: unknown) => unknown
    ipcMain.handle(channelOf(name), async (event, value: unknown) => {
      if (!isOurPage(event, page, origin)) throw new Error('This page may not ask the desktop.')
      return output.parse(await answer(input.parse(value)))
    })
  }
  return () => {
    for (const name of names) ipcMain.removeHandler(channelOf(name))
  }
}

export function tellPage<Name extends NewsName>(page: WebContents, name: Name, news: z.infer<News[Name]>): void {
  if (!page.isDestroyed()) page.send(channelOf(name), NEWS[name].parse(news))
}
