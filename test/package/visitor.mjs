// Somebody else's program, in a folder where the package was installed: starts the simulator, and lets a token show its first screens.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout as pause } from 'node:timers/promises'
import { makeClient } from 'camera-token-simulator/client'
import { parseSerial } from 'camera-token-simulator/token-core'

const args = ['serve', '--memory', '--host-port', '0', '--bank-port', '0', '--ready-file', 'ready.json', '--paused']
const child = spawn(process.execPath, ['node_modules/camera-token-simulator/cli/launch.js', ...args], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
const ended = new Promise((resolve) => child.once('exit', resolve))
while (!existsSync('ready.json') && child.exitCode === null) await pause(50)
const { token, bank } = JSON.parse(readFileSync('ready.json', 'utf8'))

const client = makeClient(token.url, token.apiToken)
await client.send('main', { type: 'tape-removed' })
await client.send('main', { type: 'press', button: 'middle' })
await client.advance('main', { ms: 2000 })
await client.send('main', { type: 'release', button: 'middle' })
const splash = await client.advance('main', { to: 'next-change' })

const page = await (await fetch(token.url)).text()
const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(page)?.[1]
const pages = [await fetch(`${token.url}/${script}`), await fetch(`${bank.url}/login`)]
const drawn = await client.display('main', 'png')
const made = await client.create({ preset: 'activated', loginId: 'hanako01' })
const picture = readFileSync('picture.png')
const seen = await client.scanImage('main', new Uint8Array(picture), { type: 'image/png' })

child.kill('SIGTERM')
console.log(
  JSON.stringify({
    screen: splash.display.screen,
    statuses: pages.map(({ status }) => status),
    drawn: new TextDecoder().decode(drawn.subarray(1, 4)),
    activations: made.activations.length,
    texts: seen.texts,
    serial: parseSerial('12-3456789-0'),
    required: typeof createRequire(import.meta.url)('camera-token-simulator/client').makeClient,
    code: await ended,
    left: existsSync('ready.json'),
  }),
)
