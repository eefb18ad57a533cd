import { ChatwootError, type Facts, factsOf, failureOf, titleOf } from './errors';
import { parseFaithfully } from './json';
import { withRetries } from './retry';
import { type App, type Hook, type HookChange, readApps, readHook } from './schema';
import { type Answer, type Exchange, exchange } from './transport';

/** The server reads both as one name. nginx drops names with an underscore unless told otherwise. */
export type TokenHeader = 'api_access_token' | 'api-access-token';

export interface ClientOptions {
  /** The server's address without a slash at the end; may hold a path. */
  baseUrl: string;
  /** An administrator's access token. */
  token: string;
  /** Names this client to the server. */
  userAgent: string;
  /** Limit of one attempt in milliseconds. */
  timeoutMs: number;
  /** Further attempts after a passing failure. */
  retries: number;
  /** Told before the wait for a further attempt: the failure, the wait in milliseconds, the number of the attempt (from 1). */
  onRetry(failure: ChatwootError, waitMs: number, next: number): void;
  /** Told when the token did not arrive under its first name and is sent under the other. */
  onOtherHeader(header: TokenHeader): void;
}

interface Request extends Pick<Exchange, 'method' | 'body'> {
  /** Below the version of the API. */
  path: string;
}

export interface UpdatedHook {
  hook: Hook;
  /** What finds this answer again in the server's log. */
  facts: Facts;
}

/** Chatwoot's API as far as this action needs it. Knows nothing of GitHub Actions. */
export class ChatwootClient {
  private tokenHeader: TokenHeader = 'api_access_token';

  constructor(private readonly options: ClientOptions) {}

  /**
   * Changes a hook by one PATCH, repeated after passing failures.
   * @returns the hook as answered and the facts of the answer; whether it is what was asked for is for the caller to check
   * @throws ChatwootError
   */
  async updateHook(accountId: string, hookId: string, { status, settings }: HookChange): Promise<UpdatedHook> {
    // Of all forms of a status only the integers 0 and 1 are safe: texts and true are answered by 500, false by a hook that is off.
    const body = JSON.stringify({ ...(status !== undefined && { status: status ? 1 : 0 }), ...(settings && { settings }) });
    const { answer, value } = await this.request({ method: 'PATCH', path: `accounts/${accountId}/integrations/hooks/${hookId}`, body });
    const hook = readHook(value);
    if (!hook) throw new ChatwootError('not-a-hook', factsOf(answer));
    return { hook, facts: factsOf(answer) };
  }

  /**
   * Reads the account's apps with their hooks. Apps that are not set up on the installation are not in the list, although their hooks exist.
   * @param retries further attempts, if not as many as for an update
   * @throws ChatwootError
   */
  async listApps(accountId: string, { retries = this.options.retries } = {}): Promise<App[]> {
    const { answer, value } = await this.request({ method: 'GET', path: `accounts/${accountId}/integrations/apps` }, retries);
    const apps = readApps(value);
    if (!apps) throw new ChatwootError('not-a-list', factsOf(answer));
    return apps;
  }

  /** @returns the answer of 200, and the JSON value it holds */
  private request(request: Request, retries = this.options.retries): Promise<{ answer: Answer; value: unknown }> {
    const { onRetry, onOtherHeader } = this.options;
    const attempt = async () => {
      let answer = await this.attempt(request);
      if (answer.status !== 200 && this.tokenHeader === 'api_access_token' && failureOf(answer).kind === 'not-signed-in') {
        this.tokenHeader = 'api-access-token';
        onOtherHeader(this.tokenHeader);
        answer = await this.attempt(request);
      }
      if (answer.status !== 200) throw failureOf(answer);
      return { answer, value: parse(answer) };
    };
    return withRetries(attempt, { retries, onRetry });
  }

  private attempt({ path, ...request }: Request): Promise<Answer> {
    const { baseUrl, token, userAgent, timeoutMs } = this.options;
    return exchange({
      ...request,
      url: new URL(`${baseUrl}/api/v1/${path}`),
      // Without `accept` the server answers errors as HTML; with any other content type it does not read the body.
      headers: { [this.tokenHeader]: token, accept: 'application/json', ...(request.body && { 'content-type': 'application/json' }) },
      userAgent,
      timeoutMs,
    });
  }
}

function parse(answer: Answer): unknown {
  try {
    return parseFaithfully(answer.body);
  } catch {
    // nginx asks in HTTP/1.0 by default, and an answer that breaks off on its way to it then looks whole to us.
    if (/^\s*[{[]/.test(answer.body) && !/[}\]]\s*$/.test(answer.body)) throw new ChatwootError('cut-off', factsOf(answer));
    // A page says what it is. Any other text may be a hook that was damaged on its way, its secrets in the clear.
    const words = titleOf(answer.body);
    throw new ChatwootError('not-json', { ...factsOf(answer), ...(words && { words }) });
  }
}
