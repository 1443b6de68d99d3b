import type { TextsOf } from '../case-texts.ts'
import { REVOKE } from './remedies.ts'

type Ids = 'T23' | 'T24' | 'T25' | 'T26' | 'T27' | 'T28' | 'T29' | 'T30' | 'T31' | 'T32' | 'T33'

const LEFT_OVER = 'Taking away the authority does not take away the token. Revoke that user’s token (失効, BRSK031).'

export const T23_T33: TextsOf<Ids> = {
  T23: {
    title: 'The token shows something other than what was typed',
    says: [
      'The account number on the token does not belong to the company I am paying.',
      'The payee on the display is a company that I have never heard of.',
      'What it shows differs from my entry. May I go ahead and type the code?',
    ],
    cause:
      'A wrong entry, or the order was tampered with, by malware in the browser for instance: what the bank received is not what the customer meant.',
    token:
      'The order as the bank received it, and 8 digits behind “Sign:”. It differs from what the customer sees on his screen.',
    bank: 'BSSK007 waits for the number. Without it nothing is executed.',
    remedy: {
      any: 'Do not enter the number. Cancel the order, close the browser, take the computer off the network, and call the bank.',
    },
    tell: 'Please do not enter that number under any circumstances, and cancel the order. Your computer may be infected, so please take it off the network. Our security department will call you back at once.',
    bankDoes:
      'Hand it over to security at once. Record the order as received and the time, and have it decided whether to stop the user.',
    ask: 'The account number on the confirmation page: is it the one you typed, or the one on the token?',
  },
  T24: {
    title: 'The page was opened again, so the number of the earlier code is refused',
    says: [
      'I have just read the code, and now the number is said to be of an earlier one.',
      'I refreshed the page, and the number is no longer accepted.',
      'I went back to the transfer page, typed the number, and got an error.',
    ],
    cause:
      'The page was reloaded, gone back to, or open in two windows, so the code is a new one and the token shows the number of the old.',
    token: 'Still the number of the earlier code.',
    bank: 'BSSK007: “This is the number of an earlier code, or of one in another window.” It is not counted as a mistake.',
    remedy: { any: 'Read the code that is on the page now and enter the new number.' },
    tell: 'When the page is opened again, both the code and the number are new. Please read the code that is on the page now. What you have just entered was not counted as a mistake.',
    bankDoes: 'Look at the reason under the latest errors. Nothing to do.',
    ask: 'After reading the number, did you refresh the page or press Back?',
  },
  T25: {
    title: 'The token was revoked, but a colleague still uses it',
    says: [
      'The token was revoked, yet another employee keeps making transfers with it.',
      'We revoked it for someone who left, and the others who shared it were not cut off.',
      'How can my colleague still sign with a token that has been revoked?',
    ],
    cause: 'Revoking is for one user. Of those who share a token, only the one who was revoked is cut off.',
    token: 'In order. It shows the numbers of the others.',
    bank: 'The revoked user is 未登録, the others who share the token are サービス利用中.',
    remedy: {
      any: 'Nothing to do. To stop the others too, revoke each of them. To stop the token itself, have the bank cancel it.',
    },
    tell: 'A revocation is for one user. The others who share the token may go on using it. If they are to be stopped as well, please revoke them too.',
    bankDoes: 'Nothing to do. If everybody is to be stopped, cancel the token.',
    ask: 'Is it the revoked user who can still use it, or somebody else with the same token?',
  },
  T26: {
    title: 'The authority is gone, but the token is still listed',
    says: [
      'An employee may no longer make transfers, but is still in the list as in service.',
      'The state of a user without authority does not turn into a dash.',
      'She has changed departments, and her token is still registered.',
    ],
    cause:
      'A token stays registered until it is revoked, and its real state is shown until then, whatever the authority.',
    token: 'In order. Tokeninfo shows the token code.',
    bank: 'The list says サービス利用中 instead of “-”. A note on BRSK031 says that the real state is shown until the revocation.',
    remedy: {
      hokuriku: `${LEFT_OVER} Master user and managers may.`,
      hokuto: `${LEFT_OVER} Only the master user may.`,
      yokohama: `${LEFT_OVER} Master user and managers may.`,
      mizuho: `${LEFT_OVER} Master user and managers may. A revoked token is never used again.`,
    },
    tell: 'Even without the authority, the token stays registered until it is revoked. Please revoke it in User management; the list then shows a dash.',
    bankDoes: 'Nothing to do.',
    ask: 'Was only the authority taken away, or was the token revoked as well?',
  },
  T27: {
    title: 'The accounting software cannot fetch the account data',
    says: [
      'Our accounting software fails to download the bank statements.',
      'The data connection to the bank suddenly stopped.',
      'Since the notice about tokens came, the bookkeeping program cannot get in.',
    ],
    cause:
      'The token is not registered yet, so the login stops at the registration page and the software cannot go on. The same symptom comes from unread notices, a forced change of the password, or a missing authority.',
    token: 'Not used yet. Tokeninfo: “Device not activated. [DP020]”.',
    bank: 'The state is 未登録. A login with a browser meets the registration page (or the page for changing passwords) first.',
    remedy: {
      any: 'Log in with a browser, finish the registration, read the notices, change the password. After that the software connects.',
    },
    tell: 'Before the software can connect, please log in once with a browser, register the token and read any notices. After that the software works again.',
    bankDoes:
      'Look up the state, unread notices, the password and the authority. For the settings of the software, name its maker.',
    ask: 'If you log in with a browser, do you get to the top page?',
  },
  T28: {
    title: 'The menu appears when it is switched on',
    says: [
      'Instead of the camera I get a page called Menu.',
      'When I turn it on, a list to choose from comes up and I cannot scan.',
      'Every time it starts it goes to some kind of settings.',
    ],
    cause: 'The left button is held together with the middle one: both for 2 seconds open the menu.',
    token: '“Menu”, “▶ Tokeninfo”, “Version”.',
    bank: 'Nothing changes.',
    remedy: {
      any: 'Hold the middle button for 2 seconds to switch it off, take the finger off the left button, and hold the middle one alone.',
    },
    tell: 'The left button seems to be pressed as well. Please hold the middle button for two seconds to switch it off, and then hold the middle button alone.',
    bankDoes: 'Nothing to do.',
    ask: 'When you switch it on, is your finger on the middle button alone?',
  },
  T29: {
    title: 'The middle button is pressed too briefly',
    says: [
      'Nothing happens when I press the middle button.',
      'I click the button, but the screen stays off.',
      'I have pressed it several times, each time only for a moment.',
    ],
    cause: 'It switches on when the middle button is held for 2 seconds. A short press does nothing.',
    token: 'Dark: it is off.',
    bank: 'Nothing changes.',
    remedy: { any: 'Hold the middle button for 2 seconds, until the display lights up.' },
    tell: 'Please keep the middle button down until the display lights up, for at least two seconds. If you let go earlier, it stays off.',
    bankDoes: 'Nothing to do.',
    ask: 'If you keep the middle button down until something appears, does it light up?',
  },
  T30: {
    title: '“Are you sure to delete activation …” is shown',
    says: [
      'It asks in English whether something should be deleted.',
      'Are you sure to delete, it says. Which button do I press?',
      'E017 with Yes and No came up when I read a code.',
    ],
    cause: 'A deletion code was read, or deletion was chosen. The token asks whether to erase its registration.',
    token: '“Are you sure to delete activation …?” (E017), with No on the left and Yes on the right.',
    bank: 'Still サービス利用中. Unless a revocation is under way, nothing changes.',
    remedy: {
      any: 'Press the left button (No), unless the bank has told the customer to delete it. Only then press Yes.',
    },
    tell: 'Unless you mean to delete it, please press the left button, No. After Yes this token makes no more numbers.',
    bankDoes: 'Look up whether a deletion code was sent. If not, nothing to do. If Yes was pressed by mistake: T33.',
    ask: 'Has the bank asked you to remove this token? You have not pressed Yes yet, have you?',
  },
  T31: {
    title: 'A revoked token is to be used again',
    says: [
      'A token that we had revoked is to go to another employee, but it cannot be registered.',
      'There is an asterisk behind the token’s ID. Can it still be used?',
      'A returned token is rejected when I try to register it anew.',
    ],
    cause: 'A rule of the Mizuho kind: a revoked token is never used again. Its token ID is printed with a “*”.',
    token: 'It works, and shows 12 digits.',
    bank: 'The token code has a “*” behind it. At the registration its serial number is refused.',
    remedy: { mizuho: 'Apply for a new token and register that. Dispose of the old one as the bank says.' },
    tell: 'I am sorry, but a token that has been revoked cannot be used again. Could you apply for a new one, please?',
    bankDoes: 'Make sure that the token code has a “*”. Explain how to apply for a new token.',
    ask: 'Is there a “*” behind the token code on the page?',
  },
  T32: {
    title: 'The token is activated, but every login asks for a registration',
    says: [
      'The token said The device is activated, but the bank wants me to register again.',
      'Tokeninfo shows a token code. Still the login always ends at the registration.',
      'On the token it is all done. The website rejected the eight digits, so I closed it.',
    ],
    cause: 'Done and Yes were pressed on the token, but the 8 digits were refused by the bank, or never sent.',
    token: 'Tokeninfo shows a token code: it is activated.',
    bank: '仮登録 (or 未登録). Each login leads to the registration.',
    remedy: {
      any: 'Register anew from the first code at the next login. At Yes the old activation is replaced by the new one (under a new licence both stay: delete the dead one).',
    },
    tell: 'The registration is finished on the token, but not at the bank. Please register again from the beginning at your next login. Press Done and Yes once the bank’s page has accepted the eight digits.',
    bankDoes: 'Make sure that the state is 仮登録. Nothing to do.',
    ask: 'After “Confirm”, did the bank’s page say that the registration was received? Does Tokeninfo show a number?',
  },
  T33: {
    title: 'DP020 on a token that used to work: its registration was deleted',
    says: [
      'The token has been in use for months, and suddenly it says DP020.',
      'Yesterday I made a transfer with it. Today it claims not to be activated.',
      'It asked about deleting, I pressed Yes, and now it does nothing any more.',
    ],
    cause:
      'Yes was pressed at “Are you sure to delete activation”, or a deletion code was read. It has signed before, so this is not an unfinished registration (T01).',
    token: 'Tokeninfo: “Device not activated. [DP020]”, and the same at a transaction.',
    bank: 'サービス利用中 and 利用可能; the token has been used for transactions.',
    remedy: REVOKE,
    tell: 'The registration on your token has been erased. As it has been used for transactions, it needs a revocation, not an initialisation. Please ask somebody with a working token to revoke it, and register again at your next login. If there is nobody, I will explain the procedure on paper.',
    bankDoes:
      'Make sure that it has signed. Do not initialise. If nobody in the company can revoke it, explain the procedure on paper.',
    ask: 'Have transactions gone through with this token? Were you asked lately whether to delete something?',
  },
}
