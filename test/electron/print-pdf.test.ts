import { expect, it } from 'vitest'
import type { FakeWindow } from './fake/window.ts'
import { installFakeElectron } from './stage.ts'

async function stage() {
  const electron = installFakeElectron()
  await electron.module.app.whenReady()
  const opened: FakeWindow[] = []
  electron.module.app.on('web-contents-created', () => opened.push(...electron.windows))
  const { printPdf } = await import('../../electron/print-pdf.ts')
  return { electron, opened, printPdf }
}

it('a page becomes PDF in a window that nobody sees, and that is gone afterwards', async () => {
  const { electron, opened, printPdf } = await stage()
  const printed = await printPdf('<p>報告書</p>')
  const text = 'pdf' in printed ? new TextDecoder().decode(printed.pdf) : ''
  const [, page = ''] = /^%PDF-1\.4 data:text\/html;base64,(.*)$/.exec(text) ?? []
  expect(Buffer.from(page, 'base64').toString()).toBe('<p>報告書</p>')
  const [window] = opened
  expect(window?.shown).toBe(false)
  expect(window?.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
  })
  expect(window?.webContents.pdfs).toEqual([{ preferCSSPageSize: true, printBackground: false }])
  expect(electron.windows).toEqual([])
})

it('its page may ask nobody for anything, and stays where it is', async () => {
  const { electron, opened, printPdf } = await stage()
  await printPdf('<p></p>')
  const session = electron.session('report')
  const requests = ['http://127.0.0.1:47600/api/v1/tokens', 'https://example.com/']
  expect(requests.map((url) => session?.requests(url))).toEqual(['cancelled', 'cancelled'])
  expect(session?.asks('media', { mediaTypes: ['video'], requestingUrl: 'http://127.0.0.1:47600/' })).toBe(false)
  expect(opened[0]?.webContents.navigates('will-frame-navigate', 'https://example.com/')).toBe('denied')
})

it('what goes wrong is told, and the window is gone all the same', async () => {
  const { electron, printPdf } = await stage()
  const printed = await printPdf('x'.repeat(2 * 1024 * 1024))
  expect(printed).toMatchObject({ problem: 'failed', reason: expect.stringContaining('ERR_INVALID_URL') })
  expect(electron.windows).toEqual([])
})
