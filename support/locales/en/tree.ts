import type { TreeTexts } from '../tree-texts.ts'

export const tree: TreeTexts = {
  about: {
    question: 'What is it about?',
    answers: {
      'camera-token': 'A camera token: three buttons, a camera at the back',
      password: 'A one-time password: key fob, telephone app, or paper card',
      page: 'Only the bank’s page: the token shows nothing unusual, or is not used',
      gone: 'Something is lost, stolen, broken or replaced, or a password was given away',
    },
  },
  light: {
    question: 'Does the token’s display light up?',
    answers: {
      never: 'No, it stays dark',
      'goes-out': 'Yes, but it goes dark or off',
      shows: 'Yes, and it shows something',
    },
  },
  'been-on': {
    question: 'Has this token ever been on?',
    answers: { never: 'No, it is new', before: 'Yes, it worked before' },
  },
  'goes-out-when': {
    question: 'When does it go dark?',
    answers: {
      typing: 'While the number is being typed, by itself',
      scanning: 'As soon as the camera starts',
      moment: 'It went off for a moment, such as when it was dropped or its lid opened',
      held: 'The middle button was held, or it was switched off',
    },
  },
  'top-line': {
    question: 'What does the top line of the token say?',
    answers: {
      'not-activated': 'Device not activated. [DP020]',
      cancelled: 'Activation cancelled. …',
      accepted: 'Was the code accepted? …',
      continue: 'Please push "Continue" and capture the activation image.',
      'twelve-digits': '12 digits',
      'eight-digits': '8 digits, or an order with “Sign:” below',
      activated: 'The device is activated. Or a token code, such as VDS…',
      camera: 'The camera’s picture, or black in its place',
      menu: 'Menu, with Tokeninfo and Version',
      'not-this-device': 'Image not for this device. [SIM02]',
      'not-recognised': 'Image not recognized. [SIM01], or Rescan the image. [SIM06]',
      'first-image': 'Activation cancelled. Rescan the first image. [SIM04]',
      'memory-full': 'Memory full. [SIM05]',
      'low-battery': 'Low battery. Replace batteries.',
      'camera-error': 'Camera error. [SIM08]',
      delete: 'Are you sure to delete activation …?',
      deleted: 'Activation deleted.',
    },
  },
  signed: {
    question: 'Has this token ever signed anything, such as a transfer?',
    answers: { never: 'No, never', yes: 'Yes, it has worked' },
  },
  'digits-seen': {
    question: 'Before that, did the token show 12 or 8 digits?',
    answers: { none: 'Neither', twelve: '12 digits', eight: '8 digits' },
  },
  'page-says-twelve': {
    question: 'What does the page say to the serial number and the 12 digits?',
    answers: {
      accepted: 'It accepts them; a second picture is there',
      refused: 'It refuses them',
      registered: 'The token is registered already',
    },
  },
  'which-page': {
    question: 'Which page is open?',
    answers: { registration: 'The registration at login', transfer: 'A transfer or another operation' },
  },
  'page-says-eight': {
    question: 'What does the page say to the 8 digits?',
    answers: {
      refused: 'The number is wrong',
      older: 'The number is of an older picture, or used already',
      stopped: 'Suspended (停止中)',
      'not-typed': 'Nothing yet: they went before they were typed',
      differs: 'Nothing yet: on the token the payee, the account or the amount is another',
      shortened: 'Nothing yet: the token shows the same in half-width kana, or only count, total and date',
    },
  },
  'bank-at-login': {
    question: 'Does the bank ask for the registration at login?',
    answers: { asks: 'Yes, again', 'does-not': 'No' },
  },
  'camera-shows': {
    question: 'What does the camera show?',
    answers: {
      picture: 'The picture of the page, but no number comes',
      black: 'Black',
      'goes-off': 'The token goes off',
    },
  },
  'menu-why': {
    question: 'Is the menu wanted?',
    answers: { unwanted: 'No, the camera should come', 'code-wanted': 'Yes, to see which token this is' },
  },
  'whose-token': {
    question: 'Where does this token come from?',
    answers: { 'one-of-ours': 'From this bank; there are several', 'other-bank': 'From another bank' },
  },
  'password-from': {
    question: 'Where does the password come from?',
    answers: {
      fob: 'A key fob or card-shaped token',
      app: 'A telephone app',
      card: 'The paper card, or codes of one’s own',
    },
  },
  'fob-shows': {
    question: 'What does the key fob show after a press?',
    answers: {
      battery: 'bAtt, Lo-bAtt, or EEEEEE',
      nothing: 'Nothing, strange letters, or always the same digits',
      vanishes: 'Digits that vanish',
      digits: 'Digits, as always',
    },
  },
  'fob-trouble': {
    question: 'What goes wrong?',
    answers: {
      refused: 'The digits are refused',
      registering: 'The registration of the token',
      stopped: 'Somebody is locked out',
    },
  },
  'refused-when': {
    question: 'When are the digits refused?',
    answers: {
      'long-unused': 'After a long time without use',
      'second-time': 'The second time, after they were accepted once',
      transfer: 'At a transfer, though login works',
    },
  },
  'registering-how': {
    question: 'What does the page show after the registration?',
    answers: {
      'no-message': 'No message at all',
      'all-gone': 'All tokens are gone after the form of use was changed',
      'old-way': 'Operations still ask the old way',
    },
  },
  'app-how': {
    question: 'What about the app?',
    answers: {
      empty: 'It is empty, or on a new telephone',
      'set-up': 'Its set-up fails',
      refused: 'Its numbers are refused',
      full: 'It takes no more tokens, or its token ran out',
      released: 'A new token is refused on the day the old one was released',
      mail: 'The mail for it has not come',
      'old-way': 'It is registered, but operations ask the old way',
    },
  },
  'card-how': {
    question: 'What about the card or the codes?',
    answers: {
      lost: 'The card is lost',
      opening: 'The opening (開通確認) was broken off',
      stopped: 'Somebody is locked out',
    },
  },
  'which-stop': {
    question: 'What exactly does the page say?',
    answers: {
      user: '利用停止 or 無効: a password, login is not possible',
      token: '停止中: the token, in transaction authentication',
      circle: '利用中止 ○: one user',
      everything: 'The manager is locked, and everything has stopped',
    },
  },
  'page-where': {
    question: 'Where is the trouble?',
    answers: {
      login: 'At login: a password, somebody is locked out',
      registration: 'In the registration of a token',
      operation: 'At a transfer or another operation',
      lists: 'In user management: release, revocation, lists',
      program: 'In another program, such as accounting',
      mail: 'A mail has not come',
    },
  },
  'registration-page': {
    question: 'What about the registration page?',
    answers: {
      absent: 'It does not come',
      'no-skip': 'It cannot be skipped',
      'every-login': 'It comes at every login',
      choose: 'A token code is to be chosen, or the token is known already',
      'broken-off': 'It was closed or broken off',
    },
  },
  'operation-how': {
    question: 'What happens at the operation?',
    answers: {
      refused: 'It is refused, or its button is not there',
      'no-picture': 'No picture appears',
      'old-way': 'It still asks the old way',
    },
  },
  'list-how': {
    question: 'What is to be seen in the list?',
    answers: {
      'own-grey': 'One’s own line cannot be ticked',
      listed: 'Somebody without authority is still there',
      'still-works': 'Revoked, and a colleague can still use the token',
      star: 'A revoked token, perhaps with a * behind its ID',
    },
  },
  'gone-how': {
    question: 'What has happened?',
    answers: {
      lost: 'Lost or stolen',
      broken: 'Broken, or faulty on delivery',
      deceived: 'A password was typed into a strange page, or somebody else is at work',
      'new-phone': 'The telephone was replaced',
    },
  },
}
