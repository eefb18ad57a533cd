import { type App, catalogs } from './apps';
import type { JsonObject } from './json';

/** Versions with recorded responses, which the fake Chatwoot must match. */
export type RecordedVersion = '4.16.2' | '4.0.4';

/** The other versions are based on observations or, after 4.16, on the public source. */
export type Version = RecordedVersion | '4.18.0' | '4.15.1' | '4.13.0';

/** What differs between versions. */
export interface Behavior {
  apps: App[];
  /** Whether responses only contain the `visible_properties` of each app. */
  hidesSettings: boolean;
  /** Apps whose provider verifies the credentials. */
  verifies: string[];
  /** Settings that this version stores, and that the schema of another version rejects. */
  stored: { openai: JsonObject; dyte: JsonObject };
  shortDescriptions: boolean;
  /** Whether `/health` exists. */
  health: boolean;
  notFoundTitle: string;
}

const dyte = { api_key: 'dyte-key-0001', organization_id: 'org-1' };
const realtimekit = { app_id: 'rtk-app-1', api_token: 'cf-token-0001', account_id: 'cf-acc-1' };
const openai = { api_key: 'sk-test-0001', label_suggestion: true };

const v4162: Behavior = {
  apps: catalogs['4.16.2'],
  hidesSettings: true,
  verifies: ['openai', 'dyte'],
  stored: { openai, dyte: realtimekit },
  shortDescriptions: true,
  health: true,
  notFoundTitle: 'Page not found',
};

const v4151: Behavior = { ...v4162, apps: catalogs['4.15.1'], verifies: ['openai'], stored: { openai, dyte } };

const v4130: Behavior = { ...v4151, apps: catalogs['4.13.0'], hidesSettings: false, verifies: [] };

export const behaviors: { [version in Version]: Behavior } = {
  '4.18.0': { ...v4162, apps: catalogs['4.18.0'], stored: { openai: { api_key: 'sk-test-0001' }, dyte: realtimekit } },
  '4.16.2': v4162,
  '4.15.1': v4151,
  '4.13.0': v4130,
  '4.0.4': {
    ...v4130,
    apps: catalogs['4.0.4'],
    shortDescriptions: false,
    health: false,
    notFoundTitle: "The page you were looking for doesn't exist (404)",
  },
};

/** Every version, newest first. */
export const versions = Object.keys(behaviors) as Version[];
