import { ChatwootClient } from '../../../src/chatwoot/client';
import type { Account, AppList, Hook } from '../../../src/chatwoot/shapes';
import { FailureError } from '../../../src/failures';
import type { Job } from '../../../src/hooks/job';
import type { Outcome } from '../../../src/hooks/outcome';
import { Pace } from '../../../src/hooks/pace';
import { processHooks } from '../../../src/hooks/run';
import { findAccounts } from '../../../src/hooks/targets';
import { appsWith, clientFor, hookWith } from '../samples';
import { inputsOf } from '../step';

interface Responses {
  apps?: () => AppList;
  accounts?: () => Account[];
  update?: () => Hook;
}

/** A client that sends nothing and returns these responses. */
class OfflineClient extends ChatwootClient {
  readonly #responses: Responses;

  constructor(responses: Responses) {
    super(clientFor('http://127.0.0.1:9'));
    this.#responses = { apps: bug, accounts: bug, update: bug, ...responses };
  }

  override async listApps() {
    return this.#responses.apps?.() ?? appsWith();
  }

  override async listAccounts() {
    return this.#responses.accounts?.() ?? [];
  }

  override async updateHook() {
    return { hook: this.#responses.update?.() ?? hookWith(), requestId: undefined };
  }
}

function bug(): never {
  throw new TypeError('a bug');
}

function notFound(): never {
  throw new FailureError({ kind: 'not-found', method: 'PATCH', mayBeApplied: false, attempts: 1 });
}

async function run(job: Job, responses: Responses) {
  const outcomes: Outcome[] = [];
  const onOutcome = (outcome: Outcome) => outcomes.push(outcome);
  const pace = new Pace(new AbortController().signal);
  await processHooks(job, ['1'], { chatwoot: new OfflineClient(responses), pace, onRead: () => undefined, onOutcome });
  return outcomes;
}

const { job } = inputsOf();
const byApp: Job = { ...job, selection: { by: 'app', appId: 'openai', inbox: 'all' } };
const list = () => appsWith({ id: 'openai', hooks: [{ id: 2, status: false, settings: {} }] });

describe('an error that no request caused ends the run, because it is a bug and not a failure of the server:', () => {
  test.each([
    ['in an update', job, {}],
    ['in the list after a hook was not found', job, { update: notFound }],
    ['in the list of a dry run', { ...job, dryRun: true }, {}],
    ['in the list of an app', byApp, {}],
    ['in the update of a listed hook', byApp, { apps: list }],
  ])('%s', async (_, each, responses) => {
    await expect(run(each, responses)).rejects.toThrow(new TypeError('a bug'));
  });

  test('in the list of accounts', async () => {
    await expect(findAccounts({ accounts: 'all' }, new OfflineClient({}))).rejects.toThrow(new TypeError('a bug'));
  });
});

test('a run with more than 1000 hooks fails and updates none of them', async () => {
  const hooks = Array.from({ length: 1001 }, (_, index) => ({ id: index + 1, status: false, settings: {} }));
  const [outcome, ...others] = await run(byApp, { apps: () => appsWith({ id: 'openai', hooks }) });
  expect(outcome).toMatchObject({ result: 'failed', failure: { kind: 'too-many-hooks' } });
  expect(others).toEqual([]);
});

test.each([
  ['more than 1000', Array.from({ length: 1001 }, (_, index) => String(index + 1)), 'too-many-accounts'],
  ['with an ID that would change the path', ['1', '1/../2'], 'not-a-list'],
])('a list of accounts %s is rejected', async (_, ids, kind) => {
  const accounts = () => ids.map(id => ({ id, name: '', isAdministrator: true, isActive: true }));
  await expect(findAccounts({ accounts: 'all' }, new OfflineClient({ accounts }))).rejects.toMatchObject({ failure: { kind } });
});
