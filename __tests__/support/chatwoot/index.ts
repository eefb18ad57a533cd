export type { Fault, ReceivedRequest } from './faults';
export * as faults from './faults';
export * as hostile from './hostile';
export { type Account, dialogflowInSecondInbox, type Hook, type Tokens } from './seed';
export { type Chatwoot, type ChatwootOptions, type FaultScope, startChatwoot } from './server';
export { type RecordedVersion, type Version, versions } from './versions';
