// Stands in for an engine that costs nothing: it swallows a context and prints a log, so that what is measured is the
// client. A process of its own, started with the path of its socket and the lines it has to print.
import { createServer, type ServerResponse } from 'node:http';

const [, , socket = '', lines = '0'] = process.argv;

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    response.setHeader('Api-Version', '1.41').setHeader('Ostype', 'linux');
    const path = request.url?.replace(/^\/v[\d.]+/, '') ?? '';
    if (path.startsWith('/build')) response.end('{"stream":"Successfully built 0\\n"}\n');
    else if (path.includes('/logs')) printLog(response, Number(lines));
    else response.end(JSON.stringify({ Id: 'web', Config: { Tty: false } }));
  });
});
server.listen(socket, () => process.send?.('ready'));
process.on('disconnect', () => process.exit());

/** Frames of one line each, as a container's program writes them. */
function printLog(response: ServerResponse, count: number): void {
  const line = Buffer.from(`2026-11-21T10:00:00Z level=info msg="request served" status=200\n`);
  const header = Buffer.from([1, 0, 0, 0, 0, 0, 0, line.length]);
  const frame = Buffer.concat([header, line]);
  const together = 500;
  const piece = Buffer.concat(Array.from({ length: together }, () => frame));
  let left = count;
  const push = () => {
    while (left > 0) {
      left -= together;
      if (!response.write(piece)) return void response.once('drain', push);
    }
    response.end();
  };
  push();
}
