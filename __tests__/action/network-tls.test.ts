import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import { type Chatwoot, startChatwoot } from '../support/chatwoot';
import { type Certificates, certificates, runAction } from '../support/runner';
import { temporaryDirectory } from '../support/runner/temporary-directory';
import { expectSuccess, failureOf, inputsFor } from './scenario';

const disable = { status: 'disabled' };
let made: Certificates;
let server: Chatwoot | undefined;

beforeAll(async () => {
  made = await certificates();
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});

test('a server with a certificate of a private CA is reached with NODE_EXTRA_CA_CERTS', async () => {
  server = await startChatwoot({ tls: made.trusted });
  const result = await runAction(inputsFor(server, disable), { env: { NODE_EXTRA_CA_CERTS: made.caFile } });
  expectSuccess(result);
  expect(server.hook(2).status).toBe(0);
});

test('a server with a certificate of a private CA is reached by its host name, too', async () => {
  server = await startChatwoot({ tls: made.trusted });
  const inputs = inputsFor(server, { ...disable, 'base-url': `https://localhost:${server.port}` });
  expectSuccess(await runAction(inputs, { env: { NODE_EXTRA_CA_CERTS: made.caFile } }));
});

const untrusted: [string, 'trusted' | 'selfSigned' | 'expired' | 'wrongHost' | 'weak', boolean, string, RegExp][] = [
  ['of an unknown CA', 'trusted', false, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', /What to do: For a private CA, set NODE_EXTRA_CA_CERTS/],
  ['that is self-signed', 'selfSigned', false, 'DEPTH_ZERO_SELF_SIGNED_CERT', /What to do: For a private CA, set NODE_EXTRA_CA_CERTS/],
  [
    'that is self-signed, with another CA in NODE_EXTRA_CA_CERTS',
    'selfSigned',
    true,
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    /exists and is PEM, but it lacks the CA/,
  ],
  [
    'that is expired',
    'expired',
    true,
    'CERT_HAS_EXPIRED',
    /What to do: Renew the certificate.*The file in NODE_EXTRA_CA_CERTS exists and is PEM/,
  ],
  [
    'with a weak hash',
    'weak',
    true,
    'UNSPECIFIED: CA signature digest algorithm too weak',
    /What to do: Replace the certificate, or the CA/,
  ],
  ['for another host', 'wrongHost', true, 'ERR_TLS_CERT_ALTNAME_INVALID', /What to do: The certificate is for another name/],
];

test.each(untrusted)(
  "a certificate %s is rejected before anything is sent, and isn't retried",
  async (_, kind, withAuthority, code, advice) => {
    server = await startChatwoot({ tls: { ...made[kind], ciphers: 'DEFAULT@SECLEVEL=0' } });
    const env = withAuthority ? { NODE_EXTRA_CA_CERTS: made.caFile } : {};
    const result = await runAction(inputsFor(server, disable), { env });
    const message = failureOf(result);
    expect(message).toContain(`the server's certificate isn't trusted (${code})`);
    expect(message).toMatch(advice);
    expect(server.requests).toEqual([]);
    expect(result.waits).toEqual([]);
    expect(server.hook(2).status).toBe(1);
  },
);

const directory = temporaryDirectory('ca');
/** What Node does with the file in NODE_EXTRA_CA_CERTS: it warns of a missing one, and is silent about one that isn't PEM. */
const unusable: [string, string, RegExp][] = [
  ["doesn't exist", path.join(directory, 'missing.pem'), /The file in NODE_EXTRA_CA_CERTS doesn't exist.*\$GITHUB_WORKSPACE/],
  ['is a directory', directory, /The file in NODE_EXTRA_CA_CERTS can't be read.*not a folder/],
  ['is DER', path.join(directory, 'ca.der'), /Not all of the file in NODE_EXTRA_CA_CERTS is readable PEM.*openssl x509 -inform der/],
  ['has two certificates on one line', path.join(directory, 'joined.pem'), /check that each BEGIN and END stands on a line of its own/],
  ['has text before a certificate', path.join(directory, 'text.pem'), /each BEGIN and END stands on a line of its own/],
  ['has another certificate and is damaged', path.join(directory, 'two.pem'), /Not all of the file in NODE_EXTRA_CA_CERTS is readable PEM/],
  [
    'has another certificate and lacks an end',
    path.join(directory, 'endless.pem'),
    /Not all of the file in NODE_EXTRA_CA_CERTS is readable PEM/,
  ],
  ['is damaged', path.join(directory, 'damaged.pem'), /Not all of the file in NODE_EXTRA_CA_CERTS is readable PEM/],
];

test.each(unusable)('a certificate that is not trusted because the CA file %s is reported with that cause', async (_, file, advice) => {
  const der = new X509Certificate(readFileSync(made.caFile)).raw;
  writeFileSync(path.join(directory, 'ca.der'), der);
  writeFileSync(path.join(directory, 'joined.pem'), `${made.ca.trim()}${made.ca}`);
  const damaged = made.ca.replace(/^M.*$/m, '');
  writeFileSync(path.join(directory, 'text.pem'), `CA: ${made.ca}`);
  writeFileSync(path.join(directory, 'two.pem'), `${made.selfSigned.cert.trim()}\n${damaged}`);
  writeFileSync(path.join(directory, 'endless.pem'), `${made.selfSigned.cert.trim()}\n${made.ca.replace(/^-----END.*/m, '')}`);
  writeFileSync(path.join(directory, 'damaged.pem'), damaged);
  server = await startChatwoot({ tls: made.trusted });
  const message = failureOf(await runAction(inputsFor(server, disable), { env: { NODE_EXTRA_CA_CERTS: file } }));
  expect(message).toContain("the server's certificate isn't trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE)");
  expect(message).toMatch(advice);
});

test.each(['TLSv1.2', 'TLSv1.3'] as const)(
  'a server that requires a client certificate is named, and nothing may have been made: %s',
  async version => {
    const tls = { ...made.trusted, requestCert: true, rejectUnauthorized: true, minVersion: version, maxVersion: version };
    server = await startChatwoot({ tls });
    for (const inputs of [disable, { ...disable, 'hook-id': '', 'app-id': 'openai' }]) {
      const result = await runAction(inputsFor(server, inputs), { env: { NODE_EXTRA_CA_CERTS: made.caFile } });
      const message = failureOf(result);
      expect(message).toMatch(/the server requires a certificate of the client \([\w:/ ]+\)/);
      expect(message).not.toContain('may have been made');
      // On Windows, the end of the connection may arrive before the server's alert, and that is retried.
      if (process.platform !== 'win32') expect(result.waits).toEqual([]);
    }
    expect(server.requests).toEqual([]);
  },
);

test('http:// to a port that expects TLS fails the step', async () => {
  server = await startChatwoot({ tls: made.trusted });
  const inputs = inputsFor(server, { ...disable, 'base-url': server.url.replace('https:', 'http:'), retries: '1' });
  const message = failureOf(await runAction(inputs));
  expect(message).toMatch(/ECONNRESET|HPE_/);
  expect(message).toContain(server.url.replace('https:', 'http:'));
  expect(server.requests).toEqual([]);
});

test('a server that supports only old TLS versions fails the step, with advice to support TLS 1.2', async () => {
  const old = https.createServer({ ...made.trusted, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' });
  // The test is about failed handshakes.
  old.on('tlsClientError', () => {}).listen(0, '127.0.0.1');
  await once(old, 'listening');
  try {
    const address = old.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const inputs = { 'account-id': '1', 'hook-id': '2', status: '0', 'api-access-token': 'TokenForTheOldServer1234' };
    const result = await runAction({ ...inputs, 'base-url': `https://127.0.0.1:${port}` });
    const message = failureOf(result);
    expect(message).toMatch(/the TLS connection failed \((EPROTO: [\w ]+|ERR_SSL_\w+)\)/);
    expect(message).toContain('1.2 or later');
    expect(result.waits).toEqual([]);
  } finally {
    old.close();
  }
});
