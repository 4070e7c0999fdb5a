// What the lint of Dockerfile and .dockerignore says. Ids are permanent; docs/lint.md lists them.
export const imageLint = {
  'SW-DF-001': {
    title: 'Unknown instruction',
    what: '{{word}} is no instruction of a Dockerfile.',
    fix: 'Check the spelling, or join the line to the one before it.',
  },
  'SW-DF-002': {
    title: 'No base image',
    what: 'A Dockerfile begins with FROM and a base image. Only ARG may stand before it.',
    fix: 'Begin with FROM and the image to start from.',
  },
  'SW-DF-003': {
    title: 'Heredoc without an end',
    what: 'The text that begins here never ends: the line {{word}} is missing.',
    fix: 'Put {{word}} on a line of its own after the text.',
  },
  'SW-DF-004': {
    title: 'Copies from a later stage',
    what: 'The stage {{stage}} comes later in the file, or is this one. Docker copies from earlier stages only.',
    fix: 'Move the stage {{stage}} before this one.',
  },
  'SW-DF-005': {
    title: 'PowerShell in Nano Server',
    what: 'Nano Server has no PowerShell. This line ends with an error.',
    fix: 'Use cmd, or do this step in a Server Core stage and copy the result.',
  },
  'SW-DF-006': {
    title: 'RUN in a Windows stage built on Linux',
    what: 'A Linux engine cannot start Windows programs, so a Windows stage built there has no RUN.',
    fix: 'Do this step in a Linux stage and copy the result, or build on a Windows engine.',
  },
  'SW-DF-007': {
    title: 'MSI in Nano Server',
    what: 'Nano Server has no Windows Installer, so it cannot install an MSI package.',
    fix: 'Use a Server Core base, or copy the unpacked files.',
  },
  'SW-DF-008': {
    title: 'Needs BuildKit',
    what: '{{feature}} is understood by BuildKit only. The engine in use builds with the classic builder.',
    fix: 'Write the step without {{feature}}, or build with BuildKit.',
  },
  'SW-DF-009': {
    title: 'Program without its C library',
    what: 'This builds a program that loads a C library, and the last stage has none. It ends at once with “no such file or directory”.',
    fix: 'Set CGO_ENABLED=0, link it statically, or choose a base with a C library.',
  },
  'SW-DF-010': {
    title: 'Script with Windows line ends',
    what: '{{script}} has Windows line ends (CRLF). Linux then looks for an interpreter that does not exist.',
    fix: 'Save it with LF, and add “*.sh text eol=lf” to .gitattributes.',
  },
  'SW-DF-011': {
    title: 'Backslash joins the next line',
    what: 'The backslash at the end of this path joins the next line to this one.',
    fix: 'Put “# escape=`” on the first line of the file, or write the path with forward slashes.',
  },
  'SW-DF-012': {
    title: 'No certificate authorities',
    what: 'The code opens TLS connections ({{place}}), and this base has no authorities to check them with.',
    fix: 'Copy ca-certificates.crt from the build stage, or choose a base that has it.',
  },
  'SW-DF-013': {
    title: 'No time zones',
    what: 'The code loads time zones ({{place}}), and this base has no time zone database.',
    fix: 'Build with -tags timetzdata, or choose a base that has tzdata.',
  },
  'SW-DF-014': {
    title: 'Windows base without a tag',
    what: 'Windows base images have no tag “latest”, so this reference finds nothing.',
    fix: 'Name a release, such as ltsc2022.',
  },
  'SW-DF-015': {
    title: 'Windows base newer than this PC',
    what: '{{release}} is build {{image}}, and this PC is build {{build}}. Windows does not run an image newer than itself.',
    fix: 'Use a base of this PC’s build or an older one.',
  },
  'SW-DF-016': {
    title: 'Another port than the program’s',
    what: 'The program listens on {{port}}. EXPOSE names another port, and -P would publish that one.',
    fix: 'Name the port the program listens on.',
  },
  'SW-DF-017': {
    title: 'Go older than go.mod asks for',
    what: 'go.mod asks for Go {{wanted}}, and this image has an older one. The build stops at the first command.',
    fix: 'Use golang:{{wanted}} or newer.',
  },
  'SW-DF-018': {
    title: 'Started through a shell',
    what: 'In this form a shell starts the program. A stop signal goes to the shell, and docker stop waits ten seconds and kills.',
    fix: 'Use the JSON form, so that the program itself gets the signal.',
  },
  'SW-DF-019': {
    title: 'Needs a shell that is not there',
    what: 'This line needs a shell, and its base has none.',
    fix: 'Use the JSON form for starts; do other steps in an earlier stage.',
  },
  'SW-DF-020': {
    title: 'Runs as root',
    what: 'The container runs as its administrator. Whoever breaks into the program may do everything in it.',
    fix: 'Add USER with a number such as 1001, or ContainerUser on Windows.',
  },
  'SW-DF-021': {
    title: 'Secret in the image',
    what: '{{name}} looks like a secret. ENV and ARG are kept in the image, and everyone who has it can read them.',
    fix: 'Give it at run time, or to the build with --mount=type=secret.',
  },
  'SW-DF-022': {
    title: 'Download without a check',
    what: 'ADD takes what the address gives today. Nobody notices when it is something else tomorrow.',
    fix: 'Add --checksum, or download and compare in a RUN of an earlier stage.',
  },
  'SW-DF-023': {
    title: 'Windows base past its end',
    what: '{{tag}} gets no updates any more.',
    fix: 'Use a release that is still supported, such as ltsc2022 or ltsc2025.',
  },
  'SW-DF-024': {
    title: 'Tag that moves',
    what: '{{reference}} is another image next month. The same Dockerfile then builds something else.',
    fix: 'Name a version, or a digest.',
  },
  'SW-DF-025': {
    title: 'Secret file in a layer',
    what: '{{file}} ends in a layer. Deleting it later does not take it out of the image.',
    fix: 'Leave it out with .dockerignore and use --mount=type=secret.',
  },
  'SW-DF-026': {
    title: 'Checks turned off',
    what: 'This line turns off the check of certificates or module checksums for what it downloads.',
    fix: 'Leave the check on, and give a company’s certificate to the build as a secret.',
  },
  'SW-DF-027': {
    title: 'Ships the Go toolchain',
    what: 'The last stage is the Go image itself: hundreds of megabytes of compiler that the program does not need.',
    fix: 'Build in one stage and copy the program into a small one.',
  },
  'SW-DF-028': {
    title: 'Packages and lists nobody needs',
    what: 'This installs recommended packages too, or keeps the package lists in the layer.',
    fix: 'Add --no-install-recommends, and delete /var/lib/apt/lists in the same RUN.',
  },
  'SW-DF-029': {
    title: 'Package index in the layer',
    what: 'apk leaves its index in the layer.',
    fix: 'Add --no-cache.',
  },
  'SW-DF-030': {
    title: 'Debug information in the program',
    what: 'The program carries its debug information: about a third of its size.',
    fix: 'Build with -ldflags="-s -w".',
  },
  'SW-DF-031': {
    title: 'Source before modules',
    what: 'The whole folder is copied before the modules are downloaded, so every edit downloads them again.',
    fix: 'Copy go.mod and go.sum, run go mod download, then copy the rest.',
  },
  'SW-DF-032': {
    title: 'No build cache',
    what: 'Each change compiles everything again, since the Go caches are not kept between builds.',
    fix: 'Add --mount=type=cache for /go/pkg/mod and /root/.cache/go-build.',
  },
  'SW-DF-033': {
    title: 'No .dockerignore',
    what: 'Without .dockerignore the whole folder goes to the builder, and any change of it counts as a change of the source.',
    fix: 'Add a .dockerignore that leaves out .git, results and secrets.',
  },
  'SW-DF-034': {
    title: 'Package lists of another day',
    what: 'apt-get update alone is kept as a layer. A later install then uses old lists and finds nothing.',
    fix: 'Put update and install into one RUN.',
  },
  'SW-DF-035': {
    title: 'MAINTAINER is out of date',
    what: 'MAINTAINER is out of date.',
    fix: 'Use the label org.opencontainers.image.authors.',
  },
  'SW-DF-036': {
    title: 'Compiles everything each time',
    what: '-a and -installsuffix cgo have had no use since Go 1.10, and -a compiles every package again.',
    fix: 'Leave both out.',
  },
  'SW-DF-037': {
    title: 'Builder from the network',
    what: 'This line fetches {{frontend}} before each build. Without a network the build does not begin.',
    fix: 'Leave it out, unless the file needs something newer than the engine.',
  },
  'SW-DF-038': {
    title: 'Two stages of one name',
    what: 'There are two stages named {{stage}}. COPY --from takes the last one before it.',
    fix: 'Give each stage its own name.',
  },
  'SW-DF-039': {
    title: 'Folder change that is lost',
    what: 'Each RUN starts in the working folder again, so this line does nothing.',
    fix: 'Use WORKDIR.',
  },
  'SW-DF-040': {
    title: 'Health check without its tool',
    what: 'The base has no program that this health check calls, so the container never becomes healthy.',
    fix: 'Let the program check itself, use a tool the base has, or leave the check to who runs the container.',
  },
  'SW-DI-001': {
    title: 'Pattern that Docker refuses',
    what: 'Docker refuses the pattern {{pattern}}, and with it the build.',
    fix: 'Correct the brackets or the backslash, or delete the line.',
  },
  'SW-DI-002': {
    title: 'Leaves out what the build needs',
    what: '{{path}} is left out, and the build needs it.',
    fix: 'Delete the line that leaves it out, or add an exception for it at the end.',
  },
  'SW-DI-003': {
    title: 'History goes to the builder',
    what: 'The folder .git is sent with each build, and each commit counts as a change of the source.',
    fix: 'Add the line .git.',
  },
} as const;
