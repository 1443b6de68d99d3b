import { open } from 'node:fs/promises'
import { createServer } from 'node:http'

/**
 * A server of node:http and nothing else, beside which the host is measured: takes a body, answers with so many bytes, and before that
 * does one of three things. `memory`: nothing. `each`: appends the body to a file and flushes it to the disk. `together`: the same, with
 * one flush for all that wait. Plain JavaScript, so that no loader costs it anything.
 * Arguments: what it does, the bytes of an answer, the file.
 */
const [, , way = 'memory', bytes = '0', file = ''] = process.argv
const answer = Buffer.alloc(Number(bytes), 'x')
const disk = way === 'memory' ? null : await open(file, 'a')

let waiting = []
let isWriting = false

async function write(body) {
  await disk.appendFile(body)
  await disk.datasync()
}

async function writeAll() {
  isWriting = true
  while (waiting.length > 0) {
    const together = waiting
    waiting = []
    await write(Buffer.concat(together.map(({ body }) => body)))
    for (const { done } of together) done()
  }
  isWriting = false
}

function writeTogether(body) {
  return new Promise((done) => {
    waiting.push({ body, done })
    if (!isWriting) void writeAll()
  })
}

const KEEP = { memory: () => {}, each: write, together: writeTogether }

const server = createServer(async (request, response) => {
  const parts = []
  for await (const part of request) parts.push(part)
  await KEEP[way](Buffer.concat(parts))
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length })
  response.end(answer)
})
server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}` }))
