#!/usr/bin/env node
/** `npx camera-token-simulator`: by itself, or with options of `start`, it opens the window; with a command it does that. */
const [first = ''] = process.argv.slice(2)
const isAsking = ['-h', '--help', '-v', '--version'].includes(first)
if (first === '' || (first.startsWith('-') && !isAsking)) process.argv.splice(2, 0, 'start')
await import('./launch.js')
