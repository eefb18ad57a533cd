import path from 'node:path';

/** The directory that contains `action.yml`. */
export const projectRoot = path.resolve(__dirname, '..', '..', '..');

/** How the action is run: the bundle in a child process, or the source in this one. */
export type ActionSource = 'dist' | 'src';

/** The way that the jest project sets; `dist` without jest. */
export function actionSource(): ActionSource {
  return Reflect.get(globalThis, 'ACTION_FROM') === 'src' ? 'src' : 'dist';
}
