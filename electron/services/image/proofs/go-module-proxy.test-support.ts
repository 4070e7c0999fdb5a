// Test support: the Go module proxy protocol (go.dev/ref/mod#goproxy-protocol) for one small module, on any address.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32 } from 'node:zlib';

export const provided = { path: 'github.com/provided/greeting', version: 'v1.0.0' } as const;

const goMod = `module ${provided.path}\n\ngo 1.19\n`;
const source = 'package greeting\n\nfunc Word() string { return "fetched" }\n';

export interface ModuleProxy {
  /** `host` is how whoever fetches names this computer. */
  address(host: string): string;
  close(): Promise<void>;
}

export async function startModuleProxy(): Promise<ModuleProxy> {
  const { path, version } = provided;
  const answers = new Map<string, string | Buffer>([
    ['list', `${version}\n`],
    [`${version}.info`, JSON.stringify({ Version: version, Time: '2024-01-01T00:00:00Z' })],
    [`${version}.mod`, goMod],
    [
      `${version}.zip`,
      writeZip({
        [`${path}@${version}/go.mod`]: goMod,
        [`${path}@${version}/greeting.go`]: source,
      }),
    ],
  ]);
  const server = createServer((request, response) => {
    const [, name = ''] = request.url?.split(`/${path}/@v/`) ?? [];
    const answer = answers.get(name);
    response.statusCode = answer === undefined ? 404 : 200;
    response.end(answer ?? 'not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: (host) => `http://${host}:${port}`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

/** A zip file whose entries are stored as they are (PKWARE APPNOTE 4.3). */
function writeZip(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(body), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(body.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), body]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const madeBy = Buffer.from([20, 0]);
    central.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), madeBy, common, rest, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
