import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../folder.ts'
import { makeBench } from './bench.ts'

const PAGE = '<!doctype html><html><head><title>t</title></head><body></body></html>'

/** A built renderer, beside a file that nobody may see. */
async function builtRenderer(): Promise<string> {
  const folder = await temporaryFolder()
  const renderer = join(folder, 'renderer')
  await mkdir(join(renderer, 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(renderer, 'index.html'), PAGE)
  await writeFile(join(renderer, 'favicon.svg'), '<svg/>')
  await writeFile(join(renderer, 'assets', 'index-Ab_1-xyz.js'), 'export {}')
  await writeFile(join(renderer, 'assets', 'zxing-AbCdEf12.wasm'), 'wasm')
  await writeFile(join(renderer, 'assets', 'font-AbCdEf12.woff2'), 'font')
  return renderer
}

const policyOf = (response: Response) =>
  Object.fromEntries(
    (response.headers.get('content-security-policy') ?? '').split('; ').map((rule) => {
      const [name, ...sources] = rule.split(' ')
      return [name, sources.join(' ')]
    }),
  )

describe('the pages', () => {
  it('come without an API token: they bring it themselves', async () => {
    const bench = makeBench(await builtRenderer())
    for (const path of ['/', '/index.html']) {
      const response = await bench.request('GET', path, { headers: { authorization: '' } })
      expect(response.status, path).toBe(200)
      expect(response.headers.get('content-type')).toMatch(/^text\/html/)
      expect(response.headers.get('cache-control')).toBe('no-store')
    }
  })

  it('may load from us only, and run no script of their own text', async () => {
    const response = await makeBench(await builtRenderer()).get('/')
    expect(policyOf(response)).toEqual({
      'default-src': "'none'",
      'script-src': "'self' 'wasm-unsafe-eval'",
      'style-src': expect.stringMatching(/^'self' 'nonce-[\w+/]{22}=='$/),
      'img-src': "'self' blob: data:",
      'media-src': "'self' blob:",
      'worker-src': "'self' blob:",
      'connect-src': "'self'",
      'font-src': "'self'",
      'manifest-src': "'self'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    })
    expect(response.headers.get('permissions-policy')).toContain('camera=(self), display-capture=(self)')
  })

  it('find the nonce for their styles in the head, a new one each time', async () => {
    const bench = makeBench(await builtRenderer())
    const nonces: string[] = []
    for (const response of [await bench.get('/'), await bench.get('/')]) {
      const nonce = /^'self' 'nonce-(.+)'$/.exec(policyOf(response)['style-src'] ?? '')?.[1] ?? ''
      expect(await response.text()).toContain(`<head><meta property="csp-nonce" nonce="${nonce}"><title>`)
      nonces.push(nonce)
    }
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it('are kept for good when their name holds a hash, and asked for again when not', async () => {
    const bench = makeBench(await builtRenderer())
    for (const [path, type, cache] of [
      ['/assets/index-Ab_1-xyz.js', 'text/javascript', 'public, max-age=31536000, immutable'],
      ['/assets/zxing-AbCdEf12.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
      ['/assets/font-AbCdEf12.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
      ['/favicon.svg', 'image/svg+xml', 'no-cache'],
    ] as const) {
      const response = await bench.get(path)
      expect(response.status, path).toBe(200)
      expect(response.headers.get('content-type'), path).toContain(type)
      expect(response.headers.get('cache-control'), path).toBe(cache)
    }
  })

  it('give the worker a policy of its own', async () => {
    const response = await makeBench(await builtRenderer()).get('/assets/index-Ab_1-xyz.js')
    expect(policyOf(response)).toMatchObject({ 'default-src': "'none'", 'script-src': "'self' 'wasm-unsafe-eval'" })
  })

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/..%252f..%252fsecret.txt',
    '//secret.txt',
    '/%00',
    '/assets',
    '/nothing.js',
  ])('do not lead out of their folder: %s', async (path) => {
    const response = await makeBench(await builtRenderer()).get(path)
    const text = await response.text()
    expect(response.status).toBe(404)
    expect(text).not.toBe('secret')
    expect(JSON.parse(text).error.code).toBe('not-found')
  })

  it('are read only', async () => {
    const bench = makeBench(await builtRenderer())
    for (const path of ['/', '/favicon.svg']) {
      expect((await bench.request('POST', path)).status, path).toBe(404)
      expect((await bench.request('HEAD', path)).status, path).toBe(200)
    }
  })

  it('say how to build them when they are not built', async () => {
    for (const rendererDir of [undefined, await temporaryFolder()]) {
      const response = await makeBench(rendererDir).get('/')
      expect(response.status).toBe(503)
      expect(await response.text()).toContain('npm run build')
      expect(policyOf(response)['default-src']).toBe("'none'")
    }
  })
})
