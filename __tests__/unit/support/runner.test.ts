import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { certificates, expectNoSecret, projectRoot, type RunOptions, runAction, type SendSignal, startProxy } from '../../support/runner';
import { parseKeyValues } from '../../support/runner/file-command';
import { readJobLog } from '../../support/runner/job-log';
import { SecretMasker } from '../../support/runner/secret-masker';
import { temporaryDirectory } from '../../support/runner/temporary-directory';
import { Transcript } from '../../support/runner/transcript';
import { parseCommand } from '../../support/runner/workflow-command';

describe('a workflow command', () => {
  test.each([
    ['::error::no', { name: 'error', properties: {}, value: 'no' }],
    [
      ' \t\u0085::Warning title=a%3Ab%2Cc%25,line=1::x%0Ay%250A',
      { name: 'warning', properties: { title: 'a:b,c%', line: '1' }, value: 'x\ny%0A' },
    ],
    ['text ##[notice title=a%3Bb;file=c]d%5D', { name: 'notice', properties: { title: 'a;b', file: 'c' }, value: 'd]' }],
    ['::nonsense::##[error]x', { name: 'error', properties: {}, value: 'x' }],
  ])('is read from %j', (line, command) => expect(parseCommand(line)).toEqual(command));

  test.each(['text ::error::no', '::error', '::nonsense::no', '\uFEFF::error::no', '##[nonsense]##[error]no', '## [error]no'])(
    'is not read from %j',
    line => expect(parseCommand(line)).toBeUndefined(),
  );

  test('is not read between stop-commands and its token', () => {
    const { commands, log } = readJobLog(['::stop-commands::later', '::error::no', '::later::', '::error::yes'], false);
    expect(commands.map(command => command.value)).toEqual(['later', 'yes']);
    expect(log).toBe('::error::no\n::later::\nError: yes\n');
  });
});

describe('the log', () => {
  test('is split into lines at every kind of line break, each stream separately', () => {
    const transcript = new Transcript();
    transcript.write('stdout', 'a\r');
    transcript.write('stderr', 'other\n');
    transcript.write('stdout', '\nb\rc\n\n');
    transcript.write('stdout', Buffer.from('é').subarray(0, 1));
    transcript.write('stdout', Buffer.from('é').subarray(1));
    transcript.end();
    expect(transcript.lines).toEqual(['other', 'a', 'b', 'c', '', 'é']);
    expect(transcript.raw).toBe('a\rother\n\nb\rc\n\né');
  });

  test('shows a string before its mask is added, and hides it afterwards', () => {
    const { log, masks } = readJobLog(
      ['tok-en"1', '::add-mask::tok-en"1%0Asecond', 'x tok-en"1 {"a":"tok-en\\"1"} second', '::debug::no'],
      false,
    );
    expect(log).toBe('tok-en"1\nx *** {"a":"***"} ***\n');
    expect(masks).toEqual(['tok-en"1\nsecond']);
  });

  test('shows annotations by level, and debug lines if enabled', () => {
    const lines = ['::debug::a', '::error title=T::b', '::warning::c', '::notice::d'];
    expect(readJobLog(lines, true).log).toBe('##[debug]a\nError: b\nWarning: c\nNotice: d\n');
    expect(readJobLog(lines, false).annotations).toEqual([
      { level: 'error', message: 'b', title: 'T' },
      { level: 'warning', message: 'c', title: undefined },
      { level: 'notice', message: 'd', title: undefined },
    ]);
  });

  test('replaces overlapping values by one mask', () => {
    const masker = new SecretMasker();
    for (const value of ['abcd', 'cdef', 'user:pass']) masker.add(value);
    expect(masker.mask('-abcdef- abcd cdef')).toBe('-***- *** ***');
    expect(masker.mask(Buffer.from('user:pass').toString('base64'))).toBe('***');
  });
});

describe('the output file', () => {
  test('contains lines and blocks', () => {
    expect(parseKeyValues('a=1=2\n\nb<<EOF\nx\n\ny=z\nEOF\nc<<E=F\nE=F\nd=<<\n', 'linux')).toEqual({
      a: '1=2',
      b: 'x\n\ny=z',
      c: '',
      d: '<<',
    });
  });

  test('treats a carriage return as part of the line break only on Windows', () => {
    const text = 'a<<EOF\r\nx\r\ny\r\nEOF\r\n';
    expect(parseKeyValues(text, 'win32')).toEqual({ a: 'x\r\ny' });
    expect(parseKeyValues('a=1\r\n', 'linux')).toEqual({ a: '1\r' });
  });

  test.each(['a', '<<EOF\nEOF\n', 'a<<\n', 'a<<EOF\nx\n', 'a<<EOF\nx'])('is rejected if it is %j', text => {
    expect(() => parseKeyValues(text, 'linux')).toThrow(/^Invalid/);
  });
});

describe('the search for secrets', () => {
  const clean = { log: '', outputs: {}, summary: '', annotations: [], unmaskedLines: [] };
  const secret = 'first "line"\nsecond line';

  test.each([
    ['job summary', { summary: 'a second line' }],
    ['job summary', { summary: '<p>first &quot;line&quot;</p>' }],
    ['output hook', { outputs: { hook: JSON.stringify({ key: secret }) } }],
    ['annotation 1', { annotations: [{ level: 'error' as const, title: undefined, message: encodeURIComponent(secret) }] }],
    ['log before masking', { unmaskedLines: [Buffer.from(`user:${secret}`).toString('base64')] }],
    ['log', { log: Buffer.from(`ab${secret}`).toString('base64url') }],
  ])('finds one in the %s', (place, leak) => {
    expect(() => expectNoSecret({ ...clean, ...leak }, [secret])).toThrow(`${place} holds a secret`);
  });

  test('passes if there is none', () => expectNoSecret({ ...clean, log: 'the first line' }, [secret, 'a\nb']));
});

describe.each(['dist', 'src'] as const)('a step run from %s', from => {
  // In the process of the tests, a timer would outlive the step.
  const forever = `${from === 'dist' ? 'setInterval(() => {}, 1000);' : ''} await new Promise(() => {});`;

  test('gets its inputs and workspace, and nothing from the outer environment', async () => {
    process.env.OUTER = 'outer';
    const { result, seen } = await runSeeing(
      `({ env: process.env, file: require('node:fs').readFileSync(process.env.GITHUB_WORKSPACE + '/sub/a.json', 'utf8') })`,
      { 'hook-id': '7', 'base-url': '' },
      { files: { 'sub/a.json': '{}' }, env: { EXTRA: 'x', GITHUB_REF: undefined }, debug: true },
    );
    expect(result).toMatchObject({ exitCode: 0, signal: null });
    expect(seen.file).toBe('{}');
    expect(seen.env).toMatchObject({
      'INPUT_HOOK-ID': '7',
      'INPUT_BASE-URL': '',
      INPUT_RETRIES: '3',
      INPUT_STATUS: '',
      EXTRA: 'x',
      RUNNER_DEBUG: '1',
    });
    for (const name of ['OUTER', 'GITHUB_REF', 'STEP_CLOCK', 'NODE_OPTIONS']) expect(seen.env).not.toHaveProperty(name);
    expect(process.env.OUTER).toBe('outer');
  });

  test('returns its outputs, summary, log, and exit code', async () => {
    const result = await runScript(`
      const fs = require('node:fs');
      process.exitCode = 1;
      process.stdout.write('::add-mask::s3cret\\n::set-output name=old::1\\n');
      console.log('token s3cret');
      console.error('to stderr');
      fs.appendFileSync(process.env.GITHUB_OUTPUT, 'hook<<E\\n{}\\nE\\n');
      fs.appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Hook');`);
    expect(result).toMatchObject({ exitCode: 1, outputs: { hook: '{}', old: '1' }, summary: '# Hook', masks: ['s3cret'] });
    expect(result.log).toContain('token ***\n');
    expect(result.log).toContain('to stderr\n');
    expect(result.rawLog).toContain('token s3cret\n');
  });

  test('fails with the error in the log if run rejects', async () => {
    const result = await runScript(`process.exitCode = 0; throw new Error('out of order');`);
    expect(result.exitCode).toBe(1);
    expect(result.log).toContain('Error: out of order');
  });

  test("recognizes Node's errors as errors", async () => {
    const result = await runScript(`
      class Mine extends Error {}
      const seen = [];
      try { require('node:fs').readFileSync('missing'); } catch (error) { seen.push(error instanceof Error, error instanceof TypeError, error instanceof Mine); }
      try { new URL('missing'); } catch (error) { seen.push(error instanceof TypeError); }
      console.log(seen.join(), new Mine() instanceof Mine, {} instanceof Error);`);
    expect(result.rawLog).toBe('true,false,false,true true false\n');
  });

  test('does not change the timers of a test server', async () => {
    let late = false;
    const slow = setTimeout(() => {
      late = true;
    }, 600);
    const server = http.createServer((_request, response) => setTimeout(() => response.end(String(late)), 700));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const result = await runScript(`await new Promise((resolve, reject) => {
      require('node:http').get('http://127.0.0.1:${port}', response => response.on('data', data => console.log(String(data))).on('end', resolve)).on('error', reject);
    });`);
    clearTimeout(slow);
    await new Promise(resolve => server.close(resolve));
    expect(result).toMatchObject({ rawLog: 'true\n', waits: [] });
  });

  test('ends at process.exit', async () => {
    const result = await runScript(`process.exit(3);`);
    expect(result).toMatchObject({ exitCode: 3 });
    if (from === 'src') expect(result.rawLog).toBe('');
  });

  /** The clock of the action: in a child process, the timers of Node, from which the bundle makes it. */
  const clock =
    from === 'src'
      ? `const { clock } = require(${JSON.stringify(path.join(projectRoot, 'src', 'chatwoot', 'clock.ts'))});`
      : `const { setTimeout: sleep } = require('node:timers/promises');
        const clock = { sleep, now: () => Date.now(), deadline(ms, callback) { const timer = setTimeout(callback, ms); return () => clearTimeout(timer); } };`;
  const sleep = (ms: number) => `clock.sleep(${ms}, ${from === 'src' ? '' : 'undefined, '}new AbortController().signal)`;

  test('has shortened and reported waits, unchanged deadlines, and a time that moves with waits, which pass simultaneously', async () => {
    const { result, seen } = await runSeeing(
      `await (async () => {
        ${clock}
        const remove = clock.deadline(30000, () => console.log('late'));
        await Promise.all([${sleep(18000)}, ${sleep(17000)}]);
        await ${sleep(1000)};
        remove();
        return { now: new Date(clock.now()).toISOString() };
      })()`,
      {},
      { now: '2026-11-22T10:00:42Z' },
    );
    expect(result).toMatchObject({ exitCode: 0, waits: [18000, 17000, 1000], deadlines: [30000] });
    expect(result.durationMs).toBeLessThan(5000);
    expect(seen).toEqual({ now: '2026-11-22T10:01:01.000Z' });
    expect(result.log).not.toContain('late');
  });

  test('passes a deadline early or waits in real time if requested', async () => {
    const early = `${clock} await new Promise(resolve => clock.deadline(30000, resolve));`;
    expect(await runScript(early, {}, { deadlineMs: 10 })).toMatchObject({ exitCode: 0, waits: [], deadlines: [30000] });
    const slow = await runScript(`${clock} await ${sleep(600)};`, {}, { realTime: true });
    expect(slow.waits).toEqual([600]);
    expect(slow.durationMs).toBeGreaterThan(590);
  });

  describe('that receives a signal', () => {
    const listening = path.join(temporaryDirectory('signal'), 'listening');
    const isListening = `require('node:fs').writeFileSync(${JSON.stringify(listening)}, '');`;
    const untilSignal = `const busy = setInterval(() => {}, 400);
      const { promise, resolve } = Promise.withResolvers();
      process.once('SIGTERM', (...signal) => { clearInterval(busy); console.log(signal.join()); resolve(); });
      ${isListening}
      await promise;
      console.log(process.listenerCount('SIGTERM'));`;
    // In a child process, the signal must not arrive before the script listens.
    const started = async () => {
      while (!existsSync(listening)) await delay(10);
      rmSync(listening);
    };
    const meanwhile = async (send: SendSignal) => {
      await started();
      send('SIGTERM');
    };

    test('ends as its listener decides', async () => {
      expect(await runScript(untilSignal, {}, { meanwhile })).toMatchObject({ exitCode: 0, signal: null, rawLog: 'SIGTERM,15\n0\n' });
    });

    test('is ended by the signal if it has no listener', async () => {
      const before = process.listenerCount('SIGTERM');
      const script = `process.on('SIGINT', () => console.log('SIGINT')); ${isListening} ${forever}`;
      expect(await runScript(script, {}, { meanwhile })).toMatchObject({ exitCode: null, signal: 'SIGTERM', rawLog: '' });
      expect(process.listenerCount('SIGTERM')).toBe(before);
    });

    test('removes its listeners', async () => {
      const before = process.listenerCount('SIGINT');
      await runScript(`process.on('SIGINT', () => {});`);
      expect(process.listenerCount('SIGINT')).toBe(before);
    });

    test('fails the test if the code that runs in parallel fails', async () => {
      const failing = runScript(forever, {}, { meanwhile: () => Promise.reject(new Error('beside')) });
      await expect(failing).rejects.toThrow('beside');
    });
  });

  test('is ended if it takes too long, and the error contains its log', async () => {
    await expect(runScript(`console.log('so far'); ${forever}`, {}, { killAfterMs: 1000 })).rejects.toThrow(
      /did not end within 1000 ms[\s\S]*so far/,
    );
  });

  test('trusts the CA in NODE_EXTRA_CA_CERTS, also through a proxy', async () => {
    const { caFile, trusted } = await certificates();
    const server = https.createServer(trusted, (_request, response) => response.end('reached'));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const proxy = await startProxy({ to: port, credentials: { user: 'me', password: 'p@ss' } });
    const script = `await new Promise((resolve, reject) => {
      const https = require('node:https'), http = require('node:http');
      const proxy = new URL(process.env.https_proxy);
      const authorization = 'Basic ' + Buffer.from(decodeURIComponent(proxy.username) + ':' + decodeURIComponent(proxy.password)).toString('base64');
      const headers = proxy.username ? { 'proxy-authorization': authorization } : {};
      http.request({ port: proxy.port, host: proxy.hostname, method: 'CONNECT', path: 'chatwoot.test:443', headers, agent: false }).on('connect', (response, socket) => {
        if (response.statusCode !== 200) { console.log('rejected ' + response.statusCode); return resolve(); }
        https.get({ host: 'chatwoot.test', socket, agent: false }, response => response.on('data', data => console.log(String(data))).on('end', resolve)).on('error', reject);
      }).on('error', reject).end();
    });`;
    try {
      const good = await runScript(script, {}, { env: { https_proxy: proxy.url, NODE_EXTRA_CA_CERTS: caFile } });
      expect(good).toMatchObject({ exitCode: 0, rawLog: 'reached\n' });
      const untrusted = await runScript(script, {}, { env: { https_proxy: proxy.url } });
      expect(untrusted.exitCode).toBe(1);
      expect(untrusted.log).toContain('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
      const rejected = await runScript(script, {}, { env: { https_proxy: proxy.bareUrl, NODE_EXTRA_CA_CERTS: caFile } });
      expect(rejected.log).toBe('rejected 407\n');
      expect(proxy.connects.map(connect => [connect.target, connect.status])).toEqual([
        ['chatwoot.test:443', 200],
        ['chatwoot.test:443', 200],
        ['chatwoot.test:443', 407],
      ]);
    } finally {
      await proxy.close();
      await new Promise(resolve => server.close(resolve));
    }
  });

  /** Runs a script as the action. The script is the body of `run`. */
  function runScript(body: string, inputs: Record<string, string> = {}, options: RunOptions = {}) {
    const directory = temporaryDirectory('fake-action');
    const metadata = path.join(directory, 'action.yml');
    writeFileSync(
      metadata,
      'inputs: { hook-id: {}, status: { required: true }, base-url: { default: https://a.test }, retries: { default: 3 } }',
    );
    const entry = path.join(directory, 'index.js');
    writeFileSync(entry, `exports.run = async () => { ${body} };${from === 'dist' ? 'void exports.run();' : ''}`);
    return runAction(inputs, { from, entry, metadata, ...options });
  }

  /** Runs an expression as the action, and returns its value. */
  async function runSeeing(expression: string, inputs: Record<string, string>, options: RunOptions) {
    const result = await runScript(
      `const seen = ${expression}; require('node:fs').writeFileSync(process.env.RUNNER_TEMP + '/seen.json', JSON.stringify(seen));`,
      inputs,
      options,
    );
    const file = path.join(result.workspace, '..', 'temp', 'seen.json');
    return { result, seen: JSON.parse(await readFile(file, 'utf8')) };
  }
});

test('certificates are valid or invalid as their names say', async () => {
  const { ca, trusted, expired, wrongHost, selfSigned } = await certificates();
  const codes = [];
  for (const certificate of [trusted, expired, wrongHost, selfSigned]) {
    const server = https.createServer(certificate, (_request, response) => response.end());
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    codes.push(
      await new Promise(resolve => {
        https
          .get({ port, host: '127.0.0.1', ca, agent: false }, response => resolve(response.resume().statusCode))
          .on('error', error => resolve('code' in error && error.code));
      }),
    );
    await new Promise(resolve => server.close(resolve));
  }
  expect(codes).toEqual([200, 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'DEPTH_ZERO_SELF_SIGNED_CERT']);
});

test.each([403, 502])('a proxy rejects connections with %i', async status => {
  const proxy = await startProxy({ to: 1, respondWith: status });
  const received = await new Promise(resolve => {
    const { port } = new URL(proxy.url);
    const request = http.request({ port, host: '127.0.0.1', method: 'CONNECT', path: 'chatwoot.test:443', agent: false });
    request.on('connect', response => resolve(response.statusCode)).end();
  });
  expect(received).toBe(status);
  await proxy.close();
});
