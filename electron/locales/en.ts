/** The texts of the desktop shell: menus, tray, dialogs. What stands in the pages is the renderer's and the bank's. */
export const en = {
  'app.name': 'Camera Token Simulator',
  'window.bank': 'Practice Bank',

  'menu.file': 'File',
  'menu.edit': 'Edit',
  'menu.view': 'View',
  'menu.window': 'Window',
  'menu.help': 'Help',
  'menu.about': 'About {{app}}',
  'menu.hide': 'Hide {{app}}',
  'menu.hideOthers': 'Hide Others',
  'menu.showAll': 'Show All',
  'menu.print': 'Print…',
  'menu.close': 'Close Window',
  'menu.quit': 'Quit',
  'menu.undo': 'Undo',
  'menu.redo': 'Redo',
  'menu.cut': 'Cut',
  'menu.copy': 'Copy',
  'menu.paste': 'Paste',
  'menu.selectAll': 'Select All',
  'menu.actualSize': 'Actual Size',
  'menu.zoomIn': 'Zoom In',
  'menu.zoomOut': 'Zoom Out',
  'menu.fullScreen': 'Full Screen',
  'menu.reload': 'Reload',
  'menu.alwaysOnTop': 'Always on Top',
  'menu.minimize': 'Minimize',
  'menu.bank': 'Practice Bank',
  'menu.token': 'Token',
  'menu.secrets': 'Where Secrets Are Kept…',

  'command.new-token': 'New Token',
  'command.import': 'Import…',
  'command.export': 'Export…',
  'command.save-journal': 'Save Journal…',
  'command.look-at-screen': 'Look at My Screen Now',
  'command.turn-over': 'Turn the Token Over',
  'command.inspector': 'Inspector',
  'command.compact': 'Compact View On or Off',
  'command.present': 'Present',
  'command.put-back': 'Put Everything Back',
  'command.settings': 'Settings…',
  'command.shortcuts': 'Keyboard Shortcuts',

  'tray.show': 'Show Window',

  'dialog.open': 'Open',
  'dialog.save': 'Save',
  'dialog.ok': 'OK',
  'files.picture': 'Pictures',
  'files.tokens': 'Tokens',
  'files.journal': 'Journals',
  'files.pskc': 'Key containers (PSKC)',
  'files.text': 'Texts',
  'files.table': 'Tables (CSV)',
  'files.all': 'All files',
  'files.notRead': 'The file cannot be read ({{reason}}).',
  'files.tooLarge': 'it is larger than {{limit}} MB',
  'files.notWritten': 'The file cannot be written ({{reason}}).',

  'about.version': 'Version {{version}}',
  'about.use': 'A simulated device for tests, support and training. It is not a means of authentication.',

  'secrets.system':
    'The keys of tokens and practice bank are encrypted with the password store of this system, for your account only.',
  'secrets.file':
    'This system offers no password store. The keys of tokens and practice bank lie unencrypted in files that only your account may read, in {{folder}}. They are practice keys: keep no real ones in them.',
  'secrets.elsewhere':
    'The keys of tokens and practice bank are kept by the program that started the servers, in files that only your account may read.',

  'start.dataInUse':
    'The data folder is in use by another running token: {{folder}}. Close it (it may be running in a terminal), then start again.',
  'start.dataUnusable': 'The data folder cannot be used: {{folder}}.',
  'start.key.missing': 'The key file {{file}} is missing, and the tokens are encrypted with it.',
  'start.key.empty': 'The key file {{file}} is empty.',
  'start.key.damaged': 'The key file {{file}} is damaged: it must hold 64 hexadecimal digits.',
  'start.key.not-a-file': '{{file}} should be the key file, and is a folder or something else.',
  'start.key.unreadable': 'The key file {{file}} cannot be read: your account needs the right to.',
  'start.key.of-another-folder':
    'The key file {{file}} belongs to another data folder: it does not open the tokens of this one.',
  'start.keyWrong':
    '{{what}} Put the right one back from your backup (as it is or as {{sealed}}) and start again: nothing was changed. To begin anew, move {{folder}} away.',
  'start.keysLocked':
    'The password store of this system does not open the keys in {{folder}}. Unlock it (keyring, keychain, or the account they were made with) and start again. Nothing was changed. To start over, move that folder elsewhere.',
  'start.failed': 'Could not start: {{reason}}',
} as const
