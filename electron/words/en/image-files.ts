// What the answers of the wizard bring with them.
export const imageFiles = {
  consequences: {
    noMain: 'There is no package main in this project, so there is no program to build.',
    oneSystemOnly:
      'The builder in use makes an image for its own system only. For Linux and Windows in one image, use BuildKit.',
    buildkitNeeded:
      'This file needs BuildKit, and the engine in use has the classic builder only. Update the engine, or choose its own system.',
    windowsOnly:
      '{{main}} is for Windows only and does not compile for Linux. Choose Windows as the target.',
    cgoNeeded:
      'The code needs cgo ({{line}}), and cgo is off: it does not compile, or stops when it gets there. Turn cgo on, or use a module without C.',
    cgoOnWindows:
      'The Go images for Windows have no C compiler. Compile this program outside of Docker, or do without cgo.',
    classicNoSecrets:
      'The classic builder cannot be given secrets. Use BuildKit, or put the modules into the folder vendor before.',
    loopback:
      'The program listens on this address only: {{line}}. Nobody outside the container reaches it. Listen on all addresses, such as “:8080”.',
    prebuilt:
      'There is no Go image for this Windows release. Slipway compiles the program first and puts it into {{folder}}.',
    privateWithoutSecret:
      'Private modules need credentials. Without a secret for netrc the download fails unless the server lets everyone read.',
    noChecksums:
      'Without go.sum nobody notices when a module changes. Run “go mod tidy” and commit go.sum.',
    unknownFolders:
      'The code reads files while it runs, and it does not say which folder. Add a COPY for them.',
    rootUser: 'The container runs as its administrator. Most programs do not need that.',
    healthcheckNoTool:
      'This base has no program that could ask the health path, so HEALTHCHECK is left out. Slipway, compose and Kubernetes ask from outside.',
    binariesOnWindowsEngine:
      'Programs for other systems are built with BuildKit only. They are left out.',
    cgoNoCross:
      'cgo does not compile for another processor: each platform is built on a machine of its kind or emulated, which is slow.',
    cgoStatic: 'The base has no C library, so musl is linked into the program.',
    classicNoCache:
      'The classic builder keeps no Go caches: each change compiles everything again.',
    publishDirectly:
      'A Linux engine cannot keep a Windows image. Slipway compiles the program here and puts the image together at the registry.',
  },
} as const;
