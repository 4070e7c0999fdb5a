// Runs in Wine: serves named pipes and passes their bytes on to a port of loopback. One JSON document a line on standard
// input says which: {"pipe":"\\\\.\\pipe\\docker_engine","port":40123}, or "port":null to take it away. Each is
// answered with its line once it is done.
const net = require('node:net');
const readline = require('node:readline');

const servers = new Map();
let turn = Promise.resolve();

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  turn = turn.then(() => carryOut(JSON.parse(line))).then(() => console.log(line));
});

async function carryOut({ pipe, port }) {
  await close(pipe);
  if (port === null) return;
  const sockets = new Set();
  const server = net.createServer({ allowHalfOpen: true }, (near) => {
    const far = net.connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    sockets.add(near);
    near.on('close', () => sockets.delete(near));
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  servers.set(pipe, { server, sockets });
  await new Promise((resolve) => server.listen(pipe, resolve));
}

async function close(pipe) {
  const known = servers.get(pipe);
  servers.delete(pipe);
  if (known === undefined) return;
  for (const socket of known.sockets) socket.destroy();
  await new Promise((resolve) => known.server.close(resolve));
}
