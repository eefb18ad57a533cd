import * as z from 'zod/mini';
import type { ClientOptions } from '../../src/chatwoot/client';
import { type App, type AppList, type Hook, shapes } from '../../src/chatwoot/shapes';
import { type Failure, failureIn } from '../../src/failures';
import { hooksIn, type ListedHook } from '../../src/hooks/targets';

/** A hook as a server returns it, with these fields. */
export function hookWith(fields: object = {}): Hook {
  const hook = {
    id: 2,
    app_id: 'openai',
    status: true,
    inbox: null,
    account_id: 1,
    hook_type: 'account',
    settings: {},
    reference_id: null,
  };
  return z.parse(shapes.hook, { ...hook, ...fields });
}

type AppFields = { id: string; hooks: object[]; [field: string]: unknown };

/** The list of apps as a server returns it. */
export function appsWith(...apps: AppFields[]): AppList {
  return z.parse(shapes.apps, { payload: apps });
}

/** An app as a server returns it. */
export function appWith(fields: AppFields): App {
  const [app] = appsWith(fields).apps;
  if (!app) throw new Error('The app is unreadable');
  return app;
}

/** The hooks in account 1's list of apps. */
export function hooksOf(...apps: AppFields[]): readonly ListedHook[] {
  return hooksIn(appsWith(...apps), '1').hooks;
}

/** Options of a client that doesn't retry, for a server at this URL. */
export function clientFor(baseUrl: string): ClientOptions {
  const { signal } = new AbortController();
  return {
    baseUrl,
    token: 'AdministratorsToken00001',
    extraHeaders: {},
    userAgent: 'test',
    timeoutMs: 10_000,
    retries: 0,
    signal,
    stopping: signal,
    onRetry() {},
    onLimit() {},
    onOtherHeader() {},
  };
}

/** What a function returns, or the failure that it throws. */
export function resultOf<T>(work: () => T): T | Failure {
  try {
    return work();
  } catch (error) {
    return failureIn(error);
  }
}
