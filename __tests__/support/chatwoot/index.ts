export type { Fault, ReceivedRequest } from './faults';
export * as faults from './faults';
export { type Account, dialogflowInSecondInbox, type Hook, type Tokens, type Version } from './seed';
export { type Chatwoot, type ChatwootOptions, type FaultScope, startChatwoot } from './server';
