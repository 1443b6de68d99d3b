import type { TextsOf } from '../case-texts.ts'

type Ids = 'O01' | 'O02' | 'O03' | 'O04' | 'O05' | 'O06' | 'O07' | 'O08' | 'O09' | 'O10'

export const O01_O10: TextsOf<Ids> = {
  O01: {
    title: 'A one-time-password token warns about its battery',
    says: [
      'The little display has begun to say bAtt.',
      'It shows Lo-bAtt. How long will it last?',
      'My key-fob token shows something about the battery.',
    ],
    cause:
      'The battery is nearly empty (bAtt 0x: below 10 %). It cannot be replaced. Other makers show Lo-bAtt, EEEEEE, or bAtt 5 down to 0.',
    token: '“bAtt 03” or the like, then the password.',
    bank: 'Nothing changes: passwords are accepted.',
    remedy: { any: 'Order a new token and exchange it on the login page while the old one still works.' },
    tell: 'As long as a password is shown you can go on using it. The battery is nearly empty, though, so please order a new token soon and exchange it while the old one works.',
    bankDoes: 'Send a new token. If the old one is dead already, explain the procedure on paper.',
    ask: 'After the battery sign, does a password appear?',
  },
  O02: {
    title: 'Passwords are refused though typed correctly: the clock has drifted',
    says: [
      'I had not used it for a long time, and every password is rejected now.',
      'I type exactly what is displayed, and it is not accepted. It was in the drawer for months.',
      'I think the clock of the token is wrong.',
    ],
    cause: 'After a long time without use the token’s clock is no longer that of the bank.',
    token: 'A password, but that of another moment.',
    bank: 'Wrong password; the error count goes up.',
    remedy: {
      any: 'Correct the time. For a hardware token: the token ID and two passwords in a row on the provider’s page. For an app: O15.',
    },
    tell: 'The clock of the token has drifted a little. I will explain the correction: you enter two passwords that appear one after the other.',
    bankDoes: 'Point to the page for the correction. If it does not help, exchange the token.',
    ask: 'When was a password last accepted?',
  },
  O03: {
    title: 'The password disappears',
    says: [
      'I press the button, the password appears, and it is gone while I copy it.',
      'The numbers go away after some seconds.',
      'I pressed a second time and the display went off.',
    ],
    cause: 'A password is shown for 30 seconds. On some models a second press switches the display off.',
    token: 'The password goes off after 30 seconds. The time left is not shown.',
    bank: 'Nothing changes.',
    remedy: { any: 'Press the button again. Within the same time it is the same password.' },
    tell: 'The password is shown for 30 seconds only; nothing is broken. Please press the button again and type it straight away.',
    bankDoes: 'Nothing to do.',
    ask: 'Does a password appear when you press the button again?',
  },
  O04: {
    title: 'A user is suspended after wrong codes',
    says: [
      'After several mistakes one of our users is locked out.',
      'In the list of users there is a circle in the suspended column.',
      'One user is locked and we would like to free him.',
    ],
    cause:
      'Codes or passwords were wrong several times in a row. How many differs: 7 in one system. Where users are coupled (連動式), one user’s mistakes stop all.',
    token: 'In order.',
    bank: '“○” in the column 利用中止 (suspended) of the user, who cannot log in.',
    remedy: {
      any: 'The manager chooses the user under 利用者情報登録/変更, enters the confirmation code and performs 利用中止解除. The column shows “-” then.',
    },
    tell: 'The manager can free that user under “User registration and change”. If your contract couples the users, the others are stopped in the same way.',
    bankDoes: 'Nothing to do. If the manager is stopped: O05.',
    ask: 'Is it a user who is locked? Can the manager log in?',
  },
  O05: {
    title: 'Everything is stopped after wrong codes of the manager',
    says: [
      'The manager’s code was wrong, and now nobody gets in.',
      'There is no one who could unlock the manager.',
      'We were told to do the opening confirmation again.',
    ],
    cause: 'The manager’s code was wrong several times in a row. That stops everybody.',
    token: 'In order.',
    bank: 'Nobody can log in.',
    remedy: { any: 'The bank unlocks it on request; then 開通確認 (the opening confirmation) is done again.' },
    tell: 'When the manager’s code is stopped, everybody is. We will unlock it for you; after that, please start with the opening confirmation.',
    bankDoes: 'Check the identity, unlock, and point to 開通確認.',
    ask: 'Was it the manager’s code, or that of a user?',
  },
  O06: {
    title: 'Registered, but no message says so',
    says: [
      'I pressed the button for registering, and no message at all appeared.',
      'I cannot tell from the page whether the token is registered.',
      'There was no confirmation after the registration.',
    ],
    cause: 'This registration shows no message when it is done, by design.',
    token: 'In order.',
    bank: 'If the serial number stands under 現在のトークン情報 (current token), it is registered.',
    remedy: { any: 'Look for the serial number under 現在のトークン情報.' },
    tell: 'This page shows no message at the end. If the serial number stands under “Current token”, your registration is done.',
    bankDoes: 'Look up the registration. Nothing to do.',
    ask: 'Is the serial number shown under “Current token”?',
  },
  O07: {
    title: 'All tokens are gone after a change of how they are used',
    says: [
      'I changed the kind of use, and everybody’s token disappeared.',
      'We switched to one token for each user, and all registrations were lost.',
      'Suddenly we have to register all our tokens again.',
    ],
    cause: 'Changing 利用形態 (a token for each user, or one for all) cancels every registration.',
    token: 'In order.',
    bank: 'All users are unregistered.',
    remedy: { any: 'Register all tokens again.' },
    tell: 'When the kind of use is changed, the registrations made before are cancelled by design. I am afraid that all tokens have to be registered again.',
    bankDoes: 'Look up when 利用形態 was changed. Nothing to do.',
    ask: 'Was the kind of use changed before the registrations disappeared?',
  },
  O08: {
    title: 'The app shows nothing after a change of phone',
    says: [
      'I have a new smartphone and the one-time password is gone.',
      'The app is on the new phone, but it is empty.',
      'After restoring a backup the app shows no password.',
      'With the new SIM card the token does not work any more.',
    ],
    cause: 'The secret is bound to the phone. A new phone, a restored backup or another SIM makes it useless.',
    token: 'No password on the new phone; perhaps still on the old one.',
    bank: 'Still registered.',
    remedy: {
      seiwa:
        'While the old phone works, log in with its password and end the use of the token. Without it the bank ends it on request. From the next day on have a token issued and set it up on the new phone.',
      ashikaga:
        'While the old phone works, log in with its password and end the use of the token. Without it the bank ends it on request. 30 minutes later have a token issued and set it up on the new phone.',
    },
    tell: 'Do you still have the old phone? If so, its password lets you exchange the token. If not, please send us a request on paper.',
    bankDoes: 'Look up the registration. Without the old phone, end its use by the bank’s procedure.',
    ask: 'Does the old phone still show a password?',
  },
  O09: {
    title: 'The app cannot be set up',
    says: [
      'I enter the IDs and the app does not accept them.',
      'I no longer know the service ID and the password for starting.',
      'I did not open the link in the mail, and the app stays on its first page.',
    ],
    cause: 'Service ID, user ID or the starting password is wrong, or the app was not opened as the mail says.',
    token: 'None yet: issued, not set up.',
    bank: 'Issued, not in use.',
    remedy: { any: 'Set it up with the IDs and the steps in the mail. If they are lost, have it issued again.' },
    tell: 'The mail that we sent has the service ID, the user ID and the steps. Please follow it. If it still does not work, it can be issued again.',
    bankDoes: 'Look up the issue; have it issued again if need be.',
    ask: 'Did you open the app by the link in the mail? Are the IDs those of the mail?',
  },
  O10: {
    title: 'No new token on the day the old one was ended',
    says: [
      'I ended the token today and cannot register a new one.',
      'The new app token is not accepted yet.',
      'It was released just now. When can I register the next?',
    ],
    cause: 'On the day a token’s use is ended, no new one can be registered.',
    token: 'The new one cannot be used yet.',
    bank: 'Ended. A new one from the next day on (or after the bank’s time).',
    remedy: {
      seiwa: 'Have the new token issued from the next day on.',
      ashikaga: 'Have the new token issued 30 minutes after the release, or later.',
    },
    tell: 'You have only just ended the use of your token. The new one can be registered from tomorrow on, or, where the bank waits half an hour only, after that.',
    bankDoes: 'Look up when it was ended. Nothing to do.',
    ask: 'When was the use of the old token ended?',
  },
}
