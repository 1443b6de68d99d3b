import type { Place } from './arrows.ts'

/** The rooms whose imports are held to the floors. */
export const ROOMS = [
  'token-core',
  'scanner',
  'drawing',
  'server',
  'store',
  'host',
  'bank',
  'scenario',
  'support',
  'clients',
  'cli',
  'electron',
  'renderer',
] as const

/**
 * The floors of the house, from the ground up (docs/architecture.md). A place imports from lower floors only: never from its own floor,
 * never from a higher one. So there is no circle. A place is a folder with all below it that has no line of its own, or a file.
 */
export const FLOORS: readonly (readonly Place[])[] = [
  ['token-core/brand.ts', 'token-core/bytes.ts', 'token-core/result.ts'],
  ['token-core/demo.ts', 'token-core/kind.ts', 'token-core/otp', 'token-core/serial.ts'],
  ['token-core/camera-token/message', 'token-core/pskc'],
  ['token-core/camera-token', 'token-core/codes.ts'],
  ['token-core/kinds.ts', 'token-core/key-free.ts'],
  ['token-core/index.ts'],

  ['drawing/font', 'drawing/shapes.ts', 'scanner', 'scenario/record', 'server', 'store'],
  ['drawing/outline.ts', 'drawing/placed.ts'],
  ['drawing/camera-token'],
  ['drawing/raster.ts', 'drawing/svg.ts'],
  ['drawing/gif.ts', 'drawing/png'],
  ['drawing/compare.ts', 'drawing/display.ts', 'drawing/movie.ts'],
  ['drawing/index.ts'],

  ['host/kinds/kind.ts', 'host/storage/turns.ts', 'host/token'],
  ['host/kinds/camera-token', 'host/pictures'],
  ['host/kinds/kinds.ts'],
  ['host/journal'],
  ['host/storage/store.ts'],
  ['host/rack', 'host/storage/folder', 'host/storage/memory'],
  ['host/practice'],
  ['host/api'],
  ['host/client', 'host/start-host.ts'],
  ['host/index.ts'],

  ['bank/core'],
  ['bank/factors/factor.ts', 'bank/sites/anser/rules.ts', 'bank/web'],
  ['bank/factors/camera-token', 'bank/factors/password', 'bank/sites/anser/history'],
  ['bank/orders', 'bank/sites/anser/practice'],
  [
    'bank/sites/anser/help-desk',
    'bank/sites/anser/login',
    'bank/sites/anser/payments',
    'bank/sites/anser/registration',
    'bank/sites/anser/top',
    'bank/sites/site.ts',
  ],
  ['bank/api', 'bank/sites/anser/batch', 'bank/sites/anser/users'],
  ['bank/sites/anser/tokens'],
  ['bank/sites/anser/texts.ts'],
  ['bank/sites/anser/anser.ts'],
  ['bank/sites.ts'],
  ['bank/app.ts', 'bank/unavailable.ts'],
  ['bank/server.ts'],
  ['bank/index.ts'],

  ['scenario/checks.ts', 'scenario/format'],
  ['scenario/journey-format.ts', 'scenario/world/world.ts'],
  ['scenario/scenario.ts'],
  ['scenario/journey-steps.ts'],
  ['scenario/load.ts', 'scenario/world'],
  ['scenario/run'],
  ['scenario/run-journey.ts'],

  ['support/catalogue', 'support/windows'],
  ['support/api', 'support/locales'],
  ['support/find', 'support/timeline'],
  ['support/case-file'],
  ['support/cases'],
  ['support/support.ts'],

  ['clients'],

  ['cli/locales', 'cli/vectors'],
  ['cli/terminal'],
  ['cli/build', 'cli/report', 'cli/run'],
  ['cli/start'],
  ['cli/commands'],
  ['cli'],

  ['electron'],

  ['renderer/connection', 'renderer/faces/scale.ts', 'renderer/locales', 'renderer/theme'],
  ['renderer/faces/face.ts', 'renderer/faces/place.tsx', 'renderer/parts'],
  ['renderer/camera', 'renderer/explanation', 'renderer/sound'],
  ['renderer/faces/camera-token'],
  ['renderer/faces/faces.ts'],
  ['renderer/inspector', 'renderer/stage', 'renderer/time'],
  ['renderer/journal', 'renderer/presenting'],
  ['renderer/compact', 'renderer/rack'],
  ['renderer/shell', 'renderer/stories'],
  ['renderer/app.tsx'],
  ['renderer/main.tsx'],
]
