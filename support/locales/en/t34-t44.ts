import type { TextsOf } from '../case-texts.ts'

type Ids = 'T34' | 'T35' | 'T36' | 'T37' | 'T38' | 'T39' | 'T40' | 'T41' | 'T42' | 'T43' | 'T44'

const STOP_FIRST =
  'First stop the user (a manager with 利用停止 in the list of users, or by telephone). Then revoke the token, then register a new one.'

export const T34_T44: TextsOf<Ids> = {
  T34: {
    title: 'The number of a transaction is refused, and nothing is stopped yet',
    says: [
      'I typed the 8 digits for a transfer, and it says the number is wrong, four more tries.',
      'Authenticate gives incorrect number. It is not blocked so far.',
      'The first digit was a zero, so I left it out.',
    ],
    cause: 'A typing mistake, a zero lost at the beginning, or the number of another transaction.',
    token: 'Still the right number.',
    bank: 'BSSK007: “The transaction authentication number is wrong. Wrong tries left before the token is stopped: …”. The count goes up by one.',
    remedy: {
      any: 'Show the number again and type all 8 digits, zeros at the beginning too. Mind how many tries are left; when they are used up, T16.',
    },
    tell: 'Please press a button of the token once to see the number again, and type all eight digits, zeros included. You can still try as often as the page says.',
    bankDoes: 'Look up how many tries are left and the reason under the latest errors, and tell the customer.',
    ask: 'Does the page say how many tries are left? Is what you typed the number on the token now?',
  },
  T35: {
    title: 'One of several tokens of one’s own, and not the right one',
    says: [
      'I own two tokens, and for the transfer it says Image not for this device.',
      'I may have picked up the token that I had not registered for this login.',
      'SIM02 appears, although this token is registered as well.',
    ],
    cause: 'Of several tokens, not the one that is registered for the user who is logged in.',
    token: '“Image not for this device. [SIM02]”. Tokeninfo shows another token code.',
    bank: 'BSSK007 waits for the number. The state is サービス利用中.',
    remedy: {
      any: 'Compare the token code under Tokeninfo with the one on the bank’s page, and use the token where they are the same.',
    },
    tell: 'This seems to be another of your tokens. Please hold left and middle together for two seconds and look at the code under Tokeninfo. Use the token whose code is on the top page.',
    bankDoes: 'Search for the token code that the customer reads out, and compare it with his registration.',
    ask: 'Is the code under Tokeninfo the same as the token code on the bank’s page?',
  },
  T36: {
    title: 'The power failed for a moment during the registration',
    says: [
      'It went off for a second while I was registering, and now the second code does not go through.',
      'The battery lid came loose, it lost power, and I cannot continue.',
      'It switched itself off half-way and now wants me to start over.',
    ],
    cause: 'The power was lost between the first code and Yes (lid, weak cells). What was not confirmed is gone.',
    token:
      'At the second code: “Activation cancelled. Rescan the first image. [SIM04]”. Tokeninfo: “Device not activated. [DP020]”.',
    bank: 'The state is 仮登録; BLGI023 shows the second code.',
    remedy: {
      any: 'Check lid and cells, put in three new AAA cells if need be. Log out, log in again, and register from the first code.',
    },
    tell: 'It seems that the token lost its power half-way, and with it the unfinished registration. Please check the lid and the batteries, log out, log in again, and begin with the first code.',
    bankDoes: 'Make sure that the state is 仮登録. Nothing to do. If it is サービス利用中: T01.',
    ask: 'Did you switch it off yourself, or did it go off by itself?',
  },
  T37: {
    title: 'The token is defective: camera, button, display',
    says: [
      'The camera shows nothing but black and then an error.',
      'The right button is jammed and no longer does anything.',
      'There are lines across the display and the digits cannot be read.',
      'It was damaged when it was delivered.',
    ],
    cause: 'A defect: the camera does not run, a button does not act or stays down, the display is blank or broken.',
    token:
      'Camera: “Camera error. [SIM08]”. Button: the screen does not change, or moves on by itself. Display: lit, but blank or unreadable; buttons and camera work on.',
    bank: 'Whatever it was: a defect of the token changes no state at the bank.',
    remedy: {
      any: 'Exchange the token. Faulty on delivery is free. Until then use another token, or revoke it and register a new one.',
    },
    tell: 'Your token seems to be defective, and I am sorry for the trouble. I will explain the exchange. If it was faulty when it arrived, there is no charge.',
    bankDoes:
      'Cancel the token and arrange for an exchange. Look up when it was delivered; faulty on delivery is free.',
    ask: 'Is it the same with new batteries? Is it the camera, a button or the display?',
  },
  T38: {
    title: 'The registration ends in “Memory full”',
    says: [
      'At the end of the registration the token says Memory full.',
      'SIM05 appears and the token cannot be registered.',
      'This token serves several companies, and the next one is rejected.',
    ],
    cause: 'A token holds eight registrations at most, and has eight.',
    token: 'At the second code: “Memory full. [SIM05]”. Tokeninfo lists eight token codes.',
    bank: 'The state is 仮登録; BLGI023 waits for the 8 digits.',
    remedy: {
      any: 'Delete a registration that is no longer needed, log in again and register from the first code. Or use another token.',
    },
    tell: 'This token already holds eight registrations. Please delete one that you no longer need, or register another token.',
    bankDoes: 'Have all token codes under Tokeninfo read out and see which are revoked.',
    ask: 'How many token codes does Tokeninfo list?',
  },
  T39: {
    title: 'This operation shows no code',
    says: [
      'There is usually a code to scan, but not for this transfer.',
      'The payment went through without the token. Is that all right?',
      'For a payee on our list I was not asked for a number.',
    ],
    cause:
      'Only certain operations need transaction authentication. Transfers to registered payees, collections, inquiries and, at some banks, taxes do not.',
    token: 'Not needed.',
    bank: 'The confirmation password alone executes the operation; no code is shown.',
    remedy: { any: 'Nothing to do: it is meant to be so.' },
    tell: 'For some operations, such as transfers to registered payees, the number of the token is not asked for. Your order was accepted with the confirmation password, so there is no need to worry.',
    bankDoes: 'Look up the kind of operation and which ones need the token. Nothing to do.',
    ask: 'What kind of operation is it? Is the payee registered?',
  },
  T40: {
    title: 'A password is disabled, not the token',
    says: [
      'I mistyped my password too often and cannot log in.',
      'I have forgotten the confirmation password, and it has been disabled.',
      'The page says that the login ID is invalid now. I have not touched the token.',
    ],
    cause: 'Login or confirmation password wrong several times in a row. That is not the same as 停止中 of a token.',
    token: 'In order.',
    bank: 'No login: paused, or disabled. The use state of the token is still 利用可能.',
    remedy: {
      any: 'Paused: wait about 10 minutes. Disabled: a manager or the master user initialises the password; for the master user himself the bank does (branch or help desk). Not 停止解除, which is for tokens.',
    },
    tell: 'Because of several wrong entries the password has been stopped. If it is paused, please wait about ten minutes. If it is disabled, please ask a manager to initialise it.',
    bankDoes: 'Look up the state of the password. For the master user only: check the identity and initialise it.',
    ask: 'Is it the password that is said to be stopped, or the token (停止中)?',
  },
  T41: {
    title: 'The token shows it differently, but rightly',
    says: [
      'The page lists every payment, the token only a count and a total.',
      'The payee’s name is in half-width letters and cut off.',
      'For a change of a user it shows only the login ID.',
    ],
    cause:
      'The token shows half-width kana and digits only, and for each kind of order fixed items: count, total and date of a bulk transfer, login ID and kind of user for a user change.',
    token: 'The items of that kind (count, total, date …) and 8 digits behind “Sign:”.',
    bank: 'BSSK007 with all details, waiting for the number.',
    remedy: {
      any: 'Compare the items that are shown. If count, total or login ID agree, all is well. If anything differs, do not enter the number: T23.',
    },
    tell: 'The token shows a few items only, in half-width characters. For a bulk transfer please compare the count, the total and the date. If anything is doubtful, please do not enter the number.',
    bankDoes: 'Tell which items are shown for that kind of order. When in doubt, hand it over as T23.',
    ask: 'Is it the account number or the amount that differs, or only how it is shown?',
  },
  T42: {
    title: 'The token is stolen or lost: stop the use first',
    says: [
      'My bag was stolen with the token in it.',
      'I left the token somewhere on a trip, and I am worried that it is used.',
      'A former employee does not give the token back.',
    ],
    cause: 'The token may be in the hands of somebody else.',
    token: 'Unknown.',
    bank: 'サービス利用中 and 利用可能.',
    remedy: {
      hokuriku: `${STOP_FIRST} Another master user or manager with a working token revokes it; if there is none, on paper.`,
      hokuto: `${STOP_FIRST} Only the master user revokes; for his own token, on paper.`,
      yokohama: `${STOP_FIRST} Another master user or manager with a working token revokes it; if there is none, on paper.`,
      mizuho: `${STOP_FIRST} Another master user or manager with a working token revokes it. It cannot be used again if it comes back.`,
    },
    tell: 'I will cancel the token right away. Please also change the login password, or have the user stopped. After that I will explain the revocation and how to apply for a new token.',
    bankDoes:
      'Cancel the token and stop the user. Look through the history for suspicious orders. Then revocation and a new token.',
    ask: 'Is it only lost, or may it have been stolen? Does anybody else know the password?',
  },
  T43: {
    title: 'A number that is too old, or was used already, is refused',
    says: [
      'I was away for a while, and now the code is said to be out of date.',
      'I entered the same number once more and it says used.',
      'It took me more than ten minutes, and the bank no longer takes it.',
    ],
    cause: 'The code on the page is older than 10 minutes, or the number has been used already.',
    token: 'Still the old number (or switched off).',
    bank: 'BSSK007: “The code was older than 10 minutes.” or “This number was used already.” Not counted as a mistake; the page shows a new code.',
    remedy: { any: 'Read the code that is on the page now and enter the new number.' },
    tell: 'A number is good once, and a code for ten minutes. Please read the code that is on the page now; the token shows a new number. With that one it will work.',
    bankDoes: 'Look at the reason under the latest errors (too old, used …). Nothing to do.',
    ask: 'Was the code on the page for more than ten minutes? Did you enter the same number before?',
  },
  T44: {
    title: 'The password was typed into a false page (phishing)',
    says: [
      'I followed a link in a text message and entered my password.',
      'I logged in from an e-mail, and the page looked different.',
      'I gave my login ID and password on a fake site. The token was not used.',
    ],
    cause: 'Somebody else knows the login ID and the password now. The token has nothing to do with it.',
    token: 'Not used.',
    bank: 'Nothing changes so far; there may be logins in the history that the customer did not make.',
    remedy: {
      any: 'Change login and confirmation password at once and look for suspicious orders. Consider stopping the user. Never type a number of the token into such a page.',
    },
    tell: 'Thank you for calling. Please change your passwords at once. If you cannot, I can stop the access from here. And please never enter a number of the token on any page but ours.',
    bankDoes:
      'Hand it over to security at once. Stop the user, look through the history, and explain how to report it.',
    ask: 'Which page was it, and what did you enter? Did you enter a number of the token too?',
  },
}
