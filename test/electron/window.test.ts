import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { buildPart, isBuilt } from '../../cli/build/build-part.ts'
import { ELECTRON_DIR } from '../../cli/build/parts.ts'
import { ELECTRON_PLACE, installedElectron } from '../../cli/start/electron-binary.ts'
import type { Bridge } from '../../electron/bridge.ts'

const binary = installedElectron(ELECTRON_PLACE)
if (binary === null)
  console.info('No Electron binary is installed here (npm start fetches it): its window is not tested.')

describe.skipIf(binary === null)('the real desktop window', () => {
  it('shows the token’s page and the bank’s, without Node in them', async () => {
    for (const part of ['renderer', 'electron'] as const) if (!isBuilt(part)) await buildPart(part)
    const home = mkdtempSync(join(tmpdir(), 'desktop-'))
    const app = await _electron.launch({
      executablePath: binary ?? '',
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), join(ELECTRON_DIR, 'main.js')],
      env: { ...(process.env as Record<string, string>), HOME: home, XDG_DATA_HOME: home, LOCALAPPDATA: home },
    })
    try {
      const page = await app.firstWindow()
      await page.getByText('12-3456789-0').first().waitFor()
      expect(await page.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(false)
      expect(await page.evaluate(() => Object.keys((globalThis as { camtoken?: object }).camtoken ?? {}))).toContain(
        'about',
      )
      const opened = app.waitForEvent('window')
      await page.evaluate(() => (globalThis as unknown as { camtoken: Bridge }).camtoken.openBank({ page: 'anser' }))
      const bank = await opened
      await bank.getByRole('button').first().waitFor()
      expect(await bank.evaluate(() => 'camtoken' in globalThis || 'process' in globalThis)).toBe(false)
      expect(await bank.evaluate(() => fetch('http://127.0.0.1:1/').catch(() => 'denied'))).toBe('denied')
    } finally {
      await app.close()
      rmSync(home, { recursive: true, force: true })
    }
  })
})
