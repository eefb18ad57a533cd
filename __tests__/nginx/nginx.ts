import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { temporaryDirectory } from '../support/runner/temporary-directory';

/** A running nginx. */
export interface Nginx {
  /** Such as `http://127.0.0.1:8080`. */
  url: string;
  port: number;
}

export interface NginxOptions {
  /** Directives in the server block. */
  server: string;
  /** Directives outside the server block, such as a zone. */
  http?: string;
  /** PEM texts. If set, the server uses TLS. */
  tls?: { cert: string; key: string };
}

/** The executable of nginx; undefined if it isn't installed. */
const executable = [process.env.NGINX ?? '/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync);

/** Tests that need nginx: skipped if it isn't installed. CI installs it on Linux, so there they fail without it. */
export function describeWithNginx(name: string, tests: () => void): void {
  if (executable !== undefined) {
    describe(name, tests);
  } else if (process.env.CI && process.platform === 'linux') {
    test(`${name}: nginx is installed`, () => {
      throw new Error('No nginx was found: install it (Debian: nginx-light), or name its executable in the environment variable NGINX');
    });
  } else {
    console.warn(`Skipped because nginx isn't installed: ${name}`);
    describe.skip(name, tests);
  }
}

const running = new Set<ChildProcess>();
afterEach(() => Promise.all([...running].map(stop)));
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts nginx on a free port of 127.0.0.1, and stops it after the test. */
export async function startNginx(options: NginxOptions): Promise<Nginx> {
  // Another process may take the port before nginx starts.
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start(options, await freePort());
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

async function start({ server, http = '', tls }: NginxOptions, port: number): Promise<Nginx> {
  const directory = temporaryDirectory('nginx');
  for (const kind of bodies) mkdirSync(path.join(directory, kind));
  if (tls) {
    writeFileSync(path.join(directory, 'cert.pem'), tls.cert);
    writeFileSync(path.join(directory, 'key.pem'), tls.key, { mode: 0o600 });
  }
  writeFileSync(
    path.join(directory, 'nginx.conf'),
    // One process in the foreground, run by the user of the tests, in its own directory.
    `daemon off;
master_process off;
pid nginx.pid;
error_log error.log;
events {}
http {
  access_log off;
${bodies.map(kind => `  ${kind}_temp_path ${kind};`).join('\n')}
  ${http}
  server {
    listen 127.0.0.1:${port}${tls ? ' ssl' : ''};
    ${tls ? 'ssl_certificate cert.pem; ssl_certificate_key key.pem;' : ''}
    ${server}
  }
}
`,
  );
  const child = spawn(executable ?? 'nginx', ['-p', `${directory}/`, '-c', 'nginx.conf'], { stdio: ['ignore', 'ignore', 'pipe'] });
  running.add(child);
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  while (!(await isReachable(port))) {
    if (child.exitCode === null) {
      await delay(10);
      continue;
    }
    running.delete(child);
    const log = path.join(directory, 'error.log');
    throw new Error(`nginx did not start:\n${output}${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
  }
  return { url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`, port };
}

const bodies = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

async function stop(child: ChildProcess): Promise<void> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function isReachable(port: number): Promise<boolean> {
  const socket = net.connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
