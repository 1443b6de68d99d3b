/** What several cases are remedied by, under each rule set. */

const ANEW =
  'After that the user logs in again and registers from the beginning: Done within 90 seconds after the number appears, Yes within 40 seconds after that, until “The device is activated.” is shown.'

/** For a registration that was not finished on the token, which has never signed anything. */
export const INITIALISE = {
  hokuriku: `The customer’s pages cannot initialise: the help desk does. ${ANEW}`,
  hokuto: `The master user initialises in User management, Token initialisation (BRSK037), his own token too. ${ANEW}`,
  yokohama: `The master user or a manager initialises in User management, Token initialisation (BRSK037). ${ANEW}`,
  mizuho: `The customer’s pages cannot initialise: the help desk does. ${ANEW}`,
}

const OWN_TOKEN = 'Whoever revokes needs a working token of his own. If nobody has one, it is done on paper.'

/** For a token that has signed. */
export const REVOKE = {
  hokuriku: `Another master user or manager revokes the token (失効, BRSK031); the user registers anew at the next login. ${OWN_TOKEN}`,
  hokuto: `Only the master user revokes (失効, BRSK031); the user registers anew at the next login. ${OWN_TOKEN}`,
  yokohama: `Another master user or manager revokes the token (失効, BRSK031); the user registers anew at the next login. ${OWN_TOKEN}`,
  mizuho: `Another master user or manager revokes the token (失効, BRSK031). A revoked token is never used again: a new one is registered. ${OWN_TOKEN}`,
}
