import * as z from 'zod/mini';
import { FAILURES, type Failure, FailureError, type FailureKind, failureIn } from '../failures';
import { FIRST_BACKOFF_MS, LONGEST_BACKOFF_MS, LONGEST_WAIT_MS, MOST_SLOWDOWNS } from '../limits';
import { clock, MINUTE_MS } from './clock';
import { Connection, type ConnectionOptions, type Request } from './connection';
import { Gap } from './gap';
import { isTooLarge, parseFaithfully } from './json';
import { failureOf, isCached, isGatewayLimit, isMarkup, isTokenHeaderLost, type Response } from './response';
import { type Account, type AppList, type Change, type Hook, shapes } from './shapes';

/** Chatwoot reads both as one header. By default, nginx drops names with an underscore. */
export type TokenHeader = 'api_access_token' | 'api-access-token';

export interface ClientOptions extends ConnectionOptions {
  /** Base URL without a trailing slash; may have a path. */
  baseUrl: string;
  /** An administrator's access token. */
  token: string;
  /** Headers for a gateway, by names in lower case. */
  extraHeaders: Record<string, string>;
  /** Retries after a transient error. */
  retries: number;
  /** When aborted, no more requests are started, and waits end. */
  stopping: AbortSignal;
  /** Called before the wait for a retry with the failure, the wait in milliseconds, the number of the retry (from 1), and the account. */
  onRetry(failure: Failure, waitMs: number, retry: number, accountId: string | undefined): void;
  /** Called if a gateway rejects a request, with the gap between requests from now on and the wait before the next, in milliseconds. */
  onLimit(failure: Failure, gapMs: number, waitMs: number): void;
  /** Called if the token's header didn't arrive and is sent again under the other name. */
  onOtherHeader(header: TokenHeader): void;
}

/** The part of Chatwoot's API that this action uses. Several callers can use it simultaneously. */
export class ChatwootClient {
  readonly #options: ClientOptions;
  readonly #gap: Gap;
  #tokenHeader: TokenHeader = 'api_access_token';
  /** Whether an update was accepted, so that nothing rejects all of them. */
  acceptsUpdates = false;
  /** Connections that wait for their next request. */
  readonly #idle: Connection[] = [];

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#gap = new Gap(options.stopping);
  }

  /**
   * Changes a hook by one PATCH, repeated after transient errors.
   * @returns the hook as the server shows it, which the caller must compare with the request; and the request ID in Chatwoot's log
   * @throws FailureError
   */
  async updateHook(
    accountId: string,
    hookId: string,
    { status, settings }: Change,
  ): Promise<{ hook: Hook; requestId: string | undefined }> {
    // Only the integers 0 and 1 are safe: strings and true cause a 500, and false disables the hook but stores NULL.
    const body = JSON.stringify({ status: status === undefined ? undefined : Number(status), settings });
    const path = `accounts/${accountId}/integrations/hooks/${hookId}`;
    const request: ApiRequest = { method: 'PATCH', accountId, path, body };
    const { read, requestId } = await this.#read(request, shapes.hook, 'not-a-hook');
    this.acceptsUpdates = true;
    return { hook: read, requestId };
  }

  /**
   * Reads the apps of an account with their hooks. Apps that aren't configured on the installation are missing, even if they have hooks.
   * @param retries after a transient error, if not as many as for an update
   * @throws FailureError
   */
  async listApps(accountId: string, retries?: number): Promise<AppList> {
    const path = `accounts/${accountId}/integrations/apps`;
    return (await this.#read({ method: 'GET', accountId, path }, shapes.apps, 'not-a-list', retries)).read;
  }

  /**
   * Reads the accounts of the token's user.
   * @throws FailureError
   */
  async listAccounts(): Promise<Account[]> {
    try {
      return (await this.#read({ method: 'GET', path: 'profile' }, shapes.accounts, 'not-a-list')).read;
    } catch (error) {
      const failure = failureIn(error);
      // Every Chatwoot has a profile.
      throw new FailureError(failure.kind === 'not-found' ? { ...failure, kind: 'wrong-address' } : failure);
    }
  }

  /** Sends a request, again after transient errors, and reads the response. */
  async #read<T extends z.ZodMiniType>(
    request: ApiRequest,
    shape: T,
    kindIfInvalid: FailureKind,
    retries = this.#options.retries,
  ): Promise<Read<T>> {
    const { stopping } = this.#options;
    let mayBeApplied = false;
    let slowdowns = 0;
    for (let attempts = 1, retry = 0; ; attempts++) {
      const startedAt = await this.#gap.turn();
      if (stopping.aborted) throw canceled(request, mayBeApplied, attempts - 1);
      try {
        const read = await this.#attempt(request, shape, kindIfInvalid);
        this.#gap.accept();
        return read;
      } catch (error) {
        const last = failureIn(error);
        if (last.mayBeApplied) mayBeApplied = true;
        const failure = { ...last, mayBeApplied, attempts };
        if (!isRepeatable(failure)) throw new FailureError(failure);
        if (isGatewayLimit(failure) && slowdowns < MOST_SLOWDOWNS && this.#isSlowedDown(failure, startedAt)) {
          slowdowns++;
          continue;
        }
        if (retry === retries) throw new FailureError(failure);
        retry++;
        await this.#waitBefore(retry, failure, request);
        if (stopping.aborted) throw canceled(request, mayBeApplied, attempts);
      }
    }
  }

  /** Whether a gateway's limit is met by a larger gap between the requests of all lanes, which uses up no retry. */
  #isSlowedDown(failure: Failure, startedAt: number): boolean {
    const { retryAfterMs = 0 } = failure;
    this.#gap.pause(retryAfterMs);
    const gapMs = this.#gap.reject(startedAt);
    if (gapMs === undefined) return false;
    this.#options.onLimit(failure, gapMs, Math.max(gapMs, retryAfterMs));
    return true;
  }

  async #waitBefore(retry: number, failure: Failure, { accountId }: ApiRequest): Promise<void> {
    const waitMs = waitBefore(retry, failure);
    this.#options.onRetry(failure, waitMs, retry, accountId);
    // Chatwoot limits the requests of all lanes together.
    if (failure.kind === 'rate-limited') this.#gap.pause(waitMs);
    await clock.sleep(waitMs, this.#options.stopping);
  }

  async #attempt<T extends z.ZodMiniType>(request: ApiRequest, shape: T, kindIfInvalid: FailureKind): Promise<Read<T>> {
    const response = await this.#respond(request);
    if (response.status !== 200) throw new FailureError(failureOf(response));
    if (isCached(response)) throw new FailureError(failureOf(response, 'cached-list'));
    const read = z.safeParse(shape, parse(response));
    if (!read.success) throw new FailureError(failureOf(response, kindIfInvalid));
    return { read: read.data, requestId: response.headers['x-request-id'] };
  }

  /** Sends a request on a connection that is kept after a complete response with any status. */
  async #respond(request: ApiRequest): Promise<Response> {
    const connection = this.#idle.pop() ?? new Connection(this.#options);
    try {
      const response = await this.#exchange(connection, request);
      this.#idle.push(connection);
      return response;
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  /** Sends a request, and sends it again with the other header name if a proxy seems to drop or reject the first. */
  async #exchange(connection: Connection, request: ApiRequest): Promise<Response> {
    // Another request may change the name in the meantime.
    const tokenHeader = this.#tokenHeader;
    const response = await connection.exchange(this.#requestWith(tokenHeader, request));
    if (tokenHeader === OTHER_TOKEN_HEADER || !isTokenHeaderLost(response)) return response;
    if (this.#options.stopping.aborted) throw canceled(request, false, 1);
    this.#options.onOtherHeader(OTHER_TOKEN_HEADER);
    // Many proxies close the connection of a request that they reject, without saying so.
    if (response.status !== 401) connection.disconnect();
    const second = await connection.exchange(this.#requestWith(OTHER_TOKEN_HEADER, request));
    if (!isTokenHeaderLost(second)) this.#tokenHeader = OTHER_TOKEN_HEADER;
    return second;
  }

  #requestWith(tokenHeader: TokenHeader, { method, path, body }: ApiRequest): Request {
    const { baseUrl, token, extraHeaders } = this.#options;
    const headers = {
      ...extraHeaders,
      [tokenHeader]: token,
      // Otherwise, Chatwoot returns errors as HTML.
      accept: 'application/json',
      // Without it, a proxy may compress (RFC 9110, 12.5.3).
      'accept-encoding': 'identity',
      ...(body === undefined ? { 'cache-control': 'no-cache' } : { 'content-type': 'application/json' }),
    };
    return { method, url: new URL(`${baseUrl}/api/v1/${path}`), headers, body };
  }
}

const OTHER_TOKEN_HEADER = 'api-access-token';

/** What a response says, and what finds its request in Chatwoot's log. */
interface Read<T extends z.ZodMiniType> {
  read: z.infer<T>;
  requestId: string | undefined;
}

interface ApiRequest extends Pick<Request, 'method' | 'body'> {
  accountId?: string;
  /** Path below the version of the API. */
  path: string;
}

function canceled({ method }: ApiRequest, mayBeApplied: boolean, attempts: number): FailureError {
  return new FailureError({ kind: 'canceled', method, mayBeApplied, attempts });
}

/** Whether the same request may succeed soon. */
function isRepeatable({ kind, retryAfterMs = 0 }: Failure): boolean {
  return FAILURES[kind].isTransient && retryAfterMs <= LONGEST_WAIT_MS;
}

/** Milliseconds to wait before a retry, counted from 1. */
function waitBefore(retry: number, { kind, retryAfterMs, intoMinuteMs }: Failure): number {
  if (retryAfterMs) return retryAfterMs;
  // Chatwoot counts requests per minute of its wall clock: the next full minute is the first that can succeed.
  if (kind === 'rate-limited') return MINUTE_MS - (intoMinuteMs ?? clock.now() % MINUTE_MS) + FIRST_BACKOFF_MS * Math.random();
  return Math.min(FIRST_BACKOFF_MS * 2 ** (retry - 1), LONGEST_BACKOFF_MS) * (1 + Math.random() / 2);
}

/** @throws FailureError */
function parse(response: Response): unknown {
  const { body, isText } = response;
  if (isTooLarge(body)) throw new FailureError(failureOf(response, 'response-too-large'));
  // By default, nginx uses HTTP/1.0 for its upstream. A response that is cut off on the way to nginx looks complete here.
  const isHalf = /^\s*[{[]/.test(body) && !/[}\]]\s*$/.test(body);
  const kind = isHalf ? 'incomplete-response' : isMarkup(body) ? 'web-page' : 'not-json';
  // JSON is UTF-8 (RFC 8259). In other text, characters were replaced, and would be sent back so.
  if (!isText) throw new FailureError(failureOf(response, kind));
  try {
    return parseFaithfully(body);
  } catch (error) {
    /* istanbul ignore next -- only a bug in this action gets here */
    if (!(error instanceof SyntaxError)) throw error;
    throw new FailureError(failureOf(response, kind));
  }
}
