import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../cli/start/browser.ts'
import { ICNS_TYPES, writeIcns } from './icns.ts'
import { writeIco } from './ico.ts'

/** `npm run icons`: draws build/icon.svg in the installed browser, in all sizes, and writes the icon files of the three systems. */

const BUILD = join(import.meta.dirname, '..')
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
const TRAY = 16
/** Icons of macOS leave a margin around their shape (Apple's icon grid: 824 of 1024). */
const MAC_SHAPE = 824 / 1024

async function draw(page: Page, svg: string, size: number, part = 1): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size })
  const inner = size * part
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  await page.setContent(
    `<body style="margin:0"><img src="${source}" style="display:block;width:${inner}px;height:${inner}px;margin:${(size - inner) / 2}px">`,
  )
  return page.screenshot({ omitBackground: true })
}

async function drawAll(page: Page, svg: string, sizes: readonly number[], part = 1): Promise<Map<number, Buffer>> {
  const pngs = new Map<number, Buffer>()
  for (const size of sizes) pngs.set(size, await draw(page, svg, size, part))
  return pngs
}

/** The mark alone, in black, filling the picture: macOS colours it itself. */
const templateOf = (svg: string): string =>
  svg
    .replace(/<rect id="ground"[^>]*>/, '')
    .replaceAll('#fff', '#000')
    .replace(/viewBox="[^"]*"/, 'viewBox="192 192 640 640"')

async function makeIcons(): Promise<void> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('Icons are drawn by Chrome, Edge or Chromium: none is installed.')
  const svg = readFileSync(join(BUILD, 'icon.svg'), 'utf8')
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    const page = await browser.newPage()
    const write = (name: string, data: Uint8Array) => writeFileSync(join(BUILD, name), data)
    for (const folder of ['icons', 'tray']) mkdirSync(join(BUILD, folder), { recursive: true })
    write('icon.ico', writeIco(await drawAll(page, svg, ICO_SIZES)))
    const macSizes = [...new Set(ICNS_TYPES.map(([, size]) => size))]
    write('icon.icns', writeIcns(await drawAll(page, svg, macSizes, MAC_SHAPE)))
    for (const [size, png] of await drawAll(page, svg, LINUX_SIZES)) write(`icons/${size}x${size}.png`, png)
    for (const [name, picture] of [
      ['tray', svg],
      ['trayTemplate', templateOf(svg)],
    ] as const) {
      write(`tray/${name}.png`, await draw(page, picture, TRAY))
      write(`tray/${name}@2x.png`, await draw(page, picture, TRAY * 2))
    }
  } finally {
    await browser.close()
  }
}

await makeIcons()
