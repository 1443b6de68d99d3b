import { BrowserWindow, session } from 'electron'
import type { PrintPdf } from '../support/api/answers.ts'
import { allowCaptureOnly, allowNetworkOnly, keepAtHome } from './lock-down.ts'

/** In memory; nothing else uses it. */
const PARTITION = 'report'

/** A page as PDF, by a window that nobody sees and that may ask nobody for anything. */
export const printPdf: PrintPdf = async (page) => {
  const own = session.fromPartition(PARTITION)
  allowCaptureOnly(own, null)
  allowNetworkOnly(own, [])
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // Its dictionaries would be fetched.
      spellcheck: false,
    },
  })
  keepAtHome(window.webContents, [])
  try {
    await window.loadURL(`data:text/html;base64,${Buffer.from(page).toString('base64')}`)
    const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: false })
    return { pdf: new Uint8Array(pdf) }
  } catch (error) {
    return { problem: 'failed', reason: error instanceof Error ? error.message : String(error) }
  } finally {
    window.destroy()
  }
}
