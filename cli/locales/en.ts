/** The texts of the CLI. Results (JSON lines, the count line) are not among them: they are the same in every language. */
export const en = {
  'program.description': 'A simulated camera token, its practice bank, and tools around them.',
  'help.usage': 'Usage:',
  'help.arguments': 'Arguments:',
  'help.options': 'Options:',
  'help.commands': 'Commands:',
  'help.show': 'show this help',
  'help.version': 'show the version',
  'help.command': 'show the help of a command',
  'option.lang': 'language: ja or en (default: that of the system)',

  'start.description': 'start the token and the practice bank, and open the window',
  'start.hostPort': 'port of the token, 0 for any free one (default: {{port}})',
  'start.bankPort': 'port of the practice bank, 0 for any free one (default: {{port}})',
  'start.data': 'folder of the data (default: {{folder}})',
  'start.memory': 'keep everything in memory: nothing is on the disk, and all is gone at the end',
  'start.seed':
    'draw whatever is random from this number: the same calls in the same order give the same codes. Its keys are no secrets',
  'start.clock': 'time at which token and bank begin: such as 2026-04-01T09:00+09:00, or host for that of this machine',
  'start.paused': 'let all clocks stand still until they are moved: those of the tokens and that of the bank',
  'start.noWindow': 'open no window',
  'start.json':
    'write one line of JSON when both answer (addresses, API tokens, pid, version) and nothing else to the output',
  'start.readyFile': 'write the line of --json into this file when both answer; it is removed at the end',
  'start.listen': 'listen at this address, such as 0.0.0.0 in a container (default: 127.0.0.1, this machine alone)',
  'start.allowHost':
    'a name by which another machine or container may ask, such as token or localhost:8080; can be given more than once',
  'start.example':
    'For a test, so that several can run beside each other:\n  camtoken serve --memory --host-port 0 --bank-port 0 --ready-file ready.json',
  'start.memoryOrData': '--memory keeps nothing on the disk, and --data says where: give one of the two.',
  'start.inMemory': 'Everything is in memory, and gone when this ends.',
  'start.seeded': 'Whatever is random comes from the seed {{seed}}: keys and codes of this start are no secrets.',
  'start.standing': 'All clocks stand still until they are moved.',
  'start.listening':
    'Warning: listening at {{address}}. Whoever reaches the ports of this machine can use the practice bank, and try to use the token; the API token alone keeps him out, and nothing on the way is encrypted. For containers and closed networks only.',
  'start.noSuchAddress': 'This machine has no address {{address}} to listen at. Choose another with --listen.',
  'start.readyFileTaken': '{{file}} holds something else, which would be lost. Choose another with --ready-file.',
  'start.readyFileUnusable': '{{file}} cannot be written ({{reason}}). Choose another with --ready-file.',
  'start.environment':
    'Environment:\n  CAMTOKEN_API_TOKEN       API token of the token (default: a new one each time)\n  CAMTOKEN_BANK_API_TOKEN  API token of the practice bank (default: a new one each time)\n  DATABASE_URL             PostgreSQL for the practice bank (default: SQLite in the data folder; not with --memory)',
  'serve.description': 'start the token and the practice bank for programs: the same without a window',
  'start.token': 'Token:          {{url}}',
  'start.bank': 'Practice bank:  {{url}}',
  'start.bankApi': 'Bank API token: {{token}}',
  'start.stop': 'Ctrl+C stops both.',
  'start.stopped': 'Stopped.',
  'start.building': 'Building (only when something has changed)…',
  'start.window.electron': 'Opening the desktop window.',
  'start.window.browser': 'Opening a window of {{browser}}.',
  'start.window.none': 'Open the address of the token in a browser (Chrome, Edge or Chromium).',
  'start.window.noDisplay': 'There is no display here. Open the address of the token in a browser.',
  'start.window.failed': 'The window could not be opened ({{reason}}). Open the address of the token in a browser.',
  'start.electron.download': 'Fetching the desktop window (Electron), once; this takes up to a minute…',
  'start.electron.failed':
    'The desktop window (Electron) could not be fetched; a browser window takes its place. To try again, delete {{file}}.',
  'start.portTaken': 'Port {{port}} is taken. Choose another with {{option}} NUMBER, or end the program that uses it.',
  'start.portDenied': 'Port {{port}} may not be used here. Choose another with {{option}} NUMBER.',
  'start.dataInUse':
    'The data folder is in use by another running token: {{folder}}. End it, or choose another folder with --data.',
  'start.dataUnusable': 'The data folder cannot be used: {{folder}}. Choose another with --data.',
  'start.key.missing': 'The key file {{file}} is missing, and the tokens are encrypted with it.',
  'start.key.empty': 'The key file {{file}} is empty.',
  'start.key.damaged': 'The key file {{file}} is damaged: it must hold 64 hexadecimal digits.',
  'start.key.not-a-file': '{{file}} should be the key file, and is a folder or something else.',
  'start.key.unreadable': 'The key file {{file}} cannot be read: your account needs the right to.',
  'start.key.of-another-folder':
    'The key file {{file}} belongs to another data folder: it does not open the tokens of this one.',
  'start.keyWrong':
    '{{what}} Put the right one back from your backup and start again: nothing was changed. To begin anew, move {{folder}} away or choose another folder with --data.',
  'start.apiToken.form':
    '{{variable}} is not usable as an API token: letters, digits and - . _ ~ + / only, with = at the end at most. Choose another, or unset it.',
  'start.apiToken.length':
    '{{variable}} must have {{shortest}} to {{longest}} characters. Choose another, such as one that "openssl rand -hex 32" makes, or unset it.',
  'start.apiToken.weak':
    '{{variable}} is too easy to guess: it must have at least {{kinds}} different characters. Choose another, such as one that "openssl rand -hex 32" makes, or unset it.',
  'start.failed': 'Could not start: {{reason}}',

  'build.description': 'build the pages and the desktop window into dist/',
  'build.fresh': '{{part}}: up to date',
  'build.built': '{{part}}: built in {{ms}} ms',
  'build.failed': 'The build of {{part}} failed: {{reason}}',

  'decode.description': 'read the codes in pictures (PNG, JPEG, WebP); one line of JSON per file',
  'decode.files': 'pictures',
  'decode.for':
    'a token by its serial and its token codes, with commas between them; "meant" is then the code that it is to read',
  'decode.unknownName': '"{{value}}" was not expected: give one serial, token codes, or both',
  'decode.notFound': 'no such file',
  'decode.unreadable': 'cannot be read ({{reason}})',
  'decode.not-a-picture': 'is not a PNG, JPEG or WebP picture',
  'decode.damaged': 'is damaged: it cannot be read as a picture',
  'decode.given-up': 'took more time or memory than a picture may: cut out the code, or save it smaller, as PNG',
  'decode.too-large':
    'is too large, {{width}} × {{height}} pixels: a file like this may have {{pixels}}, and {{side}} a side',
  'decode.otherFormat': 'is not a PNG, JPEG or WebP picture but {{format}}: save it as PNG',
  'decode.cmyk': 'is a JPEG in CMYK, the colours of print, which is not read: save it as PNG',
  'decode.incomplete':
    'shows part {{parts}} of {{of}} of a text that is spread over several codes; missing: {{missing}}',
  'decode.film': 'is a film, which is not read: save one picture of it as PNG',

  'vectors.description': 'check test vectors (protocol.json, rfc.json)',
  'vectors.files': 'vector files',
  'journey.description': 'run journeys and check what the token shows',
  'journey.files': 'journey files',

  'check.failure': '{{file}}: {{where}}: expected {{expected}}, seen {{seen}}',
  'check.notJson': 'is not JSON ({{reason}})',
  'check.unknownFormat': 'has an unknown format: neither protocol examples nor RFC rows',
  'check.noRows': 'contains nothing to check',
  'check.wrongFormat': 'is not in the right format: {{reason}}',

  'error.file': '{{file}}: {{message}}',
  'error.number': '{{option}} needs a port from 0 to 65535, not "{{value}}".',
  'error.seed': '--seed needs a whole number from 0 on, not "{{value}}".',
  'error.clock.form':
    '--clock needs a time with its distance from UTC, such as 2026-04-01T09:00+09:00, or host, not "{{value}}".',
  'error.clock.none': 'There is no such time as "{{value}}". --clock takes one like 2026-04-01T09:00+09:00.',
  'error.clock.far': '--clock takes a time of the ten years before and after now, not "{{value}}".',
  'error.listen': '--listen needs an address of this machine, such as 0.0.0.0, not "{{value}}".',
  'error.allowHost':
    '--allow-host needs a host name, with a port if need be, such as token or localhost:8080, not "{{value}}".',
  'error.language': '--lang is ja or en, not "{{value}}".',
  'error.unknownCommand': 'There is no command "{{value}}". camtoken --help lists them.',
  'error.unknownOption': 'There is no option {{value}} here. Add --help to see them.',
  'error.missingArgument': 'An argument is missing: {{value}}. Add --help to see how it is used.',
  'error.optionMissingArgument': 'The option {{value}} needs a value.',
  'error.excessArguments': 'There are too many arguments. Add --help to see how it is used.',
} as const
