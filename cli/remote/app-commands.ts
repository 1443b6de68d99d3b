import { readText } from '../terminal/files.ts'
import { type RemoteCommand, wholeNumber } from './command.ts'
import { send } from './send.ts'

/** `camtoken token …` for a telephone with an app: what a thumb does there. */
export const APP_COMMANDS: readonly RemoteCommand[] = [
  { name: 'open', description: 'app.open', run: (way) => send(way, [{ type: 'open' }]) },
  { name: 'close', description: 'app.close', run: (way) => send(way, [{ type: 'close' }]) },
  { name: 'back', description: 'app.back', run: (way) => send(way, [{ type: 'back' }]) },
  {
    name: 'install',
    description: 'app.install',
    arguments: [{ name: '<serial>', description: 'token.option.serial' }],
    options: [{ flags: '--key <hex>', description: 'token.option.ownKey' }],
    run: (way, [serial = ''], { key }) =>
      send(way, [{ type: 'install', serial, ...(typeof key === 'string' && { key }) }]),
  },
  {
    name: 'mail',
    description: 'app.mail',
    arguments: [{ name: '<file>', description: 'app.mailFile' }],
    run: async (way, [file = '']) => send(way, [{ type: 'open-mail-link', text: await readText(file, way.t) }]),
  },
  {
    name: 'set-up',
    description: 'app.setUp',
    arguments: [
      { name: '<serviceId>', description: 'app.serviceId' },
      { name: '<userId>', description: 'app.userId' },
      { name: '<startPassword>', description: 'app.startPassword' },
    ],
    options: [
      { flags: '--name <name>', description: 'token.option.name' },
      { flags: '--pin <digits>', description: 'app.option.pin' },
    ],
    run: (way, [serviceId = '', userId = '', startPassword = ''], { name, pin }) =>
      send(way, [
        {
          type: 'set-up',
          ...{ serviceId, userId, startPassword },
          ...(typeof name === 'string' && { name }),
          ...(typeof pin === 'string' && { pin }),
        },
      ]),
  },
  {
    name: 'choose',
    description: 'app.choose',
    arguments: [{ name: '<index>', description: 'app.index' }],
    run: (way, [index]) => send(way, [{ type: 'choose', index: wholeNumber('index', index) }]),
  },
  {
    name: 'pin',
    description: 'app.pin',
    arguments: [{ name: '<digits>', description: 'app.option.pin' }],
    run: (way, [digits = '']) => send(way, [{ type: 'pin', digits }]),
  },
]
