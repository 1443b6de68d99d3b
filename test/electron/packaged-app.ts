import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { addElectronProcess, makeFakeElectron } from './fake-electron.ts'

/**
 * Starts the packaged main process under Node, with the fake in Electron's place, and uses it as a person's window would. A program
 * of its own, because what it starts looks for its modules and data where it stands. Prints what it saw as JSON.
 * Arguments: the folder of the extracted app.asar, that of pictures, that of its data.
 */

const [appFolder = '', pictureFolder = '', dataFolder = ''] = process.argv.slice(2)
const electron = makeFakeElectron()

/** `import 'electron'` of the bundles finds the fake. */
function installElectron(): void {
  const folder = join(appFolder, 'node_modules/electron')
  mkdirSync(folder, { recursive: true })
  Object.assign(globalThis, { fakeElectron: electron.module })
  const names = Object.keys(electron.module)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'electron', main: 'index.cjs' }))
  writeFileSync(
    join(folder, 'index.cjs'),
    names.map((name) => `exports.${name} = globalThis.fakeElectron.${name}`).join('\n'),
  )
}

async function untilWindow(): Promise<string> {
  const { app } = electron.module
  const gaveUp = app.exited.then((code) => {
    throw new Error(`It ended with ${code}: ${electron.boxes.join()}`)
  })
  const shown = new Promise<string>((resolve) => {
    app.on('web-contents-created', () => setImmediate(() => resolve(electron.windows[0]?.url ?? '')))
  })
  return Promise.race([shown, gaveUp])
}

async function look() {
  installElectron()
  addElectronProcess()
  const { main } = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')) as { main: string }
  const started = untilWindow()
  await import(pathToFileURL(join(appFolder, main)).href)
  const { origin, hash } = new URL(await started)
  const headers = { authorization: `Bearer ${hash.slice('#token='.length)}` }
  const page = await (await fetch(origin)).text()
  const script = /src="\.?(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? ''

  const tokens = (await (await fetch(`${origin}/api/v1/tokens`, { headers })).json()) as { tokens: { id: string }[] }
  const images = `${origin}/api/v1/tokens/${tokens.tokens[0]?.id}/images`
  const read = async (name: string, type: string) => {
    const body = readFileSync(join(pictureFolder, name))
    const answer = await fetch(images, { method: 'POST', headers: { ...headers, 'content-type': type }, body })
    return { status: answer.status, texts: ((await answer.json()) as { texts?: string[] }).texts }
  }
  const pictures = {
    jpeg: await read('baseline.jpg', 'image/jpeg'),
    webp: await read('lossy.webp', 'image/webp'),
    png: await read('grey-8.png', 'image/png'),
  }

  await import(pathToFileURL(join(appFolder, 'dist/electron/preload.cjs')).href)
  const camtoken = electron.bridge.camtoken as Record<string, (value?: unknown) => Promise<unknown>>
  const about = await camtoken.about?.()
  await camtoken.openBank?.({ page: 'anser' })
  const bankUrl = electron.windows[1]?.url ?? ''
  const bankPage = await fetch(bankUrl)
  const bank = await bankPage.text()
  const styles = await Promise.all(
    [...bank.matchAll(/href="(\/static\/[^"]+)"/g)].map(async ([, path = '']) => (await fetch(bankUrl + path)).status),
  )
  const seen = {
    page: { script: (await fetch(origin + script)).status, title: /<title>(.*)<\/title>/.exec(page)?.[1] },
    pictures,
    about,
    bank: { status: bankPage.status, styles },
    data: readdirSync(dataFolder, { recursive: true }).map(String),
  }
  electron.module.app.quit()
  return { ...seen, exitCode: await electron.module.app.exited }
}

console.log(JSON.stringify(await look()))
process.exit(0)
