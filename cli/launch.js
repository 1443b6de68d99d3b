#!/usr/bin/env node
/**
 * Starts the CLI: the built one where it is current, which takes a third of the time, else the sources through tsx.
 * Plain JavaScript, because Node 20 runs nothing else by itself.
 */
const built = await import('../dist/cli/camtoken.js').catch(() => null)
if (built?.isCurrent()) {
  await built.main()
} else {
  const { register } = await import('tsx/esm/api')
  register()
  await import('./main.ts')
}
