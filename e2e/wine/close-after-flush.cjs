// Required by every Node that a test starts in Wine. Node flushes a pipe in a thread of its own when it has written all,
// and may close it meanwhile; the server of Wine 8 then uses what it has freed, and dies. Here, closing waits for the flush.
const { Pipe } = process.binding('pipe_wrap');
const { shutdown, close } = Pipe.prototype;
const waiting = new WeakMap();

Pipe.prototype.shutdown = function shutdownFirst(request) {
  const { oncomplete } = request;
  request.oncomplete = (...results) => {
    const closings = waiting.get(this) ?? [];
    waiting.delete(this);
    oncomplete.apply(request, results);
    for (const args of closings) close.apply(this, args);
  };
  const failure = shutdown.call(this, request);
  if (failure === 0) waiting.set(this, []);
  return failure;
};

Pipe.prototype.close = function closeLater(...args) {
  const closings = waiting.get(this);
  if (closings === undefined) close.apply(this, args);
  else closings.push(args);
};
