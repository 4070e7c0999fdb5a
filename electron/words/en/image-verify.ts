// What is to be said of a container that was started, and what to do.
export const imageVerify = {
  'exec-format-error': {
    what: 'The program is for another processor or operating system.',
    fix: 'Build the image for the platform of this engine.',
  },
  'crlf-entrypoint': {
    what: 'The script {{program}} has Windows line endings, so its interpreter is not found.',
    fix: 'Save it with LF, add `*.sh text eol=lf` to .gitattributes, then build again.',
  },
  'dynamic-binary-on-scratch': {
    what: 'The program needs libraries that are not in the image, so it does not start.',
    fix: 'Build with CGO_ENABLED=0, or take a base image that has a C library.',
  },
  'out-of-memory': {
    what: 'The program wanted more memory than it may have ({{limit}} MiB), and was killed.',
    fix: 'Give it more memory, or find out what holds it.',
  },
  'not-found': {
    what: 'The command of the image does not exist in it or cannot be run (exit code {{code}}).',
    fix: 'Compare ENTRYPOINT and CMD with where the program is copied to.',
  },
  killed: {
    what: 'The program was killed (exit code 137).',
    fix: 'Look whether somebody stopped it, or memory ran out on this PC.',
  },
  crashed: {
    what: 'The program crashed with a memory fault (exit code 139).',
    fix: 'Look at code that uses cgo or unsafe.',
  },
  ended: {
    what: 'The program ended by itself without an error.',
    fix: 'A server has to go on running: look at its last lines.',
  },
  exited: {
    what: 'The program ended with exit code {{code}}.',
    fix: 'Its last lines say why.',
  },
  restarting: {
    what_one: 'The container was restarted once.',
    what_other: 'The container was restarted {{count}} times.',
    fix: 'The program ends again and again: look at its last lines.',
  },
  'port-not-published': {
    what: 'Port {{port}} of the container is not published.',
    fix: 'Publish it, such as 8080:{{port}}.',
  },
  'listens-on-loopback': {
    what: 'The program listens on 127.0.0.1:{{port}} inside the container, where nobody else reaches it.',
    fix: 'Let it listen on :{{port}}. What is published on 127.0.0.1 of this PC stays on this PC.',
  },
  'published-port-mismatch': {
    what: 'The program does not listen on port {{port}}, but on {{found}}.',
    fix: 'Publish the port it listens on, or tell it the other one.',
  },
  'no-answer': {
    what: 'The program runs, and nothing answers on port {{port}}.',
    fix: 'Give it more time, or look at its last lines.',
  },
  'other-status': {
    what: 'It answers with status {{status}} instead of {{expected}}.',
    fix: 'Choose a path that answers {{expected}}, or expect {{status}}.',
  },
  'ca-certificates-missing': {
    what: 'The image has no list of certificate authorities, so no https address is trusted.',
    fix: 'Copy /etc/ssl/certs/ca-certificates.crt into the image: the option “Certificates”.',
  },
  'tzdata-missing': {
    what: 'The image has no time zones, so {{zone}} is unknown.',
    fix: 'Build with the tag timetzdata: the option “Time zones”.',
  },
  unhealthy: {
    what: 'The health check of the image fails.',
    fix: 'Look at what it calls, and whether the image has that program.',
  },
  'runs-as-root': {
    what: 'The program runs as root.',
    fix: 'Choose the user “non-root”.',
  },
} as const;
