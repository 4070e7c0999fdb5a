// Why a build gave no image.
export const imageBuild = {
  failed: {
    'no-go-mod': 'The builder finds no go.mod where the program is compiled.',
    'old-go': 'The project asks for a newer Go than the image with the toolchain has.',
    'no-compiler': 'The program needs a C compiler, and the image that compiles it has none.',
    'private-module': 'A module cannot be fetched: it is private, or it does not exist.',
    'no-go-sum': 'go.sum lacks a checksum. `go mod tidy` writes it.',
    'needs-buildkit':
      'The Dockerfile needs BuildKit, and this engine builds with the classic builder.',
    'rate-limit': 'The registry lets nobody in for now: too many images were asked for.',
    'sign-in': 'The registry does not let this PC have an image that the Dockerfile names.',
    'disk-full': 'The disk of the engine is full.',
    network: 'The builder does not reach an address that it needs.',
    'wrong-certificate': 'The builder does not trust the certificate of an address that it needs.',
    'no-base-image': 'An image that the Dockerfile names does not exist, or not for this platform.',
    'file-not-found': 'The Dockerfile copies a file that is not sent to the builder.',
    'secret-missing': 'A step wants a secret that the build was not given.',
    dockerfile: 'The Dockerfile has a mistake.',
    compile: 'The program does not compile.',
    tests: 'A test fails.',
    killed: 'A step was killed, as happens when memory runs out.',
    command: 'A command ended with exit code {{exitCode}}.',
    builder: 'The builder says: {{message}}',
    cut: 'The engine stopped answering in the middle. Nobody knows how far it came; there is no new image.',
    stranger: 'Something else than a container engine answered.',
    context: 'The file {{path}} cannot be sent to the builder: {{code}}. Nothing was built.',
    engine: 'The engine does not build: {{reason}}.',
    broke: 'The build stopped for a reason that Slipway does not know: {{message}}.',
    ignore: 'Line {{line}} of .dockerignore is no pattern that Docker takes: {{text}}',
    noSecret: 'The secret {{id}} is empty: nothing is in {{from}}. Nothing was built.',
    noImage: 'The builder says that it is done, and the engine has no such image.',
    binaryNotWritten: 'The program {{file}} cannot be written: {{reason}}. The image is there.',
    wrongPlatform: 'The image is for {{found}}, not for {{asked}}.',
    wrongWindows: 'The image is for Windows {{found}}, not for {{asked}}.',
  },
  rebuilt: {
    'first-build': 'It is the first build of this folder here, so every step ran.',
    'no-cache': 'Every step ran: the build was asked to use no cache.',
    files: '“{{step}}” and what follows ran again: {{files}} changed since the last build.',
    filesAndMore_one:
      '“{{step}}” and what follows ran again: {{files}} and {{count}} other file changed since the last build.',
    filesAndMore_other:
      '“{{step}}” and what follows ran again: {{files}} and {{count}} other files changed since the last build.',
    dockerfile:
      '“{{step}}” and what follows ran again: the Dockerfile changed since the last build.',
    arguments: '“{{step}}” and what follows ran again: a build argument has another value now.',
    'cache-gone':
      '“{{step}}” and what follows ran again though nothing changed here: the builder’s cache no longer has it, or its base image is a newer one.',
    'too-many-files':
      '“{{step}}” and what follows ran again. The folder has too many files to say which of them changed.',
  },
} as const;
