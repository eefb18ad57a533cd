import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryDirectory } from './temporary-directory';

/** A certificate and its private key, PEM: options for `https.createServer`. */
export interface Certificate {
  cert: string;
  key: string;
}

/** A private CA, and valid and invalid server certificates. */
export interface Certificates {
  /** The file with the certificate of the CA, for NODE_EXTRA_CA_CERTS. */
  caFile: string;
  /** The same as PEM text. */
  ca: string;
  /** For localhost, 127.0.0.1, ::1, and chatwoot.test, signed by the CA like all but `selfSigned`. */
  trusted: Certificate;
  expired: Certificate;
  /** For another host. */
  wrongHost: Certificate;
  /** For localhost, and for chatwoot.test, only. */
  localhost: Certificate;
  chatwoot: Certificate;
  /** For the right hosts, with a hash that OpenSSL doesn't accept by default. */
  weak: Certificate;
  /** For the right hosts, self-signed. */
  selfSigned: Certificate;
}

let made: Promise<Certificates> | undefined;

/** The certificates, created on first use. */
export function certificates(): Promise<Certificates> {
  made ??= make();
  return made;
}

/** Loads the package on first use, because few test files need it, and it takes long. */
const generate: typeof import('selfsigned').generate = async (...values) => (await import('selfsigned')).generate(...values);

const day = 24 * 60 * 60 * 1000;
const hosts = ['localhost', 'chatwoot.test'];

async function make(): Promise<Certificates> {
  const authority = await generate([{ name: 'commonName', value: 'Test authority' }], {
    ...common,
    ...validity(-2, 30),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const ca: Certificate = { cert: authority.cert, key: authority.private };
  const caFile = path.join(temporaryDirectory('certificates'), 'ca.pem');
  writeFileSync(caFile, ca.cert);
  const [trusted, expired, wrongHost, localhost, chatwoot, weak, selfSigned] = await Promise.all([
    leaf(hosts, validity(-1, 7), ca),
    leaf(hosts, validity(-2, -1), ca),
    leaf(['elsewhere.test'], validity(-1, 7), ca),
    leaf(['localhost'], validity(-1, 7), ca),
    leaf(['chatwoot.test'], validity(-1, 7), ca),
    leaf(hosts, validity(-1, 7), ca, 'sha1'),
    leaf(hosts, validity(-1, 7)),
  ]);
  return { caFile, ca: ca.cert, trusted, expired, wrongHost, localhost, chatwoot, weak, selfSigned };
}

const common = { keyType: 'ec', algorithm: 'sha256' } as const;

function validity(fromDays: number, toDays: number): { notBeforeDate: Date; notAfterDate: Date } {
  return { notBeforeDate: new Date(Date.now() + fromDays * day), notAfterDate: new Date(Date.now() + toDays * day) };
}

async function leaf(
  names: string[],
  valid: ReturnType<typeof validity>,
  ca?: Certificate,
  algorithm: 'sha1' | 'sha256' = 'sha256',
): Promise<Certificate> {
  const loopback = names === hosts ? ['127.0.0.1', '::1'] : [];
  const made = await generate([{ name: 'commonName', value: names[0] ?? '' }], {
    ...common,
    algorithm,
    ...valid,
    ...(ca && { ca }),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...names.map(value => ({ type: 2 as const, value })), ...loopback.map(ip => ({ type: 7 as const, ip }))],
      },
    ],
  });
  return { cert: made.cert, key: made.private };
}
