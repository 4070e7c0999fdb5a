// Base images without a public registry: made of Debian's Go and busybox, under the names that people use.
// They stand in for the real ones in everything but their size and what else they hold.

import { spawn } from 'node:child_process';
import { chmod, cp, link, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { exists, which } from './processes.ts';

interface BaseImage {
  readonly name: string;
  /** Absolute paths of this machine that go in, links resolved, `from` renamed to `to`. */
  readonly takes: readonly { readonly from: string; readonly to: string }[];
  readonly hasShell: boolean;
  readonly changes: readonly string[];
}

const path =
  'ENV PATH=/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const loader = '/lib64/ld-linux-x86-64.so.2';
const library = '/lib/x86_64-linux-gnu/libc.so.6';
const goRoot = '/usr/lib/go-1.19';

const plain = { takes: [], hasShell: true, changes: [path] };

/** Tags as the project's own defaults and the specs name them. */
export const baseImages: readonly BaseImage[] = [
  {
    name: 'golang:1.19',
    takes: [
      ...['bin', 'pkg', 'src', 'VERSION'].map((part) => ({
        from: `${goRoot}/${part}`,
        to: `/usr/local/go/${part}`,
      })),
      { from: loader, to: loader },
      { from: library, to: library },
    ],
    hasShell: true,
    changes: [
      path,
      'ENV GOPATH=/go',
      'ENV GOTOOLCHAIN=local',
      // No public database of sums is in reach either.
      'ENV GOSUMDB=off',
      'WORKDIR /go',
    ],
  },
  { name: 'alpine:3.24', ...plain },
  { name: 'debian:13-slim', ...plain },
  {
    name: 'gcr.io/distroless/static-debian13:nonroot',
    takes: [],
    hasShell: false,
    changes: [path, 'USER 65532:65532', 'WORKDIR /home/nonroot'],
  },
];

/** Why they cannot be made here, or undefined when they can. */
export async function missingForBaseImages(): Promise<string | undefined> {
  if (!(await which('busybox'))) return 'busybox is not installed';
  return (await exists(join(goRoot, 'bin', 'go'))) ? undefined : 'golang 1.19 is not installed';
}

/** Imports them into the engine at that socket (`unix:///…`). Throws what the engine says when it refuses. */
export async function importBaseImages(
  address: string,
  names: readonly string[] = baseImages.map(({ name }) => name),
): Promise<void> {
  for (const image of baseImages) {
    if (names.includes(image.name)) await importImage(address, image);
  }
}

async function importImage(address: string, image: BaseImage): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'slipway-base-'));
  try {
    await layOut(root, image);
    const renames = image.takes.map(
      ({ from, to }) => `--transform=s,^${from.slice(1)},${to.slice(1)},S`,
    );
    const tar = spawn(
      'tar',
      [
        ...['--create', '--file=-', '--dereference', '--owner=0', '--group=0', ...renames],
        ...['--directory', '/', ...image.takes.map(({ from }) => from.slice(1))],
        ...['--directory', root, ...(await readdir(root))],
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const cut = image.name.lastIndexOf(':');
    const query = new URLSearchParams([
      ['fromSrc', '-'],
      ['repo', image.name.slice(0, cut)],
      ['tag', image.name.slice(cut + 1)],
      ...image.changes.map((change) => ['changes', change]),
    ]);
    await send(address, `/images/create?${query}`, tar.stdout);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function layOut(root: string, { hasShell }: BaseImage): Promise<void> {
  const write = async (name: string, text: string) => {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  };
  await write(
    'etc/passwd',
    'root:x:0:0:root:/root:/bin/sh\nnonroot:x:65532:65532::/home/nonroot:/sbin/nologin\n',
  );
  await write('etc/group', 'root:x:0:\nnonroot:x:65532:\n');
  await write('etc/ssl/certs/ca-certificates.crt', `${rootCertificates.join('\n')}\n`);
  for (const folder of ['tmp', 'root', 'home/nonroot', 'go']) {
    await mkdir(join(root, folder), { recursive: true });
  }
  await chmod(join(root, 'tmp'), 0o1777);
  if (!hasShell) return;
  const busybox = (await which('busybox')) ?? '';
  await mkdir(join(root, 'bin'));
  await cp(busybox, join(root, 'bin', 'busybox'));
  // Hard links: the archive follows symbolic ones and would hold a copy for each.
  for (const applet of applets) await link(join(root, 'bin', 'busybox'), join(root, 'bin', applet));
}

const applets =
  'sh ash ls cat cp mv rm mkdir rmdir ln chmod chown echo env touch test true false sleep'
    .concat(
      ' date id uname find grep sed awk head tail sort wc tr cut xargs tar gzip wget nc ps kill',
    )
    .concat(' dd sync basename dirname mktemp seq yes stat which adduser addgroup hostname')
    .split(' ');

function send(address: string, path: string, body: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve, reject) => {
    const socketPath = address.replace(/^unix:\/\//, '');
    const asked = request({ socketPath, path, method: 'POST' }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => {
        if (response.statusCode === 200 && !text.includes('"error"')) resolve();
        else reject(new Error(text));
      });
    });
    asked.on('error', reject);
    body.pipe(asked);
  });
}
