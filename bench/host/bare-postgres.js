import { createServer } from 'node:http'
import pg from 'pg'

/**
 * A server that does one UPDATE a request and nothing else, beside which hosts on PostgreSQL are measured: the last part of the address is the row.
 * Plain JavaScript, so that no loader costs it anything. Arguments: the database's address, the bytes that a row holds, the bytes of an answer.
 */
const [, , url = '', bytes = '0', answerBytes = '0'] = process.argv
const pool = new pg.Pool({ connectionString: url, max: 8 })
const sealed = Buffer.alloc(Number(bytes), 'x')
const answer = Buffer.alloc(Number(answerBytes), 'x')
const UPDATE = { name: 'press', text: 'update bench.tokens set revision = revision + 1, sealed = $2 where id = $1' }

const server = createServer(async (request, response) => {
  for await (const _ of request);
  const { rowCount } = await pool.query({ ...UPDATE, values: [request.url.split('/').at(-1), sealed] })
  response.writeHead(rowCount === 1 ? 200 : 500, {
    'content-type': 'application/json',
    'content-length': answer.length,
  })
  response.end(answer)
})
server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}` }))
